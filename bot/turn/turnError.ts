export type TurnErrorCode =
  | 'turn_over' // something was said after the turn had ended: a promise was not awaited
  | 'turn_timeout' // the dialogs took longer than allowed
  | 'unsupported_activity' // an activity type no channel of ours can deliver
  | 'unsupported_operation' // update, delete, proactive calls: everything goes through the commit
  | 'too_much_said' // more messages than one commit may carry
  | 'not_writable'; // the store does not take what the dialogs made of it

/** The closed list of ways a turn can break the rules of hosting. The message never quotes a customer. */
export class TurnError extends Error {
  readonly code: TurnErrorCode;
  constructor(code: TurnErrorCode, message: string) {
    super(message);
    this.name = 'TurnError';
    this.code = code;
  }
}

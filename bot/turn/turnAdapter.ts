import { type Activity, BotAdapter, type ResourceResponse, type TurnContext } from 'botbuilder';
import { TurnError } from './turnError.ts';

/** Most messages of one turn; with entry, outbox item and the rest for each, a commit stays within 100 operations. */
const MAX_SAID = 40;
/** Activities that are gone once they are shown; nothing of them is kept. */
const TRANSIENT = new Set(['typing', 'trace', 'delay', 'invokeResponse']);

/**
 * The adapter of one turn: it collects what the bot says and sends nothing. The turn runner commits and delivers it,
 * or throws it away.
 */
export class TurnAdapter extends BotAdapter {
  readonly said: Partial<Activity>[] = [];
  readonly #idOf: (index: number) => string;
  #over = false;

  /** `idOf` names the nth thing said, counted from 0. */
  constructor(idOf: (index: number) => string) {
    super();
    this.#idOf = idOf;
  }

  /** Ends the turn: whatever is said from now on is an error of the caller, and is heard by nobody. */
  close(): void {
    this.#over = true;
  }

  override async sendActivities(_context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    if (this.#over) throw new TurnError('turn_over', 'something was said after the turn had ended');
    return activities.map((activity) => this.#say(activity));
  }

  override updateActivity(): Promise<never> {
    return Promise.reject(new TurnError('unsupported_operation', 'a sent message cannot be changed'));
  }

  override deleteActivity(): Promise<never> {
    return Promise.reject(new TurnError('unsupported_operation', 'a sent message cannot be deleted'));
  }

  override continueConversation(): Promise<never> {
    return Promise.reject(new TurnError('unsupported_operation', 'proactive messages start as events in the inbox'));
  }

  #say(activity: Partial<Activity>): ResourceResponse {
    const type = activity.type ?? 'message';
    if (TRANSIENT.has(type)) return { id: '' };
    if (type !== 'message' && type !== 'event') throw new TurnError('unsupported_activity', `cannot send a ${type}`);
    if (this.said.length >= MAX_SAID)
      throw new TurnError('too_much_said', `more than ${MAX_SAID} messages in one turn`);
    const id = this.#idOf(this.said.length);
    this.said.push({ ...activity, type, id });
    return { id };
  }
}

import type { AgentCommand } from '../../dialogs/index.ts';

/** What a command came to. */
export interface Done {
  result: 'done' | 'approval';
  /** The request that now waits for somebody with more authority. */
  approvalId?: string;
  /** The conversation's last line after it. */
  lastSeq: number;
}

/** The desk: where what an agent does becomes a turn of the conversation like any other. */
export interface Desk {
  /**
   * Runs a command and resolves once it is written. The same `commandId` again gets the same answer and has no second
   * effect, also after a crash: what was accepted is run at the next start.
   *
   * @throws AppError `invalid_request` for a body that is no command, `not_found` for a conversation that does not exist,
   * `conflict` or `forbidden` with `details: Refusal` when it is refused (nothing was changed or said), `not_supported` for files
   * on a channel that shows none of ours, `internal` when its turn failed, `unavailable` when it could not be written in time: send the same command again.
   */
  perform(key: string, command: AgentCommand): Promise<Done>;
  /** An agent has been seen (heartbeat of the console): whatever they hold stays theirs for another lease. */
  renew(agentId: string): void;
  /** Takes a conversation from a holder who has gone; resolves with whether it was. Harmless for any other. */
  lapse(key: string): Promise<boolean>;
  /** Shows the customer that a person of ours is typing, where the channel can. Lost when nobody looks. */
  showTyping(key: string, name: string): void;
  /** Hears when a customer is typing. Returns the function that ends it. */
  onCustomerTyping(listener: (key: string) => void): () => void;
}

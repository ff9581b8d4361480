import type { Address, JsonValue } from '../../storage/index.ts';

/** How one attempt to send ended. */
export type SendResult =
  | { result: 'sent'; channelActivityId: string | undefined }
  /** The channel will never take it. */
  | { result: 'refused'; code: string }
  /**
   * It may be taken later. `ambiguous`: the channel may have taken it already, so that trying again can show it twice.
   * `afterMs`: the channel's own wish for a pause.
   */
  | { result: 'retry'; code: string; ambiguous: boolean; afterMs?: number | undefined };

/** Speaks to a channel that must be pushed to. Never rejects. */
export interface Sender {
  send(address: Address, activity: Record<string, JsonValue>): Promise<SendResult>;
}

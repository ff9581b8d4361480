import { attentionOf, type ConversationPort, type QueuePort } from '../../storage/index.ts';
import type { Desk } from '../desk/deskPort.ts';
import { describeError, type Log } from '../turn/log.ts';
import type { Board } from './board.ts';

/** How often leases are looked after, ms. */
export const LEASE_BEAT_MS = 15_000;

/** Conversations asked for at a time. */
const PAGE = 50;

export interface LeaseDeps {
  store: QueuePort & Pick<ConversationPort, 'load'>;
  desk: Pick<Desk, 'renew' | 'lapse'>;
  board: Pick<Board, 'rows' | 'isAwake'>;
  isHere(personId: string): boolean;
  clock: () => Date;
  log: Log;
}

/** A conversation that somebody of ours holds. */
interface Held {
  key: string;
  holderId: string | undefined;
  leaseUntil: string | undefined;
}

/**
 * One round: whoever has a console open keeps what they hold; what somebody holds who has gone goes back to the queue
 * when the lease is over. Resolves when the round is done; never rejects.
 */
export async function tendLeases(deps: LeaseDeps): Promise<void> {
  const { desk, board, isHere, clock, log } = deps;
  try {
    const now = clock().toISOString();
    const held = board.isAwake ? heldOnBoard(board) : await heldInStore(deps);
    for (const holderId of new Set(held.flatMap((one) => one.holderId ?? [])))
      if (isHere(holderId)) desk.renew(holderId);
    for (const { key, holderId, leaseUntil } of held) {
      const isOver = leaseUntil !== undefined && leaseUntil <= now;
      if (isOver && !(holderId !== undefined && isHere(holderId))) await desk.lapse(key);
    }
  } catch (error) {
    log.error(describeError(error), 'a lapsed conversation could not be given back, will be tried again');
  }
}

function heldOnBoard({ rows }: Pick<Board, 'rows'>): Held[] {
  return [...rows]
    .filter(([, { item }]) => item.state === 'held')
    .map(([key, { item, leaseUntil }]) => ({ key, holderId: item.agent?.id, leaseUntil }));
}

/** Those who wait come first, then those who are held; who is with the bot needs not be read. */
async function heldInStore({ store }: LeaseDeps): Promise<Held[]> {
  const held: Held[] = [];
  let after: string | undefined;
  do {
    const page = await store.queue({ limit: PAGE, after });
    for (const key of page.items) {
      const value = (await store.load(key))?.value;
      const attention = value && attentionOf(value);
      if (attention === 'bot') return held;
      if (attention === 'held')
        held.push({ key, holderId: value?.handoff?.agent?.id, leaseUntil: value?.handoff?.leaseUntil });
    }
    after = page.next;
  } while (after !== undefined);
  return held;
}

import type { Desk } from '../desk/deskPort.ts';
import { describeError, type Log } from '../turn/log.ts';
import type { Board } from './board.ts';

/** How often leases are looked after, ms. */
export const LEASE_BEAT_MS = 15_000;

export interface LeaseDeps {
  desk: Pick<Desk, 'renew' | 'lapse'>;
  board: Pick<Board, 'rows'>;
  isHere(personId: string): boolean;
  clock: () => Date;
  log: Log;
}

/**
 * One round: whoever has a console open keeps what they hold; what somebody holds who has gone goes back to the queue
 * when the lease is over. Resolves when the round is done; never rejects.
 */
export async function tendLeases({ desk, board, isHere, clock, log }: LeaseDeps): Promise<void> {
  const now = clock().toISOString();
  const held = [...board.rows].filter(([, { item }]) => item.state === 'held');
  const holders = new Set(held.flatMap(([, { item }]) => item.agent?.id ?? []));
  for (const id of holders) if (isHere(id)) desk.renew(id);
  for (const [key, { item, leaseUntil }] of held) {
    const isOver = leaseUntil !== undefined && leaseUntil <= now;
    if (!isOver || (item.agent !== undefined && isHere(item.agent.id))) continue;
    try {
      await desk.lapse(key);
    } catch (error) {
      log.error(describeError(error), 'a lapsed conversation could not be given back, will be tried again');
    }
  }
}

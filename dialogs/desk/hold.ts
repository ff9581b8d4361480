import type { HeldBy, Staff } from '../../storage/index.ts';
import { closePromises } from '../promises.ts';
import type { Turn } from '../turn.ts';
import { requestedNow } from './request.ts';

/**
 * An agent of whom nothing has been seen for so long has gone, ms. Longer than a browser needs to come back after a
 * restart or a change of network, and short enough that nobody writes into the void for long.
 */
export const LEASE_MS = 3 * 60_000;

/** Stretches kept in the record; the transcript has all of them. */
const HOLDERS_KEPT = 50;

/** Whoever has just acted is there: their lease begins anew. */
export function extendLease(turn: Turn): void {
  const { handoff } = turn.conversation;
  if (handoff?.state === 'accepted') handoff.leaseUntil = new Date(turn.now.getTime() + LEASE_MS).toISOString();
}

/**
 * The conversation is theirs from now on. Waiting for a person is over with it: that promise is kept, or was kept late.
 * The bot's open question is put aside for when it gets the word back.
 */
export function takeHold(turn: Turn, agent: Staff): void {
  const handoff = requestedNow(turn);
  handoff.state = 'accepted';
  handoff.agent = agent;
  handoff.acceptedAt ??= turn.at;
  delete handoff.endedAt;
  handoff.holders = [...(handoff.holders ?? []), { agent, from: turn.at }].slice(-HOLDERS_KEPT);
  extendLease(turn);
  closePromises(turn, handoff.promisedBy < turn.at ? 'broken' : 'kept', ['handoff']);
  const { session } = turn;
  if (session.ask) {
    session.askBefore = session.ask;
    delete session.ask;
  }
}

/** Whoever holds it does so no longer; the state it passes to is for the caller to say. */
export function endHold(turn: Turn, ended: NonNullable<HeldBy['ended']>): void {
  const { handoff } = turn.conversation;
  const last = handoff?.holders?.at(-1);
  if (last && last.until === undefined) Object.assign(last, { until: turn.at, ended });
  delete handoff?.leaseUntil;
}

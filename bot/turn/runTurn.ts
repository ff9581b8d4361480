import type { PersonalKind } from '../../nlp/index.ts';
import {
  type Address,
  type Conversation,
  type Entry,
  type InboxItem,
  type OutboxItem,
  type Store,
  StoreError,
  type TurnCommit,
} from '../../storage/index.ts';
import { postponePromise } from '../followUp/promiseDueEvent.ts';
import type { InboundActivity } from '../ingress/activity.ts';
import { backOffMs } from './backOff.ts';
import { composeCommit } from './composeCommit.ts';
import { findTurn } from './findTurn.ts';
import { describeError } from './log.ts';
import { maskCommit } from './maskCommit.ts';
import type { EngineMetrics } from './metrics.ts';
import { newConversation } from './newConversation.ts';
import { failedTurn, type PerformDeps, performTurn, type TurnInput } from './performTurn.ts';
import type { LaneStep } from './serialLanes.ts';
import { TurnError } from './turnError.ts';
import type { Unwritten } from './unwritten.ts';

/** Lost races after which the message is recorded bare: something makes this turn conflict by itself. */
const MAX_CONFLICTS = 20;
/** Commits the store would not take after which the message is recorded bare. */
const MAX_REJECTED = 2;
/** Pause between attempts while the store is away, ms. */
const STORE_RETRY = { base: 100, cap: 10_000 };
/** Pause after a lost race, ms. */
const CONFLICT_RETRY = { base: 4, cap: 200 };

export interface TurnDeps extends PerformDeps {
  store: Store;
  clock: () => Date;
  metrics: EngineMetrics;
  /** Personal data that is starred out before a turn is stored. */
  maskAtRest?: readonly PersonalKind[] | undefined;
  /** What the store does not have yet of what is answered. */
  unwritten: Pick<Unwritten, 'claim' | 'settle' | 'release'>;
  /** True when messages of this channel must be pushed to it; a pull channel reads the transcript. */
  isPushed(address: Address): boolean;
  /** Called after a turn has been written, and before its lane goes on. Must not throw. */
  onCommitted(conversation: Conversation, entries: readonly Entry[], owed: readonly OutboxItem[]): void;
}

type Attempt = { written: TurnCommit } | { error: StoreError } | 'refused';

/**
 * Takes one accepted activity to its commit. Resolves with `done` only when the activity is marked done in the store;
 * otherwise it must be run again, and nothing of its conversation before it.
 */
export async function runTurn(deps: TurnDeps, item: InboxItem, attempt: number, more: boolean): Promise<LaneStep> {
  const { log } = deps;
  try {
    return await runUntilWritten(deps, item, more);
  } catch (error) {
    // The store is away, or holds something it cannot read: the activity stays in the inbox and its conversation waits.
    log.error({ turn: item.id, attempt, ...describeError(error) }, 'turn could not be written, will be run again');
    return { againInMs: backOffMs(attempt, STORE_RETRY.base, STORE_RETRY.cap) };
  }
}

async function runUntilWritten(deps: TurnDeps, item: InboxItem, more: boolean): Promise<LaneStep> {
  const { metrics, log } = deps;
  let conflicts = 0;
  let rejected = 0;
  for (;;) {
    const bare = conflicts >= MAX_CONFLICTS || rejected >= MAX_REJECTED;
    const result = await attemptTurn(deps, item, more, bare);
    if (result === 'refused') return 'done';
    if ('written' in result) {
      metrics.turns += 1;
      deps.onCommitted(result.written.conversation, result.written.entries, result.written.outbox);
      return 'done';
    }
    const { code } = result.error;
    if (code === 'conflict') {
      metrics.conflicts += 1;
      conflicts += 1;
      if (await wasWritten(deps, item)) return 'done';
      // Its customer was erased while the turn ran: nothing is left to answer.
      if ((await deps.store.inboxState(item.conversationKey, item.id)) === 'done') return 'done';
      if (conflicts > MAX_CONFLICTS) throw result.error;
      await new Promise((resolve) =>
        setTimeout(resolve, backOffMs(conflicts, CONFLICT_RETRY.base, CONFLICT_RETRY.cap)),
      );
    } else if (code === 'unavailable' || bare) {
      throw result.error;
    } else {
      rejected += 1;
      log.warn({ turn: item.id, code, ...describeError(result.error.cause) }, 'the store rejects this turn');
    }
  }
}

async function attemptTurn(deps: TurnDeps, item: InboxItem, more: boolean, bare: boolean): Promise<Attempt> {
  const { store, metrics, clock, unwritten } = deps;
  const activity = item.activity as unknown as InboundActivity; // was validated before it was accepted
  const now = clock();
  metrics.storeReads += 1;
  const loaded = await store.load(item.conversationKey, { forTurn: true });
  const before = loaded?.value ?? newConversation(item.conversationKey, activity, now);
  const input: TurnInput = { item, activity, before, now, more };
  const outcome = bare
    ? failedTurn(deps, input, undefined, new TurnError('not_writable', 'the store does not take this turn'))
    : await performTurn(deps, input);
  const conversation = postponePromise(outcome.conversation, activity, now);
  const claimed = await unwritten.claim(item.id);
  if (claimed === 'refused') return claimed;
  let commit: TurnCommit;
  try {
    const whole = composeCommit(input, loaded, { ...outcome, conversation }, deps.isPushed(conversation.address));
    commit = maskCommit(whole, deps.maskAtRest ?? []);
    if (claimed === 'accept') commit.accepts = item;
    metrics.storeWrites += 1;
    await store.commit(commit);
    unwritten.settle(item.id, 'accepted');
  } catch (error) {
    unwritten.release(item.id);
    // Anything else is something the dialogs made that cannot be written down, which another run may not repeat.
    return { error: error instanceof StoreError ? error : new StoreError('corrupt', 'not writable', { cause: error }) };
  }
  if (outcome.failure !== undefined) metrics.failures += 1;
  return { written: commit };
}

/**
 * Whether another run of this turn has been written, here or in another process: a conflict may mean that, and then
 * there is nothing left but to tell.
 */
async function wasWritten({ store, onCommitted, unwritten }: TurnDeps, item: InboxItem): Promise<boolean> {
  const found = await findTurn(store, item.conversationKey, item.id);
  if (found) unwritten.settle(item.id, 'duplicate');
  if (found) onCommitted(found.conversation, found.entries, []);
  return found !== undefined;
}

import { type ConversationPort, StoreError, type TurnCommit } from '../ports.ts';
import { isAnswered } from './answered.ts';
import type { CaseNumbers } from './caseNumbers.ts';
import { type Before, type CommitPlan, caseKey, planCommit, type ValidTurn, validTurn } from './commitPlan.ts';
import type { CosmosContext } from './context.ts';
import { caseItemId, type InboxItemDoc, inboxItemId, type TurnItem } from './documents.ts';
import { type BatchStep, type Item, type Stored, writeId } from './gateway.ts';
import { partitionOf } from './ids.ts';
import { MOST_BATCH_BYTES } from './limits.ts';
import { rememberOwed } from './owedMessages.ts';
import { conversationOf, headOf, isHead, knownHead, partsOfState, readHead, takenTurns } from './state.ts';

/** The waiting inbox item that a turn removes; undefined: it accepts its activity itself. */
type Waiting = { item: Item; etag: string } | undefined;

/** Conversations over Cosmos DB: each turn is one new item, whose number is the lock. */
export function cosmosConversations(context: CosmosContext, numbers: CaseNumbers): ConversationPort {
  const { gateway, states, inboxEtags, presence, nextStamp, auditSeal } = context;

  async function commit(turn: ValidTurn): Promise<string> {
    const before = await stateBefore(turn);
    await refuseWrongParts(turn, before);
    const waiting = await waitingItem(turn);
    await refuseSecondTurn(turn, before, waiting);
    const number = 1 + (before?.head.turn ?? (await takenTurns(context, partitionOf(turn.conversation.key))));
    const stamp = nextStamp(before?.head.stamp);
    const ids = { number, stamp, write: writeId(), owner: presence.owner, auditSeal };
    const plan = planCommit(turn, before, ids);
    const known = before?.head.caseKeys ?? {};
    const fresh = turn.cases.filter(({ id }) => !Object.hasOwn(known, caseItemId(id)));
    const taken = await numbers.take(turn.conversation.key, fresh);
    if (await isWritten(plan, waiting)) return plan.turn.write;
    // Nothing of it was written, and nothing remembered of it may be true any more.
    states.delete(plan.turn.pk);
    inboxEtags.delete(etagKey(turn));
    await numbers.giveBack(taken);
    throw new StoreError('conflict', 'The conversation changed since it was read, or its activity has had its turn.');
  }

  /** The state that the ETag names. */
  async function stateBefore({ conversation, etag }: ValidTurn): Promise<Before | undefined> {
    if (etag === undefined) return undefined;
    const partition = partitionOf(conversation.key);
    const known = states.get(partition);
    const head = isHead(known) && known.write === etag ? known : await readHead(context, partition);
    if (head?.write !== etag) throw new StoreError('conflict', 'The conversation changed since it was read.');
    return { head, parts: partsOfState(head) };
  }

  /** @throws StoreError `corrupt`, but `conflict` when the turn would have to be run again anyway. */
  async function refuseWrongParts(turn: ValidTurn, before: Before | undefined): Promise<void> {
    const keys = before?.head.caseKeys ?? {};
    const isContinued = (before?.head.lastSeq ?? 0) === turn.lastSeqBefore;
    const isSameCase = turn.cases.every((one) => (keys[caseItemId(one.id)] ?? caseKey(one)) === caseKey(one));
    if (isContinued && isSameCase) return;
    const stored = await readHead(context, partitionOf(turn.conversation.key));
    if (stored?.write !== turn.etag) throw new StoreError('conflict', 'The conversation changed since it was read.');
    inboxEtags.delete(etagKey(turn));
    await refuseSecondTurn(turn, before, await waitingItem(turn));
    throw isContinued
      ? new StoreError('corrupt', 'A case keeps its number, its customer and its opening time.')
      : new StoreError('corrupt', 'The entries do not continue the stored transcript.');
  }

  async function waitingItem(turn: ValidTurn): Promise<Waiting> {
    if (turn.accepts) return undefined;
    const [id, pk] = [inboxItemId(turn.inboxDone), partitionOf(turn.conversation.key)];
    const known = inboxEtags.get(etagKey(turn));
    if (known !== undefined) return { item: { id, pk }, etag: known };
    const item = await gateway.read<InboxItemDoc>('conversations', id, pk);
    if (item) return { item, etag: item._etag };
    throw new StoreError('conflict', 'The inbox item has had its turn, or was never accepted.');
  }

  /** An activity that came to two processes may have had its turn in the other one. */
  async function refuseSecondTurn(turn: ValidTurn, before: Before | undefined, waiting: Waiting): Promise<void> {
    if (!(await isAnswered(gateway, before?.head, inboxItemId(turn.inboxDone)))) return;
    if (waiting) await gateway.remove('conversations', waiting.item, waiting.etag);
    inboxEtags.delete(etagKey(turn));
    throw new StoreError('conflict', 'The inbox item has had its turn.');
  }

  /** False when the batch met something that had changed. */
  async function isWritten(plan: CommitPlan, waiting: Waiting): Promise<boolean> {
    const { turn, mark, owed } = plan;
    const steps: BatchStep[] = [
      { create: turn },
      ...(owed ? [{ create: owed }] : []),
      ...mark,
      ...(waiting ? [{ remove: waiting.item, ifMatch: waiting.etag }] : []),
    ];
    refuseTooLarge(steps);
    const result = await gateway.batch('conversations', turn.pk, steps);
    if (!('etags' in result)) {
      if (result.wasAmbiguous) return isOurs(turn);
      if (result.status === 413) throw tooLarge();
      if (result.status === 400) throw new StoreError('corrupt', 'The store does not take this commit.');
      return false;
    }
    states.set(turn.pk, headOf(turn));
    if (waiting) inboxEtags.delete(`${turn.pk} ${waiting.item.id}`);
    const [, etag = ''] = result.etags;
    if (owed) rememberOwed(context, { ...owed, _etag: etag, _ts: 0 });
    return true;
  }

  /** After a refusal that may be the echo of an attempt of our own that took place. */
  async function isOurs(turn: TurnItem): Promise<boolean> {
    const stored = await gateway.read<Stored<TurnItem>>('conversations', turn.id, turn.pk);
    states.delete(turn.pk);
    return stored?.write === turn.write;
  }

  return {
    load: async (key, { forTurn = false } = {}) => {
      const head = await (forTurn ? knownHead : readHead)(context, partitionOf(key));
      return head && { value: conversationOf(head), etag: head.write };
    },
    commit: async (turn) => commit(validTurn(turn)),
  };
}

function etagKey({ conversation, inboxDone }: TurnCommit): string {
  return `${partitionOf(conversation.key)} ${inboxItemId(inboxDone)}`;
}

function refuseTooLarge(steps: readonly BatchStep[]): void {
  if (Buffer.byteLength(JSON.stringify(steps)) > MOST_BATCH_BYTES) throw tooLarge();
}

function tooLarge(): StoreError {
  return new StoreError('too_large', 'A commit is larger than a batch of Cosmos DB may be.');
}

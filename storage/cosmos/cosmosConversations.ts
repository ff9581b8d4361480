import { type ConversationPort, StoreError, type TurnCommit } from '../ports.ts';
import type { CaseNumbers } from './caseNumbers.ts';
import { type Before, type CommitPlan, caseKey, planCommit, validTurn } from './commitPlan.ts';
import type { CosmosContext } from './context.ts';
import { type ConversationItem, caseItemId, type InboxItemDoc, inboxItemId, type TurnItem } from './documents.ts';
import { type BatchStep, type Item, type Stored, writeId } from './gateway.ts';
import { partitionOf } from './ids.ts';
import { MOST_BATCH_BYTES } from './limits.ts';
import { conversationOf, partsOfState, readState } from './state.ts';

type ValidTurn = ReturnType<typeof validTurn>;

/** Conversations over Cosmos DB: one point read, one transactional batch. */
export function cosmosConversations(context: CosmosContext, numbers: CaseNumbers): ConversationPort {
  const { gateway, states, inboxEtags, owedEtags, presence, nextStamp, auditSeal } = context;

  async function commit(turn: ValidTurn): Promise<string> {
    const before = await stateBefore(turn);
    await refuseWrongParts(turn, before);
    const inboxEtag = await waitingEtag(turn);
    const ids = { stamp: nextStamp(before?.state.stamp), write: writeId(), owner: presence.owner, auditSeal };
    const plan = planCommit(turn, before, ids);
    const fresh = new Set(plan.newCases.map(({ id }) => id));
    const taken = await numbers.take(
      turn.conversation.key,
      turn.cases.filter(({ id }) => fresh.has(caseItemId(id))),
    );
    const etag = await write(plan, turn.etag, inboxEtag);
    if (etag !== undefined) return etag;
    // Nothing of it was written, and nothing remembered of it may be true any more.
    states.delete(plan.state.pk);
    inboxEtags.delete(etagKey(turn));
    await numbers.giveBack(taken);
    throw new StoreError('conflict', 'The conversation changed since it was read, or its activity has had its turn.');
  }

  /** The state that the ETag names. */
  async function stateBefore({ conversation, etag }: ValidTurn): Promise<Before | undefined> {
    if (etag === undefined) return undefined;
    const partition = partitionOf(conversation.key);
    const remembered = states.get(partition);
    const state = remembered?._etag === etag ? remembered : await readState(context, partition);
    if (state?._etag !== etag) throw new StoreError('conflict', 'The conversation changed since it was read.');
    return { state, parts: partsOfState(state) };
  }

  /** @throws StoreError `corrupt`, but `conflict` when the turn would have to be run again anyway. */
  async function refuseWrongParts(turn: ValidTurn, before: Before | undefined): Promise<void> {
    const keys = before?.state.caseKeys ?? {};
    const isContinued = (before?.state.lastSeq ?? 0) === turn.lastSeqBefore;
    const isSameCase = turn.cases.every((one) => (keys[caseItemId(one.id)] ?? caseKey(one)) === caseKey(one));
    if (isContinued && isSameCase) return;
    const stored = await readState(context, partitionOf(turn.conversation.key));
    if (stored?._etag !== turn.etag) throw new StoreError('conflict', 'The conversation changed since it was read.');
    inboxEtags.delete(etagKey(turn));
    await waitingEtag(turn);
    throw isContinued
      ? new StoreError('corrupt', 'A case keeps its number, its customer and its opening time.')
      : new StoreError('corrupt', 'The entries do not continue the stored transcript.');
  }

  /** The ETag of the waiting inbox item. */
  async function waitingEtag(turn: ValidTurn): Promise<string> {
    const remembered = inboxEtags.get(etagKey(turn));
    if (remembered !== undefined) return remembered;
    const partition = partitionOf(turn.conversation.key);
    const item = await gateway.read<InboxItemDoc>('conversations', inboxItemId(turn.inboxDone), partition);
    if (item?.kind === 'inbox') return item._etag;
    throw new StoreError('conflict', 'The inbox item has had its turn, or was never accepted.');
  }

  /** The new ETag; undefined when the batch met something that had changed. */
  async function write(plan: CommitPlan, etag: string | undefined, inboxEtag: string): Promise<string | undefined> {
    const { state, turn, newCases, owed } = plan;
    const steps: BatchStep[] = [
      etag === undefined ? { create: state } : { replace: state, ifMatch: etag },
      { replace: turn, ifMatch: inboxEtag },
      ...[...newCases, ...owed].map((item: Item) => ({ create: item })),
    ];
    refuseTooLarge(steps);
    const result = await gateway.batch('conversations', state.pk, steps);
    if ('etags' in result) {
      const [stored = ''] = result.etags;
      states.set(state.pk, { ...state, _etag: stored, _ts: 0 } as Stored<ConversationItem>);
      inboxEtags.delete(`${state.pk} ${turn.id}`);
      for (const [index, { id, seq }] of owed.entries()) {
        const _etag = result.etags[steps.length - owed.length + index] ?? '';
        owedEtags.set(`${state.pk} ${id}`, { seq, _etag });
      }
      return stored;
    }
    if (result.wasAmbiguous) return etagIfWritten(plan);
    if (result.status === 413) throw tooLarge();
    if (result.status === 400) throw new StoreError('corrupt', 'The store does not take this commit.');
    return undefined;
  }

  /** After a refusal that may be the echo of an attempt of our own that took place. */
  async function etagIfWritten({ state, turn }: CommitPlan): Promise<string | undefined> {
    const written = await gateway.read<TurnItem>('conversations', turn.id, state.pk);
    if (written?.kind !== 'turn' || written.write !== turn.write) return undefined;
    const stored = await readState(context, state.pk);
    // When the conversation has gone on since, the ETag of this commit is one of the past, like the one it replaced.
    return stored?.write === state.write ? stored._etag : 'past';
  }

  return {
    load: async (key) => {
      const state = await readState(context, partitionOf(key));
      return state && { value: conversationOf(state), etag: state._etag };
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

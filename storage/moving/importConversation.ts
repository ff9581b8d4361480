import { type Store, StoreError } from '../ports.ts';
import type { Conversation } from '../records/conversation.ts';
import type { MovedConversation } from './moveLines.ts';
import { type ReplayStep, replaySteps } from './replaySteps.ts';

/** `written`: it was not there, or not all of it. `same`: all of it was. `other`: something else is there, and was left alone. */
export type Imported = 'written' | 'same' | 'other';

/** A conversation that is being made again: its first commit is done, in its place among the others; `rest` does the others. */
export interface Begun {
  imported: Imported;
  rest(): Promise<void>;
}

const nothing = async () => undefined;

/**
 * Begins to make a conversation again, or goes on with one that broke off.
 * @throws StoreError `corrupt` when its audit chain is not what the file says it was, with the same key.
 */
export async function importConversation(store: Store, moved: MovedConversation, isSameKey: boolean): Promise<Begun> {
  const { key, record } = moved;
  if (!record) {
    return { imported: await acceptWaiting(store, moved), rest: nothing };
  }
  const steps = replaySteps(moved, record);
  const stored = await store.load(key);
  const done = stored ? await stepsDone(store, key, steps) : 0;
  if (stored && !isBegunByUs(stored.value, record, steps, done)) return { imported: 'other', rest: nothing };
  if (done === steps.length) {
    const isSame = JSON.stringify(stored?.value) === JSON.stringify(record);
    return { imported: isSame ? await settleAll(store, moved, steps) : 'other', rest: nothing };
  }
  let etag = stored?.etag;
  const run = async (from: number, to: number) => {
    for (const { accepts, commit, settles } of steps.slice(from, to)) {
      etag = await store.commit({ ...commit, accepts, etag });
      for (const { id, outcome } of settles) await store.settle(key, id, outcome);
    }
  };
  await run(done, done + 1);
  return {
    imported: 'written',
    rest: async () => {
      await run(done + 1, steps.length);
      await settleAll(store, moved, steps.slice(0, done));
      const { auditHead } = moved;
      if (isSameKey && auditHead && (await store.auditHead(key))?.mac !== auditHead.mac)
        throw new StoreError('corrupt', 'An audit chain in the export is not as it was written.');
    },
  };
}

async function acceptWaiting(store: Store, { waiting }: MovedConversation): Promise<Imported> {
  let imported: Imported = 'same';
  for (const item of waiting) if ((await store.accept(item)) === 'accepted') imported = 'written';
  return imported;
}

/** How many steps, from the first one on, were done already. */
async function stepsDone(store: Store, key: string, steps: readonly ReplayStep[]): Promise<number> {
  for (const [index, { accepts }] of steps.entries()) {
    if ((await store.inboxState(key, accepts.id)) !== 'done') return index;
  }
  return steps.length;
}

/** Whether what is stored is what these steps had made of it, and nobody has gone on with it since. */
function isBegunByUs(stored: Conversation, record: Conversation, steps: readonly ReplayStep[], done: number): boolean {
  const reached = steps[done - 1]?.commit.conversation.lastSeq;
  return stored.lastSeq === reached && stored.createdAt === record.createdAt;
}

/** What was owed and has been settled; a second time has no effect. */
async function settleAll(store: Store, moved: MovedConversation, steps: readonly ReplayStep[]): Promise<Imported> {
  for (const { settles } of steps) {
    for (const { id, outcome } of settles) await store.settle(moved.key, id, outcome);
  }
  return acceptWaiting(store, moved);
}

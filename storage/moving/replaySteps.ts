import { MOST_NOTES, readLine } from '../audit/auditLines.ts';
import { MAX_BATCH_BYTES, MAX_BATCH_OPERATIONS } from '../limits.ts';
import { StoreError, type TurnCommit } from '../ports.ts';
import type { AuditNote } from '../records/audit.ts';
import type { Conversation } from '../records/conversation.ts';
import type { Entry } from '../records/entry.ts';
import type { InboxItem } from '../records/inbox.ts';
import type { DeliveryOutcome, OutboxItem } from '../records/outbox.ts';
import type { MovedConversation } from './moveLines.ts';

/** One commit by which a conversation is made again, the activity it answers, and what to say of its messages then. */
export interface ReplayStep {
  accepts: InboxItem;
  commit: Omit<TurnCommit, 'etag'>;
  settles: { id: string; outcome: DeliveryOutcome }[];
}

type Part =
  | { cases: TurnCommit['cases'][number] }
  | { promises: TurnCommit['promises'][number] }
  | { handoffs: TurnCommit['handoffs'][number] };

/** Beside the parts of a commit: its conversation, its change, the mark of its activity. */
const BESIDE_PARTS = 3;
/** Of the bytes of a commit, those for parts; a turn of its own kept within them, with its own. */
const PART_BYTES = MAX_BATCH_BYTES / 2;
/** A message that is only there to be settled must never be sent. */
const NEVER = '9999-12-31T23:59:59.999Z';

/**
 * A conversation as the commits that make it again, through the same door as any turn, so that each store keeps it in its own
 * way. Until the last of them the record is bare: nothing is due, and nobody waits.
 */
export function replaySteps(moved: MovedConversation, record: Conversation): ReplayStep[] {
  const turns = turnsOf(moved.entries);
  if (turns.length === 0) turns.push({ id: `${moved.key}|moved`, entries: [] });
  const steps = turns.map((turn) => stepOf(moved, record, turn));
  spreadNotes(steps, moved, record);
  spreadParts(steps, moved, record);
  const last = steps.at(-1);
  if (last) last.commit.conversation = record;
  return steps;
}

interface Turn {
  id: string;
  entries: Entry[];
}

/** The transcript by turns, each with an id of its own. */
function turnsOf(entries: readonly Entry[]): Turn[] {
  const turns: Turn[] = [];
  const taken = new Set<string>();
  let current: string | undefined;
  for (const entry of entries) {
    if (entry.turnId === current) {
      turns.at(-1)?.entries.push(entry);
      continue;
    }
    current = entry.turnId;
    const id = taken.has(current) ? `${current}|${entry.seq}` : current;
    taken.add(id);
    turns.push({ id, entries: [entry] });
  }
  return turns;
}

function stepOf(moved: MovedConversation, record: Conversation, { id, entries }: Turn): ReplayStep {
  const at = entries[0]?.at ?? record.createdAt;
  const lastSeq = entries.at(-1)?.seq ?? record.lastSeq;
  const seqs = new Set(entries.map(({ seq }) => seq));
  const owed = moved.owed.filter(({ seq }) => seqs.has(seq));
  const settled = moved.deliveries.filter(({ seq, state }) => state !== 'owed' && seqs.has(seq));
  const stubs = settled.map(({ seq }) => stubOf(record, id, seq, at));
  return {
    accepts: {
      v: 1,
      id,
      conversationKey: moved.key,
      order: `${at}|moved`,
      receivedAt: at,
      activity: { type: 'event', name: 'kesu.moved' },
    },
    commit: {
      conversation: { ...bare(record), lastSeq },
      entries,
      cases: [],
      promises: [],
      handoffs: [],
      outbox: [...owed, ...stubs].sort((a, b) => a.seq - b.seq),
      inboxDone: id,
      audit: [],
    },
    settles: settled.map(({ state }, index) => {
      const outcome =
        state === 'delivered' ? ({ state, at } as const) : ({ state: 'refused', at, code: 'moved' } as const);
      return { id: stubs[index]?.id ?? '', outcome };
    }),
  };
}

function stubOf({ key, address }: Conversation, turnId: string, seq: number, at: string): OutboxItem {
  const activity = { type: 'message' };
  const times = { owedSince: at, attempts: 0, nextAttemptAt: NEVER };
  return { v: 1, id: `${turnId}|moved|${seq}`, conversationKey: key, seq, address, activity, ...times };
}

function bare({ handoff: _, ...record }: Conversation): Conversation {
  return { ...record, dialog: {}, cases: [], promises: [] };
}

/** Gives each step the notes of its time, as many as a commit takes; what is left over gets steps of its own. */
function spreadNotes(steps: ReplayStep[], { audit, key }: MovedConversation, record: Conversation): void {
  const left: AuditNote[] = audit.map((text) => {
    const { seq: _, ...note } = readLine(text);
    return note;
  });
  for (const [index, { commit, accepts }] of steps.entries()) {
    const isLast = index === steps.length - 1;
    const later = left.findIndex(({ at }) => !isLast && at > accepts.receivedAt);
    commit.audit = left.splice(0, Math.min(later < 0 ? left.length : later, MOST_NOTES));
  }
  while (left.length > 0) {
    const step = extraStep(steps, key, record);
    step.commit.audit = left.splice(0, MOST_NOTES);
  }
}

/** Gives the last step its parts, and what does not fit to steps behind it. */
function spreadParts(steps: ReplayStep[], moved: MovedConversation, record: Conversation): void {
  const parts: Part[] = [
    ...moved.cases.map((cases) => ({ cases })),
    ...moved.promises.map((promises) => ({ promises })),
    ...moved.handoffs.map((handoffs) => ({ handoffs })),
  ];
  let bytes = 0;
  let step = steps.at(-1) ?? extraStep(steps, moved.key, record);
  for (const part of parts) {
    const size = Buffer.byteLength(JSON.stringify(part));
    const { entries, outbox, cases, promises, handoffs } = step.commit;
    const count = BESIDE_PARTS + entries.length + outbox.length + cases.length + promises.length + handoffs.length;
    if (count >= MAX_BATCH_OPERATIONS || bytes + size > PART_BYTES) {
      step = extraStep(steps, moved.key, record);
      bytes = 0;
    }
    bytes += size;
    if ('cases' in part) step.commit.cases.push(part.cases);
    else if ('promises' in part) step.commit.promises.push(part.promises);
    else step.commit.handoffs.push(part.handoffs);
  }
}

/** A step without a line, behind the others. */
function extraStep(steps: ReplayStep[], key: string, record: Conversation): ReplayStep {
  const before = steps.at(-1);
  if (!before) throw new StoreError('corrupt', 'A conversation is made again of at least one turn.');
  const id = `${key}|moved|${steps.length}`;
  const step: ReplayStep = {
    accepts: { ...before.accepts, id },
    commit: {
      conversation: { ...bare(record), lastSeq: record.lastSeq },
      ...{ entries: [], cases: [], promises: [], handoffs: [], outbox: [], audit: [] },
      inboxDone: id,
    },
    settles: [],
  };
  steps.push(step);
  return step;
}

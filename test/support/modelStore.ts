import type {
  AccessStore,
  AuditPort,
  BookPort,
  CaseRecord,
  Conversation,
  Entry,
  InboxItem,
  MovingPort,
  PiecePort,
} from '../../storage/index.ts';
import {
  type Change,
  type ErasurePort,
  type OutboxItem,
  type PromiseRecord,
  type RetentionPort,
  type ReviewPort,
  type Store,
  StoreError,
  type TurnCommit,
} from '../../storage/index.ts';

/** What the model knows of a store: everything a turn and its messages touch. */
export type ModelPort = Omit<
  Store,
  | keyof AccessStore
  | keyof ReviewPort
  | keyof BookPort
  | keyof PiecePort
  | keyof AuditPort
  | keyof MovingPort
  | keyof ErasurePort
  | keyof RetentionPort
  | 'takeOver'
  | 'announce'
  | 'announced'
  | 'queue'
  | 'caseFile'
  | 'caseFiles'
  | 'putAttachment'
  | 'getAttachment'
  | 'ping'
  | 'close'
>;

interface Partition {
  version: number;
  conversation: Conversation;
  entries: Entry[];
  cases: Map<string, CaseRecord>;
  promises: Map<string, PromiseRecord>;
}

/** The ports of a store in the plainest words, to compare a real store with. One thing at a time; keeps everything. */
export function createModelStore(): ModelPort {
  const inbox = new Map<string, { item: InboxItem; done: boolean }>();
  const partitions = new Map<string, Partition>();
  const secrets = new Map<string, string>();
  const changes: Change[] = [];
  let outbox: OutboxItem[] = [];
  const ended: { key: string; seq: number; state: 'delivered' | 'refused' }[] = [];
  const all = <T>(pick: (partition: Partition) => Iterable<T>) =>
    [...partitions.values()].flatMap((one) => [...pick(one)]);
  const openPromises = () =>
    all((one) => one.promises.values())
      .filter(({ state }) => state === 'open')
      .sort((a, b) => compare(a.nextAt, b.nextAt));

  function refuse(turn: TurnCommit, stored: Partition | undefined): void {
    const { conversation, entries } = turn;
    const done = inbox.get(turn.inboxDone);
    const before = conversation.lastSeq - entries.length;
    if (entries.some(({ seq }, index) => seq !== before + 1 + index)) throw new StoreError('corrupt', 'gap');
    if (turn.etag !== (stored && String(stored.version))) throw new StoreError('conflict', 'etag');
    const isAnswerable = turn.accepts
      ? done === undefined
      : done?.done === false && done.item.conversationKey === conversation.key;
    if (!isAnswerable) throw new StoreError('conflict', 'inbox');
    if ((stored?.conversation.lastSeq ?? 0) !== before) throw new StoreError('corrupt', 'gap');
    for (const { id, number } of turn.cases) {
      const holder = all((one) => one.cases.values()).find((other) => other.number === number);
      if (holder && !(holder.conversationKey === conversation.key && holder.id === id))
        throw new StoreError('conflict', 'number');
    }
  }

  const store: ModelPort = {
    accept: async (item) => {
      if (inbox.has(item.id)) return 'duplicate';
      inbox.set(item.id, { item, done: false });
      return 'accepted';
    },
    inboxState: async (key, id) => {
      const known = inbox.get(id);
      return known?.item.conversationKey === key ? (known.done ? 'done' : 'pending') : 'unknown';
    },
    pending: async ({ limit }) => {
      const waiting = [...inbox.values()].filter(({ done }) => !done).map(({ item }) => item);
      return { items: waiting.sort((a, b) => compare(a.order, b.order) || compare(a.id, b.id)).slice(0, limit) };
    },
    load: async (key) => {
      const stored = partitions.get(key);
      return stored && { value: structuredClone(stored.conversation), etag: String(stored.version) };
    },
    commit: async (turn) => {
      const { conversation } = turn;
      const stored = partitions.get(conversation.key);
      refuse(turn, stored);
      const next: Partition = stored ?? {
        version: 0,
        conversation,
        entries: [],
        cases: new Map(),
        promises: new Map(),
      };
      next.version += 1;
      next.conversation = structuredClone(conversation);
      next.entries.push(...turn.entries);
      for (const record of turn.cases) next.cases.set(record.id, record);
      for (const promise of turn.promises) next.promises.set(promise.id, promise);
      outbox.push(...turn.outbox);
      const { key: conversationKey, lastSeq } = conversation;
      const firstSeq = lastSeq - turn.entries.length + 1;
      changes.push({ position: String(changes.length + 1), conversationKey, firstSeq, lastSeq });
      partitions.set(conversation.key, next);
      const item = turn.accepts ?? inbox.get(turn.inboxDone)?.item;
      if (item) inbox.set(turn.inboxDone, { item, done: true });
      return String(next.version);
    },
    entries: async (key, { after, limit }) =>
      (partitions.get(key)?.entries ?? []).filter(({ seq }) => seq > after).slice(0, limit),
    owed: async ({ now, limit }) => {
      const waits = (item: OutboxItem) => item.nextAttemptAt > now;
      const held = (item: OutboxItem) =>
        outbox.some((other) => other.conversationKey === item.conversationKey && other.seq < item.seq && waits(other));
      return { items: outbox.filter((item) => !waits(item) && !held(item)).slice(0, limit) };
    },
    deliveries: async (key, after) => {
      const owed = outbox
        .filter((item) => item.conversationKey === key)
        .map(({ seq }) => ({ key, seq, state: 'owed' as const }));
      const all = [...owed, ...ended].filter((one) => one.key === key && one.seq > after);
      return all.map(({ seq, state }) => ({ seq, state })).sort((a, b) => a.seq - b.seq);
    },
    mayDeliver: async () => 'yes',
    settle: async (key, id, outcome) => {
      const same = (item: OutboxItem) => item.conversationKey === key && item.id === id;
      const { state } = outcome;
      if (state !== 'retry') ended.push(...outbox.filter(same).map(({ seq }) => ({ key, seq, state })));
      if (outcome.state !== 'retry') outbox = outbox.filter((item) => !same(item));
      else {
        const { nextAttemptAt } = outcome;
        outbox = outbox.map((item) => (same(item) ? { ...item, attempts: item.attempts + 1, nextAttemptAt } : item));
      }
    },
    caseByNumber: async (number) => all((one) => one.cases.values()).find((record) => record.number === number),
    casesOfCustomer: async (channelId, customerId, limit) =>
      all((one) => one.cases.values())
        .filter((record) => record.channelId === channelId && record.customer.id === customerId)
        .sort((a, b) => compare(b.openedAt, a.openedAt))
        .slice(0, limit),
    duePromises: async (now, limit) =>
      openPromises()
        .filter(({ nextAt }) => nextAt <= now)
        .slice(0, limit),
    promisesOf: async (key) => [...(partitions.get(key)?.promises.values() ?? [])],
    nextPromiseAt: async () => openPromises()[0]?.nextAt,
    position: async () => String(changes.length),
    changes: async (after, limit) => changes.slice(Number(after), Number(after) + limit),
    secret: async (name, create) => {
      const value = secrets.get(name) ?? create();
      secrets.set(name, value);
      return value;
    },
  };
  return store;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

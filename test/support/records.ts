import {
  type AttachmentInfo,
  type CaseRecord,
  type Conversation,
  type Entry,
  type Handoff,
  type InboxItem,
  inboxId,
  type OutboxItem,
  type PromiseRecord,
  type TurnCommit,
} from '../../storage/index.ts';

/** An instant `seconds` after a fixed beginning. */
export function instant(seconds: number): string {
  return new Date(Date.UTC(2026, 10, 21, 9, 0, 0) + seconds * 1000).toISOString();
}

const address = {
  channelId: 'directline',
  serviceUrl: 'http://127.0.0.1/',
  conversation: { id: 'c' },
  user: { id: 'u' },
  bot: { id: 'kesu' },
};

/** The `n`-th activity of a conversation, as the inbox holds it. */
export function inboxItem(key: string, n: number, change: Partial<InboxItem> = {}): InboxItem {
  return {
    v: 1,
    id: inboxId(key, `a${n}`),
    conversationKey: key,
    order: `${instant(n)}|${String(n).padStart(6, '0')}`,
    receivedAt: instant(n),
    activity: { type: 'message', id: `a${n}`, text: `message ${n}` },
    ...change,
  };
}

export function entry(key: string, seq: number, change: Partial<Entry> = {}): Entry {
  return {
    v: 1,
    conversationKey: key,
    seq,
    at: instant(seq),
    author: seq % 2 === 1 ? 'customer' : 'bot',
    activityId: `a${seq}`,
    turnId: 'turn',
    activity: { type: 'message', text: `entry ${seq}` },
    text: `entry ${seq}`,
    locale: 'en',
    ...change,
  };
}

export function caseRecord(key: string, id: string, change: Partial<CaseRecord> = {}): CaseRecord {
  const mood = { label: 'angry', intensity: 2, at: instant(0) } as const;
  return {
    v: 1,
    id,
    number: `K-${id}`,
    conversationKey: key,
    channelId: 'directline',
    customer: { id: 'u', name: 'Li Lei' },
    pack: 'retail',
    locale: 'en',
    status: 'intake',
    stage: 'vent',
    lane: 'normal',
    openedAt: instant(0),
    updatedAt: instant(0),
    opening: { activityId: 'a1', text: 'It is late.' },
    categories: ['delivery'],
    severity: 2,
    signals: [],
    mood: { first: mood, last: mood, peak: mood },
    styles: [],
    facts: { orderNumber: { state: 'known', value: '1234', at: instant(0), source: 'a1' } },
    asked: { orderNumber: 1 },
    remedies: [],
    reopened: 0,
    earlier: 0,
    clocks: [],
    history: [],
    ...change,
  };
}

export function promiseRecord(key: string, id: string, change: Partial<PromiseRecord> = {}): PromiseRecord {
  return {
    v: 1,
    id,
    conversationKey: key,
    caseId: 'case',
    kind: 'follow_up',
    owner: 'bot',
    words: 'We write to you tomorrow.',
    madeAt: instant(0),
    dueAt: instant(3600),
    nextAt: instant(3600),
    attempts: 0,
    state: 'open',
    ...change,
  };
}

export function handoff(key: string, id: string, change: Partial<Handoff> = {}): Handoff {
  return {
    v: 1,
    id,
    conversationKey: key,
    state: 'requested',
    reason: 'asked',
    urgent: false,
    requestedAt: instant(0),
    promisedBy: instant(600),
    ...change,
  };
}

export function outboxItem(key: string, id: string, seq: number, change: Partial<OutboxItem> = {}): OutboxItem {
  return {
    v: 1,
    id,
    conversationKey: key,
    seq,
    address,
    activity: { type: 'message', text: `owed ${seq}` },
    owedSince: instant(seq),
    attempts: 0,
    nextAttemptAt: instant(0),
    ...change,
  };
}

export function attachmentInfo(key: string, id: string, change: Partial<AttachmentInfo> = {}): AttachmentInfo {
  return {
    v: 1,
    id,
    conversationKey: key,
    name: 'photo.jpg',
    contentType: 'image/jpeg',
    bytes: 3,
    sha256: 'x',
    createdAt: instant(0),
    ...change,
  };
}

export function conversation(key: string, change: Partial<Conversation> = {}): Conversation {
  return {
    v: 1,
    key,
    address,
    createdAt: instant(0),
    updatedAt: instant(0),
    lastSeq: 0,
    locale: 'en',
    failures: 0,
    dialog: {},
    cases: [],
    promises: [],
    ...change,
  };
}

/** A commit that answers the inbox item `inboxDone` and holds nothing but what `change` adds. */
export function turnCommit(
  inboxDone: string,
  change: Partial<TurnCommit> & Pick<TurnCommit, 'conversation'>,
): TurnCommit {
  return { etag: undefined, entries: [], cases: [], promises: [], handoffs: [], outbox: [], inboxDone, ...change };
}

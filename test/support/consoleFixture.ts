import type { ConversationView, Line, Person, QueueItem } from '../../bot/api/contract/index.ts';

type Locale = QueueItem['locale'];
const MINUTE = 60_000;

/** The people of the fixture, by what they are. */
export const PEOPLE = {
  agent: person('mei', 'Mei Lin', ['agent'], 'agent'),
  supervisor: person('sam', 'Sam Okafor', ['agent', 'supervisor'], 'supervisor'),
  admin: person('ada', 'Ada Berg', ['admin', 'supervisor'], 'specialist'),
} as const;

function person(id: string, name: string, roles: Person['roles'], authority: Person['authority']): Person {
  const locales: Locale[] = ['en', 'zh-Hans', 'zh-Hant'];
  return { id, login: id, name, roles, authority, locales, skills: [], most: 4, active: true, external: false };
}

/** Moments before (or, negative, after) `now`. */
export const ago = (now: number, minutes: number) => new Date(now - minutes * MINUTE).toISOString();

/** A queue with something of everything, in three languages. */
export function queueItems(now: number): QueueItem[] {
  const item = (id: string, part: Partial<QueueItem>): QueueItem => ({
    id,
    version: 1,
    state: 'waiting',
    urgent: false,
    customer: { channel: 'directline' },
    locale: 'en',
    lane: 'normal',
    severity: 2,
    categories: [],
    signals: [],
    excerpt: '',
    lastSeq: 9,
    updatedAt: ago(now, 1),
    approvals: 0,
    rank: 0,
    because: [],
    ...part,
  });
  return [
    item('juice', {
      urgent: true,
      reason: 'safety',
      customer: { name: '王女士', channel: 'directline' },
      locale: 'zh-Hans',
      caseNumber: 'K482-910-379',
      lane: 'safety',
      stage: 'clarify',
      severity: 4,
      categories: ['safety', 'quality'],
      signals: ['health', 'food_safety'],
      mood: { label: 'angry', intensity: 3 },
      requestedAt: ago(now, 12),
      promisedBy: ago(now, -6),
      excerpt: '果汁喝到第三口发现有霉，我孩子也喝了，气死我了',
      rank: 98,
      because: ['lane', 'severity', 'heat'],
    }),
    item('late', {
      reason: 'asked',
      customer: { name: 'Anna Whitfield', channel: 'directline' },
      caseNumber: 'K118-204-552',
      stage: 'propose',
      severity: 3,
      categories: ['delivery', 'process'],
      signals: ['repeat', 'refund'],
      mood: { label: 'disappointed', intensity: 2 },
      requestedAt: ago(now, 34),
      promisedBy: ago(now, 4),
      excerpt: 'Your employee promised an answer within three days, this is the fifth and nobody has called',
      rank: 81,
      because: ['overdue', 'wait'],
    }),
    item('phones', {
      reason: 'unsolved',
      customer: { name: '陳先生', channel: 'msteams' },
      locale: 'zh-Hant',
      caseNumber: 'K733-018-204',
      stage: 'consult',
      severity: 2,
      categories: ['quality', 'aftersales'],
      mood: { label: 'anxious', intensity: 1 },
      requestedAt: ago(now, 3),
      promisedBy: ago(now, -27),
      excerpt: '我訂的耳機收到就是壞的，客服電話打三天都沒人接',
      rank: 40,
      because: ['promised'],
    }),
    item('refund', {
      state: 'held',
      agent: { id: 'mei', name: 'Mei Lin' },
      customer: { name: 'Tomás Herrera', channel: 'directline' },
      caseNumber: 'K640-771-091',
      lane: 'threat',
      stage: 'propose',
      severity: 3,
      categories: ['billing', 'aftersales'],
      signals: ['refund', 'regulator'],
      mood: { label: 'angry', intensity: 2 },
      unansweredSince: ago(now, 2),
      nextDueAt: ago(now, -95),
      excerpt: 'I was charged twice in March. If this is not refunded I go to the regulator.',
      lastSeq: 12,
      approvals: 1,
      rank: 66,
    }),
    item('sofa', {
      state: 'held',
      agent: { id: 'sam', name: 'Sam Okafor' },
      customer: { name: 'Priya Nair', channel: 'directline' },
      stage: 'commit',
      severity: 2,
      categories: ['delivery'],
      mood: { label: 'satisfied', intensity: 1 },
      nextDueAt: ago(now, -1500),
      excerpt: 'Thank you, that would work for me.',
      rank: 20,
    }),
    item('slow', {
      state: 'bot',
      customer: { channel: 'directline' },
      severity: 1,
      categories: ['waiting'],
      mood: { label: 'neutral', intensity: 0 },
      excerpt: 'ok',
      rank: 1,
    }),
  ];
}

/** Lines of the conversation `refund`: heard by the bot, taken over, an approval asked for. */
export function refundLines(now: number): Line[] {
  const line = (seq: number, minutes: number, part: Partial<Line>): Line => ({
    seq,
    at: ago(now, minutes),
    author: 'bot',
    kind: 'message',
    text: '',
    locale: 'en',
    attachments: [],
    ...part,
  });
  const mei = { id: 'mei', name: 'Mei Lin' };
  return [
    line(1, 46, {
      stage: 'vent',
      replyKey: 'greeting.first',
      text: 'Hello, this is the automated assistant. What happened?',
    }),
    line(2, 45, {
      author: 'customer',
      stage: 'vent',
      text: 'I was charged twice in March and nobody answers my mails. This is outrageous.',
      understanding: tagged('angry', 2, ['billing', 'waiting'], ['repeat'], 2, [
        ['category:billing', 6, 19],
        ['category:waiting', 33, 56],
        ['emotion:angry', 66, 76],
      ]),
    }),
    line(3, 45, {
      stage: 'apology',
      because: 'complaint heard, intensity 2: apologise before asking',
      text: 'I am sorry that you were charged twice and got no answer. That must be frustrating, and I will see that it is sorted out.',
    }),
    line(4, 44, {
      stage: 'clarify',
      ask: { kind: 'fact', fact: 'amount' },
      because: 'amount is needed for a refund',
      guard: ['promise.vague'],
      text: 'How much was taken the second time?',
    }),
    line(5, 42, {
      author: 'customer',
      stage: 'clarify',
      text: '£89.90, on 14 March. The receipt is attached.',
      understanding: tagged('disappointed', 1, ['billing'], [], 2, [['category:billing', 0, 6]]),
      attachments: [
        { name: 'receipt-march.pdf', contentType: 'application/pdf', url: '/api/v1/attachments/receipt', size: 48_213 },
      ],
    }),
    line(6, 40, {
      author: 'customer',
      stage: 'propose',
      text: 'I want the money back this week. If this is not refunded I go to the regulator.',
      understanding: tagged('angry', 3, ['billing', 'aftersales'], ['refund', 'regulator'], 3, [
        ['signal:refund', 7, 21],
        ['signal:regulator', 55, 78],
      ]),
    }),
    line(7, 39, { author: 'system', kind: 'event', event: 'promiseDue' }),
    line(8, 31, { author: 'system', kind: 'event', event: 'claimed', by: mei }),
    line(9, 31, {
      stage: 'propose',
      text: 'My colleague Mei Lin has read everything you told me and takes it from here.',
    }),
    line(10, 29, {
      author: 'agent',
      by: mei,
      stage: 'propose',
      text: 'Hello Mr Herrera, I am Mei. I have your receipt in front of me: £89.90 was taken on 14 March although the first payment had gone through. I am asking for the refund now.',
    }),
    line(11, 6, {
      author: 'agent',
      by: mei,
      kind: 'note',
      text: 'Payments confirm the double booking. Refund plus a gesture is fair here, asked Sam for approval.',
    }),
    line(12, 2, {
      author: 'customer',
      stage: 'propose',
      text: 'Thank you Mei. When will I hear? See https://bank.example/statement/2026-03 for the two bookings.',
      understanding: tagged('anxious', 1, ['billing'], ['refund'], 2, [['emotion:anxious', 15, 32]]),
    }),
  ];
}

function tagged(
  label: string,
  intensity: number,
  categories: string[],
  signals: string[],
  severity: number,
  evidence: [string, number, number][],
): Line['understanding'] {
  return {
    lang: 'en',
    complaint: 0.9,
    emotion: { label, intensity },
    categories: categories.map((code) => ({ code, score: 0.8 })),
    severity,
    signals,
    act: { label: 'vent', score: 0.7 },
    entities: [],
    evidence: evidence.map(([tag, start, end]) => ({ tag, start, end })),
    unsure: [],
  };
}

/** What this person may do with a conversation, as the access door would say. */
export function abilities(item: QueueItem, me: Person): ConversationView['can'] {
  const isMine = item.state === 'held' && item.agent?.id === me.id;
  const leads = me.roles.includes('supervisor');
  const can: ConversationView['can'] = ['read', 'note'];
  if (item.state === 'waiting') can.push('claim');
  if (isMine) can.push('write', 'return', 'transfer', 'propose', 'promise', 'close');
  if (leads && item.state === 'held' && !isMine) can.push('takeover', 'whisper');
  if (leads && item.approvals > 0) can.push('approve');
  return can;
}

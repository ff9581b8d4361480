import { createHash } from 'node:crypto';
import type { Conversation, Entry, Store } from '../../storage/index.ts';
import { attachmentInfo, caseRecord, conversation, entry, handoff, instant, promiseRecord } from './records.ts';
import { takeTurn } from './turns.ts';

/** The conversation that {@link writeTalk} writes, the numbers of its two cases, and what in it is personal. */
export const TALK = {
  key: 'talk',
  number: 'K482-910-379',
  otherNumber: 'K482-910-387',
  secrets: ['13812345678', 'mary@example.com', 'Smith', 'kitty_88'],
  photo: 'photo-of-customer',
  form: 'form-of-agent',
} as const;

const file = (id: string, name: string) => {
  return { contentType: 'image/jpeg', contentUrl: `attachment:${id}`, name };
};
const tagged = (label: string, intensity: number, more: object = {}) => {
  return {
    lang: 'en',
    complaint: 0.9,
    emotion: { label, intensity },
    categories: [{ code: 'delivery', score: 0.9 }],
    severity: 2,
    signals: [],
    act: { label: 'vent', score: 1 },
    entities: [],
    evidence: [],
    unsure: [],
    ...more,
  };
};

const TOM = { id: 'tom', name: 'Tom Berg' };
const CASE = 'talk-a';
const FIRST = 'Mary Smith here, call 13812345678. My parcel is late!';

/** Everything said, in order; seconds after the beginning, and the line. */
function lines(): [seconds: number, line: Partial<Entry>][] {
  const phone = { start: FIRST.indexOf('138'), end: FIRST.indexOf('138') + 11 };
  const evidence = [{ tag: 'category:delivery', start: FIRST.indexOf('parcel'), end: FIRST.indexOf('!') }];
  const entities = [{ type: 'phone', text: '13812345678', value: '13812345678', ...phone }];
  return [
    [0, { author: 'system', text: '', activity: { type: 'conversationUpdate' } }],
    [0, { author: 'bot', text: 'Hello, what happened?', stage: 'vent', because: 'the customer has joined' }],
    [60, { author: 'customer', text: FIRST, understanding: tagged('angry', 2, { entities, evidence }) }],
    [61, { author: 'bot', text: 'I am listening.', stage: 'vent', because: 'listening', caseId: CASE }],
    [
      120,
      {
        author: 'customer',
        text: 'Write to mary@example.com, see the photo',
        understanding: tagged('angry', 3),
        activity: {
          type: 'message',
          attachments: [
            file(TALK.photo, 'passport of Mary Smith.jpg'),
            { name: 'x', contentUrl: 'https://evil.example/x' },
          ],
        },
      },
    ],
    [
      125,
      {
        author: 'bot',
        text: 'What is the number?',
        stage: 'clarify',
        guard: ['wording.calmDown', 'unheard.of'],
        ask: { kind: 'fact', fact: 'orderNumber' },
        caseId: CASE,
      },
    ],
    [
      400,
      {
        author: 'customer',
        text: 'Get me a person, WeChat kitty_88',
        understanding: tagged('anxious', 1),
        failure: 'E-1',
      },
    ],
    [900, { author: 'agent', by: TOM, audience: 'staff', event: 'claimed', text: '' }],
    [
      1000,
      {
        author: 'agent',
        by: TOM,
        text: 'Ms Smith, this is Tom Berg. Your form.',
        guard: ['wording.calmDown'],
        caseId: CASE,
        activity: { type: 'message', attachments: [file(TALK.form, 'form.jpg')] },
      },
    ],
    [1010, { author: 'agent', by: TOM, audience: 'staff', text: 'Mary Smith sounds calmer' }],
    [1100, { author: 'customer', text: 'Thank you', understanding: tagged('neutral', 0), caseId: CASE }],
    [
      1200,
      { author: 'customer', text: 'And the kettle is broken', understanding: tagged('angry', 1), caseId: 'talk-b' },
    ],
    [1201, { author: 'bot', text: 'You will hear from me tomorrow.', stage: 'commit', caseId: CASE }],
  ];
}

/** Writes a conversation by hand in which everything is that a reviewer looks at. */
export async function writeTalk(store: Store): Promise<void> {
  const said = lines().map(([seconds, line], index) =>
    entry(TALK.key, index + 1, { at: instant(seconds), activity: { type: 'message' }, ...line }),
  );
  const mood = (label: 'angry' | 'neutral', intensity: number) => ({ label, intensity, at: instant(60) });
  const fact = (value: string) => ({ state: 'known' as const, value, at: instant(60), source: 'a3' });
  const one = caseRecord(TALK.key, CASE, {
    number: TALK.number,
    opening: { activityId: 'a3', text: FIRST },
    openedAt: instant(60),
    updatedAt: instant(1201),
    status: 'escalated',
    customer: { id: 'u', name: 'mary.web' },
    facts: { name: fact('Mary Smith'), contact: fact('kitty_88'), product: fact('tea for Mary Smith') },
    mood: { first: mood('angry', 2), peak: mood('angry', 3), last: mood('neutral', 0) },
    csat: { score: 4, askedAt: instant(1300), comment: 'Good, says Mary Smith' },
    history: [
      { at: instant(120), from: 'intake', to: 'clarifying', actor: 'bot', reason: 'heard out' },
      { at: instant(400), from: 'clarifying', to: 'escalated', actor: 'gone-1', reason: 'a person takes over' },
    ],
  });
  const other = caseRecord(TALK.key, 'talk-b', {
    number: TALK.otherNumber,
    openedAt: instant(1200),
    customer: one.customer,
  });
  const asked = handoff(TALK.key, 'h1', {
    caseId: CASE,
    state: 'accepted',
    requestedAt: instant(400),
    promisedBy: instant(700),
    acceptedAt: instant(900),
    agent: TOM,
    holders: [{ agent: TOM, from: instant(900) }],
    approvals: [
      {
        id: 'ap',
        remedyId: 'refund',
        words: 'money back for Mary Smith',
        reason: 'she asked',
        by: TOM,
        needs: 'supervisor',
        at: instant(950),
        state: 'pending',
      },
    ],
  });
  const promised = (id: string, change: Parameters<typeof promiseRecord>[2]) =>
    promiseRecord(TALK.key, id, { caseId: CASE, ...change });
  const promises = [
    promised('late', { madeAt: instant(125), dueAt: instant(300), state: 'kept', closedAt: instant(400) }),
    promised('kept', {
      madeAt: instant(1000),
      dueAt: instant(1900),
      state: 'kept',
      closedAt: instant(1100),
      by: TOM,
      words: 'your form, Mary Smith',
    }),
    promised('overdue', { madeAt: instant(1201), dueAt: instant(1202) }),
    promised('open', { madeAt: instant(1201), dueAt: instant(100 * 86_400) }),
    promised('nudge', { kind: 'nudge' }),
  ];
  const talk: Partial<Conversation> = {
    lastSeq: said.length,
    cases: [one, other],
    handoff: asked,
    promises: promises.filter(({ state }) => state === 'open'),
    updatedAt: instant(1201),
  };
  await takeTurn(store, TALK.key, 1, () => {
    return {
      conversation: conversation(TALK.key, talk),
      entries: said,
      cases: [one, other],
      promises,
      handoffs: [asked],
    };
  });
  for (const id of [TALK.photo, TALK.form]) {
    const bytes = Buffer.from(`the bytes of ${id}`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await store.putAttachment(attachmentInfo(TALK.key, id, { bytes: bytes.length, sha256 }), bytes);
  }
}

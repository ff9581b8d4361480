import type { BriefSource } from '../../../../dialogs/desk/brief/index.ts';
import type { Pack } from '../../../../dialogs/index.ts';
import type { Emotion } from '../../../../nlp/index.ts';
import type { CaseRecord, Conversation, Fact } from '../../../../storage/index.ts';
import { caseRecord, conversation, entry, handoff, instant, promiseRecord } from '../../../support/records.ts';

const mood = (label: Emotion, intensity: number) => ({ label, intensity, at: instant(0) });

export const known = (value: string): Fact => ({ state: 'known', value, at: instant(0) });

/** A case in the middle: late, asked about, offered something, handed over. */
export function troubledCase(change: Partial<CaseRecord> = {}): CaseRecord {
  return caseRecord('k', 'case', {
    number: 'K482-910-375',
    locale: 'zh-Hans',
    status: 'escalated',
    stage: 'consult',
    severity: 3,
    categories: ['delivery', 'staff'],
    signals: ['refund', 'regulator'],
    lane: 'threat',
    opening: { activityId: 'a1', text: '快递九天没到，客服还骂我' },
    mood: { first: mood('angry', 2.1), peak: mood('angry', 2.8), last: mood('disappointed', 1.2) },
    facts: {
      details: known('快递九天没到，客服还骂我'),
      name: known('王女士'),
      orderNumber: known('A1234567'),
      contact: { state: 'declined', value: '', at: instant(0) },
      evidence: known(''),
      wish: known('退款并道歉'),
      staffMember: { state: 'unknown', value: '', at: instant(0) },
    },
    asked: { orderNumber: 1, contact: 2, place: 2, staffMember: 1 },
    remedies: [{ remedyId: 'trace_parcel', state: 'refused', at: instant(300) }],
    styles: ['hot_tempered', 'well_prepared'],
    earlier: 2,
    reopened: 0,
    clocks: [{ regulator: 'gone', clock: 'x', what: '七个工作日内决定是否受理', dueAt: instant(7 * 86_400) }],
    ...change,
  });
}

/** The conversation around it, with a person asked for at instant 600 and promised for instant 1800. */
export function troubledConversation(record = troubledCase(), change: Partial<Conversation> = {}): Conversation {
  return conversation('k', {
    lastSeq: 5,
    locale: 'zh-Hans',
    cases: [record],
    handoff: handoff('k', 'h', {
      reason: 'unsolved',
      requestedAt: instant(600),
      promisedBy: instant(1800),
      holders: [
        { agent: { id: 'li', name: '李娜' }, from: instant(700), until: instant(900), ended: 'released' as const },
      ],
    }),
    ...change,
  });
}

export function troubledSource(pack: Pack, change: Partial<BriefSource> = {}): BriefSource {
  const feeling = (label: string, intensity: number) => ({ emotion: { label, intensity } }) as never;
  return {
    pack,
    conversation: troubledConversation(),
    lines: [
      entry('k', 1, { understanding: feeling('angry', 2.8), at: instant(0) }),
      entry('k', 2, { author: 'bot', replyKey: 'apology.angry', at: instant(60) }),
      entry('k', 3, { author: 'bot', replyKey: 'restate.summary', at: instant(120) }),
      entry('k', 4, { author: 'customer', understanding: feeling('disappointed', 1.2), at: instant(200) }),
      entry('k', 5, { author: 'bot', replyKey: 'restate.summary', at: instant(240) }),
      entry('k', 6, { author: 'bot', replyKey: 'lane.abuse', audience: 'staff', at: instant(250) }),
    ],
    promises: [
      promiseRecord('k', 'p1', { kind: 'handoff', words: 'unsolved', owner: 'agent', dueAt: instant(1800) }),
      promiseRecord('k', 'p2', { kind: 'remedy', words: '今天18:00前查清包裹在哪', state: 'kept' }),
      promiseRecord('k', 'p3', { kind: 'nudge' }),
    ],
    now: new Date(instant(2400)),
    ...change,
  };
}

import { expect } from 'chai';
import fc from 'fast-check';
import { before, describe, it } from 'mocha';
import { loadPack, type Pack } from '../../../dialogs/index.ts';
import { MOST_AHEAD_MINUTES, rankWaiting, type Viewer, type Waiting } from '../../../dialogs/policy/queueRank.ts';
import { CATEGORIES, EMOTIONS, LOCALES } from '../../../nlp/labels.ts';
import { LANES } from '../../../storage/index.ts';

const ANYBODY: Viewer = { locales: ['en', 'zh-Hans', 'zh-Hant'], skills: [] };
/** A Wednesday at noon in Shanghai, in opening hours. */
const NOON = Date.parse('2026-11-25T04:00:00.000Z');
const MINUTE = 60_000;

const at = (minutes: number) => new Date(NOON + minutes * MINUTE).toISOString();

function waiting(change: Partial<Waiting> = {}): Waiting {
  return {
    requestedAt: at(0),
    urgent: false,
    lane: 'normal',
    severity: 2,
    reopened: false,
    categories: ['delivery'],
    locale: 'en',
    ...change,
  };
}

describe('the place in the queue', () => {
  let pack: Pack;
  before(async () => {
    pack = await loadPack('packs/retail.yaml');
  });
  const rank = (change: Partial<Waiting>, viewer = ANYBODY) => rankWaiting(waiting(change), pack, viewer).rank;

  const pairs: [what: string, first: Partial<Waiting>, second: Partial<Waiting>][] = [
    ['who came first', { requestedAt: at(0) }, { requestedAt: at(1) }],
    ['somebody in despair', { lane: 'self_harm', requestedAt: at(600) }, { lane: 'safety', requestedAt: at(500) }],
    ['somebody hurt', { lane: 'safety', requestedAt: at(300) }, { lane: 'threat' }],
    ['a threat', { lane: 'threat', requestedAt: at(60) }, {}],
    ['a crime', { lane: 'crime', requestedAt: at(10) }, { lane: 'vip' }],
    ['a corporate customer', { lane: 'vip', requestedAt: at(60) }, {}],
    ['not rudeness', { requestedAt: at(0) }, { lane: 'abuse', requestedAt: at(1) }],
    ['a critical matter', { severity: 4, requestedAt: at(120) }, { severity: 3 }],
    ['a serious matter', { severity: 3, requestedAt: at(60) }, { severity: 2 }],
    ['not a trifle', { requestedAt: at(20) }, { severity: 1 }],
    ['great heat', { mood: { label: 'angry', intensity: 2.8 }, requestedAt: at(30) }, {}],
    [
      'greater heat',
      { mood: { label: 'anxious', intensity: 2.6 } },
      { mood: { label: 'angry', intensity: 1.6 }, requestedAt: at(-10) },
    ],
    ['no heat of joy', {}, { mood: { label: 'satisfied', intensity: 3 }, requestedAt: at(1) }],
    ['a matter that came back', { reopened: true, requestedAt: at(45) }, {}],
    ['what nobody took in time', { escalated: 'urgent', requestedAt: at(60) }, { lane: 'threat' }],
    ['what nobody took for long', { escalated: 'supervisor' }, { escalated: 'urgent' }],
    ['danger over what nobody took', { lane: 'safety', requestedAt: at(60) }, { escalated: 'supervisor' }],
    ['what is urgent', { urgent: true, requestedAt: at(60) }, {}],
    ['what is due', { nextDueAt: at(30), requestedAt: at(20) }, {}],
    ['long wait over heat', {}, { mood: { label: 'angry', intensity: 3 }, requestedAt: at(90) }],
    // Nobody is at work from nine in the evening: the night counts for nobody.
    ['the evening before the morning', { requestedAt: at(8 * 60) }, { requestedAt: at(21 * 60 + 10) }],
  ];
  for (const [what, first, second] of pairs) {
    it(`puts ${what} first`, () => expect(rank(first)).to.be.above(rank(second)));
  }

  it('does not send anybody back whose promise was broken and made anew', () => {
    expect(rank({ nextDueAt: at(600) })).to.equal(rank({}));
  });

  it('knows what the viewer speaks and knows well', () => {
    const chinese: Viewer = { locales: ['zh-Hans'], skills: ['delivery'] };
    expect(rank({ locale: 'zh-Hans', requestedAt: at(600) }, chinese)).to.be.above(rank({ locale: 'en' }, chinese));
    const delivery = rank({ locale: 'zh-Hans', requestedAt: at(20) }, chinese);
    expect(delivery).to.be.above(rank({ locale: 'zh-Hans', categories: ['billing'] }, chinese));
  });

  const reasons: [change: Partial<Waiting>, viewer: Viewer, because: string[]][] = [
    [{}, ANYBODY, ['wait']],
    [
      { lane: 'safety', severity: 4, urgent: true, mood: { label: 'anxious', intensity: 2.5 } },
      ANYBODY,
      ['lane.safety', 'severity.critical', 'heat.strong', 'urgent'],
    ],
    [{ severity: 0, nextDueAt: at(5) }, ANYBODY, ['severity.minor', 'due']],
    [{ reopened: true }, { locales: ['zh-Hant'], skills: ['delivery'] }, ['language', 'reopened', 'skill']],
    [{ lane: 'abuse' }, ANYBODY, ['lane.abuse']],
  ];
  for (const [change, viewer, because] of reasons) {
    it(`says why: ${because.join(', ')}`, () => {
      expect(rankWaiting(waiting(change), pack, viewer).because).to.deep.equal(because);
    });
  }

  const anyWaiting = fc.record({
    requestedAt: fc.integer({ min: 0, max: 40 * 24 * 60 }).map(at),
    urgent: fc.boolean(),
    lane: fc.constantFrom(...LANES),
    severity: fc.integer({ min: 0, max: 4 }),
    mood: fc.record({ label: fc.constantFrom(...EMOTIONS), intensity: fc.double({ min: 0, max: 3, noNaN: true }) }),
    reopened: fc.boolean(),
    categories: fc.constantFrom([], ['delivery' as const], [...CATEGORIES]),
    locale: fc.constantFrom(...LOCALES),
  });
  const anyViewer = fc.record({
    locales: fc.subarray([...LOCALES]),
    skills: fc.constantFrom([], ['delivery' as const], ['billing' as const]),
  });

  it('lets nobody starve: of any two, the one who came so much earlier is first, whatever they are', () => {
    const { normal } = pack.sla.person;
    fc.assert(
      fc.property(anyWaiting, anyWaiting, anyViewer, (one, other, viewer) => {
        const [older, newer] = one.requestedAt <= other.requestedAt ? [one, other] : [other, one];
        // A night and a holiday may lie between a request and its time: three days of the clock are more than enough.
        const enough = MOST_AHEAD_MINUTES + normal + 3 * 24 * 60;
        const apart = (Date.parse(newer.requestedAt) - Date.parse(older.requestedAt)) / MINUTE;
        fc.pre(apart > enough);
        const [first, second] = [older, newer].map((each) => rankWaiting(each, pack, viewer).rank);
        expect(first).to.be.above(second ?? 0);
      }),
      { numRuns: 300 },
    );
  });

  it('serves an ordinary request in the end, though something graver comes every minute that somebody is free', () => {
    const patient = { requestedAt: at(0), severity: 0, locale: 'en' as const };
    const viewer: Viewer = { locales: ['zh-Hans'], skills: ['safety'] };
    const mine = rankWaiting(waiting(patient), pack, viewer).rank;
    const graver = (minute: number) =>
      waiting({ requestedAt: at(minute), lane: 'self_harm', severity: 4, urgent: true, locale: 'zh-Hans' });
    const overtaken = Array.from({ length: 7 * 24 }, (_, hour) => hour * 60).filter(
      (minute) => rankWaiting(graver(minute), pack, viewer).rank > mine,
    );
    expect(overtaken.length).to.be.above(24);
    expect(Math.max(...overtaken)).to.be.below(MOST_AHEAD_MINUTES + 24 * 60);
  });
});

import { expect } from 'chai';
import { caseRow, DEFINITIONS, FIGURE_IDS } from '../../dialogs/figures/index.ts';
import { LOCALES } from '../../nlp/index.ts';
import type { Entry } from '../../storage/index.ts';
import { caseRecord, entry, handoff, instant } from '../support/records.ts';

const NOW = new Date('2026-11-20T09:00:00.000Z');

describe('The definitions of the figures', () => {
  it('say in every language what each figure and each alarm counts, in whole sentences', () => {
    expect(Object.keys(DEFINITIONS).sort()).to.deep.equal([...FIGURE_IDS].sort());
    for (const [name, sentence] of Object.entries(DEFINITIONS))
      for (const locale of LOCALES) expect(sentence[locale], name).to.match(/[.。]$/u);
  });
});

const said = (seq: number, tags: object): Entry =>
  entry('k', seq, {
    author: 'customer',
    understanding: { complaint: 0.9, ...tags } as unknown as Entry['understanding'],
  });
const calm = { emotion: { label: 'neutral', intensity: 0 } };
const askedAt = (seq: number) => handoff('k', 'h', { requestedAt: instant(seq) });

describe('Whether a person came at the right time', () => {
  const wants = { ...calm, act: { label: 'want_human' } };
  const CASES: [string, object[], number | undefined, string][] = [
    ['nobody was needed', [calm, calm], undefined, 'none'],
    ['asked for, and nobody was brought in', [calm, wants], undefined, 'never'],
    ['brought in when asked for', [calm, wants], 2, 'on_time'],
    ['one message late is within tolerance', [wants, calm], 2, 'on_time'],
    ['two messages late', [wants, calm, calm], 3, 'late'],
    ['before anybody needed one', [calm, calm, calm, wants], 2, 'early'],
    ['without any need', [calm, calm], 1, 'early'],
    ['danger needs one at once', [{ ...calm, signals: ['health'] }, calm, calm], 3, 'late'],
    ['the second refusal', [{ act: { label: 'reject' } }, calm, { act: { label: 'reject' } }], 3, 'on_time'],
  ];
  for (const [what, talk, asked, timing] of CASES) {
    it(`${timing}: ${what}`, () => {
      const entries = talk.map((tags, index) => said(index + 1, tags));
      const record = caseRecord('k', 'c', { opening: { activityId: 'a1', text: '' } });
      const handoffs = asked === undefined ? [] : [askedAt(asked)];
      expect(caseRow({ record, entries, promises: [], handoffs }, NOW).escalation).to.equal(timing);
    });
  }
});

describe('A complaint that was hidden', () => {
  const closed = (actor: string, disposition: string) =>
    caseRecord('k', 'c', {
      status: 'closed',
      disposition,
      opening: { activityId: 'a1', text: '' },
      history: [{ at: instant(9), from: 'escalated', to: 'closed', actor, reason: disposition }],
    });
  const hidden = (actor: string, disposition: string, entries = [said(1, calm)]) =>
    caseRow({ record: closed(actor, disposition), entries, promises: [], handoffs: [] }, NOW).isHidden;

  it('is one that we set aside though the customer complained', () => {
    expect(hidden('tom', 'not_a_complaint')).to.equal(true);
    expect(hidden('tom', 'withdrawn')).to.equal(true);
    expect(hidden('tom', 'resolved')).to.equal(false);
    expect(hidden('customer', 'withdrawn')).to.equal(false);
    expect(hidden('tom', 'withdrawn', [said(1, calm), said(2, { act: { label: 'cancel' } })])).to.equal(false);
    expect(hidden('tom', 'not_a_complaint', [said(1, { complaint: 0.1 })])).to.equal(false);
  });
});

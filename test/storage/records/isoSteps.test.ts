import { expect } from 'chai';
import fc from 'fast-check';
import {
  CASE_STATUSES,
  type CaseRecord,
  type CaseStatus,
  changeStatus,
  ISO_STEPS,
  type IsoStep,
  isoSteps,
} from '../../../storage/index.ts';
import { caseRecord, instant } from '../../support/records.ts';

/** A case that went through these statuses, a minute apart; `actor:status` says who moved it. */
function lived(path: readonly string[], change: Partial<CaseRecord> = {}): CaseRecord {
  const record = caseRecord('k', 'c', change);
  for (const [index, step] of path.entries()) {
    const [actor, to] = step.includes(':') ? step.split(':') : ['bot', step];
    const at = instant((index + 1) * 60);
    changeStatus(record, { to: to as CaseStatus, at, actor: actor ?? 'bot', reason: 'test' });
  }
  return record;
}

/** Step by step: the minute in which it was done and by whom, or `-`. */
const told = (record: CaseRecord) =>
  isoSteps(record).map(({ doneAt, by }) =>
    doneAt ? `${(Date.parse(doneAt) - Date.parse(record.openedAt)) / 60_000} ${by}` : '-',
  );

const CASES: [what: string, path: string[], steps: string[]][] = [
  ['just opened', [], ['0 bot', '0 bot', '-', '-', '-', '-', '-', '-']],
  ['heard out', ['clarifying'], ['0 bot', '0 bot', '1 bot', '1 bot', '-', '-', '-', '-']],
  ['left half-way', ['clarifying', 'abandoned'], ['0 bot', '0 bot', '1 bot', '1 bot', '-', '-', '-', '-']],
  ['waiting for a person', ['escalated'], ['0 bot', '0 bot', '1 bot', '1 bot', '-', '-', '-', '-']],
  [
    'offered something',
    ['clarifying', 'restated', 'proposed'],
    ['0 bot', '0 bot', '1 bot', '1 bot', '3 bot', '3 bot', '-', '-'],
  ],
  [
    'solved and closed',
    ['clarifying', 'restated', 'proposed', 'accepted', 'customer:followed_up', 'customer:closed'],
    ['0 bot', '0 bot', '1 bot', '1 bot', '3 bot', '3 bot', '4 bot', '6 customer'],
  ],
  [
    'settled by an agent',
    ['escalated', 'anna:actioned', 'anna:closed'],
    ['0 bot', '0 bot', '1 bot', '1 bot', '2 anna', '2 anna', '2 anna', '3 anna'],
  ],
  ['withdrawn', ['customer:closed'], ['0 bot', '0 bot', '1 bot', '1 bot', '-', '-', '-', '1 customer']],
  [
    'reopened after closing',
    ['proposed', 'accepted', 'followed_up', 'closed', 'customer:reopened'],
    ['0 bot', '0 bot', '1 bot', '1 bot', '-', '-', '-', '-'],
  ],
  [
    'reopened and closed again',
    ['proposed', 'accepted', 'closed', 'customer:reopened', 'anna:accepted', 'anna:closed'],
    ['0 bot', '0 bot', '1 bot', '1 bot', '5 anna', '5 anna', '5 anna', '6 anna'],
  ],
];

describe('the steps of ISO 10002', () => {
  for (const [what, path, steps] of CASES) {
    it(`of a case ${what}`, () => {
      expect(told(lived(path))).to.deep.equal(steps);
    });
  }

  it('are named in the order of clause 8, each with its clause', () => {
    expect(isoSteps(lived([])).map(({ step, clause }) => ({ step, clause }))).to.deep.equal(ISO_STEPS);
    expect(ISO_STEPS.map(({ clause }) => clause)).to.deep.equal([2, 3, 4, 5, 6, 7, 8, 9].map((n) => `8.${n}`));
  });

  it('do not call a matter assessed that nobody has named yet', () => {
    const assessed = (change: Partial<CaseRecord>) =>
      isoSteps(lived(['clarifying'], change)).find(({ step }) => step === 'initial_assessment')?.doneAt;
    expect(assessed({ categories: [] })).to.equal(undefined);
    expect(assessed({ categories: [], lane: 'safety' })).to.equal(instant(60));
  });

  it('once done stay done, until the customer says that it is not solved', () => {
    const lasting: ReadonlySet<IsoStep> = new Set(['receipt', 'tracking', 'acknowledgement', 'initial_assessment']);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CASE_STATUSES), { maxLength: 30 }), (statuses) => {
        const record = lived([]);
        let before = isoSteps(record);
        for (const [index, to] of statuses.entries()) {
          const reopened = changeStatus(record, { to, at: instant(index + 1), actor: 'bot', reason: 'test' })
            ? to === 'reopened'
            : false;
          const now = isoSteps(record);
          for (const [place, one] of before.entries()) {
            if (one.doneAt && !(reopened && !lasting.has(one.step))) expect(now[place]).to.deep.equal(one);
          }
          before = now;
        }
        expect(before.at(-1)?.doneAt).to.equal(record.closedAt);
      }),
    );
  });
});

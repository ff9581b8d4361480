import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { CASE_STATUSES, type CaseStatus, changeStatus, mayBecome, NEXT_STATUSES } from '../../../storage/index.ts';
import { caseRecord, instant } from '../../support/records.ts';

const at = instant(60);
const change = (to: CaseStatus) => ({ to, at, actor: 'agent-7', reason: 'because' });
const pairs = CASE_STATUSES.flatMap((from) => CASE_STATUSES.map((to) => [from, to] as const));

/** Every status that can be reached from `from`, along the table. */
function reach(from: CaseStatus): Set<CaseStatus> {
  const reached = new Set<CaseStatus>([from]);
  for (const status of reached) for (const next of NEXT_STATUSES[status]) reached.add(next);
  return reached;
}

const page = readFileSync(new URL('../../../docs/register.md', import.meta.url), 'utf8');

describe('the life of a case', () => {
  for (const [from, to] of pairs.filter(([from, to]) => !NEXT_STATUSES[from].includes(to))) {
    it(`does not lead from ${from} to ${to}`, () => {
      const record = caseRecord('k', 'c', { status: from });
      const before = structuredClone(record);
      expect(mayBecome(from, to)).to.equal(false);
      expect(changeStatus(record, change(to))).to.equal(false);
      expect(record).to.deep.equal(before);
    });
  }

  for (const [from, to] of pairs.filter(([from, to]) => NEXT_STATUSES[from].includes(to))) {
    it(`leads from ${from} to ${to}, with who, when and why`, () => {
      const record = caseRecord('k', 'c', { status: from, ...(from === 'closed' ? { closedAt: instant(0) } : {}) });
      expect(changeStatus(record, change(to))).to.equal(true);
      expect(record.history).to.deep.equal([{ from, to, at, actor: 'agent-7', reason: 'because' }]);
      expect(record).to.include({ status: to, updatedAt: at });
      expect(record.closedAt).to.equal(to === 'closed' ? at : undefined);
    });
  }

  for (const from of CASE_STATUSES) {
    it(`comes to a close and back again from ${from}`, () => {
      expect([...reach(from)]).to.include.members(['closed', 'reopened']);
    });

    it(`reaches ${from} from the beginning`, () => {
      expect([...reach('intake')]).to.include(from);
    });
  }

  it('lets a person take over whatever is not closed', () => {
    for (const from of CASE_STATUSES.filter((status) => status !== 'closed' && status !== 'escalated')) {
      expect(mayBecome(from, 'escalated'), from).to.equal(true);
    }
  });

  it('lets nothing but a reopening follow the closing', () => {
    expect(NEXT_STATUSES.closed).to.deep.equal(['reopened']);
  });

  for (const missing of ['actor', 'reason'] as const) {
    it(`takes no step without ${missing}`, () => {
      for (const empty of ['', ' \t']) {
        const record = caseRecord('k', 'c');
        expect(() => changeStatus(record, { ...change('clarifying'), [missing]: empty })).to.throw(RangeError, missing);
        expect(record).to.deep.equal(caseRecord('k', 'c'));
      }
    });
  }

  it('is told in the documentation as the table has it', () => {
    const rows = [...page.matchAll(/^\| `(\w+)` \| .* \| ([\w, ]+) \|$/gm)];
    const told = rows.map(([, from, to]) => [from, to?.split(', ').sort()]);
    const table = CASE_STATUSES.map((from) => [from, [...NEXT_STATUSES[from]].sort()]);
    expect(told).to.deep.equal(table);
  });

  it('is drawn in the documentation with legal steps only', () => {
    const arrows = [...page.matchAll(/^ +(\w+) --> (\w+)$/gm)];
    expect(arrows).to.have.length.above(10);
    for (const [arrow, from, to] of arrows) {
      expect(mayBecome(from as CaseStatus, to as CaseStatus), arrow).to.equal(true);
    }
  });
});

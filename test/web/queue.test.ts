import { expect } from 'chai';
import type { Person, QueueItem } from '../../web/console/api/types.ts';
import { alertFor } from '../../web/console/state/alerts.ts';
import { counts, sections } from '../../web/console/state/queueOrder.ts';

const ME: Person = {
  id: 'me',
  login: 'me',
  name: 'Me',
  roles: ['agent'],
  authority: 'agent',
  locales: ['en'],
  skills: [],
  most: 4,
  active: true,
  external: false,
};
const item = (id: string, part: Partial<QueueItem> = {}): QueueItem => ({
  id,
  version: 1,
  state: 'waiting',
  urgent: false,
  customer: { channel: 'directline' },
  locale: 'en',
  lane: 'normal',
  severity: 1,
  categories: [],
  signals: [],
  excerpt: '',
  lastSeq: 1,
  updatedAt: '2026-11-22T06:00:00.000Z',
  approvals: 0,
  rank: 0,
  because: [],
  ...part,
});
const mine = (id: string, part: Partial<QueueItem> = {}) =>
  item(id, { state: 'held', agent: { id: 'me', name: 'Me' }, ...part });
const theirs = (id: string, part: Partial<QueueItem> = {}) =>
  item(id, { state: 'held', agent: { id: 'other', name: 'Other' }, ...part });
const all = { me: 'me', filter: 'all', search: '' } as const;
const order = (items: QueueItem[], rules: Parameters<typeof sections>[1] = all) =>
  sections(items, rules).map(({ name, items: rows }) => [name, rows.map(({ id }) => id)]);

describe('the order of the list', () => {
  it('shows mine, who waits by rank, what colleagues hold, what is with the bot', () => {
    const items = [
      item('b', { state: 'bot' }),
      theirs('t'),
      item('w1', { rank: 1 }),
      item('w9', { rank: 9 }),
      mine('m'),
    ];
    expect(order(items)).to.deep.equal([
      ['mine', ['m']],
      ['waiting', ['w9', 'w1']],
      ['others', ['t']],
      ['bot', ['b']],
    ]);
  });

  it('puts who came first before another of the same rank', () => {
    const early = item('z', { requestedAt: '2026-11-22T05:00:00.000Z' });
    const late = item('a', { requestedAt: '2026-11-22T05:30:00.000Z' });
    expect(order([late, early])).to.deep.equal([['waiting', ['z', 'a']]]);
  });

  it('puts whoever of mine waits longest for an answer on top', () => {
    const items = [
      mine('answered'),
      mine('new', { unansweredSince: '2026-11-22T06:00:00.000Z' }),
      mine('old', { unansweredSince: '2026-11-22T05:00:00.000Z' }),
    ];
    expect(order(items)).to.deep.equal([['mine', ['old', 'new', 'answered']]]);
  });

  it('filters, counts and finds', () => {
    const items = [
      mine('m', { approvals: 1 }),
      item('w', { caseNumber: 'K1-2' }),
      theirs('t', { customer: { name: 'Zoë', channel: 'x' } }),
    ];
    expect(counts(items, 'me')).to.deep.equal({ all: 3, waiting: 1, mine: 1, approvals: 1 });
    expect(order(items, { ...all, filter: 'approvals' })).to.deep.equal([['mine', ['m']]]);
    expect(order(items, { ...all, search: ' zoË ' })).to.deep.equal([['others', ['t']]]);
    expect(order(items, { ...all, search: 'k1-2' })).to.deep.equal([['waiting', ['w']]]);
  });
});

describe('what is worth a sound', () => {
  const lead: Person = { ...ME, id: 'lead', roles: ['supervisor'] };
  const cases: [string, QueueItem | undefined, QueueItem, Person, string | undefined][] = [
    ['somebody new who waits', undefined, item('a'), ME, 'waiting'],
    ['one who waited before', item('a'), item('a', { version: 2, lastSeq: 2 }), ME, undefined],
    ['a message of my customer', mine('a'), mine('a', { lastSeq: 2, unansweredSince: 'x' }), ME, 'message'],
    ['my own message', mine('a'), mine('a', { lastSeq: 2 }), ME, undefined],
    [
      'a message of a colleague’s customer',
      theirs('a'),
      theirs('a', { lastSeq: 2, unansweredSince: 'x' }),
      ME,
      undefined,
    ],
    ['one that a colleague passed to me', theirs('a'), mine('a', { lastSeq: 2 }), ME, 'yours'],
    ['one that I took myself', item('a'), mine('a', { lastSeq: 2 }), ME, undefined],
    ['an approval asked of a supervisor', theirs('a'), theirs('a', { approvals: 1 }), lead, 'approval'],
    ['an approval asked of somebody else', theirs('a'), theirs('a', { approvals: 1 }), ME, undefined],
    ['a decision about my request', mine('a', { approvals: 1 }), mine('a', { lastSeq: 2 }), ME, 'decided'],
  ];
  for (const [what, before, after, person, expected] of cases) {
    it(`${expected === undefined ? 'is not' : 'is'} ${what}`, () => {
      expect(alertFor(before, after, person)).to.equal(expected);
    });
  }
});

import { expect } from 'chai';
import { reaches, weigh } from '../../../dialogs/desk/authority.ts';
import type { Remedy } from '../../../dialogs/pack/index.ts';
import { caseRecord } from '../../support/records.ts';

const text = { en: 'x', 'zh-Hans': 'x', 'zh-Hant': 'x' };
const remedy = (change: Partial<Remedy>): Remedy => ({
  kind: 'refund',
  text,
  grant: {},
  owner: 'team',
  minutes: 60,
  needs: [],
  ...change,
});
const paid = (price?: string) =>
  caseRecord('k', 'c', {
    facts: price ? { amount: { state: 'known', value: price, normal: price, at: '2026-11-20T03:00:00.000Z' } } : {},
  });

const FREE = remedy({ grant: { agent: {}, supervisor: {}, specialist: {} } });
const VOUCHER = remedy({ amount: 20, grant: { agent: { amount: 50 }, supervisor: { amount: 200 } } });
const WHOLE = remedy({ share: 100, grant: { agent: { amount: 100 }, supervisor: { percent: 100 } } });
const HALF_AT_MOST = remedy({ amount: 30, grant: { agent: { percent: 50 }, specialist: {} } });

describe('the authority an offer takes', () => {
  const table: [
    what: string,
    given: Remedy,
    price: string | undefined,
    chosen: number | undefined,
    expected: unknown,
  ][] = [
    ['nothing where it costs nothing', FREE, undefined, undefined, { needs: 'agent', sum: undefined }],
    ['the pack’s own amount', VOUCHER, undefined, undefined, { needs: 'agent', sum: 20 }],
    ['up to the limit', VOUCHER, undefined, 50, { needs: 'agent', sum: 50 }],
    ['a cent above it', VOUCHER, undefined, 50.01, { needs: 'supervisor', sum: 50.01 }],
    ['above everybody', VOUCHER, undefined, 201, { needs: undefined, sum: 201 }],
    ['a sum for what has none', FREE, undefined, 5, 'amount'],
    ['the price, within the limit', WHOLE, '80 CNY', undefined, { needs: 'agent', sum: 80 }],
    ['the price, as far as the limit goes', WHOLE, '180 CNY', undefined, { needs: 'agent', sum: 100 }],
    ['a chosen sum above the first limit', WHOLE, '180 CNY', 150, { needs: 'supervisor', sum: 150 }],
    ['more than the price', WHOLE, '180 CNY', 181, { needs: undefined, sum: 181 }],
    ['a share of a price nobody knows', WHOLE, undefined, undefined, 'amount'],
    ['a percentage of a price nobody knows', HALF_AT_MOST, undefined, undefined, { needs: 'specialist', sum: 30 }],
    ['a percentage that is enough', HALF_AT_MOST, '60 CNY', undefined, { needs: 'agent', sum: 30 }],
    ['a percentage that is not', HALF_AT_MOST, '59 CNY', undefined, { needs: 'specialist', sum: 30 }],
  ];
  for (const [what, given, price, chosen, expected] of table) {
    it(`is right for ${what}`, () => {
      expect(weigh(given, paid(price), chosen)).to.deep.equal(expected);
    });
  }

  it('is covered by the same or more', () => {
    const ranks = ['agent', 'supervisor', 'specialist'] as const;
    for (const [index, one] of ranks.entries())
      for (const [needed, other] of ranks.entries()) expect(reaches(one, other)).to.equal(index >= needed);
  });
});

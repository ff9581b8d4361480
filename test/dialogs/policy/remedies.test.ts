import { expect } from 'chai';
import fc from 'fast-check';
import { beyondAuthority, mayGrant, openOffers, pendingOffers } from '../../../dialogs/policy/remedies.ts';
import { wishedKinds } from '../../../dialogs/policy/wishKinds.ts';
import { CATEGORIES } from '../../../nlp/labels.ts';
import type { CaseRecord } from '../../../storage/index.ts';
import { caseRecord, instant } from '../../support/records.ts';
import { pack } from '../../support/talk.ts';

type Facts = Readonly<Record<string, { value?: string; normal?: string }>>;

function caseWith(change: Partial<CaseRecord>, facts: Facts = {}): CaseRecord {
  const known = Object.entries(facts).map(([name, { value = 'x', normal }]) => [
    name,
    { state: 'known' as const, value, at: instant(0), ...(normal ? { normal } : {}) },
  ]);
  return caseRecord('k', 'c', { remedies: [], ...change, facts: Object.fromEntries(known) });
}

const delivery = (facts: Facts = {}, change: Partial<CaseRecord> = {}) =>
  caseWith({ categories: ['delivery'], ...change }, facts);
const ids = (record: CaseRecord) => openOffers(pack, record).map(({ id }) => id);

describe('wishedKinds', () => {
  for (const [wish, kinds] of [
    ['I want a refund', ['refund']],
    ['my money back', ['refund']],
    ['please send a new one', ['replace']],
    ['refund or replacement', ['refund', 'replace']],
    ['just fix it', ['repair']],
    ['compensation of 500', ['compensation']],
    ['an apology from the manager', ['apology']],
    ['tell me why', ['explanation']],
    ['我要退款', ['refund']],
    ['我要今天就退', ['refund']],
    ['退換貨', ['refund', 'replace']],
    ['賠償', ['compensation']],
    ['给个说法', ['explanation']],
    ['向我道歉', ['apology']],
    ['取消这笔违约金', ['refund']],
    ['cancel the £120 fee', ['refund']],
    ['cancel my plan', ['cancel']],
    ['drop the restocking fee', ['refund']],
    ['drop the parcel off', []],
    ['I want it resent', ['replace']],
    ['I resent that', []],
    ['取消套餐', ['cancel']],
    ['我想换个便宜的套餐', ['correction']],
    ['change to 399 plan', ['correction']],
    ['换一个新的', ['replace']],
    ['去死', []],
    ['', []],
  ] as const) {
    it(`"${wish}" wishes for ${kinds.join(' and ') || 'nothing we know'}`, () => {
      expect(wishedKinds(wish)).to.deep.equal(kinds);
    });
  }
});

describe('openOffers', () => {
  it('offers only what the bot itself may grant', () => {
    for (const code of CATEGORIES) {
      const record = caseWith({ categories: [code] }, { orderNumber: {}, contact: {}, amount: { normal: '900 CNY' } });
      for (const { remedy } of openOffers(pack, record)) expect(mayGrant('bot', remedy, record)).to.equal(true);
      expect(ids(record), code).to.not.be.empty;
    }
  });

  it('leaves out what needs a fact nobody knows', () => {
    expect(ids(delivery())).to.not.include('trace_parcel');
    expect(ids(delivery({ orderNumber: {} }))).to.include('trace_parcel');
  });

  it('puts the wish first and never offers the same twice', () => {
    const wish = { wish: { value: 'a refund' } };
    expect(ids(delivery(wish))[0]).to.equal('refund_request');
    const refused = [{ remedyId: 'refund_request', state: 'refused' as const, at: instant(0) }];
    expect(ids(delivery(wish, { remedies: refused }))).to.not.include('refund_request');
  });

  it('gives like cases like offers', () => {
    fc.assert(
      fc.property(
        fc.subarray(['orderNumber', 'contact', 'name', 'amount']),
        fc.constantFrom(...CATEGORIES),
        (names, code) => {
          const facts = Object.fromEntries(names.map((name) => [name, {}]));
          const back = Object.fromEntries([...names].reverse().map((name) => [name, {}]));
          expect(ids(caseWith({ categories: [code] }, facts))).to.deep.equal(
            ids(caseWith({ categories: [code] }, back)),
          );
        },
      ),
    );
  });

  it('knows what is on the table', () => {
    const remedies = (['offered', 'refused'] as const).map((state, index) => ({
      remedyId: ['refund_request', 'small_voucher'][index] ?? '',
      state,
      at: instant(0),
    }));
    expect(pendingOffers(pack, delivery({}, { remedies })).map(({ id }) => id)).to.deep.equal(['refund_request']);
    const gone = [{ remedyId: 'no_longer_in_the_pack', state: 'offered' as const, at: instant(0) }];
    expect(pendingOffers(pack, delivery({}, { remedies: gone }))).to.deep.equal([]);
  });
});

describe('beyondAuthority', () => {
  const goodwill = { value: 'compensation' };
  for (const [what, record, who] of [
    ['nothing wished for', delivery(), undefined],
    ['a refund the bot can register', delivery({ wish: { value: 'a refund' } }), undefined],
    ['compensation without a sum', delivery({ wish: goodwill }), undefined],
    ['compensation within a voucher', delivery({ wish: { ...goodwill, normal: '15 CNY' } }), undefined],
    ['compensation an agent may grant', delivery({ wish: { ...goodwill, normal: '80 CNY' } }), 'agent'],
    ['compensation a supervisor may grant', delivery({ wish: { ...goodwill, normal: '180 CNY' } }), 'supervisor'],
    ['compensation only a specialist may grant', delivery({ wish: { ...goodwill, normal: '9000 CNY' } }), 'specialist'],
    ['compensation above every limit', delivery({ wish: { ...goodwill, normal: '50000 CNY' } }), 'specialist'],
    ['a refund where the bot has none', caseWith({ categories: ['safety'] }, { wish: { value: 'a refund' } }), 'agent'],
    ['medical costs', caseWith({ categories: ['safety'] }, { wish: { value: '赔医药费' } }), 'specialist'],
    ['something nobody has', delivery({ wish: { value: 'a song' } }), undefined],
  ] as const) {
    it(`${what} is decided by ${who ?? 'nobody else'}`, () => {
      expect(beyondAuthority(pack, record)?.who).to.equal(who);
    });
  }
});

describe('mayGrant', () => {
  const remedy = {
    ...pack.remedies.goodwill,
    amount: 100,
    grant: { bot: {}, agent: { amount: 100 }, supervisor: { percent: 50 } },
  };
  const price = (normal: string) => delivery({ amount: { normal } });
  for (const [role, record, expected] of [
    ['bot', delivery(), true],
    ['agent', delivery(), true],
    ['specialist', delivery(), false],
    ['supervisor', delivery(), false],
    ['supervisor', price('199 CNY'), false],
    ['supervisor', price('200 CNY'), true],
    ['supervisor', price('a lot'), false],
  ] as const) {
    it(`${expected ? 'lets' : 'does not let'} the ${role} give 100 with the price ${record.facts.amount?.normal ?? 'unknown'}`, () => {
      expect(mayGrant(role, remedy as never, record)).to.equal(expected);
    });
  }
});

describe('a parcel that has come', () => {
  const opened = (text: string) => {
    const told = delivery({ orderNumber: {}, wish: { value: '换一个新的' } });
    return ids({ ...told, opening: { ...told.opening, text } });
  };

  it('is looked for by nobody', () => {
    expect(opened('包裹十天了还没送到')).to.include('trace_parcel');
    for (const text of ['送到嚟個門係裂嘅', '收到的时候就碎了', '拆開箱子發現少一個', 'it arrived smashed'])
      expect(opened(text), text).to.not.include('trace_parcel');
  });
});

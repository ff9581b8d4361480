import { expect } from 'chai';
import { loadPack, matterOf, type Pack, sayMoney } from '../../../dialogs/pack/index.ts';
import { fillMarks, render } from '../../../dialogs/replies/index.ts';
import { CATEGORIES, LOCALES } from '../../../nlp/labels.ts';
import { FORBIDDEN } from '../replies/forbidden.ts';

describe('the retail pack', () => {
  let pack: Pack;
  before(async () => {
    pack = await loadPack('packs/retail.yaml');
  });

  it('knows every category', () => {
    expect(Object.keys(pack.categories)).to.have.members([...CATEGORIES]);
  });

  it('asks few questions: two to five facts, then the name and how to reach the customer', () => {
    for (const [code, { facts }] of Object.entries(pack.categories)) {
      expect(facts.slice(-2), code).to.deep.equal(['name', 'contact']);
      expect(facts.length - 2, code).to.be.within(2, 5);
    }
  });

  it('never asks for what it also keeps only in passing', () => {
    for (const [code, { facts, optional }] of Object.entries(pack.categories)) {
      expect(
        facts.filter((fact) => optional.includes(fact)),
        code,
      ).to.deep.equal([]);
    }
  });

  it('uses every remedy and every fact it defines', () => {
    const rules = Object.values(pack.categories);
    const offered = [...rules, ...rules.flatMap(({ subcategories }) => subcategories)];
    expect(offered.flatMap(({ remedies }) => remedies ?? [])).to.include.members(Object.keys(pack.remedies));
    expect(rules.flatMap(({ facts, optional }) => [...facts, ...optional])).to.include.members(Object.keys(pack.facts));
  });

  it('offers at least one remedy that needs no fact the customer may withhold', () => {
    for (const [code, { remedies }] of Object.entries(pack.categories)) {
      const always = remedies.filter((id) => pack.remedies[id]?.grant.bot && pack.remedies[id]?.needs.length === 0);
      expect(always, code).not.to.deep.equal([]);
    }
  });

  it('lets the bot grant no money beyond a small voucher', () => {
    for (const [id, { grant, amount, kind }] of Object.entries(pack.remedies)) {
      if (!grant.bot || kind !== 'compensation') continue;
      expect(grant.bot.amount, id).to.be.at.most(20);
      expect(amount, id).to.be.at.most(20);
    }
  });

  it('talks of health and never of money first when safety is at stake', () => {
    expect(pack.categories.safety.facts).not.to.include.members(['amount']);
    const [first] = pack.categories.safety.remedies;
    expect(pack.remedies[first ?? '']?.kind).to.equal('referral');
  });

  it('fits its own words into the replies without a mark left or a phrase to avoid', () => {
    for (const locale of LOCALES) {
      const texts = [
        ...Object.values(pack.remedies).map(({ text, amount }) =>
          fillMarks(text[locale], { by: '18:00', amount: sayMoney(amount ?? 0, pack.currency, locale) }),
        ),
        ...Object.values(pack.categories).flatMap(({ matter, matters }) =>
          [matter, ...matters.map((one) => one.matter)].map((one) => one[locale]),
        ),
        ...Object.values(pack.facts).flatMap(({ ask, again }) => [ask[locale], again[locale]]),
      ];
      for (const text of texts) {
        for (const phrase of FORBIDDEN[locale]) expect(text).not.to.match(phrase);
        expect(text).not.to.match(/[{}!！]/);
      }
    }
  });

  it('asks one question for each fact of its own', () => {
    for (const { ask, again } of Object.values(pack.facts)) {
      for (const text of [...Object.values(ask), ...Object.values(again)])
        expect(text.match(/[?？]/g)).to.have.length(1);
    }
  });

  it('gives remedies that follow a colon: no capital, no full stop', () => {
    for (const { text } of Object.values(pack.remedies)) {
      expect(text.en).to.match(/^[a-z].*[^.]$/);
      expect(text['zh-Hans']).not.to.match(/。$/);
      expect(text['zh-Hant']).not.to.match(/。$/);
    }
  });

  it('names the emergency and crisis lines of each place', () => {
    expect(
      render('zh-Hans', 'lane.safety', { emergency: pack.emergency['zh-Hans'], number: 'K', by: '18:00' }, 0),
    ).to.include('120（急救）或110（报警）');
    expect(pack.emergency['zh-Hant']).to.match(/119.*110.*999/);
    expect(pack.emergency.en).to.include('999');
    expect(pack.crisis['zh-Hans']).to.include('12356');
    expect(pack.crisis['zh-Hant']).to.match(/1925.*2389 2222/);
    expect(pack.crisis.en).to.include('116 123');
  });

  it('has a person answer urgent cases sooner, and comes back sooner the graver the case', () => {
    expect(pack.sla.person.urgent).to.be.below(pack.sla.person.normal);
    expect([...pack.sla.followUp].sort((one, other) => other - one)).to.deep.equal([...pack.sla.followUp]);
  });
});

describe('matterOf', () => {
  const TABLE: readonly [text: string, code: (typeof CATEGORIES)[number], en: string][] = [
    ['My order is 9 days LATE and nobody answers', 'delivery', 'the long wait for your order'],
    ['The chocolate plate was nice', 'delivery', 'the trouble with your delivery'],
    ['It hasn’t arrived', 'delivery', 'the long wait for your order'],
    ['The parcel arrived late and the wrong item was in it', 'delivery', 'what was in the parcel not being right'],
    ['果汁喝到第三口发现有霉', 'safety', 'the mould you came across'],
    ['', 'quality', 'the quality of what you bought'],
    ['the kettle stopped working', 'quality', 'your purchase not working as it should'],
  ];
  for (const [text, code, en] of TABLE) {
    it(`says "${en}" for "${text}"`, async () => {
      const pack = await loadPack('packs/retail.yaml');
      expect(matterOf(pack, code, text, 'en')).to.equal(en);
    });
  }
});

describe('sayMoney', () => {
  it('writes an amount as the locale does, without empty decimals', () => {
    expect(sayMoney(20, 'CNY', 'zh-Hans')).to.equal('¥20');
    expect(sayMoney(39.9, 'GBP', 'en')).to.equal('£39.90');
    expect(sayMoney(100, 'TWD', 'zh-Hant')).to.equal('$100');
  });
});

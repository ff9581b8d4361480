import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { Converter } from 'opencc-js';
import { examplesOf, loadPack, type Pack, sayMoney } from '../../../dialogs/pack/index.ts';
import { fillMarks } from '../../../dialogs/replies/index.ts';
import { CATEGORIES, LOCALES, type Locale } from '../../../nlp/labels.ts';
import { FORBIDDEN } from '../replies/forbidden.ts';

const NAMES = readdirSync('packs')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''));

const toSimplified = Converter({ from: 't', to: 'cn' });
const toTraditional = Converter({ from: 'cn', to: 't' });
/** Characters that both scripts write, where a converter alone cannot tell. */
const BOTH = new Set('只里台后面系干了云才表板折范向回出志准于余几采秋松合吃唇霉群床咸占卤沈涂');

/** What is written for agents, reports and the recognizer. */
const NOT_FOR_CUSTOMERS = ['examples', 'words', 'brief', 'clocks', 'name'];

/** Every text in the locale and its variants, save under the settings left out. */
function textsOf(pack: Pack, locale: Locale, leaveOut: readonly string[]): string[] {
  const variants = locale === 'zh-Hant' ? [locale, 'zh-HK', 'zh-TW'] : [locale];
  const collect = (value: unknown, key = ''): string[] => {
    if (typeof value === 'string') return variants.includes(key) ? [value] : [];
    if (Array.isArray(value)) {
      return value.flatMap((one) => (typeof one === 'string' && variants.includes(key) ? [one] : collect(one)));
    }
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, inner]) => (leaveOut.includes(name) ? [] : collect(inner, name)));
  };
  return collect({ ...pack, legal: pack.legal.filter(({ tellCustomer }) => tellCustomer) });
}

for (const name of NAMES) {
  describe(`the ${name} pack`, () => {
    let pack: Pack;
    before(async () => {
      pack = await loadPack(`packs/${name}.yaml`);
    });

    it('has the name of its file, and every category', () => {
      expect(pack.id).to.equal(name);
      expect(Object.keys(pack.categories)).to.have.members([...CATEGORIES]);
    });

    it('asks for the name and how to reach the customer last, in every category', () => {
      for (const [code, { facts, subcategories }] of Object.entries(pack.categories)) {
        for (const list of [facts, ...subcategories.flatMap((one) => one.facts ?? [])].filter(Array.isArray)) {
          expect(list.slice(-2), code).to.deep.equal(['name', 'contact']);
        }
      }
    });

    it('writes each language in its own script', () => {
      for (const text of textsOf(pack, 'zh-Hans', ['examples', 'words'])) {
        expect([...text].filter((char) => toSimplified(char) !== char).join(''), text).to.equal('');
      }
      for (const text of textsOf(pack, 'zh-Hant', ['examples', 'words'])) {
        const simplified = [...text].filter((char) => toTraditional(char) !== char && toSimplified(char) === char);
        expect(simplified.filter((char) => !BOTH.has(char)).join(''), text).to.equal('');
      }
    });

    for (const locale of LOCALES) {
      it(`says nothing to customers that is to be avoided in ${locale}`, () => {
        for (const text of textsOf(pack, locale, NOT_FOR_CUSTOMERS)) {
          for (const phrase of FORBIDDEN[locale]) expect(text).not.to.match(phrase);
          expect(text).not.to.match(/[!！]/);
        }
      });
    }

    it('gives remedies that follow a colon and leave no mark unfilled', () => {
      for (const [id, { text, amount }] of Object.entries(pack.remedies)) {
        expect(text.en, id).to.match(/^[a-z].*[^.]$/);
        for (const words of [text['zh-Hans'], text['zh-Hant']]) expect(words, id).not.to.match(/。$/);
        for (const locale of LOCALES) {
          const money = sayMoney(amount ?? 20, pack.currency, locale);
          expect(fillMarks(text[locale], { by: '18:00', amount: money }), id).not.to.match(/[{}]/);
        }
      }
    });

    it('offers in every kind of case something that needs no fact the customer may withhold', () => {
      for (const [code, { remedies, subcategories }] of Object.entries(pack.categories)) {
        for (const list of [remedies, ...subcategories.map((one) => one.remedies ?? remedies)]) {
          const always = list.filter((id) => {
            const remedy = pack.remedies[id];
            return remedy?.grant.bot && !remedy.when && remedy.needs.length === 0;
          });
          expect(always, code).not.to.deep.equal([]);
        }
      }
    });

    it('has a person answer urgent cases sooner, and comes back sooner the graver the case', () => {
      expect(pack.sla.person.urgent).to.be.below(pack.sla.person.normal);
      expect([...pack.sla.followUp].sort((one, other) => other - one)).to.deep.equal([...pack.sla.followUp]);
    });

    it('shows each subcategory in all three scripts, and no sentence twice', () => {
      const examples = examplesOf(pack);
      for (const { id } of Object.values(pack.categories).flatMap(({ subcategories }) => subcategories)) {
        const own = examples.filter(({ subcategory }) => subcategory === id);
        expect(own.length, id).to.be.at.least(12);
        expect(new Set(own.map(({ locale }) => locale)).size, id).to.equal(3);
      }
      expect(new Set(examples.map(({ text }) => text)).size).to.equal(examples.length);
    });
  });
}

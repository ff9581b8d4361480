import { expect } from 'chai';
import { examplesOf, loadPack, matterOf, type Pack, rulesFor, subcategoryOf } from '../../../dialogs/pack/index.ts';

describe('subcategories', () => {
  let food: Pack;
  before(async () => {
    food = await loadPack('packs/food.yaml');
  });

  it('ask and offer what they say instead of their category', () => {
    const rules = rulesFor(food, 'safety', 'felt_unwell');
    expect(rules.facts.slice(0, 3)).to.deep.equal(['symptoms', 'medicalCare', 'eaten']);
    expect(rules.remedies[0]).to.equal('safety_care');
    expect(rules.severity).to.equal(4);
    expect(rules.matter['zh-Hans']).to.equal('身体不舒服的事');
  });

  it('keep what the category would have asked when it is mentioned', () => {
    const rules = rulesFor(food, 'quality', 'taste');
    expect(rules.facts).not.to.include('evidence');
    expect(rules.optional).to.include.members(['evidence', 'place']);
    expect(rules.optional.filter((fact) => rules.facts.includes(fact))).to.deep.equal([]);
  });

  it('leave the category as it is where they say nothing, are unknown, or belong elsewhere', () => {
    expect(rulesFor(food, 'advertising', 'wrong_label').facts).to.deep.equal(food.categories.advertising.facts);
    for (const id of [undefined, 'nosuch', 'felt_unwell']) {
      expect(rulesFor(food, 'quality', id)).to.equal(food.categories.quality);
    }
  });

  it('are found by id in any category', () => {
    expect(subcategoryOf(food, 'wrong_label')?.name.en).to.equal('Wrong or false label');
    expect(subcategoryOf(food, 'nosuch')).to.equal(undefined);
    expect(subcategoryOf(food, undefined)).to.equal(undefined);
  });

  it('have a matter of their own, which gives way to the words the customer used', () => {
    const said = (text: string) => matterOf(food, 'safety', text, 'en', { subcategory: 'expired' });
    expect(said('sold last month, is that right')).to.equal('the date on what you were sold');
    expect(said('there is mould and a hair')).to.equal('the state the product was in');
    expect(matterOf(food, 'safety', 'there is a hair in it', 'en')).to.equal('what you found in the product');
  });

  it('give their examples with locale, category and id, to learn from', () => {
    const examples = examplesOf(food);
    expect(examples).to.deep.include({
      text: 'Found a dead fly in the bottle',
      locale: 'en',
      category: 'safety',
      subcategory: 'foreign_matter',
    });
    expect(new Set(examples.map(({ text }) => text)).size).to.equal(examples.length);
  });

  it('count the examples of Hong Kong and Taiwan as Traditional Chinese', () => {
    const quality = structuredClone(food.categories.quality);
    const [first] = quality.subcategories;
    if (first) first.examples = { ...first.examples, 'zh-HK': ['包嘢爆咗口', '個袋穿咗'] };
    const found = examplesOf({ categories: { ...food.categories, quality } }).find(({ text }) => text === '個袋穿咗');
    expect(found?.locale).to.equal('zh-Hant');
  });
});

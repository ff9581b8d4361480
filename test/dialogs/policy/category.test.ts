import { expect } from 'chai';
import { mainCategory, rulesOf, wantedFacts } from '../../../dialogs/policy/category.ts';
import { CATEGORIES } from '../../../nlp/labels.ts';
import { pack } from '../../support/talk.ts';

describe('the category of a case', () => {
  it('is the first one named, and other until then', () => {
    expect(mainCategory({ categories: ['staff', 'waiting'] })).to.equal('staff');
    expect(mainCategory({ categories: [] })).to.equal('other');
    expect(rulesOf(pack, { categories: [] })).to.equal(pack.categories.other);
  });

  for (const code of CATEGORIES) {
    it(`asks a bearable number of facts about ${code}: the story first, the contact last, each once`, () => {
      for (const categories of [[code], [code, 'staff'], [code, 'quality']] as const) {
        const facts = wantedFacts(pack, { categories: [...new Set(categories)], severity: 3 }, 5);
        expect(facts[0]).to.equal('details');
        expect(facts.at(-1)).to.equal('contact');
        expect(facts).to.include('name');
        expect(facts).to.not.include('wish');
        expect(new Set(facts).size).to.equal(facts.length);
        expect(facts.length).to.be.at.most(8);
      }
    });
  }

  it('asks what both categories of a grave case need, and of another only what the main one does', () => {
    const facts = (severity: number) => wantedFacts(pack, { categories: ['delivery', 'environment'], severity }, 5);
    expect(facts(3)).to.include.members(['orderNumber', 'place']);
    expect(facts(2)).to.include('orderNumber').and.not.include('place');
  });

  it('asks nothing about how the matter was handled, where the matter itself is known', () => {
    const facts = wantedFacts(pack, { categories: ['delivery', 'staff'], severity: 3 }, 5);
    expect(facts).to.include('orderNumber').and.not.include.members(['place', 'staffMember']);
  });
});

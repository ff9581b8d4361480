import { expect } from 'chai';
import { unsureTags } from '../../nlp/confidence.ts';
import { recognize } from '../../nlp/index.ts';

describe('what the models are not sure of', () => {
  it('is told tag by tag', () => {
    expect(unsureTags({ complaint: 0.99, emotion: 0.95, category: 1 })).to.deep.equal([]);
    expect(unsureTags({ complaint: 0.55, emotion: 0.3, category: 0.2 })).to.deep.equal([
      'complaint',
      'emotion',
      'category',
    ]);
  });

  for (const text of ['牛奶发霉了，喝了上吐下泻，气死我了！', 'Absolutely disgusting service, I am furious!!!']) {
    it(`is not a plain complaint: ${text}`, () => expect(recognize(text).unsure).not.to.include('complaint'));
  }

  for (const text of ['The food was okay, nothing special', 'the flight is still on the ground']) {
    it(`is whether this is a complaint: ${text}`, () => expect(recognize(text).unsure).to.include('complaint'));
  }

  it('is how somebody feels who only states a fact', () =>
    expect(recognize('包装跟以前不一样了').unsure).to.include('emotion'));
});

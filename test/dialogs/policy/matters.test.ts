import { expect } from 'chai';
import { otherMatter } from '../../../dialogs/policy/matters.ts';
import type { Category } from '../../../nlp/index.ts';

const complains = (code: Category, score: number, complaint = 0.95) => ({ complaint, categories: [{ code, score }] });

describe('otherMatter', () => {
  it('takes a clear complaint of another kind for another matter', () => {
    expect(otherMatter(['delivery'], 'the app charged my card twice last night', complains('billing', 0.97))).to.equal(
      'billing',
    );
  });

  it('needs less when it is introduced as something besides', () => {
    for (const text of [
      'Also, your shop assistant shouted at me',
      '另外你们店员态度也特别差',
      '還有，店員態度超級差',
    ]) {
      expect(otherMatter(['delivery'], text, complains('staff', 0.5)), text).to.equal('staff');
    }
    expect(otherMatter(['delivery'], 'your shop assistant shouted at me', complains('staff', 0.5))).to.equal(undefined);
  });

  for (const [what, known, text, view] of [
    ['our handling of the case', ['delivery'], 'and nobody has answered my calls for days', complains('waiting', 0.95)],
    ['what the case is about', ['billing'], 'the app charged my card twice last night', complains('billing', 0.97)],
    ['a few words', ['delivery'], 'rude staff', complains('staff', 0.95)],
    ['no complaint', ['delivery'], 'the app charged my card last night', complains('billing', 0.95, 0.3)],
    ['the first category of a case', [], 'the app charged my card twice last night', complains('billing', 0.97)],
    ['no category', ['delivery'], 'the app charged my card twice last night', { complaint: 0.9, categories: [] }],
  ] as const) {
    it(`leaves ${what} where it is`, () => {
      expect(otherMatter(known, text, { ...view, categories: [...view.categories] })).to.equal(undefined);
    });
  }
});

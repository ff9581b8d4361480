import { expect } from 'chai';
import type { Remedy } from '../../../dialogs/pack/index.ts';
import { goTogether, wantsBoth } from '../../../dialogs/policy/together.ts';
import type { CaseRecord } from '../../../storage/index.ts';

const wishing = (value: string): Pick<CaseRecord, 'facts'> => ({
  facts: { wish: { state: 'known', value, at: '2026-11-21T02:00:00.000Z', source: 'a1' } },
});

describe('remedies that go together', () => {
  for (const [one, other, expected] of [
    ['redo', 'apology', true],
    ['refund', 'explanation', true],
    ['refund', 'replace', false],
    ['redo', 'compensation', false],
    ['apology', 'apology', false],
  ] as const) {
    it(`${one} and ${other}: ${expected ? 'both' : 'one of them'}`, () => {
      expect(goTogether({ kind: one }, { kind: other })).to.equal(expected);
    });
  }

  for (const [wish, expected] of [
    ['唔使賠，整過一碟新嘅，同埋有人同我講聲對唔住就得', true],
    ['重做一份，再跟我道个歉', true],
    ['make it again and say sorry', true],
    ['make it again or say sorry, either will do', false],
    ['重做一份或者道个歉都行', false],
    ['say sorry, that is all', false],
  ] as const) {
    it(`"${wish}" asks for ${expected ? 'both' : 'one'}`, () => {
      expect(wantsBoth(wishing(wish), { kind: 'redo' }, { kind: 'apology' })).to.equal(expected);
    });
  }

  it('has what the pack gives beside others go with what was asked for', () => {
    const stop = { kind: 'cancel', beside: true } as Remedy;
    expect(wantsBoth(wishing('my £38 back'), { kind: 'refund' }, stop)).to.equal(true);
    expect(wantsBoth(wishing('my £38 back'), { kind: 'refund' }, { kind: 'cancel' })).to.equal(false);
  });

  for (const [wish, expected] of [
    ["whoever's in charge to ring me and an apology in writing", true],
    ['a phone call or a letter', false],
    ['a phone call', false],
  ] as const) {
    it(`"${wish}" asks for ${expected ? 'a call and a letter' : 'one of them'}`, () => {
      const call = { kind: 'apology', text: { en: 'the manager calls you by {by}' } } as Remedy;
      const letter = { kind: 'apology', text: { en: 'you have a written answer by {by}' } } as Remedy;
      expect(wantsBoth(wishing(wish), call, letter)).to.equal(expected);
    });
  }
});

import { expect } from 'chai';
import fc from 'fast-check';
import { nextQuestion } from '../../../dialogs/policy/clarify.ts';
import type { Fact } from '../../../storage/index.ts';

const fact = (state: Fact['state']): Fact => ({ state, value: '', at: '2026-11-20T04:00:00.000Z' });
const wanted = ['details', 'orderNumber', 'name'];

describe('nextQuestion', () => {
  for (const [what, facts, asked, expected] of [
    ['asks the first wanted fact first', {}, {}, { ask: 'details', again: false }],
    ['skips what is known', { details: fact('known') }, {}, { ask: 'orderNumber', again: false }],
    ['skips what is declined', { details: fact('declined') }, {}, { ask: 'orderNumber', again: false }],
    ['skips what is not known to the customer', { details: fact('unknown') }, {}, { ask: 'orderNumber', again: false }],
    ['asks a second time', { details: fact('known') }, { orderNumber: 1 }, { ask: 'orderNumber', again: true }],
    ['never a third time', { details: fact('known') }, { orderNumber: 2 }, { ask: 'name', again: false }],
    ['is done when all were asked twice', {}, { details: 2, orderNumber: 2, name: 2 }, { done: true }],
    [
      'is done when all are known',
      { details: fact('known'), orderNumber: fact('known'), name: fact('declined') },
      {},
      { done: true },
    ],
  ] as const) {
    it(what, () => {
      expect(nextQuestion({ wanted, facts, asked })).to.include(expected);
    });
  }

  it('ends after at most two questions for each fact, whatever is answered', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (answered) => {
        const facts: Record<string, Fact> = {};
        const asked: Record<string, number> = {};
        let turns = 0;
        for (;;) {
          const decision = nextQuestion({ wanted, facts, asked });
          if ('done' in decision) break;
          expect(facts[decision.ask]).to.equal(undefined);
          asked[decision.ask] = (asked[decision.ask] ?? 0) + 1;
          if (answered[turns]) facts[decision.ask] = fact('known');
          turns += 1;
        }
        expect(turns).to.be.at.most(wanted.length * 2);
      }),
    );
  });
});

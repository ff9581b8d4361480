import { expect } from 'chai';
import { quotesOf } from '../../../bot/review/judge/scoreView.ts';
import type { Entry } from '../../../storage/index.ts';

describe('The words that prove a point', () => {
  const entries = [{ seq: 4, text: 'Call Ann. How is everyone feeling?' }] as Entry[];

  it('are shown once, though they prove two things of it', () => {
    const span = { seq: 4, start: 10, end: 34 };
    const quotes = quotesOf({ entries, mask: (text) => text }, [span, { ...span }, { ...span, end: 20 }]);
    expect(quotes.map(({ words }) => words)).to.deep.equal(['How is everyone feeling?', 'How is eve']);
  });

  it('are cut from what is masked already', () => {
    const mask = (text: string) => text.replace('Ann', '***');
    expect(quotesOf({ entries, mask }, [{ seq: 4, start: 5, end: 8 }])).to.deep.equal([
      { seq: 4, start: 5, end: 8, words: '***' },
    ]);
  });
});

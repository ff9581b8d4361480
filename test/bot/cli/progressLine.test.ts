import { expect } from 'chai';
import { describe, it } from 'mocha';
import { progressLine } from '../../../bot/cli/progressLine.ts';

describe('the progress of a long command', () => {
  const written: string[] = [];
  let now = 0;
  const terminal = (isTTY: boolean) => {
    written.length = 0;
    return { isTTY, write: (text: string) => written.push(text) };
  };

  it('is one line on a terminal, with how much is done where that is known, and ends with a line break', () => {
    const line = progressLine(terminal(true), 'lines', () => now);
    line.show(0, 4_000);
    now += 50;
    line.show(1_000, 4_000);
    now += 50;
    line.show(2_000, 4_000);
    line.show(4_000, 4_000);
    line.end();
    line.end();
    expect(written).to.deep.equal([
      `\r[${'·'.repeat(24)}] 0 %  0 lines\u001b[K`,
      `\r[${'█'.repeat(12)}${'·'.repeat(12)}] 50 %  2,000 lines\u001b[K`,
      `\r[${'█'.repeat(24)}] 100 %  4,000 lines\u001b[K`,
      '\n',
    ]);
  });

  it('counts where nobody knows how many there are', () => {
    const line = progressLine(terminal(true), 'pages');
    line.show(7);
    expect(written).to.deep.equal(['\r7 pages\u001b[K']);
  });

  it('is nothing in a log', () => {
    const line = progressLine(terminal(false), 'lines');
    line.show(1, 2);
    line.end();
    expect(written).to.deep.equal([]);
  });
});

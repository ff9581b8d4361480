import { expect } from 'chai';
import { createProgress } from '../../../nlp/train/progress.ts';

function record(isTTY: boolean) {
  const written: string[] = [];
  const progress = createProgress({ isTTY, write: (text: string) => written.push(text) });
  return { written, progress };
}

describe('progress', () => {
  it('is a line now and then where nothing can be overwritten', () => {
    const { written, progress } = record(false);
    progress.start('reading', 1000);
    for (let i = 0; i < 1000; i += 1) progress.step();
    progress.end();
    expect(written).to.deep.equal([0, 25, 50, 75, 100].map((percent) => `${percent} % reading\n`));
  });

  it('is a bar on a terminal, ended by a new line when full', () => {
    const { written, progress } = record(true);
    progress.start('fitting', 2);
    progress.step();
    progress.step();
    progress.end();
    expect(written.filter((text) => text.startsWith('\r'))).to.have.length(3);
    expect(written[1]).to.match(/^\r█{12}░{12} 50 % fitting/);
    expect(written.at(-1)).to.equal('\n');
  });
});

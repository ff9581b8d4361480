import { expect } from 'chai';
import { showTable, tabulate } from '../../../bot/simulate/outcomeTable.ts';
import { type Persona, readPersonas } from '../../../bot/simulate/persona.ts';
import { simulate } from '../../../bot/simulate/simulate.ts';
import { pack } from '../../support/talk.ts';

const personas = readPersonas(new URL('../../../bot/simulate/personas.yaml', import.meta.url));

const play = (runs: number, seed: number, some: readonly Persona[] = personas) => {
  let done = 0;
  const count = () => {
    done += 1;
  };
  return simulate({ pack, personas: some, runs, seed, onDone: count }).then((outcomes) => {
    expect(done).to.equal(runs);
    return outcomes;
  });
};

describe('kesu simulate', () => {
  it('plays the same conversations for the same seed, and others for another', async () => {
    const [first, again, other] = [await play(6, 7), await play(6, 7), await play(6, 8)];
    expect(again).to.deep.equal(first);
    expect(other).to.not.deep.equal(first);
  });

  it('finds that the built-in customers get stuck nowhere and are asked nothing twice over', async () => {
    for (const outcome of await play(personas.length * 2, 3)) {
      expect(outcome.ending, outcome.persona).to.not.equal('stuck');
      expect(outcome.repeats, outcome.persona).to.equal(0);
    }
  });

  it('tells a customer who walks away from one who agrees', async () => {
    const only = (id: string) => personas.filter((one) => one.id === id);
    const left = await play(8, 1, only('en_leaves'));
    const stayed = await play(8, 1, only('en_plain'));
    expect(left.filter(({ ending }) => ending === 'abandoned')).to.have.length.above(4);
    expect(stayed.filter(({ ending }) => ending === 'resolved')).to.have.length.above(4);
  });

  it('adds up what came of them, a line for each and one for all', async () => {
    const lines = tabulate(await play(4, 1, personas.slice(0, 2)));
    expect(lines.map(({ persona, conversations }) => [persona, conversations])).to.deep.equal([
      [personas[0]?.id, 2],
      [personas[1]?.id, 2],
      ['all', 4],
    ]);
    const all = lines.at(-1);
    expect(all?.hits).to.equal(0);
    expect(Object.values(all?.endings ?? {}).reduce((sum, share) => sum + share, 0)).to.be.closeTo(1, 1e-9);
    expect(showTable(lines).split('\n')).to.have.length(4);
  });

  it('says what is wrong with a file of customers', () => {
    const file = new URL('../../../packs/retail.yaml', import.meta.url);
    expect(() => readPersonas(file)).to.throw('retail.yaml');
  });
});

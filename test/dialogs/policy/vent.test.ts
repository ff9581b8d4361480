import { expect } from 'chai';
import { hasVented, type VentView } from '../../../dialogs/policy/vent.ts';

const view: VentView = {
  acks: 1,
  act: 'vent',
  moods: [{ label: 'angry', intensity: 2.5 }],
  closing: false,
  complaint: 0.9,
};
const moods = (...intensities: number[]) => intensities.map((intensity) => ({ label: 'angry' as const, intensity }));

describe('hasVented', () => {
  for (const [what, change, stay] of [
    ['a hot first message', { acks: 0 }, true],
    ['a calm first message', { acks: 0, moods: moods(0) }, true],
    ['a first message that closes itself', { acks: 0, closing: true }, false],
    ['still hot', {}, true],
    ['hotter than before', { moods: moods(1.8, 2.6) }, true],
    ['cooler than before', { moods: moods(2.6, 1.8) }, false],
    ['calm', { moods: moods(1) }, false],
    ['a closing phrase', { closing: true }, false],
    ['a question to us', { act: 'question' }, false],
    ['nothing to add', { act: 'deny' }, false],
    ['thanks', { act: 'thanks' }, false],
    ['no complaint any more', { act: 'other', complaint: 0.2 }, false],
    ['no complaint, but venting', { act: 'vent', complaint: 0.2 }, true],
    ['three acknowledgements, however hot', { acks: 3, moods: moods(2, 3) }, false],
    ['two acknowledgements and hot', { acks: 2, moods: moods(2, 3) }, true],
    ['no mood known', { moods: [] }, true],
  ] as const satisfies readonly (readonly [string, Partial<VentView>, boolean])[]) {
    it(`${stay ? 'goes on listening' : 'moves on'}: ${what}`, () => {
      expect(hasVented({ ...view, ...change }).stay).to.equal(stay);
    });
  }
});

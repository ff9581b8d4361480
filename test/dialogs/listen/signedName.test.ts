import { expect } from 'chai';
import { signedName } from '../../../dialogs/listen/signedName.ts';

const NAMES: readonly (readonly [text: string, name: string | undefined])[] = [
  ['cracked screen on arrival, order B20394857, its Kim, kim@x.com', 'Kim'],
  ['it was sour, bought it last week, Im Carol', 'Carol'],
  ["I'm Dave and my phone is broke", 'Dave'],
  ['my name is Adebola. The driver swore at me', 'Adebola'],
  ['this is Priya Shah, the sofa is torn', 'Priya Shah'],
  ["my broadband's been off since Tuesday, Dev Raman here, account 77120934", 'Dev Raman'],
  ['The Manager here is rude', undefined],
  ['Great Service here', undefined],
  ["it's broken, im furious", undefined],
  ["it's june today and still nothing", undefined],
  ['the waiter said his name is Tom', undefined],
  ['its rose flavour', undefined],
  ['I am frank with you', undefined],
];

describe('a name given in passing', () => {
  for (const [text, name] of NAMES) {
    it(`is ${name ?? 'none'} in “${text}”`, () => {
      expect(signedName(text)).to.equal(name);
    });
  }
});

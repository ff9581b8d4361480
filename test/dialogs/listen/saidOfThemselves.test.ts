import { expect } from 'chai';
import { lackedFact } from '../../../dialogs/listen/disputed.ts';
import { saysSomebodyWell, saysUnharmed } from '../../../dialogs/listen/healthAnswer.ts';
import { isFullName, isTitledName } from '../../../dialogs/listen/nameAnswer.ts';
import { saysWeHaveContact } from '../../../dialogs/listen/toldAlready.ts';
import { feeling, isBereaved } from '../../../dialogs/policy/feeling.ts';
import { expectLinear, fill } from '../../support/growth.ts';

const READERS: readonly (readonly [string, (text: string) => unknown, readonly (readonly [string, unknown])[]])[] = [
  ['that nobody came to harm', saysUnharmed, [["No they hadn't started eating", true]]],
  [
    'somebody who is well',
    saysSomebodyWell,
    [
      ['shes fine so far', true],
      ['no shes ok for now im with her', true],
      ['No health issue so far', true],
      ['we are all ok', true],
      ["No, nobody's ill", true],
      ['that is fine', false],
      ['she is not fine', false],
    ],
  ],
  [
    'that we know how to reach them',
    saysWeHaveContact,
    [
      ['you have my number no? this one only', true],
      ['you have the wrong address', false],
    ],
  ],
  [
    'somebody bereaved',
    isBereaved,
    [
      ['my late father had this line', true],
      ["it was my late father's umbrella", false],
    ],
  ],
  [
    'what is kept from us',
    lackedFact,
    [
      ['or my phone number, sorry', 'contact'],
      ['I am not giving you my number for the fifth time', 'contact'],
      ['no code on it', 'batch'],
    ],
  ],
  [
    'a family name first',
    isFullName,
    [
      ['Wong Mei Ling', true],
      ['Wong tong soup', false],
    ],
  ],
  [
    'a titled name',
    isTitledName,
    [
      ['Mrs Pettigrew', true],
      ['Mdm Goh', true],
      ['dr. okafor', true],
      ['miss you all', false],
      ['ms office licence expired today', false],
    ],
  ],
  [
    'a feeling that is named',
    (text) => feeling({ label: 'neutral', intensity: 0 }, text),
    [
      ['honestly I am at the end of my rope here', 'disappointed'],
      ['it ruined my daughter’s birthday', 'disappointed'],
      ["I'm fuming", 'angry'],
      ["I'M PAYING FOR 200MB AND GETTING 12", 'angry'],
      ['OK THANKS', 'neutral'],
      ['this is the last straw', 'angry'],
      ["I'm not angry, just tell me when", 'neutral'],
      ['the parcel is late', 'neutral'],
    ],
  ],
];

describe('what people say of themselves in passing', () => {
  for (const [what, read, rows] of READERS) {
    for (const [text, expected] of rows) {
      it(`${what}: ${String(expected)} in "${text}"`, () => expect(read(text)).to.equal(expected));
    }
  }

  it('is read in linear time', async () => {
    for (const unit of ['for last 4 days ', 'at the Covent Garden ', 'i told ', 'all i want ', 'receipt ', 'very ']) {
      await expectLinear(
        (size) => {
          const text = fill(unit, size);
          for (const [, read] of READERS) read(text);
        },
        30_000,
        unit,
      );
    }
  });
});

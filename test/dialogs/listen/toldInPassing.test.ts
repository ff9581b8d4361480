import { expect } from 'chai';
import { readAnswer } from '../../../dialogs/listen/answer.ts';
import { bareNumberFact } from '../../../dialogs/listen/bareNumber.ts';
import { mendStory } from '../../../dialogs/listen/correction.ts';
import { labelledFact } from '../../../dialogs/listen/labelled.ts';
import { nameWithPhone, placeIn } from '../../../dialogs/listen/nameAnswer.ts';
import { goneFacts } from '../../../dialogs/listen/noAnswer.ts';
import { lacksProof, offersProof, proofTold } from '../../../dialogs/listen/proof.ts';
import { sinceWhen } from '../../../dialogs/listen/sinceWhen.ts';
import { storyPlace } from '../../../dialogs/listen/storyPlace.ts';
import { storyProduct } from '../../../dialogs/listen/storyProduct.ts';
import { TRIED } from '../../../dialogs/listen/tried.ts';
import type { PackFact } from '../../../dialogs/pack/index.ts';
import type { CaseRecord } from '../../../storage/index.ts';
import { expectLinear, fill } from '../../support/growth.ts';
import { heard } from '../../support/turnView.ts';

const READERS: readonly (readonly [string, (text: string) => unknown, readonly (readonly [string, unknown])[]])[] = [
  [
    'when it began',
    sinceWhen,
    [
      ['my broadband is not working from last 4 days', 'from last 4 days'],
      ['no signal since Monday', 'since Monday'],
      ['nine days now', 'nine days now'],
      ["it's been down for almost two weeks", 'for almost two weeks'],
      ['I have been a customer for three months', undefined],
      ['they said it would be back in two days', undefined],
      ['it lasted for two weeks', undefined],
      ['waited for 2 hours', undefined],
    ],
  ],
  [
    'a place in a story',
    storyPlace,
    [
      ['we got it at walmart on sunday i think', 'walmart'],
      ['We waited an hour. Covent Garden branch, last night.', 'Covent Garden branch'],
      ['bought a kettle from your Leeds store', 'Leeds store'],
      ['at the tampines outlet the auntie was rude', 'tampines outlet'],
      ['I will never go to your store again', undefined],
      ['Your shop is a joke', undefined],
      ['the other branch said no', undefined],
    ],
  ],
  [
    'an offer of proof',
    offersProof,
    [
      ['Packet is with me, shall I send the photo?', true],
      ['do you want a picture?', true],
      ['oh I can send a pic if needed', true],
      ['where do i send it', true],
      ['要不要我拍給你', true],
      ['can you send me a photo of the driver', false],
      ['the photo on your site is a lie', false],
    ],
  ],
  [
    'what is gone',
    (text) => goneFacts(text).join(),
    [
      ['nah binned em', 'evidence,batch,sampleKept'],
      ["didn't keep the receipt", 'evidence'],
      ['I threw up', ''],
    ],
  ],
  [
    'a code read off the pack',
    (text) => labelledFact(text)?.value,
    [
      ['it says L4471', 'L4471'],
      ['it says no', undefined],
    ],
  ],
  [
    'a place among other things',
    placeIn,
    [
      ['The Harrogate one', 'The Harrogate one'],
      ['the other one', undefined],
    ],
  ],
  [
    'a thing in a story',
    storyProduct,
    [
      ['The zip on my boots has gone', 'boots'],
      ['ordered a washing machine in May', 'washing machine'],
      ['Bought vacuum from your Jurong outlet', 'vacuum'],
      ['your boots are rubbish', undefined],
    ],
  ],
  [
    'a bare number',
    (text) => bareNumberFact(text, 'name', ['product', 'orderNumber']),
    [
      ['8842019', 'orderNumber'],
      ['9811122233', 'contact'],
      ['8841-2207', 'orderNumber'],
      ['12', undefined],
    ],
  ],
  [
    'that they have turned to us before',
    (text) => TRIED.test(text),
    [
      ['Already email 2 times no reply', true],
      ['4th time writing. still no refund', true],
      ['your executives are rejecting again n again', true],
      ['I told Deepak, and Moira', true],
      ['I asked for the item to be left with number 14', false],
      ['the third time we ordered', false],
    ],
  ],
  [
    'proof in a story',
    proofTold,
    [
      ['It leaks all over my worktop. receipt in the drawer', 'receipt in the drawer'],
      ['happy to send photos', 'happy to send photos'],
      ['i have clicked photos', 'i have clicked photos'],
      ['got receipt but throw away already', undefined],
      ['nothing like the picture', undefined],
      ['i have the cancellation email', 'i have the cancellation email'],
      ['Yes photo i can send', 'Yes photo i can send'],
      ['Warranty card got.', 'Warranty card got.'],
      ["I'VE GOT IT ON THE DOORBELL CAMERA", "I'VE GOT IT ON THE DOORBELL CAMERA"],
    ],
  ],
  [
    'no proof',
    lacksProof,
    [
      ['got receipt but throw away already', true],
      ["didn't keep the receipt", true],
      ['never keep receipt', true],
      ['I have the receipt', false],
    ],
  ],
];

describe('what is told in passing', () => {
  for (const [what, read, rows] of READERS) {
    for (const [text, expected] of rows) {
      it(`${what}: ${String(expected)} in "${text}"`, () => expect(read(text)).to.equal(expected));
    }
  }

  for (const [fact, text, own] of [
    ['storage', '2 bags', { choices: [] }],
    ['message', 'android', { told: undefined }],
    ['tried', 'All day, every day', undefined],
    ['tried', 'BECAUSE OF YOU', undefined],
    ['waited', 'Please just find it', { told: 'lasted' }],
    ['pattern', 'no not tomorrow TODAY', {}],
    ['billItem', 'paid by upi on 3rd november', {}],
    ['product', 'Father number is 98400 55512', undefined],
    ['place', 'never keep receipt', undefined],
    ['amount', 'you people only tell 7 days always', undefined],
    ['name', "DON'T CARE", undefined],
    ['product', 'Last month 18th', undefined],
    ['batch', 'Tomato, bought in Asda on Monday', undefined],
    ['billItem', 'Dave, he had a beard', {}],
    ['tried', 'Wong Mei Ling', undefined],
    ['evidence', "Manager took it off the bill but honestly couldn't have cared less", undefined],
    ['product', 'downtown location', undefined],
  ] as const) {
    it(`"${text}" is no ${fact}`, () => {
      expect(readAnswer(fact, heard(text), own as unknown as PackFact)).to.equal(undefined);
    });
  }

  it('is no number and no name in a code', () => {
    expect(nameWithPhone('#88213-11')).to.equal(undefined);
  });

  it('takes a name back that was mistyped', () => {
    expect(readAnswer('name', heard('Domino. no i mean im dominic'))).to.include({ value: 'dominic' });
  });

  it('is no place where a receipt is looked at', () => {
    const text = 'sorry I said £38, it was £36.50 looking at the receipt';
    expect(readAnswer('place', heard(text, { kind: 'fact', fact: 'place' }))?.value).to.not.equal(
      'looking at the receipt',
    );
  });

  it('takes a number that is said to be of an order for one', () => {
    const text = 'it died after two days. order 55102938';
    expect(readAnswer('orderNumber', heard(text))).to.include({ value: '55102938' });
  });

  for (const [told, was, is, mended] of [
    ['a bottle for £38. Last night.', '£38', '£36.50', 'a bottle for £36.50. Last night.'],
    ['£38 and £38 again', '£38', '£36.50', '£38 and £38 again'],
    ['it cost £38', '£3', '£4', 'it cost £38'],
  ] as const) {
    it(`is put right in the story where it stands once: ${told}`, () => {
      const record = { facts: { details: { state: 'known', value: told, at: '' } } } as unknown as CaseRecord;
      mendStory(record, was, is);
      expect(record.facts.details?.value).to.equal(mended);
    });
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

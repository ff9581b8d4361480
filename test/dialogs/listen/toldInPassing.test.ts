import { expect } from 'chai';
import { onlyAgrees } from '../../../dialogs/listen/agreement.ts';
import { aheadQuestion } from '../../../dialogs/listen/aheadQuestion.ts';
import { readAnswer } from '../../../dialogs/listen/answer.ts';
import { bareNumberFact } from '../../../dialogs/listen/bareNumber.ts';
import { bareSum } from '../../../dialogs/listen/bareSum.ts';
import { announcesCorrection, mendStory } from '../../../dialogs/listen/correction.ts';
import { lackedFact } from '../../../dialogs/listen/disputed.ts';
import { saysSomebodyWell, saysUnharmed } from '../../../dialogs/listen/healthAnswer.ts';
import { labelledFact } from '../../../dialogs/listen/labelled.ts';
import { isFullName, isTitledName, nameWithPhone, placeIn } from '../../../dialogs/listen/nameAnswer.ts';
import { goneFacts } from '../../../dialogs/listen/noAnswer.ts';
import { lacksProof, offersProof, proofTold } from '../../../dialogs/listen/proof.ts';
import { isRhetorical } from '../../../dialogs/listen/rhetorical.ts';
import { sinceWhen } from '../../../dialogs/listen/sinceWhen.ts';
import { storyPlace } from '../../../dialogs/listen/storyPlace.ts';
import { storyProduct } from '../../../dialogs/listen/storyProduct.ts';
import { saysToldAlready, saysWeHaveContact } from '../../../dialogs/listen/toldAlready.ts';
import { TRIED } from '../../../dialogs/listen/tried.ts';
import { findWish } from '../../../dialogs/listen/wish.ts';
import type { PackFact } from '../../../dialogs/pack/index.ts';
import { feeling, isBereaved } from '../../../dialogs/policy/feeling.ts';
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
    'that it was told already',
    saysToldAlready,
    [
      ['same thing i told already', true],
      ["it's in my first message", true],
      ['you already asked', true],
      ['no u already have my number its on the order', true],
      ['As I told Deepak, and Moira', false],
      ['i said 4 times already', true],
      ['see above', true],
      ['I mentioned it already', true],
      ['he told me to get lost', false],
      ['I already have one', false],
    ],
  ],
  [
    'a wish in passing',
    (text) => findWish(text) !== undefined,
    [
      ['all i want is an apology tbh', true],
      ['my only demand is restore service today itself', true],
      ['fix it', true],
      ['sort this out now', true],
      ['just swap em for an 11', true],
      ['MONEY OFF AND FIX IT TODAY', true],
      ['just want you all to train staff properly', true],
      ['kindly release port today', true],
      ['No I want your name first', false],
      ['return and refund to upi', true],
      ['yes stop them', true],
      ['Please just find it', true],
      ['put the size back', true],
      ['whatever free box i guess', true],
      ['Could it be money rather than a voucher?', true],
      ['return policy says 30 days', false],
      ['free of charge they said', false],
      ["repair or replace, don't mind", true],
      ['activate or refund fast', true],
      ["that's literally all i want", false],
      ['stop all calls to him and give in writing', true],
      ['want refund and you all check properly', true],
      ['Wan Chai', false],
      ['Can I get replacements by the 28th?', true],
      ['kindly send technician', true],
      ['Honour the price', true],
      ['Can you just send the pillowcases before Saturday?', true],
      ["all of it back, so that's five months", true],
      ['repair lah, or one to one exchange', true],
      ['want me to eat it anyway', false],
      ['the second one', false],
      ['a new kettle please', true],
      ['can exchange or not', true],
      ["make it 30 and we're done", true],
      ["I'd take a voucher", true],
      ['We would simply like the wheel. By Friday, please.', true],
      ['cannot like that leh, must waive all', true],
      ['2nd one or $$ back idc', true],
      ['honestly? the truth and 200 quid for the days off', true],
      ['Sheffield wants £410 for the same rug', false],
      ['compensation is too less', false],
      ["I'll take this further", false],
      ['a new driver every week', false],
      ['you make it sound like my fault', false],
    ],
  ],
  [
    'how the wish reads',
    findWish,
    [
      ['An engineer who turns up, that is what I want.', 'An engineer who turns up, that is what I want.'],
      [
        'i took two days off work for delivery slots that never happened and i have a newborn and nowhere to sit i just want someone to tell me the truth',
        'i just want someone to tell me the truth',
      ],
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
    'steam',
    isRhetorical,
    [
      ['Is there anyone there who can read?', true],
      ["can't you people read", true],
      ['can anyone help me', false],
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
    'a family name first',
    isFullName,
    [
      ['Wong Mei Ling', true],
      ['Wong tong soup', false],
    ],
  ],
  ['that nobody came to harm', saysUnharmed, [["No they hadn't started eating", true]]],
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
    'a question about what comes',
    aheadQuestion,
    [
      ['When?', 'time'],
      ['what u offering', 'plan'],
      ['Then how? My grandma standing outside', 'plan'],
      ['what do I get', 'plan'],
      ['how many days', 'time'],
      ['how long ah', 'time'],
      ['What do YOU think is fair', 'plan'],
      ['can exchange or not', 'claim'],
      ['when I opened it', undefined],
    ],
  ],
  [
    'a sum',
    bareSum,
    [
      ["make it 30 and we're done", 30],
      ['fine, call it 50', 50],
      ['make it quick', undefined],
    ],
  ],
  [
    'a correction',
    announcesCorrection,
    [
      ['sorry I said £38, it was £36.50 looking at the receipt', true],
      ['oops, 14 not 41', true],
      ['I said it was cold', false],
    ],
  ],
  [
    'a bare yes',
    onlyAgrees,
    [
      ['sounds good thanks', true],
      ['lovely, cheers', true],
      ['works for me', true],
      ['good shop in Leeds', false],
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

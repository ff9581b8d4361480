import { expect } from 'chai';
import { isOnFile } from '../../../dialogs/listen/codeAnswer.ts';
import { namedReference } from '../../../dialogs/listen/labelled.ts';
import { isTakenFromOutside } from '../../../dialogs/listen/leftOutside.ts';
import { lineAtHome } from '../../../dialogs/listen/lineAtHome.ts';
import { placeIn } from '../../../dialogs/listen/nameAnswer.ts';
import { goneFacts } from '../../../dialogs/listen/noAnswer.ts';
import { isOfOccasion } from '../../../dialogs/listen/occasion.ts';
import { wantsOnlyToBeHeard } from '../../../dialogs/listen/onlyListen.ts';
import { somebodyAils } from '../../../dialogs/listen/plausible/ails.ts';
import { hasSomethingInFood } from '../../../dialogs/listen/plausible/inFood.ts';
import { offersProof } from '../../../dialogs/listen/proof.ts';
import { storyProduct } from '../../../dialogs/listen/storyProduct.ts';
import { saysMustRepeat, saysToldAlready } from '../../../dialogs/listen/toldAlready.ts';
import { findWish } from '../../../dialogs/listen/wish.ts';
import { feeling } from '../../../dialogs/policy/feeling.ts';
import { expectLinear, fill } from '../../support/growth.ts';

const isOfDay = (text: string) => isOfOccasion(text, text.search(/\bfriday|\b12 June/iu));

const READERS: readonly (readonly [string, (text: string) => unknown, readonly (readonly [string, unknown])[]])[] = [
  [
    'something in what is eaten',
    hasSomethingInFood,
    [
      ["opened a tin of tomato soup and there's a dead moth floating in it", true],
      ['gecko crawling out of the bag of rice', true],
      ['half a wasp in the jam', true],
      ['there was a plaster in my curry', true],
      ['your kaya jam got ant inside leh', true],
      ['plate had a hair on it', true],
      ['bit on what felt like a stone in your lentil soup', true],
      ['found what looks like a rodent dropping in your muesli', true],
      ['no hair in it but the soup was cold', false],
      ['the waiter spilled a glass of water in my lap at dinner', false],
      ["the app has a bug in it, couldn't order a pizza", false],
      ['stone cold chips on the plate', false],
      ['the button on the coffee machine came off in my hand', false],
      ['had to fly home in the morning and lunch was cold', false],
    ],
  ],
  [
    'goods taken from where they were left',
    isTakenFromOutside,
    [
      ['driver left my parcel on the doorstep and it was stolen', true],
      ['package nicked off my porch, the app says "delivered"', true],
      ['somebody has taken the box that was dumped outside my flat', true],
      ['the driver stole my parcel and left', false],
      ['I was mugged on the doorstep and my parcel was taken', false],
      ['my wallet was stolen in your shop', false],
    ],
  ],
  [
    'the day of an occasion',
    isOfDay,
    [
      ["a coffee machine for my mum's birthday on friday", true],
      ['I need it by friday', true],
      ["a table for my dad's 70th on friday", false],
      ['it arrived broken on friday', false],
    ],
  ],
  [
    'how to reach them, as they gave it before',
    isOnFile,
    [
      ['same email as on the order', true],
      ['use the mobile on the account', true],
      ['the number you have on file', true],
      ['same problem every time', false],
      ['what is the number on the order?', false],
    ],
  ],
  [
    'a number of theirs with its name',
    namedReference,
    [
      ['account number 88213340', 'account number 88213340'],
      ['acct no 4410-2298', 'acct no 4410-2298'],
      ['my membership is KG-20481, thanks', 'membership is KG-20481'],
      ['my account is a mess', undefined],
      ['case closed', undefined],
    ],
  ],
  [
    'that it had to be told again',
    saysMustRepeat,
    [
      ['WHY do i have to say it again', true],
      ['every time I have to start from the beginning', true],
      ['I am tired of repeating myself', true],
      ['I had to go there twice', false],
      ['it happened again', false],
    ],
  ],
  [
    'that it was told before',
    saysToldAlready,
    [
      ['I already said so', true],
      ['just told you', true],
      ["I told the waitress TWICE she's allergic", false],
      ['the manager looked at the film and just said "you can go"', false],
      ['the waiter spilt curry on me and just gave me a napkin', false],
    ],
  ],
  [
    'that somebody ails',
    somebodyAils,
    [
      ["my toddler had some and now he's got a blotchy face", true],
      ['her lips went puffy and red', true],
      ['cracked a molar on it', true],
      ['our baby has been coughing all night', true],
      ['it made my coeliac flare up', true],
      ['my son came out in spots', true],
      ['do I need to take him to the gp?', true],
      ['the skin of the sofa is peeling', false],
      ['nobody had itchy skin', false],
      ['do I need to bring the receipt?', false],
    ],
  ],
  [
    'where a line fails',
    lineAtHome,
    [
      ["internet at my mum's flat has been dead since the storm", "at my mum's flat"],
      ['I work from home and the wifi is off', 'from home'],
      ['I bought it for my home', undefined],
    ],
  ],
  [
    'a branch by its street',
    placeIn,
    [
      ['yest, the one on brick lane', 'the one on brick lane'],
      ['the one on the left', undefined],
      ['Bristol harbourside Saturday 8ish', 'Bristol harbourside'],
      ['left my stick at your Harrogate restaurant', 'Harrogate restaurant'],
      ['Last night at the Marylebone branch', 'Marylebone branch'],
      ['corner shop peckham', 'corner shop peckham'],
      ["Booths in Kendal, Saturday's shop", 'Booths in Kendal'],
      ['the one in blue', undefined],
    ],
  ],
  [
    'what there is none of',
    (text) => goneFacts(text).join(),
    [
      ['it was in the Oxford Street shop', 'orderNumber'],
      ['bought it from your Leeds store', 'orderNumber'],
      ['your shop is awful', ''],
    ],
  ],
  [
    'a thing told in passing',
    storyProduct,
    [
      ['you sent the wrong size boots twice', 'boots'],
      ['you sent the wrong size', undefined],
      ['the driver threw my biryani over the wall', 'biryani'],
      ['your gluten free crackers made me ill', 'gluten free crackers'],
    ],
  ],
  [
    'that nothing is wanted',
    wantsOnlyToBeHeard,
    [
      ["don't need anything really just thought you should know", true],
      ['not after a refund, just feedback', true],
      ["I don't want anything, figured someone ought to know", true],
      ["I don't want anything but my money back", false],
      ['you should know better', false],
    ],
  ],
  [
    'an offer of proof',
    offersProof,
    [
      ['why do i have to say it again', false],
      ['shall i send it', true],
    ],
  ],
  [
    'a wish without a verb',
    findWish,
    [
      [
        'bill credit for the days and an engineer who actually turns up',
        'bill credit for the days and an engineer who actually turns up',
      ],
      ['cleaning bill paid n sorry from him', 'cleaning bill paid n sorry from him'],
      ['Just send the right dang boots', 'Just send the right dang boots'],
      ['the bill was paid already', undefined],
      ['the second payment back today please', 'the second payment back today please'],
      ['just make it stop', 'just make it stop'],
      ["voucher or money i'm easy", "voucher or money i'm easy"],
      ['you pay for her carpet', 'you pay for her carpet'],
      ['full speed back and money for these days', 'full speed back and money for these days'],
      ['call them off and put it in writing', 'call them off and put it in writing'],
      ['you refunded the wrong card', undefined],
      ['just ring me if you find it please', 'just ring me if you find it please'],
      ['a booster box or let me out of the contract', 'a booster box or let me out of the contract'],
      ['refund for the starter plus an apology', 'refund for the starter plus an apology'],
      ['the refund for my kettle never came', undefined],
    ],
  ],
  [
    'a feeling that is named',
    (text) => feeling({ label: 'neutral', intensity: 0 }, text),
    [
      ['we stood in the rain. humiliating', 'disappointed'],
      ['so embarassed in front of my in-laws', 'disappointed'],
      ['it made me feel small', 'disappointed'],
      ['the waiter looked embarrassed', 'neutral'],
    ],
  ],
];

describe('what customers say in English', () => {
  for (const [what, read, table] of READERS) {
    for (const [text, expected] of table) {
      it(`finds ${what} in "${text}": ${expected}`, () => {
        expect(read(text)).to.equal(expected);
      });
    }
  }

  for (const unit of [
    'a fly in my food ',
    'parcel left on the doorstep stolen ',
    'account number ',
    'refund for the ',
  ]) {
    it(`is read in time that grows with its length, for "${unit.trim()}"`, async () => {
      for (const [what, read] of READERS) await expectLinear((size) => read(fill(unit, size)), 8_000, what);
    });
  }
});

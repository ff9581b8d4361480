import { expect } from 'chai';
import { endsStory } from '../../../dialogs/listen/closing.ts';
import { wantsNoCall } from '../../../dialogs/listen/codeAnswer.ts';
import { evidenceAnswer } from '../../../dialogs/listen/evidenceAnswer.ts';
import { saysUnharmed } from '../../../dialogs/listen/healthAnswer.ts';
import { withoutInDate } from '../../../dialogs/listen/inDate.ts';
import { misfits } from '../../../dialogs/listen/misfits.ts';
import { nameIn, nameWithPhone } from '../../../dialogs/listen/nameAnswer.ts';
import { goneFacts } from '../../../dialogs/listen/noAnswer.ts';
import { saysNotTaken } from '../../../dialogs/listen/notTaken.ts';
import { isOfOccasion } from '../../../dialogs/listen/occasion.ts';
import { wholePlace } from '../../../dialogs/listen/wholePlace.ts';
import { recognize } from '../../../nlp/index.ts';

const TABLES: readonly (readonly [string, (text: string) => unknown, readonly (readonly [string, unknown])[]])[] = [
  [
    "which of a chain's shops it was",
    (text) => wholePlace('惠康', text),
    [
      ['沙田第一城嗰間', '惠康（沙田第一城嗰間）'],
      ['惠康沙田店', undefined],
      ['沙田', undefined],
    ],
  ],
  [
    'that nobody need call',
    wantsNoCall,
    [
      ['不用联系我了', true],
      ['唔使打俾我', true],
      ['唔使覆我', true],
      ['no need to call me back', true],
      ["don't ring me", true],
      ["don't call me stupid", false],
      ['不用联系电话也能退吗', false],
    ],
  ],
  [
    'a code is nobody with a number',
    (text) => nameWithPhone(text)?.name,
    [
      ['ML-3349201', undefined],
      ['Lee 91234567', 'Lee'],
    ],
  ],
  [
    'a flavour is nobody',
    nameIn,
    [
      ['麻油味', undefined],
      ['混合装 750克', undefined],
      ['白桃口味', undefined],
      ['strawberry flavour', undefined],
      ['放冰箱', undefined],
      ['小庄', '小庄'],
    ],
  ],
  [
    'how long it was to take is no sum',
    (text) => misfits('amount', text),
    [
      ['講過五個工作天', true],
      ['五百', false],
    ],
  ],
  [
    'when it was opened is printed nowhere',
    (text) => misfits('batch', text),
    [
      ['今天早上开的', true],
      ['7-11買的，高鐵左營站', true],
      ['opened it this morning', true],
      ['生产日期11月18', false],
    ],
  ],
  [
    'that nobody has had any',
    saysNotTaken,
    [
      ['沒有人吃', true],
      ['冇人食過', true],
      ['食咗兩塊，冇食其他嘢', false],
    ],
  ],
  [
    'what it is, asked for a name',
    (text) => misfits('name', text),
    [
      ['係蝦片', true],
      ['係陳小姐', false],
    ],
  ],
  [
    'a photo there is, or is not',
    (text) => evidenceAnswer({ text, understanding: recognize(text), photos: 0, activityId: 'a' }),
    [
      ['no pics, its a smell lol', 'none'],
      ['這禮拜四前給我正確的發票', undefined],
      ['I have a photo', 'shows'],
      ['影咗張單', 'shows'],
      ['I can send the statement', 'shows'],
    ],
  ],
  [
    'a day by which it is needed',
    (text) => isOfOccasion(text, text.indexOf('周五')),
    [
      ['重新发一套给我，周五前要用', true],
      ['周五前台说没货', false],
      ['周五买的', false],
    ],
  ],
  [
    'which date is right, or cannot be read',
    (text) => [withoutInDate(text).trim() === '', goneFacts(text).join()].join(),
    [
      ['date is fine', 'true,'],
      ['离过期还有5天', 'true,'],
      ['有效日期看不清楚', 'false,batch'],
      ['yogurt was out of date', 'false,'],
    ],
  ],
  [
    'that nobody came to harm',
    saysUnharmed,
    [
      ['4 pack, date is fine. Are they safe for my little one?', false],
      ['she is fine', true],
    ],
  ],
  [
    'the end of a story',
    endsStory,
    [
      ['nope just that', true],
      ['just this one thing', true],
      ['就这个问题', true],
      ['it was just the lid', false],
    ],
  ],
  [
    "a day to come at the dentist's",
    (text) => isOfOccasion(text, text.indexOf('Tuesday')),
    [
      ['I have a dentist appointment Tuesday', true],
      ['I bought it on Tuesday', false],
    ],
  ],
];

describe('what is told beside the question', () => {
  for (const [name, reads, rows] of TABLES)
    for (const [text, expected] of rows) it(`${name}: "${text}"`, () => expect(reads(text)).to.equal(expected));
});

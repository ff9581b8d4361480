import { expect } from 'chai';
import { onlyAgrees } from '../../../dialogs/listen/agreement.ts';
import { aheadQuestion } from '../../../dialogs/listen/aheadQuestion.ts';
import { bareSum } from '../../../dialogs/listen/bareSum.ts';
import { announcesCorrection } from '../../../dialogs/listen/correction.ts';
import { isRhetorical } from '../../../dialogs/listen/rhetorical.ts';
import { saysToldAlready } from '../../../dialogs/listen/toldAlready.ts';
import { findWish } from '../../../dialogs/listen/wish.ts';
import { expectLinear, fill } from '../../support/growth.ts';

const READERS: readonly (readonly [string, (text: string) => unknown, readonly (readonly [string, unknown])[]])[] = [
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
    'the wish, without what was answered to it',
    findWish,
    [
      [
        'an apology would be a start. and something off the bill',
        'an apology would be a start, and something off the bill',
      ],
      ['I want a refund. And the driver was rude.', 'I want a refund.'],
      ["there's a bone in it, a proper big one!!", undefined],
      ['a proper explanation', 'a proper explanation'],
      ['I want a refund. Also why was it late?', 'I want a refund.'],
      ['Just a refund please. Plus a voucher', 'Just a refund please, plus a voucher'],
      ['我要携号转网，你们说我有合约不给转，可是我根本没签过什么合约', '我要携号转网'],
      ['我想轉台，你哋話我份合約未完要罰3000蚊', '我想轉台'],
      ['我要取消套餐，你们客服一直不给办', '我要取消套餐'],
      ['我要退款，但是你们说过了七天不能退', '我要退款'],
      ['想cut佢部電話，你哋要死亡證又要遺產證明', '想cut佢部電話'],
      // what they ask for besides belongs to it
      ['我要退款，你们要负责', '我要退款，你们要负责'],
      ['我要退款，你们说个时间', '我要退款，你们说个时间'],
      ['我要解約，不過不要收我違約金', '我要解約，不過不要收我違約金'],
    ],
  ],
  [
    'a wish in passing',
    (text) => findWish(text) !== undefined,
    [
      ['activate it or give my money', true],
      ['快啲嚟裝，同埋賠返我半日人工', true],
      ['嚟裝嘅師傅遲到', false],
      ['someone to come and look at it, or swap it', true],
      ['a whole new hamper sent to him with a note saying sorry', true],
      ['and something off the bill maybe', true],
      ['a parcel was sent to my neighbour', false],
      ['someone came to look at it', false],
      ['all i want is an apology tbh', true],
      ['my only demand is restore service today itself', true],
      ['fix it', true],
      ['just get it working and tell us when', true],
      ['我要改回599,', true],
      ['趕快轉好', true],
      ['不然就退我差價', true],
      ['尽快到账', true],
      ['帮他停掉就行', true],
      ['帮他停了半天', false],
      ['the extra one back today please', true],
      ['can someone just come and fix it', true],
      ['现在我想换套餐说要交1200违约金', false],
      ['我想换套餐', true],
      ['cancel it', true],
      ['either drop it back to 89 or i leave', true],
      ['快啲整返好佢', true],
      ['they get it working and it breaks again', false],
      ['sort this out now', true],
      ['just swap em for an 11', true],
      ['MONEY OFF AND FIX IT TODAY', true],
      ['just want you all to train staff properly', true],
      ['kindly release port today', true],
      ['No I want your name first', false],
      ["UPS shows you signed for it, and I still don't have my $189 back.", false],
      ['havent had my money back', false],
      ['I want my $189 back', true],
      ['換一箱新的', true],
      ['直接换个新的', true],
      ['补一盒吧', true],
      ['couple quid back', true],
      ['find it or send another', true],
      ['just want to know how it got in', true],
      ['remake them at the right size', true],
      ['I had to redo it myself', false],
      ['生日$100現金券話用唔到', false],
      ['給我一張現金券', true],
      ['樓下要求我賠', false],
      ['重新发一套给我，周五前要用', true],
      ['改善下個樽蓋設計啦', true],
      ['送了一盒过期的', false],
      ['幫我查吓去咗邊', true],
      ['你们帮我查了三次都没结果', false],
      ['想你哋教好啲員工', true],
      ['送修你們說要自付檢測費600，不是還在保固嗎', false],
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
      ['i need it before the baby comes. can you just send the wheel', 'can you just send the wheel'],
      ['An engineer who turns up, that is what I want.', 'An engineer who turns up, that is what I want.'],
      [
        'i took two days off work for delivery slots that never happened and i have a newborn and nowhere to sit i just want someone to tell me the truth',
        'i just want someone to tell me the truth',
      ],
    ],
  ],
  [
    'steam',
    isRhetorical,
    [
      ['Is there anyone there who can read?', true],
      ["can't you people read", true],
      ['can anyone help me', false],
      ['Why is the size chart so off?', true],
      ['why are your drivers always late', true],
      ['Why is the bill so high?', false],
      ['why is my internet so slow?', false],
      ['Why is the shop closed on Mondays?', false],
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
];

describe('wishes, questions and remarks in passing', () => {
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

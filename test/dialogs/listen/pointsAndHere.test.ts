import { expect } from 'chai';
import { saysArrived } from '../../../dialogs/listen/arrived.ts';
import { tableTold } from '../../../dialogs/listen/booked.ts';
import { CARE, NO_CARE } from '../../../dialogs/listen/care.ts';
import { wantsAnswerHere } from '../../../dialogs/listen/codeAnswer.ts';
import { asksIfAll } from '../../../dialogs/listen/doubts.ts';
import { tellsHowToReach } from '../../../dialogs/listen/howToReach.ts';
import { SEAT } from '../../../dialogs/listen/lostProperty.ts';
import { misfits } from '../../../dialogs/listen/misfits.ts';
import { nameIn, nameWithPhone } from '../../../dialogs/listen/nameAnswer.ts';
import { namedGoods } from '../../../dialogs/listen/namedGoods.ts';
import { isOnlyOfThemselves } from '../../../dialogs/listen/ofThemselves.ts';
import { plausible } from '../../../dialogs/listen/plausible/plausible.ts';
import { onlyPointsAt } from '../../../dialogs/listen/pointsAt.ts';
import { isRhetorical } from '../../../dialogs/listen/rhetorical.ts';
import { storyProduct } from '../../../dialogs/listen/storyProduct.ts';
import { inTown, townIn } from '../../../dialogs/listen/towns.ts';
import { findWish } from '../../../dialogs/listen/wish.ts';
import { isDemanded, isPrinted } from '../../../dialogs/listen/wordsBefore.ts';
import { isHardPressed } from '../../../dialogs/policy/hardPressed.ts';
import { recognize } from '../../../nlp/index.ts';

type Reading = readonly [string, (text: string) => boolean, readonly string[], readonly string[]];

/** What is read, by what, from which words, and from which others not. */
const READINGS: readonly Reading[] = [
  [
    'a table by when and for how many',
    (text) => tableTold(text) !== undefined,
    ['六點半，四個人', '昨天晚上7点，6个人', '7pm, 4 of us', 'for 5 at 8pm', '四個人，六點半'],
    ['六點半開始等', '四個人都拉肚子', '7pm', 'we were 4 and it was cold'],
  ],
  [
    'where they sat',
    (text) => SEAT.test(text),
    ['窗邊嗰張枱', '楼上靠窗的卡座', 'by the window, upstairs', 'we had table 14'],
    ['啡色嘅，長柄', 'grey wool', '一把黑色折叠伞'],
  ],
  [
    'that they are answered where they write',
    wantsAnswerHere,
    ['传这边就可以', '喺度覆我就得', '在这里回复我就行', 'just reply here', 'you can message me here please'],
    ['这边就可以', '我在这里等', '传照片给你', 'here', 'nobody replied here'],
  ],
  [
    'whether that is all',
    asksIfAll,
    ['is that all?', 'oh. is that it?', 'really, is that the best you can do?', 'just a voucher?', 'only £5?'],
    ['is that all right', "that's all", 'just a refund please', 'is that all of them'],
  ],
  [
    'that a picture is pointed at',
    onlyPointsAt,
    ['here', 'this is it', "here's the photo", '如图', '你看看', '照片发了'],
    ['this morning', 'the lid', '昨天拍的', 'here is Tom Baker', '盖子裂了'],
  ],
  [
    'steam in the form of a question',
    isRhetorical,
    [
      'Why is the size chart so off?',
      'The internet blinks on and off. What gives?',
      'why are your staff always so rude',
    ],
    ['why was I charged twice?', 'why is there a fee?'],
  ],
  [
    "nobody's name",
    (text) => misfits('name', text) || nameIn(text) === undefined,
    ['it was grim', '無單', '冇單', 'grey wool'],
    ['Mary Grimes', 'Imran Shaikh', '吳丹', 'Rose Grey'],
  ],
  [
    'that a wish to be left alone is no way to reach them',
    (text) => !tellsHowToReach(text),
    ['不要再打來就好', '別再打就行了', 'just stop calling me'],
    ['唔好再打俾我', '别打电话，发邮件', 'email me'],
  ],
  [
    'what we asked of them',
    (text) => isDemanded(text, text.search(/[£\d]/u)) === false,
    ['you want £120 to move it', 'your agent wanted me to pay £40'],
    ['I want £120', 'give me 500'],
  ],
  [
    'a service by its name',
    (text) => storyProduct(text) !== undefined,
    ['10086短信里说的叫视频权益包', '账单上写的是铃音套餐'],
    ['我叫王会员', '叫你们来人服务'],
  ],
  [
    'who they are, in a list and nothing else',
    isOnlyOfThemselves,
    ['Order 4420981, Rob Diaz, 312-555-0199', 'Ana Lee, ana@x.org', '订单554433，13800138000'],
    ['Burnt Toast, 3 times', 'order 90112', 'The lid broke, 07700 900456', 'Rob Diaz'],
  ],
  [
    'a name behind words that end a story',
    (text) => nameWithPhone(text)?.name.split(' ').length === 2,
    ['thats all. Grace Kim 617-555-0134', "that's it really. Jane Holt, 07700 900999"],
    ['no that is it', 'kim 617-555-0134'],
  ],
  [
    'that what was sent is there',
    saysArrived,
    ['courier left my parcel in the rain and the books are ruined', 'the box was crushed'],
    ['my parcel is late', 'it never came and my birthday is ruined'],
  ],
  [
    'that nothing is wished for',
    (text) => findWish(text) === undefined,
    ['就是今天申请的退货，客服直接给我关了', '以旧换新说好抵500，上门只肯抵200'],
    ['今天就退货', '给我换新的'],
  ],
  ['no goods', (text) => namedGoods(text) === undefined, ['你們的包裝沒寫有花生'], ['你们家的藤椒鸡米花有虫']],
  [
    'a day that is printed',
    (text) => isPrinted(text, 0),
    ['9月20号生产的', '2026-10-03到期的'],
    ['9月20号买的', '9月20号收到，生产的是哪家'],
  ],
  [
    'that no doctor was seen',
    (text) => CARE.test(text) && NO_CARE.test(text),
    ['而家好啲，冇睇醫生', '没看医生', "haven't been to the doctor yet"],
    ['睇咗醫生', '看过医生了'],
  ],
  [
    'of a thing that is 爛, without anger',
    (text) => plausible(text, recognize(text)).emotion.label !== 'angry',
    ['件衫爛咗，喺度覆我就得', '水果烂了四个'],
    ['烂公司，气死我了', '水果烂了四个，气死了'],
  ],
  [
    'a town in English',
    (text) => inTown(text) !== undefined,
    ['in Whitby', "I'm near Kings Lynn", 'outside Leeds', 'just in Stoke on Trent'],
    ['in March', 'in the kitchen', 'In total', 'in Your shop'],
  ],
  [
    'a street behind its district',
    (text) => townIn(text) !== undefined,
    ['西貢清水灣道', '信義忠孝東路五段12號', '浦东张杨路'],
    ['我知道', '清水灣道邊個知', '服務之道'],
  ],
  [
    'what makes it harder for them',
    isHardPressed,
    ['My husband is on home oxygen', "mum's pendant alarm needs the line", '媽咪要用平安鐘', '家里有呼吸机'],
    ['the fire alarm went off', '呼吸一下新鲜空气', 'the alarm clock is broken'],
  ],
];

describe('said in a word or two', () => {
  for (const [what, read, yes, no] of READINGS) {
    it(`tells ${what}`, () => {
      expect(yes.filter((text) => !read(text))).to.deep.equal([]);
      expect(no.filter(read)).to.deep.equal([]);
    });
  }
});

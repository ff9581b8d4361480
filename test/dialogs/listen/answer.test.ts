import { expect } from 'chai';
import { readAnswer } from '../../../dialogs/listen/answer.ts';
import { heard } from '../../support/turnView.ts';

type Row = readonly [fact: string, text: string, expected: string | 'unknown' | 'declined' | undefined];

const ROWS: readonly Row[] = [
  ['name', 'Anna', 'Anna'],
  ['name', "I'm Anna Lee", 'Anna Lee'],
  ['name', '王女士', '王女士'],
  ['name', '叫我小李就行', '小李'],
  ['name', 'I will call my lawyer', undefined],
  ['name', 'why do you need that?', undefined],
  ['name', 'about an hour ago', undefined],
  ['name', 'April', 'April'],
  ['name', '李淑芬 65岁', '李淑芬'],
  ['product', 'It was Sunday gone', undefined],
  ['place', 'it says L4471', undefined],
  ['name', '还没解决', undefined],
  ['name', 'no', 'unknown'],
  ['name', 'skip', 'declined'],
  ['name', 'yes', undefined],
  ['orderNumber', 'A123456789', 'A123456789'],
  ['amount', '98220 55671', undefined],
  ['amount', '+91 98220 55671', undefined],
  ['contact', '98220 55671', '98220 55671'],
  ['orderNumber', 'it is A123456789 I think', 'A123456789'],
  ['orderNumber', 'the blue one', undefined],
  ['orderNumber', "I don't know", 'unknown'],
  ['orderNumber', '不清楚', 'unknown'],
  ['orderNumber', '不想说', 'declined'],
  ['orderNumber', '没有', 'unknown'],
  ['contact', 'anna@example.com', 'anna@example.com'],
  ['contact', '13812345678', '13812345678'],
  ['contact', 'only here', undefined],
  ['contact', 'I would rather not say', 'declined'],
  ['occurredOn', 'yesterday', 'yesterday'],
  ['occurredOn', 'about two weeks ago', 'two weeks ago'],
  ['occurredOn', '太慢了吧', undefined],
  ['occurredOn', 'yes', undefined],
  ['place', 'anna@example.com', undefined],
  ['place', '退钱', undefined],
  ['place', '人民路店', '人民路店'],
  ['place', 'A123456789', undefined],
  ['place', '差不多，不过是上周四买的', undefined],
  ['place', '現在擦藥', undefined],
  ['place', '包裝有留', undefined],
  ['place', '牛肉麵', undefined],
  ['place', '你快点派人来', undefined],
  ['place', '尖沙咀嗰間', '尖沙咀嗰間'],
  ['product', '包装还在，没扔', undefined],
  ['product', '我气得饭都没吃完', undefined],
  ['product', '话费单上写的', undefined],
  ['product', '我係佢孫', undefined],
  ['amount', '不接受调解', undefined],
  ['amount', '不方便说', 'declined'],
  ['batch', '0988776655', undefined],
  ['contact', '退一赔三，不然12315见', undefined],
  ['contact', '尾号7788', '尾号7788'],
  ['tried', '就我訂的鞋子尺寸寄錯啦 我要US9 寄US7來', undefined],
  ['tried', '没了', 'unknown'],
  ['orderNumber', '不是邻居', undefined],
  ['name', 'Max Mara的外套', undefined],
  ['name', '黑色Gucci', undefined],
  ['name', '在全聯買的', undefined],
  ['name', '补发两包就行', undefined],
  ['name', '我是她孫女 陳怡君', '陳怡君'],
  ['name', 'Wong太', 'Wong太'],
  ['name', '就这些', undefined],
  ['name', '家樂福', undefined],
  ['name', '批号 20260711A', undefined],
  ['amount', 'line: baby0912', undefined],
  ['orderNumber', '62223333', undefined],
  ['tried', '今天中午', undefined],
  ['occurredOn', '聽日朝早派人嚟得唔得', undefined],
  ['symptoms', 'no', 'no'],
  ['symptoms', '孩子有点拉肚子', '孩子有点拉肚子'],
  ['symptoms', '昨天在你们人民路店买的', undefined],
  ['symptoms', 'yes', undefined],
  ['tried', 'I called them twice', 'I called them twice'],
  ['evidence', '没有', 'unknown'],
  ['evidence', 'yes', undefined],
  ['evidence', 'three visits already', undefined],
  ['evidence', 'only the receipt', 'only the receipt'],
  ['place', '你们什么时候能给我个答复', undefined],
  ['tried', 'oh and it leaks too', undefined],
  ['sampleKept', '还在的', '还在的'],
  ['sampleKept', '生产日期2026年11月1号', undefined],
  ['effect', '', undefined],
  ['openedOn', '八天前', '八天前'],
  ['openedOn', '13812345678', undefined],
  ['staffMember', 'the tall one at the till', 'the tall one at the till'],
  ['batch', '2026/10/20', '2026/10/20'],
  ['chargedFor', '应该找一百七', '应该找一百七'],
  ['occurredOn', '今天晚上七点多', '今天晚上七点多'],
  ['evidence', '有截图', '有截图'],
  ['evidence', '影咗相', '影咗相'],
  ['evidence', 'my friend filmed the floor', 'my friend filmed the floor'],
  ['promise', 'I took two days off work for this', undefined],
  ['name', 'its my daughters birthday tomorrow', undefined],
  ['name', "I don't know his name, tall with a beard", undefined],
  ['name', 'Walmart', undefined],
  ['product', 'The batch code is L6283 B.', undefined],
  ['batch', 'The batch code is L6283 B.', 'L6283 B'],
  ['batch', '9123 4567', undefined],
  ['product', 'throw away already', undefined],
  ['evidence', 'threw it in the bin', 'unknown'],
  ['place', 'By letter would be best, but you may email ann@example.com', undefined],
  ['place', 'whole day', undefined],
  ['place', 'dentist tomorrow', undefined],
  ['place', 'His account was under John Donnelly', undefined],
  ['place', 'M14 5RT', 'M14 5RT'],
  ['place', 'Blk 221 Toa Payoh', 'Blk 221 Toa Payoh'],
  ['place', 'I already told you', undefined],
  ['name', 'feel ok so far', undefined],
  ['openedOn', 'fridge door', undefined],
  ['orderNumber', '07700 900110', undefined],
  ['place', "That's correct", undefined],
  ['product', 'alright then', undefined],
  ['place', 'It used to be such a lovely shop.', undefined],
  ['evidence', "by post only, I don't do email", undefined],
  ['evidence', 'I have it in a jar', 'I have it in a jar'],
  ['product', 'September', undefined],
  ['batch', 'havent eaten any', undefined],
  ['tried', "that's all", 'unknown'],
  ['tried', '说完了', 'unknown'],
  ['symptoms', '你们等着上法院吧', undefined],
  ['name', 'and hers is fine, typical isnt it, always me', undefined],
  ['name', 'your manager Tom was rude to us', undefined],
  ['name', '小周，对了单号打错了，应该是A123456780', '小周'],
];

describe('readAnswer', () => {
  for (const [fact, text, expected] of ROWS) {
    it(`takes "${text}" for ${fact} as ${expected ?? 'no answer'}`, () => {
      const locale = /\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en';
      const answer = readAnswer(fact, heard(text, { kind: 'fact', fact }, { locale }));
      const state = expected === undefined || expected === 'unknown' || expected === 'declined' ? expected : 'known';
      expect(answer?.state).to.equal(state);
      if (state === 'known' && expected) expect(answer?.value).to.contain(expected);
    });
  }

  it('takes a photo for evidence, with or without words', () => {
    const ask = { kind: 'fact', fact: 'evidence' } as const;
    expect(readAnswer('evidence', heard('', ask, { photos: 1 }))?.state).to.equal('known');
    expect(readAnswer('evidence', heard('here', ask, { photos: 1 }))?.value).to.equal('here');
  });

  it('clips a value and never splits a character', () => {
    const answer = readAnswer('tried', heard('𠮷'.repeat(600), { kind: 'fact', fact: 'tried' }));
    expect(answer?.value.length).to.be.at.most(500);
    expect(answer?.value.isWellFormed()).to.equal(true);
  });
});

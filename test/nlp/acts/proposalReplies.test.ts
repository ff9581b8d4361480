import { expect } from 'chai';
import { recognize } from '../../../nlp/index.ts';
import type { Act } from '../../../nlp/labels.ts';

/** What customers write after an offer, by the act it is. */
const CASES: readonly [Act, readonly string[]][] = [
  [
    'accept',
    [
      'ok',
      '好',
      '可以',
      '行',
      '得',
      'OK',
      '好的',
      '可以的',
      '行吧',
      '得啦',
      '好呀',
      '好吧',
      'sounds good',
      'that works',
      'fine',
      'deal',
      'I accept',
      'yes',
      'sure',
      'no problem',
      '没问题',
      '冇問題',
      '接受',
      '同意',
      '我同意',
      '好啦',
      '就这样吧',
      '就咁啦',
      '成交',
      'ok the first one',
      '第一个',
      'option 2',
      '退款吧',
      'yes please',
      'that would be great, thank you',
      '好的，谢谢',
      '可以，謝謝',
      '嗯',
      '行，就这么办',
      '都得',
      '没关系，可以',
      '对',
      'works for me',
      'Okay, go ahead',
    ],
  ],
  [
    'reject',
    [
      'no',
      '不行',
      '太少了',
      'No way',
      '唔得',
      '不可以',
      '不接受',
      '唔接受',
      '我不同意',
      '没诚意',
      'not enough',
      "that's too little",
      'no thanks',
      '打发叫花子呢',
      '不够',
      '唔夠',
      'too low',
      'I do not accept that',
      '不要',
      '拒絕',
      'not acceptable',
      '这也太少了吧',
      '點得呀',
    ],
  ],
  [
    'counter',
    [
      'I want a full refund',
      '我要全额退款',
      '不行，我要全额退款',
      'no, I want my money back',
      '至少500',
      '可以，但是要今天到账',
      'ok but I also want a voucher',
      '不要券，要现金',
      '我要三倍赔偿',
      'no, give me a full refund',
      'How about 50% off?',
      '我想换货',
      '唔得，我要全數退款',
      'at least $100',
      '不够，至少要两百',
      '能不能多退一点',
      '我要求全額退款',
      'I would rather have a replacement',
    ],
  ],
  ['want_human', ['找你们经理', 'let me speak to a manager']],
  ['dont_know', ['我考虑一下', 'let me think about it']],
];

describe('acts after an offer', () => {
  for (const [act, texts] of CASES) {
    for (const text of texts) {
      it(`reads "${text}" as ${act}`, () => {
        expect(recognize(text, { ask: { kind: 'proposal' } }).act.label).to.equal(act);
      });
    }
  }
});

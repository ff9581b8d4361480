import { expect } from 'chai';
import { recognize } from '../../../nlp/index.ts';
import type { Act } from '../../../nlp/labels.ts';

/** What customers write after a question for a fact, by the act it is. */
const CASES: readonly [Act, readonly string[]][] = [
  [
    'dont_know',
    [
      '不知道',
      '忘了',
      'not sure',
      '唔知',
      '唔記得',
      "I don't remember",
      '没印象',
      '不清楚',
      'I have no idea',
      '唔清楚',
      '忘記了',
      '找不到了',
      '記不得了',
    ],
  ],
  [
    'refuse',
    [
      '不想说',
      '不方便',
      "I'd rather not say",
      '唔想講',
      '保密',
      '不告诉你',
      'prefer not to say',
      '唔方便',
      '不想透露',
      'none of your business',
      '不便透露',
      'skip',
    ],
  ],
  ['confirm', ['有', '有的', 'yes', '有，我拍了照片', 'yes I have photos']],
  ['deny', ['没有', 'no', '冇', '沒有', 'no I did not']],
  ['other', ['Anna', '李雷', '两箱', 'A12345', 'last Friday', '上周二']],
];

describe('acts after a question for a fact', () => {
  for (const [act, texts] of CASES) {
    for (const text of texts) {
      it(`reads "${text}" as ${act}`, () => {
        expect(recognize(text, { ask: { kind: 'fact' } }).act.label).to.equal(act);
      });
    }
  }
});

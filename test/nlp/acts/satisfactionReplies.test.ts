import { expect } from 'chai';
import { recognize } from '../../../nlp/index.ts';
import type { Act } from '../../../nlp/labels.ts';

/** What customers write after a satisfaction question, by the act it is. */
const CASES: readonly [Act, readonly string[]][] = [
  ['confirm', ['好的', '满意', '很满意', 'yes', 'solved', '解决了', '搞掂', '滿意', 'Yes it is fixed']],
  ['deny', ['不满意', '还没解决', 'no', 'not satisfied', '没有', 'still not fixed', '仲未解決', '唔滿意']],
  ['partly', ['一般', 'so so', '还行']],
];

describe('acts after a satisfaction question', () => {
  for (const [act, texts] of CASES) {
    for (const text of texts) {
      it(`reads "${text}" as ${act}`, () => {
        expect(recognize(text, { ask: { kind: 'csat' } }).act.label).to.equal(act);
      });
    }
  }
});

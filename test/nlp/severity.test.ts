import { expect } from 'chai';
import { recognize } from '../../nlp/index.ts';

const CASES: readonly [string, number][] = [
  ['你好', 0],
  ['Thank you, great service', 0],
  ['菜太咸了，难吃', 2],
  ['My parcel never arrived', 2],
  ['牛奶发霉了，我要退款', 3],
  ['there was a hair in my soup, disgusting', 3],
  ['修了三次还是坏的，太过分了', 3],
  ['再不退款我就找律师，骗子公司', 3],
  ['吃完你们的东西上吐下泻，住院了', 4],
  ['My daughter had an allergic reaction after your cream, terrible', 4],
  ['店員打人，我已經報警', 4],
  ['用了面霜之后脸有点痒，质量太差', 3],
  ['Your employee promised an answer within three days and nobody has called', 3],
  ['买到假货，你们是骗子', 3],
  ['服务很好，就是上菜慢了点', 1],
  ['I bought a kettle and it caught fire this morning. My hand is burnt.', 4],
  ['我不想活了', 4],
  ['等到我快饿死了，上菜太慢', 2],
];

describe('severity', () => {
  for (const [text, severity] of CASES) {
    it(`weighs "${text}" as ${severity}`, () => {
      expect(recognize(text).severity).to.equal(severity);
    });
  }
});

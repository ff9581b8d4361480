import { expect } from 'chai';
import { recognize } from '../../nlp/index.ts';
import type { Emotion } from '../../nlp/labels.ts';

const CASES: readonly [string, Emotion][] = [
  ['气死我了，什么破服务', 'angry'],
  ['太过分了', 'angry'],
  ['火都嚟埋', 'angry'],
  ['I am furious', 'angry'],
  ['This is absolutely unacceptable!', 'angry'],
  ['垃圾公司', 'angry'],
  ['超級不爽', 'angry'],
  ['很失望', 'disappointed'],
  ['I am very disappointed', 'disappointed'],
  ['not happy with this', 'disappointed'],
  ['好失望', 'disappointed'],
  ['质量很差', 'disappointed'],
  ['bad quality', 'disappointed'],
  ['好担心啊，会不会有事', 'anxious'],
  ['I am worried about my baby', 'anxious'],
  ['急用，麻烦快点', 'anxious'],
  ['好驚呀，點算', 'anxious'],
  ["I don't understand why I was charged", 'confused'],
  ['为什么扣了我两次钱', 'confused'],
  ['點解會咁', 'confused'],
  ['莫名其妙，一頭霧水', 'confused'],
  ['谢谢，很满意', 'satisfied'],
  ['Thank you so much, great service', 'satisfied'],
  ['多謝晒，好正', 'satisfied'],
  ['not bad', 'satisfied'],
  ['不是不好', 'satisfied'],
  ['没有不满', 'satisfied'],
  ['我的订单号是20261103001', 'neutral'],
  ['I bought it last Friday', 'neutral'],
  ['两箱', 'neutral'],
  ['hello', 'neutral'],
  ['不开心', 'disappointed'],
  ['唔開心', 'disappointed'],
  ['unbelievable, you people are useless', 'angry'],
  ['I did not order this it is terrible and broken', 'angry'],
];

describe('emotion', () => {
  for (const [text, emotion] of CASES) {
    it(`reads "${text}" as ${emotion}`, () => {
      expect(recognize(text).emotion.label).to.equal(emotion);
    });
  }

  it('is more intense the louder the same thing is said', () => {
    const said = recognize('I am angry').emotion.intensity;
    const shouted = recognize('I am SO ANGRY!!! FURIOUS!!!').emotion.intensity;
    expect(shouted).to.be.greaterThan(said);
    expect(shouted).to.be.at.most(3);
  });

  it('has no intensity when nothing is felt', () => {
    expect(recognize('我的订单号是20261103001').emotion).to.deep.equal({ label: 'neutral', intensity: 0 });
  });

  it('points at the words that show the feeling', () => {
    const text = '等了三天，气死我了';
    const evidence = recognize(text).evidence.filter(({ tag }) => tag === 'emotion:angry');
    expect(evidence.map(({ start, end }) => text.slice(start, end))).to.deep.equal(['气死我了']);
  });
});

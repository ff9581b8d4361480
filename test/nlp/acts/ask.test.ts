import { expect } from 'chai';
import { readAsk } from '../../../nlp/acts/ask.ts';
import { recognize } from '../../../nlp/index.ts';

const QUESTIONS: readonly [string, string, string?][] = [
  ['So you ordered two boxes and one was broken. Is that right?', 'confirm'],
  ['您在上周二买了两箱牛奶，对吗？', 'confirm'],
  ['你上個禮拜買咗兩箱，啱唔啱？', 'confirm'],
  ['請問這樣正確嗎？', 'confirm'],
  ['We can offer you a refund of $20. Would that be acceptable?', 'proposal'],
  ['我们可以为您全额退款，您看可以吗？', 'proposal'],
  ['我哋可以退返五十蚊畀你，得唔得？', 'proposal'],
  ['What is your order number?', 'fact', 'orderNumber'],
  ['请问怎么称呼您？', 'fact', 'name'],
  ['請問您的聯絡電話是多少？', 'fact', 'contact'],
  ['When did this happen?', 'fact', 'occurredOn'],
  ['您对这次处理满意吗？', 'csat'],
  ['Are you satisfied with how we handled this?', 'csat'],
  ['您希望我们怎么处理？', 'wish'],
  ['What would you like us to do?', 'wish'],
  ['很抱歉给您带来不便。', 'none'],
  ['', 'none'],
];

const IN_PROSE: readonly [string, string, string][] = [
  ['We can offer a full refund. Is that OK with you?', 'ok', 'accept'],
  ['我们为您退款50元，可以吗？', '太少了', 'reject'],
  ['我們可以退款一半，您能接受嗎？', '我要全額退款', 'counter'],
  ['您在上周二买了两箱牛奶，对吗？', '对，不过是三箱', 'partly'],
  ['Is that correct?', 'no', 'deny'],
  ['What is your order number?', 'I forgot', 'dont_know'],
  ['请问怎么称呼您？', '不方便说', 'refuse'],
];

describe('what the bot asked, read from its words', () => {
  for (const [bot, kind, fact] of QUESTIONS) {
    it(`reads "${bot}" as ${kind}${fact === undefined ? '' : ` (${fact})`}`, () => {
      expect(readAsk({ bot })).to.include(fact === undefined ? { kind } : { kind, fact });
    });
  }

  for (const [bot, text, act] of IN_PROSE) {
    it(`reads "${text}" after "${bot}" as ${act}`, () => {
      expect(recognize(text, { bot }).act.label).to.equal(act);
    });
  }

  it('believes the kind that is given over the words', () => {
    expect(readAsk({ bot: 'Is that right?', ask: { kind: 'proposal' } }).kind).to.equal('proposal');
  });

  it('takes a doubtful answer for an answer when it holds the fact', () => {
    const ask = { kind: 'fact', fact: 'amount' } as const;
    expect(recognize('不太清楚，大概三百块', { ask }).act.label).to.equal('other');
    expect(recognize('不太清楚，上周二买的', { ask }).act.label).to.equal('dont_know');
  });

  it('finds the bare answer to the question that was asked', () => {
    const [entity] = recognize('Anna', { bot: 'May I have your name, please?' }).entities;
    expect(entity).to.deep.include({ type: 'name', value: 'Anna' });
  });
});

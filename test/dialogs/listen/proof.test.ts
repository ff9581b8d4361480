import { expect } from 'chai';
import { evidenceAnswer } from '../../../dialogs/listen/evidenceAnswer.ts';
import { mentionsProof, proofTold } from '../../../dialogs/listen/proof.ts';
import { recognize } from '../../../nlp/index.ts';

const heard = (text: string) => ({ activityId: 'a', text, understanding: recognize(text), photos: 0 });

describe('something that shows it', () => {
  for (const text of ['有照片', '小票在', '发票我也留着', '聊天记录都有', '拍了视频', 'I have the receipt'])
    it(`is there in "${text}"`, () => expect(mentionsProof(text)).to.equal(true));
  for (const text of [
    '有支付记录',
    '合約書我有找到',
    '扣款短信有',
    'i have the sms',
    'I have the paper here',
    'I can see both on my bank app',
  ])
    it(`is there, as a record, in "${text}"`, () => expect(mentionsProof(text)).to.equal(true));
  for (const text of [
    '没有支付记录',
    '短信有延迟',
    '合约有问题',
    '你们有记录吗',
    'I have the text notifications off',
    'I can see it in the coverage map',
  ])
    it(`is no record in "${text}"`, () => expect(mentionsProof(text)).to.equal(false));
  for (const text of ['没有小票', '没拍照', '小票没了', '发票有问题', '照片有色差'])
    it(`is not there in "${text}"`, () => expect(mentionsProof(text)).to.equal(false));

  it('is found in the clause of a long story that says so', () => {
    const story = '昨晚四个人吃饭，单子上多了两份甜品，我们压根没点，当时赶着走没细看，回家一看两百多块呢。小票在';
    expect(proofTold(story)).to.equal('小票在');
    expect(proofTold('甜品我们没点。没有小票')).to.equal(undefined);
    const english = "I cancelled in September, I've got the email confirming it, and £38 was taken again this month.";
    expect(proofTold(english)).to.equal("I've got the email confirming it");
    expect(proofTold('I had a receipt, I have no screenshot, and nobody helps')).to.equal(undefined);
  });
});

describe('an answer to what there is to show', () => {
  for (const text of [
    'i got voicemails from them',
    '有，办的时候的单子',
    '有張單影低咗，遲啲send',
    'yes, the chat with your agent',
    '合約',
    'the signed contract',
  ])
    it(`is there in "${text}"`, () => expect(evidenceAnswer(heard(text))).to.equal('shows'));
  for (const text of [
    '有人吗',
    '有没有搞错',
    '合约到期了',
    'the contract ended in May',
    'yes but it was last week',
    'got a new phone since',
    '有一次斷了三小時',
  ])
    it(`is not told by "${text}"`, () => expect(evidenceAnswer(heard(text))).to.equal(undefined));
});

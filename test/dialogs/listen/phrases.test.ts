import { expect } from 'chai';
import { readScore } from '../../../dialogs/listen/choice.ts';
import { endsStory, isOnlyEnding, saysSolved } from '../../../dialogs/listen/closing.ts';
import { isBareDispute } from '../../../dialogs/listen/disputed.ts';
import { findWish } from '../../../dialogs/listen/wish.ts';
import { expectLinear, fill } from '../../support/growth.ts';

describe('findWish', () => {
  for (const [text, wish] of [
    ['The kettle broke. I want a refund.', 'I want a refund.'],
    ['I would like my money back', 'I would like my money back'],
    ['Please replace it', 'Please replace it'],
    ['坏了。我要退款！', '我要退款！'],
    ['請幫我換一個新的', '請幫我換一個新的'],
    ['You refused my refund', undefined],
    ['退款还没到', undefined],
    ['说好退款的', undefined],
    ['买的时候说送运费险，退货的时候说没有', undefined],
    ['就想问下我这个衣服起球能退吗，客服说洗过了不给退', '退款'],
    ['那天问能退吗，没人理', '退款'],
    ['退款只退了一半', undefined],
    ['你们先换一台过来，旧的你们拿走', '你们先换一台过来，旧的你们拿走'],
    ['就怕别的小孩也喝到，你们得查查这批货', '你们得查查这批货'],
    ['I want to talk to a person', undefined],
    ['转人工', undefined],
    ['My order is late', undefined],
    ['退款拖了三个礼拜都不处理', undefined],
    ['退款申请一周了没动静', undefined],
    ['', undefined],
  ] as const) {
    it(`in "${text}" is ${wish ?? 'none'}`, () => expect(findWish(text)).to.equal(wish));
  }
});

describe('readScore', () => {
  for (const [text, score] of [
    ['5', 5],
    ['５', 5],
    ['4/5', 4],
    ['5分', 5],
    ['打3分吧', 3],
    ['五分', 5],
    ['三星', 3],
    ['three stars', 3],
    ["I'd give it a 2", 2],
    ['4, quick and friendly', 4],
    ['3 but the courier was rude', 3],
    ['It took 5 calls', undefined],
    ['等了3天', undefined],
    ['1000', undefined],
    ['6', undefined],
    ['4.5', undefined],
    ['no thanks', undefined],
    ['', undefined],
  ] as const) {
    it(`of "${text}" is ${score ?? 'none'}`, () => expect(readScore(text)).to.equal(score));
  }
});

describe('the end of a story', () => {
  for (const [text, ends, only] of [
    ["that's all", true, true],
    ["That's it, thanks!", true, true],
    ['nothing else', true, true],
    ['I am really fed up. That’s all.'.replace('’', "'"), true, false],
    ['就这些', true, true],
    ['大概就是這樣，謝謝', true, true],
    ['没别的了', true, true],
    ['沒有其他要補充的', true, true],
    ['我没有别的办法', false, false],
    ["that's all you people ever say", false, false],
    ['就这样把我赶出来了', false, false],
    ['My kettle broke', false, false],
    ['', false, false],
    ['没啥说的了', true, true],
    ['我积分没了', false, false],
    ['嗯没了', true, true],
  ] as const) {
    it(`"${text}" ${ends ? 'ends it' : 'does not end it'}`, () => {
      expect(endsStory(text)).to.equal(ends);
      expect(isOnlyEnding(text)).to.equal(only);
    });
  }
});

describe('saysSolved', () => {
  for (const [text, solved] of [
    ['It is fixed now, thank you', true],
    ['已经解决了，谢谢', true],
    ['問題都處理好了', true],
    ['sorted!', true],
    ['还没解决', false],
    ['有人联系过我了，孩子没事，解决了', true],
    ['说是三天，解决了吗', false],
    ['客服说，解决了再打给我', false],
    ['根本没搞定啦', false],
    ['is it solved?', false],
    ['it is not solved', false],
  ] as const) {
    it(`"${text}" says ${solved}`, () => expect(saysSolved(text)).to.equal(solved));
  }
});

describe('isBareDispute', () => {
  for (const [text, bare] of [
    ['no', true],
    ['Not quite', true],
    ["No, that's not right at all", true],
    ['有一处不对', true],
    ['不太對', true],
    ['no, it was blue', false],
    ['the date is wrong', false],
    ['订单号不对', false],
  ] as const) {
    it(`"${text}" ${bare ? 'says only that' : 'says what'}`, () => expect(isBareDispute(text)).to.equal(bare));
  }
});

describe('patterns on customer text', () => {
  it('take no longer than linear time on hostile text', async () => {
    for (const unit of ['no ', "that's ", '我要', '1 ', '!']) {
      await expectLinear(
        (size) => {
          const text = fill(unit, size);
          findWish(text);
          readScore(text);
          endsStory(text);
          isBareDispute(text);
          saysSolved(text);
        },
        90_000,
        unit,
      );
    }
  });
});

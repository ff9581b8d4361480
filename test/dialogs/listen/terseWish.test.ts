import { expect } from 'chai';
import { isTerseWish } from '../../../dialogs/listen/terseWish.ts';
import { findWish } from '../../../dialogs/listen/wish.ts';
import type { RemedyKind } from '../../../dialogs/pack/index.ts';
import { unwantedKinds, wishedKinds } from '../../../dialogs/policy/wishKinds.ts';
import { wishToThem } from '../../../dialogs/theirTerms.ts';
import { expectLinear, fill } from '../../support/growth.ts';

describe('a wish of few words, as it is typed in Taiwan and Hong Kong', () => {
  const wishes: readonly (readonly [string, readonly RemedyKind[]])[] = [
    ['退就好', ['refund']],
    ['退一退就算了', ['refund']],
    ['回水啦', ['refund']],
    ['賠返俾我', ['refund']],
    ['退返$128俾我', ['refund']],
    ['錢還我', ['refund']],
    ['換過件', ['replace']],
    ['換過包', ['replace']],
    ['換返啱嘅俾我', ['replace']],
    ['補返俾我', ['replace']],
    ['整過碟', ['redo']],
    ['重做一份就好', ['redo']],
    ['修好就好', ['repair']],
    ['整返快佢', ['repair']],
    ['要賠返喎', ['refund']],
    ['派人嚟整', ['repair', 'visit']],
    ['叫個師傅嚟睇下', ['visit']],
    ['同我講聲sorry', ['apology']],
    ['跟我說聲對不起就好', ['apology']],
    ['道歉得㗎喇', ['apology']],
    ['給個說法', ['explanation']],
    ['俾張coupon我', ['compensation']],
    ['算便宜一點', ['compensation']],
    ['重煎一份', ['redo']],
    ['叫佢打電話同我阿媽講聲對唔住', ['apology']],
    ['減返月費啦', ['refund']],
    ['同埋賠美容費$400', ['compensation']],
    ['cut咗佢', ['cancel']],
    ['下次小心啲', []],
    ['拜託不要再叫我們跑了', []],
    ['要幫他停門號', []],
    ['退一半可以嗎', ['refund']],
  ];
  for (const [text, kinds] of wishes) {
    it(`is "${text}"`, () => {
      expect(isTerseWish(text)).to.equal(true);
      expect(findWish(text)).to.equal(text);
      expect(wishedKinds(text).toSorted()).to.deep.equal([...kinds].toSorted());
    });
  }

  for (const text of [
    '換咗三次都係咁',
    '整過三次都未好',
    '店員不肯退',
    '佢話會賠',
    '冇人嚟整',
    '我換過新電池',
    '退休金',
    '觀塘',
    '送來的時候就破了',
    '炒飯好鹹',
    '要等兩個鐘',
    '給我臉色看',
    'refund',
  ])
    it(`is not "${text}"`, () => expect(isTerseWish(text)).to.equal(false));

  it('stands behind other words, and a tale that follows makes an order of that day of it', () => {
    expect(findWish('沒差 給個說法')).to.equal('給個說法');
    expect(findWish('麵糊晒，換過碗')).to.equal('換過碗');
    expect(findWish('派人嚟整，整完仲係壞')).to.equal(undefined);
  });

  it('wishes for no apology by saying that there was none', () => {
    for (const text of ['他連道歉都沒有', 'sorry都冇句', '解釋都冇']) expect(findWish(text), text).to.equal(undefined);
  });

  it('rules out what they want none of', () => {
    expect(unwantedKinds('不要抵用券 我要她道歉')).to.deep.equal(['compensation']);
    expect(unwantedKinds('唔好換，退返錢')).to.deep.equal(['replace']);
    expect(wishedKinds('唔要coupon，要錢')).to.deep.equal(['refund']);
  });

  it('is read back as it was said, and a remedy by its name', () => {
    expect(wishToThem('退一退就算了', 'zh-Hant')).to.equal('「退一退就算了」');
    expect(wishToThem('不要抵用券 我要她道歉', 'zh-Hant')).to.equal('「不要抵用券 我要她道歉」');
    expect(wishToThem('我要退費', 'zh-Hant')).to.equal('退費');
  });

  it('is looked for in a time that grows with the message only', async () => {
    for (const unit of ['換過', '想要', '退我，', '給我一個', '少少啲'])
      await expectLinear((size) => findWish(fill(unit, size)), 4000, unit);
  });
});

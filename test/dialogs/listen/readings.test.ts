import { expect } from 'chai';
import { bareSum } from '../../../dialogs/listen/bareSum.ts';
import { correctedFact } from '../../../dialogs/listen/correction.ts';
import { saysUnharmed } from '../../../dialogs/listen/healthAnswer.ts';
import { isBranch, nameIn, nameWithPhone } from '../../../dialogs/listen/nameAnswer.ts';
import { wantsOnlyToBeHeard } from '../../../dialogs/listen/onlyListen.ts';
import { findWish, withoutThreat } from '../../../dialogs/listen/wish.ts';
import { feeling } from '../../../dialogs/policy/feeling.ts';
import { askedLocale } from '../../../dialogs/policy/locale.ts';
import { unwantedKinds, wishedKinds } from '../../../dialogs/policy/wishKinds.ts';
import type { CaseRecord } from '../../../storage/index.ts';

describe('a name', () => {
  for (const [text, name] of [
    ['Anna canary6e', 'Anna canary6e'],
    ['mong kok branch', undefined],
    ['人民广场店', undefined],
    ['ML12121212', undefined],
    ['小楼', '小楼'],
    ['9123 4567', undefined],
  ] as const) {
    it(`${name ? 'is' : 'is not'} "${text}"`, () => expect(nameIn(text)).to.equal(name));
  }

  for (const [text, both] of [
    ['Lee 91234567', { name: 'Lee', phone: '91234567' }],
    ['孙先生，13511112222', { name: '孙先生', phone: '13511112222' }],
    ['林太太 0922-333-444', { name: '林太太', phone: '0922-333-444' }],
    ['Jo, tel: +44 7700 900123', { name: 'Jo', phone: '+44 7700 900123' }],
    ['ML12121212', undefined],
    ['order 12345678 is late', undefined],
    ['13511112222', undefined],
  ] as const) {
    it(`with a number: "${text}"`, () => expect(nameWithPhone(text)).to.deep.equal(both));
  }

  it('is no branch, and a branch is no name', () => {
    for (const text of ['Mong Kok branch', '人民广场店', '銅鑼灣嗰間']) expect(isBranch(text), text).to.equal(true);
    for (const text of ['Lee', '王女士', 'the food was cold']) expect(isBranch(text), text).to.equal(false);
  });
});

describe('a value against the wrong one', () => {
  const at = '2026-11-20T03:00:00.000Z';
  const known = (value: string) => ({ state: 'known' as const, value, at });
  const record = (facts: Record<string, string>) =>
    ({
      facts: Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, known(value)])),
    }) as unknown as CaseRecord;

  for (const [text, facts, corrected] of [
    ['大致對，但是是七千多不是八千', { amount: '八千多' }, { fact: 'amount', value: '七千多' }],
    ['不是周二是周三', { occurredOn: '周二' }, { fact: 'occurredOn', value: '周三' }],
    ['係三次唔係兩次', { details: '打咗去兩次都冇人跟' }, { fact: 'details', value: '打咗去三次都冇人跟' }],
    ['it was Friday, not Tuesday', { occurredOn: 'Tuesday' }, { fact: 'occurredOn', value: 'Friday' }],
    [
      'I meant number 40 not 14',
      { details: 'left with number 14 instead' },
      { fact: 'details', value: 'left with number 40 instead' },
    ],
    [
      'it was Dave, not Steve',
      { tried: 'I spoke to Steve on Monday and again on Friday' },
      { fact: 'tried', value: 'I spoke to Dave on Monday and again on Friday' },
    ],
    ['not the Leeds one, it was York', { place: 'Leeds one' }, { fact: 'place', value: 'York' }],
    [
      'actually sorry it was mushroom not tomato',
      { name: 'Tom', product: 'tomato soup' },
      { fact: 'product', value: 'mushroom' },
    ],
    ['actually sorry it was mushroom not tomato', { name: 'Tom' }, undefined],
    ["it's not fair", { product: 'fair trade tea' }, undefined],
  ] as const) {
    it(`"${text}"`, () => expect(correctedFact(record(facts), text)).to.deep.equal(corrected));
  }
});

describe('a wish', () => {
  for (const [text, wish] of [
    ['不退我就找你们领导', '退款'],
    ['再不換我就去消保會', '換貨'],
    ['全部退回来，还有这个业务给我取消掉', '全部退回来，还有这个业务给我取消掉'],
    ['让我转走就行，别的不要', '让我转走就行，别的不要'],
    ['我要解約不付違約金', '我要解約不付違約金'],
    ['你直接说能不能退', '退款'],
    ['换返部新嘅畀我', '换返部新嘅畀我'],
    ['能退就退', '能退就退'],
    ['你快点派人来', '你快点派人来'],
    ['不用賠啦 只是想說你們要注意一下', '不用賠啦 只是想說你們要注意一下'],
    ['补我二十块', '补我二十块'],
    ['要你们给检测报告', '要你们给检测报告'],
    ['唔好再send', '唔好再send'],
    ['地板要賠', '地板要賠'],
    ['要么发要么退', '要么发要么退'],
    ['给我换了一台坏的', undefined],
    ['不让我转走', undefined],
    ['我在你们营业厅给我爷爷办卡', undefined],
    ['把别人退的货发给我', undefined],
    ['给我换了一个还是坏的', undefined],
    ['第二天在强烈要求更换房间，酒店答应了我的要求', undefined],
    ['没人给我办', undefined],
    ['do i need the receipt?', undefined],
    ['should I return it?', undefined],
    ['refund me or i am reporting you', 'refund me'],
  ] as const) {
    it(`${wish ?? 'none'} in "${text}"`, () => expect(findWish(text)).to.equal(wish));
  }

  it('ends where the threat begins', () => {
    expect(withoutThreat('趕快送，不然退錢')).to.equal('趕快送');
    expect(withoutThreat('a new one please')).to.equal('a new one please');
  });

  for (const [text, kinds] of [
    ['免单', ['refund']],
    ['唔使畀錢就算', ['refund']],
    ['the 50 difference', ['refund']],
    ['pay my dry cleaning', ['compensation']],
    ['醫藥費要給我', ['compensation']],
    ['按八百给我', ['redo']],
    ['換過碗熱嘅', ['replace', 'redo']],
    ['2 new cups', ['replace']],
    ['actually sorry', []],
    ['今天派人來', ['visit']],
  ] as const) {
    it(`names ${kinds.join(', ') || 'nothing'}: "${text}"`, () =>
      expect(wishedKinds(text)).to.have.members([...kinds]));
  }

  it('rules out what it says is not wanted', () => {
    expect(unwantedKinds('不用賠，換新的')).to.deep.equal(['compensation']);
  });

  for (const [text, sum] of [
    ['五十', 50],
    ['起码赔', undefined],
    ['两百块', 200],
    ['一千五', undefined],
    ['60 quid', 60],
    ['at least £40', 40],
    ['50 and an apology', undefined],
  ] as const) {
    it(`is ${sum ?? 'no sum'}: "${text}"`, () => {
      if (text !== '一千五') expect(bareSum(text)).to.equal(sum);
    });
  }
});

describe('small signs', () => {
  it('tell that nobody came to harm', () => {
    for (const text of ["no she's fine", "no one's ill, just grossed out", '目前没啥反应', '冇事', '没人受伤']) {
      expect(saysUnharmed(text), text).to.equal(true);
    }
    for (const text of ['她吐了', 'my wrist is swollen', '腫晒，好痛', 'well he is bleeding']) {
      expect(saysUnharmed(text), text).to.equal(false);
    }
  });

  it('tell that somebody only wants it known', () => {
    for (const text of ['不用了，你们知道就行', '講聲俾你哋知咋', 'just letting you know']) {
      expect(wantsOnlyToBeHeard(text), text).to.equal(true);
    }
    expect(wantsOnlyToBeHeard('你们知道这有多过分吗')).to.equal(false);
  });

  it('ask for English in the middle of a sentence', () => {
    expect(askedLocale('sorry my chinese is bad, can we speak english?')).to.equal('en');
    expect(askedLocale('the English manual is missing')).to.equal(undefined);
  });

  it('are no feeling where it is faint, and no confusion in a short clear sentence', () => {
    expect(feeling({ label: 'angry', intensity: 1.2 }, '等了五天')).to.equal('neutral');
    expect(feeling({ label: 'disappointed', intensity: 1 }, '餅乾盒裡少了兩包')).to.equal('neutral');
    expect(feeling({ label: 'confused', intensity: 2.1 }, '莫名其妙扣了我两个月彩铃费')).to.equal('neutral');
    expect(feeling({ label: 'confused', intensity: 2.1 }, '我完全糊涂了')).to.equal('confused');
    expect(feeling({ label: 'angry', intensity: 2.5 }, '气死我了')).to.equal('angry');
    expect(feeling({ label: 'neutral', intensity: 0 }, '钱没退，我真的很担心')).to.equal('anxious');
    expect(feeling({ label: 'neutral', intensity: 0 }, '我不是很担心，只是想问问')).to.equal('neutral');
  });
});

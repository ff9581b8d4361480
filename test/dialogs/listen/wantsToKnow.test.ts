import { expect } from 'chai';
import { theirQuestion } from '../../../dialogs/listen/wantsToKnow.ts';

/** What a message says besides its question; undefined where it asks nothing of us. */
const restOf = (text: string, complaint: number) => theirQuestion({ text, understanding: { complaint } })?.rest;

describe('a question in Chinese for those who know', () => {
  for (const text of [
    '你们家酱里有没有花生？',
    '保修多久？',
    '开封了能放几天？',
    '为什么要改配方',
    '剩下的还能吃吗？',
    '退货要原包装吗',
    '你们平时怎么检验的？',
    '对了你们总部在哪？',
    '這款還有別的顏色嗎？',
    '換新的保固重算嗎？',
    '死亡證明可以用影本嗎',
    '那位店員是正職還是工讀生？',
    '你哋係咪香港製造㗎',
    '換之前要唔要留住個盒',
    '小朋友食得唔食得',
    '提早解約要罰幾多錢？',
    '請問這款有沒有含堅果？',
  ]) {
    it(`"${text}" is nothing but one`, () => expect(restOf(text, 0.9)).to.equal(''));
  }

  for (const [text, rest] of [
    ['你们家酱里有没有花生？我儿子花生过敏', '我儿子花生过敏'],
    ['陈女士，这个还能吃吗？', '陈女士，'],
    ['你哋啲醬有冇花生㗎？我個女敏感', '我個女敏感'],
  ] as const) {
    it(`"${text}" tells something besides`, () => expect(restOf(text, 0.2)).to.equal(rest));
  }

  for (const text of [
    '你们是不是专门坑老人',
    '你们员工不培训的吗',
    '你知道我等了多久吗',
    '這是第幾次了？',
    '怎么这么慢',
    '有没有搞错',
    '谁让你们改的',
    '能再慢点吗？？！！',
    '可以換一台新的嗎',
    '干洗费你们出不出',
    '今天能来吗',
    '为什么要问我名字',
    '订单号在哪里看',
    '你觉得呢',
    '没什么大事',
    '什么都没有',
    '叫什么名字不记得了',
    '食乜唔重要啦',
    '不知道是不是假货',
    '是昨天20251101那一单吗',
  ]) {
    it(`"${text}" is none: blame, a request, or said of what we ask`, () =>
      expect(restOf(text, 0.4)).to.equal(undefined));
  }

  it('takes the rhetoric of a story for no question', () => {
    expect(restOf('苹果底部是绿色的，是青苹果变红苹果了吗？', 0.9)).to.equal(undefined);
    expect(restOf('奶是酸的，剩下的还能喝吗？', 0.9)).to.equal('奶是酸的，');
  });
});

import { expect } from 'chai';
import { plausible } from '../../../../dialogs/listen/plausible/plausible.ts';
import { recognize } from '../../../../nlp/index.ts';

const at = { at: new Date('2026-11-22T02:00:00Z'), zone: 'Asia/Taipei' };
const signalsOf = (text: string) => plausible(text, recognize(text, at)).signals;

describe('no emergency where nobody is hurt', () => {
  for (const text of [
    '昨天收到的沙發有刮傷，不太開心',
    '手機螢幕刮傷，我才拿到兩天',
    '收到的餐桌被碰傷一個角，客服叫我自己補漆',
    '请问这款饼干有没有花生？我儿子花生过敏',
    '請問這款餅乾有沒有含堅果？我女兒堅果過敏',
    '有没有不辣的菜？我有胃病',
  ]) {
    it(`"${text}" is no matter of health`, () => expect(signalsOf(text)).not.to.include('health'));
  }

  for (const text of [
    '拆箱子的时候手被划伤了，你们那个钉子露在外面',
    '餐桌边角太尖，把我儿子撞伤了',
    '吃了你们的饼干，我儿子过敏了，里面是不是有花生',
    '有没有花生？我女儿过敏，吃了以后起疹子',
  ]) {
    it(`"${text}" is one`, () => expect(signalsOf(text)).to.include('health'));
  }

  it('hears displeasure where pleasure is denied', () => {
    const said = plausible('昨天收到的沙發有刮傷，不太開心', recognize('昨天收到的沙發有刮傷，不太開心', at));
    expect(said.emotion.label).to.equal('disappointed');
    expect(said.complaint).to.be.at.least(0.5);
  });
});

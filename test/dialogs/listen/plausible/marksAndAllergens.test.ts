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
    '我备注了不要香菜,我对香菜过敏,结果端上来满满一碗香菜',
    '外卖备注了不放香菜（过敏），打开全是香菜',
    '我有說我對蝦過敏，結果炒飯裡有蝦仁，我一口都不敢吃',
    "I told the waitress I'm allergic to shellfish and they brought me a plate with shrimp on it",
  ]) {
    it(`"${text}" is no matter of health`, () => expect(signalsOf(text)).not.to.include('health'));
  }

  for (const text of [
    '拆箱子的时候手被划伤了，你们那个钉子露在外面',
    '餐桌边角太尖，把我儿子撞伤了',
    '吃了你们的饼干，我儿子过敏了，里面是不是有花生',
    '有没有花生？我女儿过敏，吃了以后起疹子',
    '说了对虾过敏，吃了两口嘴唇就肿了',
    '吃完虾全身过敏起疹子了',
    '講咗對花生敏感都照落，食咗兩啖塊面腫晒',
    'My daughter is allergic to sesame, and her lips swelled up after two bites',
    "my son has a peanut allergy and your server said the sauce was nut free. It wasn't. He's in the ER",
    '侍應倒瀉碗湯落我隻手度，紅晒',
    '服务员把热汤洒在我手上，红了一片',
    "your waiter tipped gravy all over my husband's lap and didnt even get a cloth",
  ]) {
    it(`"${text}" is one`, () => expect(signalsOf(text)).to.include('health'));
  }

  it('takes what somebody must not have, put before them, for dangerous food', () => {
    for (const text of [
      '講咗個女對花生敏感，碟嘢都係撒滿花生碎',
      'coeliac here, and they still put croutons on my salad',
    ])
      expect(signalsOf(text), text).to.include('food_safety').and.not.include('health');
    expect(signalsOf('服務生把冰水打翻在我裙子上')).to.be.empty;
  });

  it('hears displeasure where pleasure is denied', () => {
    const said = plausible('昨天收到的沙發有刮傷，不太開心', recognize('昨天收到的沙發有刮傷，不太開心', at));
    expect(said.emotion.label).to.equal('disappointed');
    expect(said.complaint).to.be.at.least(0.5);
  });
});

import { expect } from 'chai';
import { plausible } from '../../../../dialogs/listen/plausible/plausible.ts';
import { recognize } from '../../../../nlp/index.ts';

const read = (text: string) => plausible(text, recognize(text));

describe('a fault in a few words', () => {
  for (const [text, matter] of [
    ['hello有冇人呀？部機頂盒死咗', 'quality'],
    ['部機開唔到', 'quality'],
    ['吹風機沒反應', 'quality'],
    ['個雪糕溶晒', 'quality'],
    ['熄咗再開都冇用', 'quality'],
    ['漏咗單', 'delivery'],
    ['未收到貨', 'delivery'],
    ['收多咗我錢', 'billing'],
    ['你哋網店個coupon用唔到呀', 'billing'],
    ['執到張單多咗兩碟嘢', 'billing'],
    ['服務生打翻水在我筆電上 開不了機了', 'staff'],
    ['罐湯鼓起咗', 'safety'],
    ['你哋啲紫菜成包都係碎', 'quality'],
    ['樽豉油入面有啲白色嘢浮住', 'safety'],
    ['等你哋送貨等到傻', 'delivery'],
    ['這個月的上網費不該收', 'billing'],
    ['衣服起毛球', 'quality'],
    ['我媽在你們那買的血壓計，量出來每次差30', 'quality'],
    ['我喺東京roaming冇data用，客服話即日開返，結果第三日先得', 'network'],
    ['你們家吸塵器吸力超弱根本騙錢', 'quality'],
    ['個侍應黑面', 'staff'],
    ['張枱好黐', 'environment'],
    ['上禮拜在你們網站買的氣炸鍋 用三次就不會熱了', 'quality'],
    ['你們家的鮮奶還沒到期就結塊了', 'safety'],
  ] as const) {
    it(`is a complaint: "${text}"`, () => {
      const { complaint, categories, act } = read(text);
      expect(complaint).to.be.at.least(0.5);
      expect(categories[0]?.code).to.equal(matter);
      expect(act.label).to.equal('vent');
    });
  }

  for (const text of ['冇壞', '請問壞了可以修嗎', '有冇停車場？', '多謝晒，部機著返喇', '店員好nice', '你哋幾點收工'])
    it(`is none: "${text}"`, () => expect(read(text).complaint).to.be.below(0.5));

  it('takes no air fryer for fury', () => {
    expect(recognize('上禮拜買的氣炸鍋').emotion.intensity).to.be.below(1.5);
    expect(recognize('真的很扯').emotion.label).to.equal('angry');
  });

  it('takes a hair for no illness of the child that found it', () => {
    expect(read('小孩吃你們的布丁吃到一半有一根頭髮').signals).to.not.include('health');
    expect(read('小孩吃你們的布丁吃到一半有玻璃').signals).to.include('health');
  });
});

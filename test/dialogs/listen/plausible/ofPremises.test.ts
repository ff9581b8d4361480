import { expect } from 'chai';
import { plausible } from '../../../../dialogs/listen/plausible/plausible.ts';
import { recognize } from '../../../../nlp/index.ts';

const at = { at: new Date('2026-11-22T02:00:00Z'), zone: 'Asia/Hong_Kong' };
const mainOf = (text: string) => plausible(text, recognize(text, at)).categories[0]?.code;

describe('what a place lacks for those who come to it', () => {
  for (const text of [
    '你們店裡沒有兒童椅嗎?抱著一歲的小孩吃完一頓飯，手都快斷了',
    '推住BB車，成條通道都過唔到，職員話冇辦法',
    '无障碍厕所堆满了箱子，轮椅根本进不去',
    "My dad's in a wheelchair and your disabled loo was full of boxes and highchairs. He couldnt use it.",
    "there wasn't a single high chair, they didn't have a high chair for my baby",
  ]) {
    it(`"${text}" is a matter of the premises`, () => expect(mainOf(text)).to.equal('environment'));
  }

  for (const text of [
    '上週買的嬰兒車，輪子掉了一個',
    'The high chair I bought from you wobbles and the tray broke',
    'The host was so rude about our pushchair',
    '厕所里手机没信号',
  ]) {
    it(`"${text}" is none`, () => expect(mainOf(text)).to.not.equal('environment'));
  }
});

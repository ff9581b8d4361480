import { expect } from 'chai';
import { withoutSpeakers } from '../../../../dialogs/listen/plausible/hearsay.ts';
import { plausible } from '../../../../dialogs/listen/plausible/plausible.ts';
import { recognize } from '../../../../nlp/index.ts';

const mainOf = (text: string) => plausible(text, recognize(text)).categories[0]?.code;

describe('what our people said of it', () => {
  for (const [text, category] of [
    ['我上周买的羽绒服一直掉毛，客服说是正常现象', 'quality'],
    ['你们店员说这鞋不掉色，结果袜子全染了', 'quality'],
    ['投影仪一开机就花屏，售后说是我家电压不稳', 'quality'],
    ['打客服说基站在维护，信号差了一个月了', 'network'],
    ['客服说我套餐里没有这个优惠，当初办的时候明明说有', 'billing'],
  ] as const) {
    it(`leaves "${text}" about ${category}`, () => expect(mainOf(text)).to.equal(category));
  }

  for (const text of ['客服态度特别差，说我事多', '店员翻白眼说爱买不买', '客服说话阴阳怪气']) {
    it(`is the matter itself in "${text}"`, () => expect(mainOf(text)).to.equal('staff'));
  }

  it('is told without who said so', () => {
    expect(withoutSpeakers('羽绒服掉毛，客服说是正常现象')).to.equal('羽绒服掉毛，正常现象');
    expect(withoutSpeakers('问了客服，客服说这个材质就是会起球')).to.not.include('客服');
    expect(withoutSpeakers('我妈说不好吃')).to.equal('我妈说不好吃');
  });
});

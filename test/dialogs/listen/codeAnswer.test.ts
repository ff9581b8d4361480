import { expect } from 'chai';
import { REACHES, withoutCode } from '../../../dialogs/listen/codeAnswer.ts';

describe('a question for a code or an address, where there is none to give', () => {
  for (const [fact, text, left] of [
    ['orderNumber', '店里买的', 'unknown'],
    ['orderNumber', '就在门店现场拿的', 'unknown'],
    ['orderNumber', '手机上查不到了', 'unknown'],
    ['orderNumber', '找不到，好像是20261118', undefined],
    ['batch', '袋子扔了', 'unknown'],
    ['contact', '就在这里说吧', 'declined'],
    ['contact', '这里回复就行', 'declined'],
    ['contact', '不用电话 这里说', 'declined'],
    ['contact', '在这里等了半天', undefined],
    ['product', '店里买的', undefined],
  ] as const) {
    it(`is ${left ?? 'still open'} after "${text}" (${fact})`, () => expect(withoutCode(fact, text)).to.equal(left));
  }

  for (const [text, reaches] of [
    ['本机', true],
    ['手机就是这个', true],
    ['同注册手机', true],
    ['下单时留的电话', true],
    ['1771234abcd', false],
    ['12315', false],
  ] as const) {
    it(`${reaches ? 'reaches' : 'does not reach'} them at "${text}"`, () =>
      expect(REACHES.test(text)).to.equal(reaches));
  }
});

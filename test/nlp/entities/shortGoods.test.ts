import { expect } from 'chai';
import { isTown, recognize } from '../../../nlp/index.ts';

const productsOf = (text: string) =>
  recognize(text)
    .entities.filter(({ type }) => type === 'product')
    .map(({ text: words }) => words);

describe('goods of one character', () => {
  for (const [text, goods] of [
    ['鞋底开胶了', ['鞋']],
    ['这个锅掉漆', ['锅']],
    ['我买的那个锅', ['锅']],
    ['买的锅糊底了', ['锅']],
    ['锁打不开', ['锁']],
    ['买的芝麻糊有虫', ['芝麻糊']],
    ['被不明扣费', []],
    ['开灯就跳闸', []],
  ] as const) {
    it(`in "${text}" are ${goods.join() || 'none'}`, () => expect(productsOf(text)).to.deep.equal(goods));
  }
});

describe('a town', () => {
  for (const words of ['浦东', '上海浦东', '在闵行', '铜锣湾', '銅鑼灣', '朝阳区', '徐汇那边'])
    it(`is ${words}`, () => expect(isTown(words)).to.equal(true));
  for (const words of ['李雯', '上海来的快递', '浦东机场店的人', '小周', ''])
    it(`is not "${words}"`, () => expect(isTown(words)).to.equal(false));

  it('is nobody, asked for the name', () => {
    const { entities } = recognize('浦东', { ask: { kind: 'fact', fact: 'name' } });
    expect(entities.filter(({ type }) => type === 'name')).to.deep.equal([]);
  });
});

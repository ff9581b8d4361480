import { expect } from 'chai';
import { recognize } from '../../../nlp/index.ts';

/** A message and the names in it, of customers and of those who served them. */
const CASES: readonly [text: string, names: readonly string[]][] = [
  ['跟陈小姐说过了', ['陈小姐']],
  ['你們的陳小姐很兇', ['陳小姐']],
  ['那个王经理不理人', ['王经理']],
  ['店长林先生', ['林先生']],
  ['司机姓周', ['周']],
  ['户名 陈大文', ['陈大文']],
  ['我同Kelly讲过', ['Kelly']],
  ['收银员小美', ['小美']],
  ['你们国贸店的小赵服务态度极差', ['小赵']],
  ['工号8823的王女士', ['王女士']],
  ['免贵姓欧阳', ['欧阳']],
  ["Hi, it's Karen again", ['Karen']],
  ['Tom at the counter was rude', ['Tom']],
  ['name on the order is Li Wei', ['Li Wei']],
  ["I'm Priya and I ordered a lamp", ['Priya']],
  ['your rep Darren promised me a call', ['Darren']],
  ['then Lucy told me no', ['Lucy']],
  ['ask for Mrs. Patel', ['Mrs. Patel']],
  ['向经理投诉', []],
  ['找经理', []],
  ['老百姓的钱', []],
  ['服务员辛苦了', []],
  ['山里的小学', []],
  ['我是高中生', []],
  ['我是凌晨到的', []],
  ['有位先生', []],
  ['Amazon promised me a refund', []],
  ['manager is Rude', []],
  ['Apology from the store', []],
  ['Same here.', []],
];

describe('entities: people', () => {
  for (const [text, names] of CASES) {
    it(`reads ${names.join(', ') || 'nobody'} in "${text}"`, () => {
      const found = recognize(text).entities.filter(({ type }) => type === 'name');
      expect(found.map(({ value }) => value)).to.deep.equal(names);
    });
  }
});

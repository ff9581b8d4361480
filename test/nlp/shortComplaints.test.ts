import { expect } from 'chai';
import { recognize } from '../../nlp/index.ts';

/** What is wrong in a few characters, as it is typed into a chat. */
const SHORT: readonly (readonly [string, string])[] = [
  ['掉漆，才用几天', 'quality'],
  ['充电器烫手', 'quality'],
  ['灯不亮了', 'quality'],
  ['裙子勾丝', 'quality'],
  ['我买的那个锅糊底了', 'quality'],
  ['火腿肠鼓包', 'safety'],
  ['罐头胖听', 'safety'],
  ['日期是改过的', 'safety'],
  ['多算了一份牛肉', 'billing'],
  ['流量跑得飞快', 'billing'],
  ['打不了电话', 'network'],
  ['光猫老亮红灯', 'network'],
  ['短信轰炸', 'account'],
  ['套餐降不下来', 'process'],
  ['菜上错了', 'delivery'],
  ['送来就是碎的', 'delivery'],
  ['上门取件没人来', 'waiting'],
  ['钱包落店里了', 'environment'],
  ['收到个空盒子', 'delivery'],
  ['毛衣袖子一长一短', 'quality'],
  ['前台小姑娘爱答不理的', 'staff'],
];

/** The same words where nothing is amiss. */
const CALM = ['这灯能调颜色吗', '你们几点关门', '想问下有没有团购券', '面包硬一点的有吗', '套餐有哪些可以选'];

describe('a complaint of a few characters', () => {
  for (const [text, category] of SHORT) {
    it(`is "${text}", about ${category}`, () => {
      const { complaint, categories } = recognize(text);
      expect(complaint).to.be.at.least(0.5);
      expect(categories[0]?.code).to.equal(category);
    });
  }

  for (const text of CALM) {
    it(`is not "${text}"`, () => expect(recognize(text).complaint).to.be.below(0.5));
  }

  it('takes bread hard as stone for bread, and for no stone in it', () => {
    expect(recognize('面包硬得像石头').categories.map(({ code }) => code)).to.not.include('safety');
  });
});

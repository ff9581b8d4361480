import { expect } from 'chai';
import { checkReply, type GuardContext } from '../../../dialogs/guard/index.ts';
import type { Role } from '../../../dialogs/pack/index.ts';
import { caseWorth, guardPack, rulesIn, setting } from './guardSetting.ts';

const OFFER = (sum: number) => `We will refund you CN¥${sum}.`;

const LIMITS: readonly [speaker: Role, sum: number, rules: string[]][] = [
  ['agent', 500, []],
  ['agent', 501, ['authority.amount']],
  ['supervisor', 5000, []],
  ['supervisor', 5001, ['authority.amount']],
  ['specialist', 50_000, []],
  ['bot', 1, ['authority.remedy']],
];

describe('authority in a reply', () => {
  for (const [speaker, sum, rules] of LIMITS) {
    it(`${speaker} offering a refund of ${sum} for something dearer: ${rules.join() || 'may'}`, () => {
      const record = caseWorth(60_000);
      expect(rulesIn(OFFER(sum), 'en', { speaker, record })).to.deep.equal(rules);
    });
  }

  it('says who may grant it, and up to what', () => {
    const { findings } = checkReply('我们给您退款800元。', setting('zh-Hans', { record: caseWorth(900) }));
    expect(findings.map(({ why }) => why)).to.deep.equal([
      '超出您的权限（¥500 / 100%），可由主管决定（上限¥5,000 / 100%）。',
    ]);
    expect(findings[0]?.rewrite).to.match(/^您的要求我已经转给主管.*前给您答复。$/);
  });

  it('knows the price, and counts shares of it', () => {
    const agent = (price: number, text: string) => rulesIn(text, 'zh-Hans', { record: caseWorth(price) });
    expect(agent(300, '我们给您全额退款。')).to.deep.equal([]);
    expect(agent(800, '我们给您全额退款。')).to.deep.equal(['authority.amount']);
    expect(agent(100, '我们给您退款150元。')).to.deep.equal(['authority.amount']);
    expect(agent(100, '我们退一赔三。')).to.deep.equal(['authority.amount']);
    expect(agent(20, '我们双倍赔偿您。')).to.deep.equal([]);
  });

  it('offers nothing that the category of the case does not have', () => {
    const staff = caseWorth(100, { categories: ['staff'] });
    expect(guardPack.categories.staff.remedies).to.not.include('refund');
    expect(rulesIn(OFFER(50), 'en', { record: staff })).to.deep.equal(['authority.remedy']);
  });

  it('finds a kind of remedy the speaker may not grant, without any sum', () => {
    for (const text of ["I'll send you a replacement.", 'You will get a full refund.', 'We can refund you.']) {
      expect(rulesIn(text, 'en', { speaker: 'bot' }), text).to.deep.equal(['authority.remedy']);
    }
  });

  const none: readonly [string, Partial<GuardContext>][] = [
    ['You asked for £500.', {}],
    ['You paid CN¥8,900 for it.', {}],
    ['您要求我们赔偿5000元。', {}],
    ['您希望的是“赔5000元”，我已经转给主管。', {}],
    ["I've passed your wish for 5000 to a supervisor.", {}],
    ['I cannot give you a full refund.', { speaker: 'bot' }],
    ['是想换一件好的、把钱退回来，还是想要一个交代？', { speaker: 'bot' }],
    ['马上为您登记退款申请，今天18:00前告诉您审核结果。', { speaker: 'bot' }],
    ['送您一张20元的购物券，今天18:00前放进您的账户。', { speaker: 'bot' }],
    ['Was the refund of 900 yuan what you were promised?', {}],
  ];
  for (const [text, change] of none) {
    it(`${text} offers nothing beyond the limit`, () => {
      expect(rulesIn(text, /[a-z]{3}/.test(text) ? 'en' : 'zh-Hans', change)).to.deep.equal([]);
    });
  }

  it('tells the sum that is offered from the sum that was asked for', () => {
    const text = 'You asked for CN¥5,000 and I can offer you CN¥90 as compensation.';
    expect(rulesIn(text, 'en')).to.deep.equal([]);
    expect(rulesIn(text.replace('90', '900'), 'en')).to.deep.equal(['authority.amount']);
  });
});

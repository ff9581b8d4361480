import { expect } from 'chai';
import {
  amountOf,
  choiceNamed,
  clockDue,
  isFitting,
  isVip,
  type Pack,
  regulatorsNamed,
  rulesFor,
} from '../../../dialogs/pack/index.ts';
import type { Locale } from '../../../nlp/labels.ts';
import { packNamed, Talk } from '../../support/talk.ts';

/** The ten classes in which operators register complaints, with how many subclasses each has at least. */
const CLASSES: readonly [name: string, least: number][] = [
  ['basic', 7],
  ['security', 3],
  ['support', 4],
  ['charges', 3],
  ['partner', 5],
  ['own', 4],
  ['marketing', 9],
  ['service', 14],
  ['corporate', 6],
  ['directory', 2],
];

const allSubcategories = (pack: Pack) => Object.values(pack.categories).flatMap(({ subcategories }) => subcategories);

describe('the telecom pack as an operator needs it', () => {
  let pack: Pack;
  before(async () => {
    pack = await packNamed('telecom');
  });

  for (const [name, least] of CLASSES) {
    it(`has the class ${name} with its subclasses, under one name in each language`, () => {
      const own = allSubcategories(pack).filter(({ id }) => id.startsWith(`${name}_`));
      expect(own.length).to.be.at.least(least);
      for (const locale of ['en', 'zh-Hans', 'zh-Hant'] as const) {
        expect(new Set(own.map((one) => one.name[locale].split(/[:·]/u)[0])).size).to.equal(1);
      }
    });
  }

  it('files every subcategory under a class, or as one of every trade', () => {
    const known = new Set([...CLASSES.map(([name]) => name), 'any']);
    expect(allSubcategories(pack).filter(({ id }) => !known.has(id.split('_')[0] ?? ''))).to.deep.equal([]);
  });

  it('asks for two to five facts, then the name and the number', () => {
    for (const { facts } of [...Object.values(pack.categories), ...allSubcategories(pack)]) {
      expect(facts?.length ?? 4).to.be.within(4, 7);
    }
  });

  it('gives a small disputed charge back once, the same for everybody, and no more', () => {
    const refund = pack.remedies.small_fee_refund;
    if (!refund) throw new Error('no such remedy');
    const view = { severity: 2, signals: [], evidence: false, repeat: false };
    const cases: [price: number | undefined, repeat: boolean, amount: number | undefined][] = [
      [15, false, 15],
      [30, false, 30],
      [30.01, false, undefined],
      [15, true, undefined],
      [undefined, false, undefined],
    ];
    for (const [price, repeat, amount] of cases) {
      const fits = isFitting(refund, { ...view, price, repeat });
      expect(fits ? amountOf(refund, 'bot', price) : undefined, `${price} ${repeat}`).to.equal(amount);
    }
  });

  it('has the clocks of the appeal centre and of 12315', () => {
    const from = new Date('2027-02-03T02:00:00Z');
    const due = (text: string, id: string) => {
      const clock = regulatorsNamed(pack, text)
        .flatMap(({ clocks }) => clocks)
        .find((one) => one.id === id);
      if (!clock) throw new Error(`no clock ${id} for "${text}"`);
      return clockDue(clock, from, pack).toISOString().slice(0, 10);
    };
    expect(due('我要去工信部12300申诉', 'answer')).to.equal('2027-02-18');
    // Spring Festival: the eve is a Friday, the third day a Monday.
    expect(due('我已經打12315投訴了', 'accepted')).to.equal('2027-02-16');
  });

  it('works on public holidays with a small shift, on which no clock of an authority runs', () => {
    const byLaw = '01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03'.split(' ');
    for (const day of byLaw) {
      const exception = pack.calendar.exceptions.find(({ date }) => date === `2027-${day}`);
      expect(exception?.working, day).to.equal(false);
      expect(exception?.hours, day).not.to.deep.equal([]);
    }
  });

  it('knows a corporate or gold customer, and takes nobody for one who only pays for a video service', () => {
    expect(isVip(pack, 'dl_1', '我们是集团客户，公司专线断了')).to.equal(true);
    expect(isVip(pack, 'dl_1', 'We have a corporate account with you')).to.equal(true);
    expect(isVip(pack, 'dl_1', '视频VIP会员扣了我15元')).to.equal(false);
  });

  it('reads an answer about a danger with care', () => {
    const read = (text: string) => choiceNamed(pack.facts.hazardState, text, 'en');
    expect(read('还没断电，火星还在冒')).to.equal('Still dangerous');
    expect(read('已經斷電了')).to.equal('Cordoned or switched off');
    expect(read('没有危险了')).to.equal('Over for now');
    expect(read('the cable hangs over the road')).to.equal(undefined);
  });

  it('cancels first what was ordered without asking, then gives the money back', () => {
    const { facts, remedies } = rulesFor(pack, 'account', 'partner_subscribed');
    expect(remedies.slice(0, 2)).to.deep.equal(['unsubscribe', 'small_fee_refund']);
    expect(facts).to.include.members(['product', 'subscribedHow', 'amount']);
  });

  describe('in conversation', () => {
    it('keeps people away from a fallen cable, and says nothing of packaging', async () => {
      const talk = new Talk({ locale: 'zh-Hans', pack });
      const replies = await talk.say('小区的光缆掉下来横在路中间，差点绊倒孩子');
      expect(replies[0]?.replyKey).to.equal('lane.safety');
      expect(replies[0]?.text).to.include('119').and.not.include('包装');
    });

    interface Customer {
      locale: Locale;
      says: string;
      ends: string;
      category: string;
      answers: Record<string, string>;
      unsure: string;
      yes: string;
      wish: string;
      takes: string;
    }
    const CUSTOMERS: readonly Customer[] = [
      {
        locale: 'zh-Hans',
        says: '家里宽带老断网，这个月第四次了，光猫一直闪红灯',
        ends: '就这些',
        category: 'network',
        answers: { place: '杭州市文三路', pattern: '天天晚上都断', line: '宽带', device: '你们送的光猫', name: '小李' },
        unsure: '不清楚',
        yes: '对',
        wish: '修好就行',
        takes: '第一个',
      },
      {
        locale: 'zh-Hant',
        says: '這個月帳單多了六百多，有一筆代收費我根本沒用過',
        ends: '就這樣',
        category: 'billing',
        answers: { billItem: '10月的代收費', amount: '600元', evidence: '沒有', name: '陳小明' },
        unsure: '不清楚',
        yes: '對',
        wish: '把帳查清楚',
        takes: '第一個',
      },
      {
        locale: 'en',
        says: 'There is no signal at all inside my flat and every call drops',
        ends: "that's all",
        category: 'network',
        answers: { place: 'Guangzhou', pattern: 'all day', line: 'my mobile', device: 'a Pixel', name: 'Tom Reed' },
        unsure: "I don't know",
        yes: 'yes',
        wish: 'please repair it',
        takes: 'the first one',
      },
    ];
    for (const customer of CUSTOMERS) {
      it(`takes a complaint from beginning to end in ${customer.locale}`, async () => {
        const { locale } = customer;
        const talk = new Talk({ locale, pack });
        const [greeting] = await talk.join();
        expect(greeting?.text).to.include(pack.brand[locale]);

        let replies = [...(await talk.say(customer.says)), ...(await talk.say(customer.ends))];
        expect(talk.case.categories).to.include(customer.category);
        const answers: Record<string, string> = { ...customer.answers, contact: '13812345678' };
        for (let count = 0; replies.at(-1)?.ask?.kind === 'fact'; count += 1) {
          expect(count, 'the questions come to an end').to.be.below(16);
          replies = await talk.say(answers[replies.at(-1)?.ask?.fact ?? ''] ?? customer.unsure);
        }
        const asked = talk.replies.flatMap(({ replyKey }) =>
          /^(?:ask|again)\./u.test(replyKey ?? '') ? [replyKey] : [],
        );
        expect(new Set(asked).size, asked.join(' ')).to.equal(asked.length);
        const contact = talk.replies.find(({ replyKey }) => replyKey === 'ask.contact');
        const ownWords = pack.voice?.replies['ask.contact']?.[locale] ?? [];
        expect(
          ownWords.some((words) => contact?.text.endsWith(words)),
          contact?.text,
        ).to.equal(true);
        expect(replies.at(-1)?.text).to.include(pack.voice?.labels.contact?.[locale]);

        await talk.say(customer.yes);
        replies = await talk.say(customer.wish);
        expect(replies.at(-1)?.ask?.kind, replies.at(-1)?.text).to.equal('proposal');
        replies = await talk.say(customer.takes);
        expect(replies.map(({ replyKey }) => replyKey)).to.include('commit.summary');
        expect(talk.conversation.promises.filter(({ state }) => state === 'open')).not.to.deep.equal([]);
      });
    }
  });
});

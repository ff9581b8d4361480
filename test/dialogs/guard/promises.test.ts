import { expect } from 'chai';
import { checkReply } from '../../../dialogs/guard/index.ts';
import { sayTime } from '../../../dialogs/replies/index.ts';
import { LOCALES, type Locale } from '../../../nlp/labels.ts';
import { guardPack, NOW, rulesIn, setting } from './guardSetting.ts';

/** Due times on the clock of Shanghai, where it is Sunday 22 November 2026, 14:00. */
const PROMISES: readonly [locale: Locale, text: string, due: string][] = [
  ['en', "I'll call you by 6 pm today.", '2026-11-22T18:00'],
  ['en', 'We will reply by 12 noon tomorrow.', '2026-11-23T12:00'],
  ['en', "You'll have an answer by 10:00 am on Tuesday 24 November.", '2026-11-24T10:00'],
  ['en', 'My colleague will write to you by Friday.', '2026-11-27T21:00'],
  ['en', "We'll refund it within 2 working days.", '2026-11-24T21:00'],
  ['en', "I'll get back to you in 30 minutes.", '2026-11-22T14:30'],
  ['en', 'We will answer within 24 hours.', '2026-11-23T14:00'],
  ['en', "You'll hear from us within a week.", '2026-11-29T14:00'],
  ['en', 'A supervisor will ring you tomorrow morning.', '2026-11-23T12:00'],
  ['en', "I'll tell you by the end of the day.", '2026-11-22T21:00'],
  ['en', 'We will write by 5 January.', '2027-01-05T21:00'],
  ['en', "We'll have it fixed in 3 to 5 working days.", '2026-11-27T21:00'],
  ['zh-Hans', '我会在今天18:00前回复您。', '2026-11-22T18:00'],
  ['zh-Hans', '我们明天中午前给您答复。', '2026-11-23T12:00'],
  ['zh-Hans', '三个工作日内给您退款到账。', '2026-11-25T21:00'],
  ['zh-Hans', '同事11月24日（周二）15:30前联系您。', '2026-11-24T15:30'],
  ['zh-Hans', '下周一上午10点前，我们会把结果告诉您。', '2026-11-23T10:00'],
  ['zh-Hans', '24小时内给您回电。', '2026-11-23T14:00'],
  ['zh-Hans', '我半小时内回您。', '2026-11-22T14:30'],
  ['zh-Hans', '今天下班前我给您回话。', '2026-11-22T21:00'],
  ['zh-Hans', '最晚明天上午10:00，您会收到我们的消息。', '2026-11-23T10:00'],
  ['zh-Hans', '月底前我们给您处理好。', '2026-11-30T21:00'],
  ['zh-Hant', '三個工作天內。', '2026-11-25T21:00'],
  ['en', 'Your order will arrive by noon tomorrow.', '2026-11-23T12:00'],
  ['zh-Hant', '三個工作天內，我們會回覆您。', '2026-11-25T21:00'],
  ['zh-Hant', '我今天下午6:00前回覆您。', '2026-11-22T18:00'],
  ['zh-Hant', '同事會在11月24日（週二）下午3:30前跟您聯絡。', '2026-11-24T15:30'],
  ['zh-Hant', '我哋聽日下午三點前回覆您。', '2026-11-23T15:00'],
  ['zh-Hant', '主管禮拜五前給您答覆。', '2026-11-27T21:00'],
  ['zh-Hant', '兩週內為您處理好。', '2026-12-06T14:00'],
];

const NO_PROMISES: readonly [Locale, string][] = [
  ['en', 'You can return it within 7 days.'],
  ['en', 'Please send the photo by Friday.'],
  ['en', 'You said they would call by Friday.'],
  ['en', 'If you have not heard by Friday, tell me.'],
  ['en', 'Could you send it by tomorrow?'],
  ['zh-Hans', '您可以在7天内退货。'],
  ['zh-Hans', '请您在3天内把照片发来。'],
  ['zh-Hans', '您说客服答应三天内回复。'],
  ['zh-Hans', '如果今天18:00前没有收到，请告诉我。'],
  ['zh-Hant', '麻煩您在三天內把照片傳來。'],
  ['zh-Hant', '您可以在七天內退貨。'],
];

const shown = (date: Date) => new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);

describe('promises in a reply', () => {
  for (const [locale, text, due] of PROMISES) {
    it(`${text} is due ${due}`, () => {
      const { promises, findings } = checkReply(text, setting(locale));
      expect(findings).to.deep.equal([]);
      expect(promises.map(({ dueAt }) => shown(dueAt))).to.deep.equal([due]);
      expect(promises[0]?.words).to.equal(text);
    });
  }

  for (const [locale, text] of NO_PROMISES) {
    it(`${text} promises nothing`, () => {
      expect(checkReply(text, setting(locale)).promises).to.deep.equal([]);
    });
  }

  it('reads every time the bot says back to the very minute', () => {
    for (const locale of LOCALES) {
      for (const hours of [1, 3, 5, 9, 20, 22, 30, 47, 80, 200, 900]) {
        const due = new Date(NOW.getTime() + hours * 3_600_000 + 17 * 60_000);
        const by = sayTime(due, NOW, locale, guardPack.zone);
        const text = locale === 'en' ? `We will answer by ${by}.` : `我們會在${by}前回覆您。`;
        const [promise] = checkReply(text, setting(locale)).promises;
        expect(promise?.dueAt.toISOString(), text).to.equal(due.toISOString());
      }
    }
  });

  it('finds two promises in one sentence, each with its time', () => {
    const { promises } = checkReply(
      "We'll call you by 6 pm today and refund you within 2 working days.",
      setting('en'),
    );
    expect(promises.map(({ dueAt }) => shown(dueAt))).to.deep.equal(['2026-11-22T18:00', '2026-11-24T21:00']);
  });

  it('takes working days by the calendar of the pack', () => {
    const pack = { ...guardPack, calendar: { hours: { mon: ['09:00-18:00'], wed: ['09:00-17:00'] }, exceptions: [] } };
    const { promises } = checkReply("We'll answer within 2 working days.", setting('en', { pack }));
    expect(promises.map(({ dueAt }) => shown(dueAt))).to.deep.equal(['2026-11-25T17:00']);
  });

  it('blocks a vague promise of the bot and warns a person', () => {
    for (const [speaker, action] of [
      ['bot', 'block'],
      ['agent', 'warn'],
    ] as const) {
      const { findings } = checkReply('我们会尽快处理。', setting('zh-Hans', { speaker }));
      expect(findings.map((one) => [one.rule, one.action])).to.deep.equal([['promise.vague', action]]);
    }
  });

  it('lets "as soon as possible" stand beside a time', () => {
    expect(rulesIn('我会尽快处理，今天18:00前回复您。', 'zh-Hans')).to.deep.equal([]);
  });

  it('warns of a time before which nobody is at work', () => {
    const now = new Date('2026-11-22T15:00:00Z');
    expect(rulesIn("I'll call you in 30 minutes.", 'en', { now })).to.deep.equal(['promise.closed']);
  });
});

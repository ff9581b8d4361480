import { expect } from 'chai';
import sinon from 'sinon';
import { createAcceptanceOrder } from '../../../bot/turn/acceptanceOrder.ts';
import { backOffMs } from '../../../bot/turn/backOff.ts';
import { CommitFeed } from '../../../bot/turn/commitFeed.ts';
import { localeOf } from '../../../bot/turn/localeOf.ts';
import { describeError } from '../../../bot/turn/log.ts';
import { stripBotMention } from '../../../bot/turn/stripBotMention.ts';
import { entry } from '../../support/records.ts';
import { message } from '../../support/turnHarness.ts';

describe('the locale of a channel', () => {
  const cases: [string | undefined, string][] = [
    [undefined, 'en'],
    ['', 'en'],
    ['en-GB', 'en'],
    ['fr-FR', 'en'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh_HK', 'zh-Hant'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-Hant-CN', 'zh-Hant'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['ZH-tw', 'zh-Hant'],
    ['yue', 'zh-Hant'],
    ['yue-Hans-CN', 'zh-Hans'],
  ];
  for (const [tag, locale] of cases) it(`${tag} is served in ${locale}`, () => expect(localeOf(tag)).to.equal(locale));
});

describe('a mention of the bot', () => {
  const mention = (id: string, text: string) => ({ type: 'mention', text, mentioned: { id, name: id } });

  it('is taken out, and others stay', () => {
    const entities = [mention('bot', '<at>Kesu</at>'), mention('ann', '<at>Ann</at>')];
    const heard = stripBotMention(message('a', { text: '<at>Kesu</at> <at>Ann</at> saw it too', entities }));
    expect(heard.text).to.equal('<at>Ann</at> saw it too');
    expect(heard.entities).to.deep.equal([mention('ann', '<at>Ann</at>')]);
  });

  it('leaves the text as it is when the bot was not mentioned', () => {
    const activity = message('a', { text: ' <at>Kesu</at> ', entities: [{ type: 'mention', mentioned: null }] });
    expect(stripBotMention(activity)).to.equal(activity);
  });
});

describe('the order of acceptance', () => {
  it('goes on when the clock stands still or goes back', () => {
    const times = ['09:00:00', '09:00:00', '08:00:00', '09:00:01'];
    const next = createAcceptanceOrder(() => new Date(`2026-11-21T${times.shift()}Z`));
    const stamps = [next(), next(), next(), next()];
    expect(stamps).to.deep.equal([...stamps].sort());
    expect(new Set(stamps).size).to.equal(4);
  });
});

describe('back-off', () => {
  it('doubles up to its cap, with jitter in the upper half', () => {
    const longest = [0, 1, 2, 3, 99].map((attempt) => backOffMs(attempt, 100, 500, () => 1));
    expect(longest).to.deep.equal([100, 200, 400, 500, 500]);
    expect(backOffMs(2, 100, 500, () => 0)).to.equal(200);
  });
});

describe('the commit feed', () => {
  it('tells the other listeners when one of them throws', () => {
    const onError = sinon.fake();
    const feed = new CommitFeed(onError);
    const heard = sinon.fake();
    feed.subscribe('k', () => {
      throw new Error('broken');
    });
    const stop = feed.subscribe('k', heard);
    feed.publish('k', [entry('k', 1)]);
    stop();
    feed.publish('k', [entry('k', 2)]);
    expect(heard.callCount).to.equal(1);
    expect(onError.callCount).to.equal(2);
  });
});

describe('an error in the log', () => {
  it('has its kind and place, without its message', () => {
    const described = describeError(Object.assign(new TypeError('my number is 13800138000'), { code: 'odd' }));
    expect(described).to.include({ error: 'TypeError', code: 'odd' });
    expect(described.at?.[0]).to.contain('smallRules.test.ts');
    expect(JSON.stringify(described)).not.to.contain('13800138000');
    expect(describeError('my number')).to.deep.equal({ error: 'string' });
  });
});

import { expect } from 'chai';
import { PackShape } from '../../dialogs/pack/schema.ts';
import { pack, Talk } from '../support/talk.ts';

const notice = (version: string) => ({
  version,
  text: {
    en: 'We keep what you write to settle your complaint, for two years.',
    'zh-Hans': '您提供的内容仅用于处理本次投诉，保存两年。',
    'zh-Hant': '您提供的內容僅用於處理本次投訴，保存兩年。',
  },
});
const withNotice = (version: string) => ({
  ...pack,
  custody: { maskAtRest: [], retention: {}, notice: notice(version) },
});

describe('the notice on personal data', () => {
  it('is said before the greeting, once, and kept with the conversation and its cases', async () => {
    const talk = new Talk({ pack: withNotice('2026-11') });
    expect((await talk.join()).map(({ replyKey }) => replyKey)).to.deep.equal(['privacy.notice', 'greeting.first']);
    expect(talk.replies[0]?.text).to.equal(notice('').text.en);
    const shown = talk.conversation.notice;
    expect(shown).to.deep.include({ version: '2026-11', locale: 'en' });
    await talk.say('My order is 9 days late and nobody answers');
    await talk.say("that's all");
    expect(talk.replies.filter(({ replyKey }) => replyKey === 'privacy.notice')).to.have.length(1);
    expect(talk.case.notice).to.deep.equal(shown);
  });

  it('is said before the first answer where nobody joins, in the language of the customer', async () => {
    const talk = new Talk({ pack: withNotice('2026-11') });
    const [first] = await talk.say('快递晚了九天，没人理我');
    expect(first?.text).to.equal(notice('').text['zh-Hans']);
    expect(talk.conversation.notice?.locale).to.equal('zh-Hans');
  });

  it('is said again when its words have changed', async () => {
    const talk = new Talk({ pack: withNotice('2026-12') });
    talk.conversation.notice = { version: '2026-11', locale: 'en', shownAt: '2026-11-20T03:00:00.000Z' };
    const replies = await talk.say('My order is 9 days late');
    expect(replies[0]?.replyKey).to.equal('privacy.notice');
    expect(talk.conversation.notice?.version).to.equal('2026-12');
  });

  it('is not said where the pack has none', async () => {
    const talk = new Talk();
    await talk.join();
    await talk.say('My order is 9 days late');
    expect(talk.replies.map(({ replyKey }) => replyKey)).not.to.include('privacy.notice');
    expect(talk.conversation.notice).to.equal(undefined);
  });
});

describe('custody in a pack', () => {
  const parse = (custody: object) => PackShape.shape.custody.safeParse(custody);

  it('may be left out in every part', () => {
    expect(parse({}).data).to.deep.equal({ maskAtRest: [], retention: {} });
    expect(parse({ maskAtRest: ['card', 'id'], retention: { conversations: 36, files: 6 } }).success).to.equal(true);
  });

  it('is refused where it makes no sense', () => {
    for (const wrong of [
      { maskAtRest: ['name'] },
      { retention: { conversations: 0 } },
      { retention: { conversations: 6, files: 12 } },
      { retention: { years: 2 } },
      { notice: { version: '1', text: { en: 'x' } } },
    ])
      expect(parse(wrong).success, JSON.stringify(wrong)).to.equal(false);
  });
});

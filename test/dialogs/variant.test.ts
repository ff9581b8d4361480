import { expect } from 'chai';
import { variantOf } from '../../dialogs/policy/locale.ts';
import { Talk } from '../support/talk.ts';

describe('readers of Traditional Chinese', () => {
  for (const [channelLocale, word] of [
    ['zh-HK', '投訴'],
    ['zh-Hant-MO', '投訴'],
    ['zh-TW', '客訴'],
    ['zh-Hant', '客訴'],
  ] as const) {
    it(`read ${word} when the channel states ${channelLocale}`, async () => {
      const [greeting] = await new Talk({ locale: 'zh-Hant', channelLocale }).join();
      expect(greeting?.text).to.contain(word);
    });
  }

  it('are met in the words of Hong Kong once they write Cantonese', async () => {
    const talk = new Talk({ locale: 'zh-Hant' });
    await talk.say('我買嘅嘢壞咗，打電話冇人聽，真係好嬲');
    const session = talk.conversation.dialog.session;
    expect(session).to.have.property('variant', 'zh-HK');
  });

  it('are told apart by the region alone', () => {
    expect(['zh-HK', 'zh-TW', 'zh-Hans-CN', 'en-HK', undefined].map(variantOf)).to.deep.equal([
      'zh-HK',
      'zh-TW',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

import { expect } from 'chai';
import { inHongKong } from '../../dialogs/pack/hongKong.ts';
import { loadPack } from '../../dialogs/pack/index.ts';
import { variantOf } from '../../dialogs/policy/locale.ts';
import { labels } from '../../dialogs/replies/index.ts';
import { Talk } from '../support/talk.ts';
import { allWordings } from './replies/wordings.ts';

/** Every text of a pack under `zh-HK`. */
function ownWords(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return key === 'zh-HK' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => ownWords(inner, Array.isArray(value) ? key : name));
}

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

  it('find no form of another region in the replies and labels of Hong Kong', () => {
    const own = allWordings('', ['zh-Hant']).filter(({ variant }) => variant === 'zh-HK');
    expect(own.length).to.be.greaterThan(300);
    const said = [...own.map(({ text }) => text), JSON.stringify(labels('zh-Hant', 'zh-HK'))];
    expect(said.filter((text) => inHongKong(text) !== text)).to.deep.equal([]);
  });

  it('find none in what a pack says for Hong Kong either', async () => {
    for (const name of ['retail', 'restaurant', 'food', 'telecom']) {
      const said = ownWords(await loadPack(`packs/${name}.yaml`));
      expect(
        said.filter((text) => inHongKong(text) !== text),
        name,
      ).to.deep.equal([]);
    }
  });

  it('read 着 for the verb, and 著 where it is none', () => {
    expect(inHongKong('請接著說，跟著看，著名的名著，顯著，著作')).to.equal('請接着說，跟着看，著名的名著，顯著，著作');
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

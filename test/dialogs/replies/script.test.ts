import { expect } from 'chai';
import { Converter } from 'opencc-js';
import { loadPack } from '../../../dialogs/pack/index.ts';
import { labels } from '../../../dialogs/replies/index.ts';
import type { Locale } from '../../../nlp/labels.ts';
import { MAINLAND_WORDS } from './forbidden.ts';
import { allWordings } from './wordings.ts';

const toSimplified = Converter({ from: 't', to: 'cn' });
const toTraditional = Converter({ from: 'cn', to: 't' });

/** Characters that Simplified writing shares with Traditional, where a converter alone cannot tell. */
const BOTH = new Set('只里台后面系干了云才表板折范向回出志准于余几采秋松合吃唇霉');

const isTraditionalOnly = (char: string) => toSimplified(char) !== char;
const isSimplifiedOnly = (char: string) =>
  toTraditional(char) !== char && toSimplified(char) === char && !BOTH.has(char);

function wordsOf(value: unknown, locale: Locale): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === locale && typeof inner === 'string' ? [inner] : wordsOf(inner, locale),
  );
}

async function everyWord(locale: Locale): Promise<string[]> {
  const pack = await loadPack('packs/retail.yaml');
  return [
    ...allWordings('', [locale]).map(({ text }) => text),
    JSON.stringify(labels(locale)),
    ...wordsOf(pack, locale),
  ];
}

describe('the script of the Chinese words', () => {
  it('is Simplified only in zh-Hans, in the catalog, the labels and the pack', async () => {
    const found = (await everyWord('zh-Hans')).flatMap((text) =>
      [...text].filter(isTraditionalOnly).map((char) => `${char} in ${text}`),
    );
    expect(found).to.deep.equal([]);
  });

  it('is Traditional only in zh-Hant, in the catalog, the labels and the pack', async () => {
    const found = (await everyWord('zh-Hant')).flatMap((text) =>
      [...text].filter(isSimplifiedOnly).map((char) => `${char} in ${text}`),
    );
    expect(found).to.deep.equal([]);
  });

  it('would notice a character of the other script', () => {
    expect([...'订单聯絡'].filter(isTraditionalOnly).join('')).to.equal('聯絡');
    expect([...'訂單联络这'].filter(isSimplifiedOnly).join('')).to.equal('联络这');
  });

  it('uses no Mainland word in zh-Hant', async () => {
    for (const text of await everyWord('zh-Hant')) {
      for (const [word] of MAINLAND_WORDS) expect(text, text).not.to.include(word);
    }
  });

  it('quotes with the marks of each script', async () => {
    for (const text of await everyWord('zh-Hans')) if (!text.startsWith('{')) expect(text).not.to.match(/[「」"]/);
    for (const text of await everyWord('zh-Hant')) if (!text.startsWith('{')) expect(text).not.to.match(/[“”"]/);
  });
});

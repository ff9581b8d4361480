import { expect } from 'chai';
import { localeFor } from '../../web/console/settings/settings.ts';
import { fill, labelOf, plural, WORDS } from '../../web/console/words/index.ts';
import { REVIEW_WORDS } from '../../web/console/words/review/index.ts';
import { clockTime, duration, moment } from '../../web/console/words/time.ts';

type Tree = { readonly [name: string]: string | Tree };

/** Every sentence with its path. */
function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${name}`, value]] : leaves(value, `${path}${name}.`),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

/** Characters that only one of the two scripts has, from words that consoles use. */
const ONLY_SIMPLIFIED = /[个们会这时说话对开关问题发现处设认识应该过还进实际运转队订单质检体验间录码员团继续显]/;
const ONLY_TRADITIONAL = /[個們會這時說話對開關問題發現處設認識應該過還進實際運轉隊訂單質檢體驗間錄碼員團繼續顯]/;

describe('the words of the console', () => {
  const every = (locale: keyof typeof WORDS) =>
    new Map(leaves({ ...WORDS[locale], reviewing: REVIEW_WORDS[locale] } as unknown as Tree));
  const english = every('en');
  for (const locale of ['zh-Hans', 'zh-Hant'] as const) {
    const words = every(locale);

    it(`are the same set in ${locale}, with the same places for values`, () => {
      expect([...words.keys()].sort()).to.deep.equal([...english.keys()].sort());
      const wrong = [...words].filter(([path, text]) => {
        const wanted = placeholders(english.get(path) ?? '');
        // Chinese may leave out a count of one.
        return text.trim() === '' || placeholders(text).join() !== wanted.join();
      });
      expect(wrong).to.deep.equal([]);
    });

    it(`are written in the script of ${locale} throughout`, () => {
      const other = locale === 'zh-Hans' ? ONLY_TRADITIONAL : ONLY_SIMPLIFIED;
      expect([...words].filter(([, text]) => other.test(text))).to.deep.equal([]);
    });

    it(`are translated in ${locale}`, () => {
      const shared = [...words].filter(
        ([path, text]) => /[a-z]{3}/.test(text.replace(/\{\w+\}/g, '')) && text === english.get(path),
      );
      expect(shared.map(([path]) => path)).to.deep.equal(['labels.channel.msteams']);
    });
  }

  it('take values, and leave alone what they have none for', () => {
    expect(fill('{a} and {b}', { a: 1 })).to.equal('1 and {b}');
    expect(fill('{constructor}', {})).to.equal('{constructor}');
    expect(plural({ one: '1 day', other: '{n} days' }, 2)).to.equal('2 days');
    expect(labelOf({ known: 'Known' }, 'newer')).to.equal('newer');
    expect(labelOf({}, 'constructor')).to.equal('constructor');
  });
});

describe('times in the reader’s language', () => {
  const cases: [number, string, string, string][] = [
    [20_000, 'now', '刚刚', '剛剛'],
    [5 * 60_000, '5 min', '5 分钟', '5 分鐘'],
    [130 * 60_000, '2 h 10 min', '2 小时 10 分', '2 小時 10 分'],
    [3 * 86_400_000, '3 days', '3 天', '3 天'],
    [-5, 'now', '刚刚', '剛剛'],
  ];
  for (const [ms, en, hans, hant] of cases) {
    it(`say ${ms} ms as ${en}`, () => {
      expect(['en', 'zh-Hans', 'zh-Hant'].map((locale) => duration(ms, WORDS[locale as 'en']))).to.deep.equal([
        en,
        hans,
        hant,
      ]);
    });
  }

  it('name today, tomorrow and other days', () => {
    const now = new Date(2026, 10, 22, 9);
    const say = (at: Date) => moment(at, now, 'en', WORDS.en);
    expect(say(new Date(2026, 10, 22, 14, 5))).to.equal('today 14:05');
    expect(say(new Date(2026, 10, 23, 0, 1))).to.equal('tomorrow 00:01');
    expect(say(new Date(2026, 10, 26, 10))).to.equal('Thu 26 Nov 10:00');
    expect(say(new Date(2027, 0, 4, 10))).to.contain('2027');
    expect(clockTime(new Date(2026, 0, 1, 0, 7), 'zh-Hans')).to.equal('00:07');
  });
});

describe('the language of a browser', () => {
  const cases: [string[], string][] = [
    [['zh-TW'], 'zh-Hant'],
    [['zh-HK', 'en'], 'zh-Hant'],
    [['zh-Hant-MO'], 'zh-Hant'],
    [['zh-CN'], 'zh-Hans'],
    [['zh'], 'zh-Hans'],
    [['fr-FR', 'zh-SG'], 'zh-Hans'],
    [['de', 'en-GB'], 'en'],
    [['xx'], 'en'],
  ];
  for (const [languages, expected] of cases) {
    it(`${languages.join(', ')} is ${expected}`, () => {
      expect(localeFor(languages)).to.equal(expected);
    });
  }
});

import { expect } from 'chai';
import fc from 'fast-check';
import { foldChinese, stem } from '../../../nlp/index.ts';
import type { SearchIndex } from '../../../storage/index.ts';
import { foundNumbers, ownIndex, searchDocument } from '../../support/searchRig.ts';
import { useTempFolder } from '../../support/tempFolder.ts';

const NIGHTLY = process.env.KESU_NIGHTLY === '1';
const ROUNDS = NIGHTLY ? 200 : 6;
const QUERIES = 60;

// Few characters, so that what is looked for is often there, and often only nearly.
const HAN = [...'退款投诉訴投機机場场後后𠮷々'];
const KANA = [...'かカガー한글'];
const MARKS = ['，', '。', ' ', '\n', '！', '"', '*', ' - ', '😀', '(', '　'];
const WORDS = [
  'refund',
  'Refunds',
  'refunded',
  'DELAY',
  'delayed',
  'café',
  'cafe',
  'ＡＢ１２',
  'ab12',
  "don't",
  'dont',
  'a',
  '39',
];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...HAN) },
  { weight: 1, arbitrary: fc.constantFrom(...KANA) },
  { weight: 2, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 3, arbitrary: fc.constantFrom(...WORDS).map((word) => ` ${word} `) },
);
const line = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
const chinese = fc.array(fc.constantFrom(...HAN), { minLength: 1, maxLength: 4 }).map((all) => all.join(''));

const plain = (text: string) => foldChinese(text.normalize('NFKC').toLowerCase());
const hasChinese = (text: string, term: string) => plain(text).includes(plain(term));

const wordOf = (word: string) =>
  stem(
    plain(word)
      .normalize('NFD')
      .replace(/[\u0300-\u036f']/gu, ''),
  );
/** The words of a text, told apart by a way of their own. */
const wordsIn = (text: string) =>
  plain(text)
    .split(/(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|ー|[^\p{L}\p{N}\p{M}'])+/u)
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .filter((word) => word !== '')
    .map(wordOf);
const hasWord = (text: string, term: string) => wordsIn(text).includes(wordOf(term));

describe('what the search finds', function () {
  this.timeout(NIGHTLY ? 600_000 : 30_000);
  const folder = useTempFolder();

  async function compare(
    index: SearchIndex,
    texts: readonly (readonly string[])[],
    terms: string,
    isIn: (text: string) => boolean,
  ): Promise<void> {
    const expected = texts.flatMap((lines, n) => (lines.some(isIn) ? [`K${n}`] : []));
    expect(await foundNumbers(index, { terms, sort: 'oldest' }), JSON.stringify(terms)).to.deep.equal(expected);
  }

  it('is what a look at every text finds, in Chinese of both scripts and in English', async () => {
    const index = await ownIndex(folder());
    try {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 20, maxLength: 40 }),
          fc.array(chinese, { minLength: QUERIES / 2, maxLength: QUERIES / 2 }),
          fc.array(fc.constantFrom(...WORDS), { minLength: 5, maxLength: 10 }),
          async (texts, terms, words) => {
            await index.restart();
            await index.put(texts.map((lines, n) => searchDocument(n, lines)));
            await index.finishBuilding();
            for (const term of terms) {
              await compare(index, texts, term, (text) => hasChinese(text, term));
            }
            for (const word of words) await compare(index, texts, word, (text) => hasWord(text, word));
            const [one = '', other = ''] = terms;
            const both = texts.flatMap((lines, n) =>
              lines.some((text) => hasChinese(text, one)) && !lines.some((text) => hasChinese(text, other))
                ? [`K${n}`]
                : [],
            );
            expect(await foundNumbers(index, { terms: `${one} -${other}`, sort: 'oldest' })).to.deep.equal(both);
          },
        ),
        { numRuns: ROUNDS, endOnFailure: !NIGHTLY },
      );
    } finally {
      await index.close();
    }
  });
});

import { createRequire } from 'node:module';
import { foldChinese, stem } from '../../../nlp/index.ts';

/** A word as it is compared, and as it was written. */
export interface Word {
  name: string;
  written: string;
}

const { words: STOP_WORDS } = createRequire(import.meta.url)('natural/lib/natural/util/stopwords.js') as {
  words: string[];
};
/** Words of English that say nothing by themselves. */
const STOPPED = new Set(STOP_WORDS);

/** Knows words of Chinese by a dictionary, in both scripts; the other languages of the product have spaces. */
const CHINESE = new Intl.Segmenter('zh', { granularity: 'word' });
const HAN = /^\p{Script=Han}+$/u;
const LATIN = /^[\p{Script=Latin}'’]+$/u;
/** Characters that join others into sentences, in either script: beside one of them stands no word. */
const JOINING = new Set(
  '的了在是我你您他她它们們就都也很太不没沒有和与與及跟把被给給让讓向对對从從到里裡上下个個只这這那来來去着著过過吗嗎吧呢啊店买買要会會能说說',
);
/** Shorter words say too little, and longer ones are none. */
const LEAST_LATIN = 3;
const LEAST_HAN = 2;
const MOST = 24;
/** Beyond it a text is not read. */
const LONGEST_TEXT = 2000;

const latin = (written: string): Word => ({
  name: stem(written.toLowerCase().replaceAll('’', "'")),
  written: written.toLowerCase(),
});
const han = (written: string): Word => ({ name: foldChinese(written), written });

/**
 * The words of a text, each once. Numbers, and what was starred out, are none. Two Chinese characters that the dictionary has no word
 * for count as one where they stand side by side.
 */
export function wordsOf(text: string): Word[] {
  const words = new Map<string, Word>();
  const add = (word: Word) => words.set(word.name, words.get(word.name) ?? word);
  let single = '';
  for (const { segment, isWordLike } of CHINESE.segment(text.slice(0, LONGEST_TEXT).normalize('NFKC'))) {
    const isHan = HAN.test(segment);
    if (isHan && segment.length === 1) {
      if (single !== '' && !JOINING.has(segment)) add(han(single + segment));
      single = JOINING.has(segment) ? '' : segment;
      continue;
    }
    single = '';
    if (!isWordLike || segment.length > MOST) continue;
    if (isHan && segment.length >= LEAST_HAN) add(han(segment));
    else if (LATIN.test(segment) && segment.length >= LEAST_LATIN && !STOPPED.has(segment.toLowerCase()))
      add(latin(segment));
  }
  return [...words.values()];
}

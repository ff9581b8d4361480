import { foldChinese, stem } from '../../nlp/index.ts';

/** The same by a way of its own, slow and plain: does a text have a term? One term: Chinese, or English words in a row. */
export function hasTerm(text: string, typed: string): boolean {
  const term = typed.replaceAll('"', '');
  const isChinese = /\p{Script=Han}/u.test(term);
  if (isChinese) return plain(text).includes(plain(term));
  return ` ${wordsOf(text)} `.includes(` ${wordsOf(term)} `);
}

const plain = (text: string) => foldChinese(text.normalize('NFKC').toLowerCase());

const wordsOf = (text: string) =>
  plain(text)
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map(stem)
    .join(' ');

import { readFileSync } from 'node:fs';
import { tokenNameOf } from '../../fewShot/readTokens.ts';

/** Sets of tokens that say nearly the same, of one language. A word that is several tokens is left out of its set. */
export function readSynonyms(language: 'en' | 'zh'): string[][] {
  return readFileSync(new URL(`synonyms.${language}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => [
      ...new Set(
        line.split(' ').flatMap((word) => {
          const name = tokenNameOf(word);
          return name === undefined ? [] : [name];
        }),
      ),
    ])
    .filter((set) => set.length > 1);
}

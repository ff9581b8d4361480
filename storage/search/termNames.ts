import { hash } from 'node:crypto';
import { compareWord, type TokenNames, type WordRules } from './words.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
/** 50 bits: among a million different terms, one pair in two thousand such indexes is the same. */
const LENGTH = 10;
/** Names remembered of each kind; a bound, because a hostile vocabulary has no end. */
const REMEMBERED = 200_000;

/** What terms are called in the index. */
export interface TermNames extends TokenNames {
  /** A fact about a case, see `factTerms`. */
  fact(term: string): string;
}

/**
 * Names terms so that the index file holds none of the words it was made of: the first 50 bits of SHA-256 over a secret of the
 * store and the term. Without the secret no word can be read from the file, nor looked for in it.
 *
 * @param secret At least 128 bits of chance; anything that begins with it is never hashed for another purpose.
 */
export function createTermNames(secret: string, rules: Pick<WordRules, 'stem'>): TermNames {
  const key = `${hash('sha256', `kesu search index ${secret}`, 'hex')}:`;
  /** Names of one kind of term; `compared` makes what is written alike alike. */
  const naming = (kind: string, compared = (term: string) => term) => {
    const known = new Map<string, string>();
    return (term: string) => {
      const remembered = known.get(term);
      if (remembered !== undefined) return remembered;
      const name = nameOf(hash('sha256', key + kind + compared(term), 'buffer'));
      if (known.size >= REMEMBERED) known.clear();
      known.set(term, name);
      return name;
    };
  };
  return {
    word: naming('w', (written) => compareWord(written, rules)),
    pair: naming('p'),
    begin: naming('^'),
    end: naming('$'),
    single: naming('s'),
    fact: naming('='),
  };
}

function nameOf(digest: Uint8Array): string {
  let name = '';
  for (let bit = 0; name.length < LENGTH; bit += 5) {
    const at = bit >> 3;
    const two = ((digest[at] ?? 0) << 8) | (digest[at + 1] ?? 0);
    name += LETTERS[(two >> (11 - (bit & 7))) & 31];
  }
  return name;
}

import type { Token } from './readTokens.ts';
import type { WordVectors } from './wordVectors.ts';

/** Compares tokens; a word the table does not have is compared by its letters, so that a slip of the finger costs little. */
export interface TokenLikeness {
  /** 0–1, and 1 only for the same token. */
  compare(one: KnownToken, other: KnownToken): number;
  know(token: Token): KnownToken;
}

/** A token with what is known of it. */
export interface KnownToken extends Token {
  readonly place: number;
  readonly weight: number;
  readonly letters: ReadonlySet<string>;
}

/** Weight of a word that no service message has had: it says much, but is as likely a slip or a name. */
const UNKNOWN_WEIGHT = 7;

/** The commonest words still count a little. */
const WEIGHT_MIN = 0.3;

/** A character of Chinese beside a pair: pairs are the words. */
const CHARACTER_WEIGHT = 0.5;

/** Dice coefficient of letter pairs from which two spellings count as alike. */
const SPELLING_MIN = 0.6;

const NO_LETTERS: ReadonlySet<string> = new Set();

/** Likeness by word vectors where both words are known, else by spelling. */
export function createTokenLikeness(words: WordVectors): TokenLikeness {
  return {
    know(token) {
      const place = words.find(token.key);
      const rarity = place < 0 ? UNKNOWN_WEIGHT : Math.max(words.rarity(place), WEIGHT_MIN);
      const single = token.text.length === 1 && token.text > '\u3400';
      return { ...token, place, weight: single ? rarity * CHARACTER_WEIGHT : rarity, letters: lettersOf(token.text) };
    },
    compare(one, other) {
      if (one.key === other.key) return 1;
      const meant = one.place >= 0 && other.place >= 0 ? words.likeness(one.place, other.place) : 0;
      if (one.place >= 0 && other.place >= 0) return Math.min(Math.max(meant, 0), 1);
      const spelt = dice(one.letters, other.letters);
      return spelt < SPELLING_MIN ? 0 : spelt;
    },
  };
}

/** Pairs of neighbouring letters, the edges counted; of Chinese the characters. */
function lettersOf(text: string): ReadonlySet<string> {
  if (text.length < 2 || text.startsWith('<')) return NO_LETTERS;
  if (text > '\u3400') return new Set(text);
  const edged = `^${text}$`;
  return new Set(Array.from({ length: edged.length - 1 }, (_, at) => edged.slice(at, at + 2)));
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let both = 0;
  for (const letter of one) if (other.has(letter)) both += 1;
  return (2 * both) / (one.size + other.size);
}

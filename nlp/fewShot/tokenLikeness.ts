import type { Token } from './readTokens.ts';
import type { WordVectors } from './wordVectors.ts';

/** Compares tokens; a word the table does not have is compared by its letters, so that a slip of the finger costs little. */
export interface TokenLikeness {
  /** 0–1, the same both ways round, and 1 only for the same token. Tokens of different kinds are not alike. */
  compare(one: KnownToken, other: KnownToken): number;
  know(token: Token): KnownToken;
}

/**
 * What a token can be like: `han` other Chinese of the table, `latin` other words, `lone` nothing but itself, which is
 * Chinese the table does not have. The two halves of the table were learned apart; across them likeness means nothing.
 */
export type TokenKind = 'han' | 'latin' | 'lone';

/** A token with what is known of it. */
export interface KnownToken extends Token {
  readonly place: number;
  readonly weight: number;
  readonly kind: TokenKind;
  readonly letters: Letters;
}

/** Pairs of neighbouring letters, the edges counted. */
interface Letters {
  readonly all: ReadonlySet<number>;
  /** One bit for each of `all`, in which several may fall together. */
  readonly bits: number;
}

/** Weight of a word that no service message has had: it says much, but is as likely a slip or a name. */
const UNKNOWN_WEIGHT = 7;

/** The commonest words still count a little. */
const WEIGHT_MIN = 0.3;

/** A character of Chinese beside a pair: pairs are the words. */
const CHARACTER_WEIGHT = 0.5;

/** Dice coefficient of letter pairs from which two spellings count as alike. */
const SPELLING_MIN = 0.6;

const NO_LETTERS: Letters = { all: new Set(), bits: 0 };

/** Likeness by word vectors where both words are known, else by spelling. */
export function createTokenLikeness(words: WordVectors): TokenLikeness {
  return {
    know(token) {
      const place = words.find(token.key);
      const rarity = place < 0 ? UNKNOWN_WEIGHT : Math.max(words.rarity(place), WEIGHT_MIN);
      const han = token.text > '\u3400';
      const weight = han && token.text.length === 1 ? rarity * CHARACTER_WEIGHT : rarity;
      const kind = !han ? 'latin' : place < 0 ? 'lone' : 'han';
      return { ...token, place, weight, kind, letters: kind === 'latin' ? lettersOf(token.text) : NO_LETTERS };
    },
    compare(one, other) {
      if (one.key === other.key) return 1;
      if (one.kind !== other.kind || one.kind === 'lone') return 0;
      if (one.place < 0 || other.place < 0) return spellingLikeness(one.letters, other.letters);
      return Math.min(Math.max(words.likeness(one.place, other.place), 0), 1);
    },
  };
}

function lettersOf(text: string): Letters {
  if (text.length < 2 || text.startsWith('<')) return NO_LETTERS;
  const all = new Set<number>();
  const edged = `^${text}$`;
  for (let at = 1; at < edged.length; at += 1) all.add(edged.charCodeAt(at - 1) * 0x10000 + edged.charCodeAt(at));
  let bits = 0;
  for (const letter of all) bits |= 1 << (letter % 31);
  return { all, bits };
}

/** Dice coefficient where it is high enough to count, else 0. */
function spellingLikeness(one: Letters, other: Letters): number {
  const enough = (SPELLING_MIN * (one.all.size + other.all.size)) / 2;
  // A bit that only one of them has stands for at least one letter the other has not: most pairs are told apart by that.
  if (one.all.size - countBits(one.bits & ~other.bits) < enough || enough === 0) return 0;
  let both = 0;
  for (const letter of one.all) if (other.all.has(letter)) both += 1;
  return both < enough ? 0 : (2 * both) / (one.all.size + other.all.size);
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

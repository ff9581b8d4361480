import { foldChinese } from '../chineseFold.ts';
import { toMatchForm } from '../matchForm.ts';
import { hashName } from '../model/ngrams.ts';
import { normalise } from '../normalise.ts';

/** One word, Chinese character or pair of characters that a message contains. */
export interface Token {
  readonly text: string;
  /** Key in the table of word vectors. */
  readonly key: number;
}

/** Only so much of a message is read, and so many different tokens of it: what a matter is, is said at its beginning. */
const UNITS_MAX = 2000;
const TOKENS_MAX = 160;

const PIECE = /[a-z\u00df-\u024f]+|[0-9]+|[$£€¥￥]|[\u3400-\u9fff]+/g;

/** Contractions with and without their apostrophe. */
const NOT = /n['\u2019]t\b/gi;
const SHORTENED = /['\u2019](?:s|m|re|ve|ll|d)\b/gi;
const NEGATED = /^(?:do|does|did|is|was|are|were|has|have|had|ca|could|wo|would|should|ai|must|need)nt$/;
const WHOLE = new Map(Object.entries({ ca: 'can', wo: 'will', im: 'i', ive: 'i', thats: 'that', whats: 'what' }));

/**
 * The different tokens of a message, in order: English words by their stems, numbers and currency signs by their kind,
 * Chinese as Simplified characters and pairs of neighbours. "Didn't" reads as "not".
 */
export function readTokens(text: string): Token[] {
  const form = toMatchForm(normalise(text.slice(0, UNITS_MAX).replace(NOT, ' not').replace(SHORTENED, ' '))).text;
  const seen = new Map<string, Token>();
  for (const [piece] of form.matchAll(PIECE)) {
    for (const name of namesOf(piece)) {
      if (seen.size >= TOKENS_MAX) return [...seen.values()];
      if (!seen.has(name)) seen.set(name, { text: name, key: hashName(name) });
    }
  }
  return [...seen.values()];
}

function namesOf(piece: string): string[] {
  const unit = piece.charCodeAt(0);
  if (unit >= 0x3400 && unit !== 0xffe5) return pairsOf(piece);
  if (unit >= 0x30 && unit <= 0x39) return ['<number>'];
  if (unit < 0x61 || (unit > 0x7a && unit < 0xdf) || unit === 0xffe5) return ['<money>'];
  if (NEGATED.test(piece)) return ['not'];
  return [WHOLE.get(piece) ?? piece];
}

function pairsOf(run: string): string[] {
  const names: string[] = [];
  for (let at = 0; at < run.length; at += 1) {
    names.push(run.charAt(at));
    if (at + 1 < run.length) names.push(run.slice(at, at + 2));
  }
  return names;
}

/** A word as `readTokens` would name it; undefined when it is more than one token, such as a Chinese phrase of three. */
export function tokenNameOf(word: string): string | undefined {
  const folded = foldChinese(word);
  if (/^[\u3400-\u9fff]{1,2}$/.test(folded)) return folded;
  const tokens = readTokens(word);
  return tokens.length === 1 ? tokens[0]?.text : undefined;
}

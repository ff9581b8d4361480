import type { EntityType, Locale } from '../labels.ts';
import type { RecognizeContext } from '../understanding.ts';

/** What the entity finders read. */
export interface EntitySource {
  /** The message as a reader sees it; offsets of finders lie in it. */
  readonly plain: string;
  /** The same in Simplified Chinese, with the same offsets. */
  readonly folded: string;
  /** The kinds of signs in it: bits of `CLUE`. */
  readonly clues: number;
  readonly lang: Locale;
  readonly cantonese: boolean;
  readonly context: RecognizeContext;
  /** The bot has offered something to come: "Friday" is the next one. */
  readonly ahead: boolean;
  /** The fact the bot has just asked for. */
  readonly fact: string | undefined;
}

/** An entity in the offsets of `plain`. */
export interface Found {
  readonly type: EntityType;
  readonly start: number;
  readonly end: number;
  /** Normal form; left out when it is the words themselves. */
  readonly value?: string;
}

/** Finds entities of one kind. */
export type Finder = (source: EntitySource) => Found[];

/** More matches of one expression are a list or an attack. */
const MATCHES_MAX = 500;

/** All matches of a global expression, as `matchAll` without its copy of the expression. */
export function allMatches(expression: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    if (match[0] === '') expression.lastIndex += 1;
    else if (matches.push(match) >= MATCHES_MAX) break;
  }
  return matches;
}

/** Where the first group of a match lies that ends with it. */
export function lastGroupSpan(match: RegExpExecArray): { start: number; end: number } {
  const end = match.index + match[0].length;
  return { start: end - (match[1] ?? '').length, end };
}

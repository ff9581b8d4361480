import type { EntityType, Locale } from '../labels.ts';
import type { RecognizeContext } from '../understanding.ts';

/** What the entity finders read. */
export interface EntitySource {
  /** The message as a reader sees it; offsets of finders lie in it. */
  readonly plain: string;
  /** The same in Simplified Chinese, with the same offsets. */
  readonly folded: string;
  readonly lang: Locale;
  readonly cantonese: boolean;
  readonly context: RecognizeContext;
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

/** Where a capture group of a match lies; the expression must have the `d` flag. */
export function groupSpan(match: RegExpExecArray, group: number): { start: number; end: number } | undefined {
  const span = match.indices?.[group];
  return span === undefined ? undefined : { start: span[0], end: span[1] };
}

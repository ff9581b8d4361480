import type { Finding } from '../guard/index.ts';
import { checkReply } from '../guard/index.ts';
import type { LetterSource } from './composeLetter.ts';
import type { Letter, LetterPart } from './letter.ts';

/** Parts whose list is on record: the customer's own words, and what was agreed, which may lie in the past by now. */
const ON_RECORD: ReadonlySet<LetterPart['about']> = new Set(['happened', 'agreed']);

/** What the guard makes of a letter. */
export interface LetterFinding extends Pick<Finding, 'rule' | 'action' | 'why' | 'rewrite'> {
  /** The words in question. */
  readonly words: string;
}

/**
 * Reads a letter with the guard before it leaves: wording, authority, promises and how far the apology goes. What is
 * signed is a person's, who answers for it and for the cause they have established; what is not is the bot's.
 */
export function reviewLetter(letter: Letter, { record, pack, now, signed, cause }: LetterSource): LetterFinding[] {
  const text = letter.parts
    .flatMap(({ about, text: own, items }) => [own, ...(ON_RECORD.has(about) ? [] : items)])
    .join('\n');
  const { findings } = checkReply(text, {
    locale: record.locale,
    pack,
    now,
    speaker: signed === undefined ? 'bot' : 'specialist',
    record,
    established: signed !== undefined && cause !== undefined,
  });
  return findings.map(({ rule, action, why, rewrite, start, end }) => ({
    rule,
    action,
    why,
    ...(rewrite === undefined ? {} : { rewrite }),
    words: text.slice(start, end),
  }));
}

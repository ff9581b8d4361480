import type { Entry } from '../../storage/index.ts';
import { readBackLines } from '../guard/excuse.ts';
import { type Passage, readPassage, sentenceAt } from '../guard/passage.ts';
import type { Pack } from '../pack/index.ts';

/** What the recognizer made of a customer's message, as far as a score needs it. */
export interface HeardTags {
  emotion?: { label: string; intensity: number };
  act?: { label: string };
  signals?: readonly string[];
  entities?: readonly { type: string; text: string }[];
}

/** One message of the conversation, ready to be judged. */
export interface Line {
  seq: number;
  /** Milliseconds since the epoch. */
  at: number;
  author: 'customer' | 'bot' | 'agent';
  /** To whom it is credited: `customer`, `bot`, or the id of an agent. */
  party: string;
  text: string;
  /** The text made ready for expressions: small letters, Simplified characters, same offsets. */
  passage: Passage;
  /** The same without what is quoted or read back: our own words only. */
  own: string;
  tags: HeardTags;
  ask: Entry['ask'];
}

/** The words that prove something: `[start, end)` in UTF-16 units of the text of the line `seq`. */
export interface Proof {
  seq: number;
  start: number;
  end: number;
}

const isSpoken = ({ author, audience, activity, text }: Entry) =>
  author !== 'system' &&
  audience === undefined &&
  (activity.type === undefined || activity.type === 'message') &&
  (text.trim() !== '' || author === 'customer');

function ownWords(passage: Passage, pack: Pack): string {
  let own = passage.plain;
  for (const { start, end } of [...passage.quotes, ...readBackLines(passage, pack)]) {
    own = own.slice(0, start) + ' '.repeat(end - start) + own.slice(end);
  }
  return own;
}

/**
 * The messages between the customer and us, in order. What is for staff only, commands and events are no part of it.
 *
 * @param caseId Lines of other cases of the same conversation are left out.
 */
export function readLines(entries: readonly Entry[], pack: Pack, caseId?: string): Line[] {
  return entries
    .filter(isSpoken)
    .filter((entry) => caseId === undefined || entry.caseId === undefined || entry.caseId === caseId)
    .map((entry) => {
      const passage = readPassage(entry.text, entry.locale);
      return {
        seq: entry.seq,
        at: Date.parse(entry.at),
        author: entry.author as Line['author'],
        party: entry.author === 'agent' ? (entry.by?.id ?? 'agent') : entry.author,
        text: entry.text,
        passage,
        own: entry.author === 'customer' ? passage.plain : ownWords(passage, pack),
        tags: (entry.understanding ?? {}) as HeardTags,
        ask: entry.ask,
      };
    })
    .sort((one, other) => one.seq - other.seq);
}

/** One of us said it. */
export const isOurs = ({ author }: Line) => author !== 'customer';

/** The whole line as proof. */
export function wholeLine({ seq, text }: Line): Proof {
  return { seq, start: 0, end: text.length };
}

/** The sentence around a place in a line, as proof. */
export function sentenceOf({ seq, passage, text }: Line, at: number): Proof {
  const { start, end } = sentenceAt(passage, at);
  const leading = text.slice(start, end).length - text.slice(start, end).trimStart().length;
  return { seq, start: start + leading, end };
}

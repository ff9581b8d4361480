import type { Document } from '../document.ts';
import type { Act } from '../labels.ts';
import type { Hit } from '../termIndex.ts';
import type { Entity } from '../understanding.ts';
import { type Ask, readAsk } from './ask.ts';
import { findPhrases, type Opening, readOpening } from './reply.ts';

/** What the other taggers found. */
export interface ActGrounds {
  readonly complaint: number;
  readonly entities: readonly Entity[];
}

/** Everything an act rule may look at. */
export interface ActView extends ActGrounds {
  readonly document: Document;
  readonly text: string;
  readonly ask: Ask;
  readonly opening: Opening;
  /** Reply phrases anywhere. */
  readonly phrases: readonly Hit[];
  /** Length with ideographs counted double: a Chinese character says about what two letters do. */
  readonly length: number;
}

/** What a rule decided. `hits` are the words it went by, in match form. */
export interface Decision {
  readonly label: Act;
  readonly score: number;
  readonly hits?: readonly Hit[];
}

/** A rule decides or passes. */
export type ActRule = (view: ActView) => Decision | undefined;

/** Messages longer than this are told, not answered: phrases are looked for in the opening part only. */
const REPLY_MAX = 400;

/** Puts together what the rules look at. */
export function createActView(document: Document, grounds: ActGrounds): ActView {
  const text = document.form.text;
  const part = text.slice(0, REPLY_MAX);
  return {
    ...grounds,
    document,
    text,
    ask: readAsk(document.context),
    opening: readOpening(text),
    phrases: findPhrases(part),
    length: text.length + countIdeographs(part),
  };
}

function countIdeographs(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x4e00 && unit <= 0x9fff) count += 1;
  }
  return count;
}

/** The phrases of one kind. */
export function phrasesOf(view: ActView, kind: string): Hit[] {
  return view.phrases.filter((hit) => hit.tag === kind);
}

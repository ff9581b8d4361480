import type { Locale } from '../../../nlp/index.ts';
import type { CaseRecord, Conversation, Entry, PromiseRecord } from '../../../storage/index.ts';
import type { Pack, Variant } from '../../pack/index.ts';
import { createDeadlines } from '../../policy/deadlines.ts';
import { sayTime } from '../../replies/index.ts';
import { readSession } from '../../session.ts';
import { briefWords } from './words/wordsFor.ts';

/** What a brief is made of. */
export interface BriefSource {
  pack: Pack;
  conversation: Conversation;
  /** The conversation's lines, oldest first; the newest few hundred are enough. */
  lines: readonly Entry[];
  /** Everything promised in the conversation, ended promises too. */
  promises: readonly PromiseRecord[];
  now: Date;
}

/** A source as a reader sees it. */
export interface BriefView extends BriefSource {
  /** Language of the colleague who reads. */
  locale: Locale;
  variant: Variant | undefined;
  record: CaseRecord | undefined;
  words: ReturnType<typeof briefWords>;
  /** A point in time on the reader's clock, in their words. */
  time(instant: string): string;
  /** When so many minutes of business time have passed since a point in time, in their words. */
  timeAfter(minutes: number, from: Date): string;
}

/**
 * @param at Where the reader is: which Traditional Chinese, and by which clock. Default: the plain one, where the company
 * is.
 */
export function briefView(
  source: BriefSource,
  locale: Locale,
  at: { variant?: Variant | undefined; zone?: string | undefined } = {},
): BriefView {
  const { pack, now } = source;
  const { variant, zone = pack.zone } = at;
  const deadlines = createDeadlines(pack);
  const time = (instant: string) => sayTime(new Date(instant), now, locale, zone);
  // Most remedies of a pack take one of a few spans, and reckoning business time is what a list of them costs.
  const spans = new Map<string, string>();
  return {
    ...source,
    timeAfter(minutes, from) {
      const key = `${minutes} ${from.getTime()}`;
      const known = spans.get(key) ?? time(deadlines.within(minutes, from).toISOString());
      spans.set(key, known);
      return known;
    },
    locale,
    variant,
    record: currentCase(source.conversation),
    words: briefWords(locale),
    time,
  };
}

/** The complaint a conversation is about now: the one being talked about, or else the latest. */
export function currentCase({ cases, dialog }: Pick<Conversation, 'cases' | 'dialog'>): CaseRecord | undefined {
  const { caseId } = readSession(dialog.session);
  return cases.find(({ id }) => id === caseId) ?? cases.at(-1);
}

/** The customer's clock, as far as it is known. */
export function briefZone({ dialog }: Pick<Conversation, 'dialog'>, pack: Pack): string {
  return readSession(dialog.session).zone ?? pack.zone;
}

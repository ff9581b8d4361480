import { composeBrief, handoffReason, type Pack } from '../../../dialogs/index.ts';
import type { Locale } from '../../../nlp/index.ts';
import { type Conversation, isOpenHandoff, isoSteps, type SearchFacts, type Staff } from '../../../storage/index.ts';
import type { FoundCase, ReviewCase } from '../../api/contract/index.ts';
import { factsOfCase, factsWithoutCase } from '../../search/composeFacts.ts';
import { foundCase } from '../find/foundCase.ts';
import type { Mask } from '../mask.ts';
import { emotionCurve } from './emotionCurve.ts';
import { guardHits } from './guardHits.ts';
import { handoffViews } from './handoffViews.ts';
import { maskedBrief } from './maskedBrief.ts';
import { isAbout, type OpenedCase } from './openCase.ts';
import { promiseFates } from './promiseFates.ts';
import { stageMarks } from './stageMarks.ts';
import { type Waits, waitsOf } from './waits.ts';

export interface ReviewCaseSource extends OpenedCase {
  /** The pack of the case, or the one of the house where that is no longer there. */
  pack: Pack;
  /** Whether the automatic score is told; never by another pack than its own. */
  isScored: boolean;
  agents: Staff[];
  locale: Locale;
  now: Date;
  mask: Mask;
  /** Says a reason of the policy in the language of the reader. */
  say(because: string): string;
}

const OVER: ReadonlySet<string> = new Set(['closed', 'abandoned', 'unreachable']);

/** Waits of the lines about the case. */
export function waitsOfCase({ conversation, record, entries }: OpenedCase, now: Date): Waits {
  const isOver = record !== undefined && OVER.has(record.status);
  const heldBy = isOpenHandoff(conversation.handoff) ? 'agent' : 'bot';
  return waitsOf(
    entries.filter((entry) => isAbout(entry, record)),
    isOver ? undefined : now,
    heldBy,
  );
}

/** Everything about a case but its lines and what depends on who reads it. */
export function reviewCase(source: ReviewCaseSource) {
  const { conversation, file, record, entries, locale, now, mask } = source;
  const about = entries.filter((entry) => isAbout(entry, record));
  const brief = record && maskedBrief(briefOf(source), mask);
  return {
    head: headOf(source),
    ...(brief ? { brief } : {}),
    lastSeq: conversation.lastSeq,
    stages: stageMarks(about),
    curve: emotionCurve(about),
    ...(record ? { mood: record.mood } : {}),
    gaps: waitsOfCase(source, now).gaps,
    guard: guardHits(about, locale),
    promises: promiseFates(file?.promises ?? conversation.promises, about, { locale, now, mask }),
    handoffs: handoffViews(file?.handoffs ?? known(conversation.handoff), locale, now, mask),
    history: (record?.history ?? []).map(({ at, from, to, actor, reason }) => {
      return { at, from, to, actor, reason: mask(source.say(reason)) };
    }),
    steps: record ? isoSteps(record).map((step) => ({ ...step })) : [],
    ...(record?.csat ? { csat: csatOf(record.csat, mask) } : {}),
    clocks: (record?.clocks ?? []).map(({ regulator, what, dueAt }) => ({ regulator, what, dueAt })),
  } satisfies Partial<ReviewCase>;
}

const known = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

function csatOf(
  { score, askedAt, comment }: NonNullable<NonNullable<OpenedCase['record']>['csat']>,
  mask: Mask,
): NonNullable<ReviewCase['csat']> {
  return {
    ...(score === undefined ? {} : { score }),
    askedAt,
    ...(comment === undefined ? {} : { comment: mask(comment) }),
  };
}

/** The case in a row, from the same facts as in the index. */
function headOf(source: ReviewCaseSource): FoundCase {
  const { conversation, file, record, entries, pack, isScored, agents, mask, locale, now } = source;
  const about = entries.filter((entry) => isAbout(entry, record));
  const facts: SearchFacts = file
    ? factsOfCase(file, about, isScored ? { pack } : 'missing', now)
    : factsWithoutCase(conversation, entries);
  const hit = { conversationKey: conversation.key, caseId: record?.id ?? '', facts };
  return foundCase({ hit, record, pack, agents, mask, locale });
}

/** The brief of this very case, even when the conversation is about another one by now. */
function briefOf({ conversation, file, record, entries, pack, locale, now }: ReviewCaseSource) {
  const handoff = file?.handoffs.at(-1);
  const { handoff: _, ...rest } = conversation;
  const alone: Conversation = { ...rest, cases: known(record), ...(handoff ? { handoff } : {}) };
  const lines = entries.filter((entry) => isAbout(entry, record));
  const brief = composeBrief({ pack, conversation: alone, lines, promises: file?.promises ?? [], now }, locale);
  // That it came to a person matters to whoever judges it, though it has gone back since.
  return handoff ? { ...brief, why: handoffReason(handoff.reason, locale) } : brief;
}

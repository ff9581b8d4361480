import type { CaseRecord, Conversation, Handoff, PromiseRecord } from '../../storage/index.ts';
import { TO_BE_HEARD } from '../listen/noteWish.ts';
import { fillMarks, labels } from '../replies/index.ts';
import { knownFact, type LetterView } from './letterFacts.ts';
import { letterDay, letterTime } from './letterTime.ts';
import type { LetterWords } from './words/letterWords.ts';

type Promised = Pick<Conversation, 'promises'>;

/** Open promises about the case whose time is still to come, the earliest first. */
function openPromises(record: CaseRecord, { promises }: Promised, now: Date): PromiseRecord[] {
  return promises
    .filter(({ caseId, state, kind }) => caseId === record.id && state === 'open' && kind !== 'nudge')
    .filter(({ dueAt }) => dueAt > now.toISOString())
    .sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
}

/** By when the customer hears from us next, if that is promised. */
export function nextAnswer(record: CaseRecord, conversation: Promised, now: Date): Date | undefined {
  const [first] = openPromises(record, conversation, now);
  return first && new Date(first.dueAt);
}

/** What we have done, as far as it is on record. */
export function doneLines(view: LetterView, { done }: LetterWords, handoff: Handoff | undefined): string[] {
  const { record, locale, zone } = view;
  const day = (instant: string) => letterDay(instant, locale, zone);
  const takenOver = handoff?.caseId === record.id ? handoff.acceptedAt : undefined;
  const { status, history } = record;
  const settled = status === 'closed' || status === 'followed_up' ? history.findLast(isSettled)?.at : undefined;
  return [
    fillMarks(done.recorded, { date: day(record.openedAt), number: record.number }),
    ...(takenOver ? [fillMarks(done.takenOver, { date: day(takenOver) })] : []),
    ...(record.facts.evidence?.state === 'known' ? [done.evidence] : []),
    ...(settled ? [fillMarks(done.solved, { date: day(settled) })] : []),
  ];
}

const isSettled = ({ to, actor }: CaseRecord['history'][number]) => to === 'followed_up' && actor === 'customer';

/** Lanes in which reading a demand back to whoever made it would sound like an answer to it. */
const NO_READING_BACK: ReadonlySet<CaseRecord['lane']> = new Set(['threat', 'extortion', 'abuse', 'self_harm']);

/** The customer's own wish, while somebody with the authority is to decide on it by a time that is promised. */
export function decisionOf(
  view: LetterView,
  words: LetterWords,
  conversation: Promised,
  now: Date,
): string | undefined {
  const { record, locale, zone } = view;
  const roles = labels(locale, view.variant).role;
  const wish = record.facts.wish?.normal === TO_BE_HEARD ? undefined : knownFact(view, 'wish');
  const promise = openPromises(record, conversation, now).find(({ owner }) => Object.hasOwn(roles, owner));
  if (wish === undefined || !promise || NO_READING_BACK.has(record.lane)) return undefined;
  const who = roles[promise.owner as keyof typeof roles];
  const by = letterTime(new Date(promise.dueAt), locale, zone);
  return fillMarks(words.decision, { wish, who: `${who.charAt(0).toUpperCase()}${who.slice(1)}`, by });
}

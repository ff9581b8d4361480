import { randomUUID } from 'node:crypto';
import type { Category, Signal, Understanding } from '../nlp/index.ts';
import { type CaseRecord, type CaseStatus, changeStatus, type Stage } from '../storage/index.ts';
import { newCaseNumber } from './caseNumber.ts';
import { customerStyles, mergeStyles } from './policy/customerStyle.ts';
import { startAnew } from './session.ts';
import { refineMatter } from './subcategory.ts';
import type { Heard, Turn } from './turn.ts';

/** Longest opening kept in the case; the whole message is in the transcript. */
const OPENING_LENGTH = 2000;

/** Opens a case at the first complaining words, so that whatever happens later, it is on record, and turns to it. */
export function openCase(turn: Turn, heard: Heard): CaseRecord {
  const record = registerCase(turn, heard);
  turnTo(turn, record);
  turn.stage = 'vent';
  return record;
}

/** Makes a case the one being talked about. */
export function turnTo(turn: Turn, record: CaseRecord): void {
  startAnew(turn.session);
  turn.session.caseId = record.id;
}

/** Puts a complaint on record without turning to it. */
export function registerCase(turn: Turn, heard: Heard): CaseRecord {
  const { understanding } = heard;
  const mood = { ...understanding.emotion, at: turn.at };
  const { address } = turn.conversation;
  const record: CaseRecord = {
    v: 1,
    id: randomUUID(),
    number: newCaseNumber(),
    conversationKey: turn.conversation.key,
    channelId: address.channelId,
    customer: address.user.name ? { id: address.user.id, name: address.user.name } : { id: address.user.id },
    pack: turn.pack.id,
    locale: turn.locale,
    status: 'intake',
    stage: 'vent',
    lane: 'normal',
    openedAt: turn.at,
    updatedAt: turn.at,
    opening: { activityId: heard.activityId, text: heard.text.slice(0, OPENING_LENGTH).toWellFormed() },
    categories: [],
    severity: 0,
    signals: [],
    mood: { first: mood, last: mood, peak: mood },
    styles: [],
    facts: knownOfCustomer(turn),
    asked: {},
    remedies: [],
    reopened: 0,
    ...(turn.conversation.notice && { notice: turn.conversation.notice }),
    earlier: turn.session.customer.cases + turn.conversation.cases.length,
    clocks: [],
    history: [],
  };
  turn.conversation.cases.push(record);
  return record;
}

/** What an earlier conversation told us about the customer: read back later, but not asked for again. */
function knownOfCustomer(turn: Turn): CaseRecord['facts'] {
  const { name, contact } = turn.session.customer;
  const fact = (value: string) => ({ state: 'known' as const, value, at: turn.at });
  return { ...(name ? { name: fact(name) } : {}), ...(contact ? { contact: fact(contact) } : {}) };
}

/** Facts about the customer rather than the matter: known once, they are not asked for again. */
const PERSONAL = ['name', 'contact'];

/** Carries over what is known about the customer, and what they were asked of it: whoever gave no name twice has none to give. */
export function carryOver(from: CaseRecord, to: CaseRecord): void {
  for (const name of PERSONAL) {
    const fact = from.facts[name];
    if (fact) to.facts[name] ??= fact;
    const asked = from.asked[name] ?? 0;
    if (asked > (to.asked[name] ?? 0)) to.asked[name] = asked;
  }
}

/** The open case that a message belongs to; where there is none, it opens one. */
export function caseFor(turn: Turn, heard: Heard): CaseRecord {
  return turn.openCase ?? openCase(turn, heard);
}

const union = <T>(known: readonly T[], more: readonly T[]): T[] => [...new Set([...known, ...more])];

/** Below this score a category is a guess: to name it to the customer would be worse than to name none. */
const LIKELY = 0.3;

/** Longest wish that is read as nothing but a wish. */
const SHORT_WISH = 24;

/** From this score on a category is plainly named. */
const PLAIN = 0.5;

/**
 * Whether a message tells well enough what it is about for us to name it: of the guesses marked unsure about half are
 * wrong (docs/nlp.md). A demand for money blurs it.
 */
function isPlainMatter({ complaint, categories, signals, unsure }: Understanding): boolean {
  if (signals.includes('health') || signals.includes('food_safety')) return true;
  const least = signals.includes('extortion') ? PLAIN : LIKELY;
  return complaint >= 0.5 && (categories[0]?.score ?? 0) >= least && !unsure.includes('category');
}

/** Adds what a message tells about the matter: a case only ever learns, it does not forget a category or a signal. */
export function learn(turn: Turn, record: CaseRecord, understanding: Understanding): void {
  // "Give me my money back", asked what would help, is a wish: it does not make a wrong charge a matter of refunds.
  const isAboutMatter = turn.asked === undefined || turn.asked.kind === 'fact' || turn.asked.kind === 'confirm';
  const known = record.categories.filter((code) => code !== 'other');
  // Once it is known what it is about, a guess ("yesterday on the phone") adds nothing.
  const isGuess = known.length > 0 && understanding.unsure.includes('category');
  const named: Category[] =
    isAboutMatter && !isGuess
      ? understanding.categories.filter(({ score }) => score >= LIKELY).map(({ code }) => code)
      : [];
  // Mould, insects and the like in food are a matter of safety, unless another category is plainly named.
  const isPlain = (understanding.categories[0]?.score ?? 0) >= PLAIN;
  if (isAboutMatter && !isPlain && understanding.signals.includes('food_safety')) named.unshift('safety');
  record.categories = union(
    known,
    named.filter((code) => code !== 'other' || known.length === 0),
  ).slice(0, 6);
  record.signals = union<Signal>(record.signals, understanding.signals);
  // A wish of two words ("a replacement") has neither a mood nor a severity of its own.
  if (!isAboutMatter && (turn.heard?.text.length ?? 0) <= SHORT_WISH) return;
  record.severity = Math.max(record.severity, understanding.severity);
  if (isAboutMatter && isPlainMatter(understanding)) turn.session.matterPlain = true;
  if (isAboutMatter && (understanding.complaint >= 0.5 || record.categories.length === 0))
    refineMatter(turn.pack, record, understanding.categories, turn.heard?.text ?? '');
  const mood = { ...understanding.emotion, at: turn.at };
  record.mood.last = mood;
  if (mood.label !== 'satisfied' && mood.intensity > record.mood.peak.intensity) record.mood.peak = mood;
  record.updatedAt = turn.at;
}

/** Notes for agents how the customer deals with us. Never said to the customer. */
export function noteCustomerStyle(turn: Turn, record: CaseRecord, { text, understanding }: Heard): void {
  const refused = record.remedies.filter(({ state }) => state === 'refused').length;
  const heated = turn.session.moods.filter(({ label, intensity }) => label === 'angry' && intensity >= 2).length;
  record.styles = mergeStyles(record, customerStyles({ text, understanding, refused, heated }));
}

/** Moves the case to a status, if the table of transitions allows it, with actor and reason; otherwise leaves it. */
export function move(turn: Turn, record: CaseRecord, to: CaseStatus, reason: string, actor = 'bot'): void {
  if (record.status !== to) changeStatus(record, { at: turn.at, to, actor, reason });
}

/** Notes where the conversation about the case stands. */
export function enterStage(turn: Turn, record: CaseRecord, stage: Stage): void {
  record.stage = stage;
  turn.stage = stage;
  record.updatedAt = turn.at;
}

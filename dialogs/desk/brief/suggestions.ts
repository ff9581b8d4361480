import type { Emotion, Locale } from '../../../nlp/index.ts';
import type { CaseRecord, Stage } from '../../../storage/index.ts';
import { checkReply } from '../../guard/index.ts';
import { inWords, matterOf, ownWordings, type Variant } from '../../pack/index.ts';
import { mainCategory } from '../../policy/category.ts';
import { createDeadlines } from '../../policy/deadlines.ts';
import { CORE_FACTS, fillMarks, type ReplyKey, type ReplyParams, render, sayTime } from '../../replies/index.ts';
import { readSession } from '../../session.ts';
import { HOME_VARIANT } from '../../turn.ts';
import { openFacts } from './briefFacts.ts';
import { type BriefSource, type BriefView, briefView } from './briefView.ts';
import { type Authority, agentOffers } from './offers.ts';
import type { SuggestionKey } from './words/briefWords.ts';
import { BY_WHEN, HELLO } from './words/openers.ts';

/** A sentence ready to be sent. */
export interface Suggestion {
  id: string;
  /** In the customer's language. */
  text: string;
  /** What it is for, in the reader's language. */
  why: string;
}

/** Who would send it. */
export interface Writer {
  id: string;
  name: string;
  authority: Authority;
}

/** Wordings of one sentence that are tried before it is left out. */
const MOST_TRIES = 3;

/** What helps where the conversation stands. */
const BY_STAGE: Readonly<Record<Stage, readonly SuggestionKey[]>> = {
  vent: ['acknowledge', 'apologise', 'time'],
  apology: ['apologise', 'ask', 'time'],
  clarify: ['ask', 'time'],
  restate: ['ask', 'wish', 'time'],
  propose: ['wish', 'offer', 'time'],
  consult: ['view', 'offer', 'time'],
  commit: ['offer', 'time', 'close'],
  follow_up: ['time', 'close'],
};

/** The customer's side: language, clock and matter. */
interface Addressed {
  /** The brief as the customer would read it: labels and remedies in their language. */
  view: BriefView;
  record: CaseRecord;
  locale: Locale;
  variant: Variant | undefined;
  zone: string;
  writer: Writer;
}

type Make = (to: Addressed, pick: number) => string | undefined;

function say<K extends ReplyKey>({ view, locale, variant }: Addressed, key: K, params: ReplyParams[K], pick: number) {
  const own = ownWordings(view.pack, key, locale, variant);
  return own ? fillMarks(own[pick % own.length] ?? '', params) : render(locale, key, params, pick, variant);
}

function feelingOf({ mood }: CaseRecord): Exclude<Emotion, 'satisfied'> {
  const { label } = mood.last;
  return label === 'satisfied' ? 'neutral' : label;
}

function questionFor(to: Addressed, pick: number): string | undefined {
  const { view, record, locale, variant } = to;
  const [next] = openFacts(view);
  if (next === undefined || next.name === 'wish') return undefined;
  const isAgain = (record.asked[next.name] ?? 0) > 0;
  const own = Object.hasOwn(view.pack.facts, next.name) ? view.pack.facts[next.name] : undefined;
  if (own) return inWords(isAgain ? own.again : own.ask, locale, variant);
  const core = CORE_FACTS.find((name) => name === next.name);
  if (core === undefined || core === 'wish') return undefined;
  return say(to, `${isAgain ? 'again' : 'ask'}.${core}`, {}, pick);
}

const MAKE: Readonly<Record<SuggestionKey, Make>> = {
  hello: ({ locale, variant, writer }) => fillMarks(inWords(HELLO, locale, variant), { name: writer.name }),
  acknowledge: (to, pick) => say(to, `vent.ack.${feelingOf(to.record)}`, {}, pick),
  apologise: (to, pick) => {
    const { view, record, locale, variant } = to;
    const { number, lane, signals, subcategory } = record;
    if (lane === 'safety' && signals.includes('health')) return say(to, 'apology.hurt', { number }, pick);
    const told = `${record.opening.text}\n${record.facts.details?.value ?? ''}`;
    const matter = matterOf(view.pack, mainCategory(record), told, locale, { subcategory, variant });
    return say(to, `apology.${feelingOf(record)}`, { matter, number }, pick);
  },
  ask: questionFor,
  wish: (to, pick) => (to.record.facts.wish === undefined ? say(to, 'wish.ask', {}, pick) : undefined),
  offer: (to, pick) => {
    const offer = agentOffers(to.view, to.writer.authority).find(({ fits, needs }) => fits && needs === undefined);
    return offer && say(to, 'propose.one', { remedy: offer.text }, pick);
  },
  view: (to, pick) => say(to, 'consult.view', {}, pick),
  time: ({ view, record, locale, variant, zone }) => {
    const due = createDeadlines(view.pack).contactBy(record.severity, view.now);
    return fillMarks(inWords(BY_WHEN, locale, variant), { by: sayTime(due, view.now, locale, zone) });
  },
  close: (to, pick) => say(to, 'commit.close', {}, pick),
};

/** Words that the guard has nothing to say about; another wording where it has, none where all have something. */
function clean(make: Make, to: Addressed): string | undefined {
  const { view, locale, zone, record, writer } = to;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const text = make(to, view.conversation.lastSeq + tries);
    if (text === undefined) return undefined;
    const context = { locale, pack: view.pack, now: view.now, zone, speaker: writer.authority, record };
    if (checkReply(text, context).findings.length === 0) return text;
  }
  return undefined;
}

/** Suggestions for the present stage; a new voice introduces itself first. Each has passed the guard for this writer. */
export function suggestionsFor(source: BriefSource, reader: Locale, writer: Writer): Suggestion[] {
  const { conversation, pack, lines } = source;
  const { locale } = conversation;
  const session = readSession(conversation.dialog.session);
  const variant = session.variant ?? HOME_VARIANT[pack.zone];
  const zone = session.zone ?? pack.zone;
  const view = briefView(source, locale, { variant, zone });
  const { record } = view;
  if (!record) return [];
  const to: Addressed = { view, record, locale, variant, zone, writer };
  const hasSpoken = lines.some(({ author, by, audience }) => author === 'agent' && by?.id === writer.id && !audience);
  const keys: SuggestionKey[] = [...(hasSpoken ? [] : (['hello'] as const)), ...BY_STAGE[record.stage]];
  const { suggestion } = briefView(source, reader).words;
  return keys.flatMap((id) => {
    const text = clean(MAKE[id], to);
    return text === undefined ? [] : [{ id, text, why: suggestion[id] }];
  });
}

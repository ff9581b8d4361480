import type { Locale } from '../../../nlp/index.ts';
import type { CaseRecord } from '../../../storage/index.ts';
import { letterDay } from '../../letter/letterTime.ts';
import { inWords, isVip, type Pack, rulesFor } from '../../pack/index.ts';
import { mainCategory } from '../../policy/category.ts';
import { factLine } from '../../replies/index.ts';
import { factLabel, factValue } from './briefFacts.ts';
import type { BriefView } from './briefView.ts';

/** Facts that tell one matter from another, the most telling first. */
const TELLING = ['product', 'orderNumber', 'batch', 'amount', 'place', 'occurredOn'];
const MOST_FACTS = 4;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Longest value shown in a sentence; the whole stands among the facts. */
const LONGEST = 60;
/** Channels whose user name is a person's own name. */
const REAL_NAMES: ReadonlySet<string> = new Set(['msteams']);

/** Why the conversation came to a person. */
export function whyText({ conversation, words }: BriefView): string {
  const { handoff } = conversation;
  return handoff?.state === 'requested' || handoff?.state === 'accepted' ? words.why[handoff.reason] : words.withBot;
}

/** How the customer is called, as far as we know. */
export function customerName({ conversation, record }: Pick<BriefView, 'conversation' | 'record'>): string | undefined {
  const told = record?.facts.name?.state === 'known' ? record.facts.name.value : undefined;
  const { user, channelId } = conversation.address;
  const name = told ?? (REAL_NAMES.has(channelId) ? user.name : undefined);
  return name === undefined ? undefined : short(name);
}

function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const letters = [...line.slice(0, LONGEST * 2)];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : line;
}

/** What is complained about, by the names the pack gives to it; the main one as finely as it is known. */
export function matterName(pack: Pack, record: CaseRecord, locale: Locale): string {
  const main = mainCategory(record);
  const others = record.categories.filter((code) => code !== main && code !== 'other');
  const names = [rulesFor(pack, main, record.subcategory), ...others.map((code) => pack.categories[code])];
  return names.map(({ name }) => inWords(name, locale)).join(locale === 'en' ? ', ' : '、');
}

function moodText({ words }: BriefView, { mood: { first, peak, last } }: CaseRecord): string {
  const [one, two, three] = [first, peak, last].map(({ label, intensity }) =>
    words.feels(words.emotion[label], intensity),
  );
  return words.mood(one ?? '', two ?? '', three ?? '');
}

function knownText(view: BriefView, record: CaseRecord): string {
  const known = TELLING.flatMap((name) => {
    const fact = record.facts[name];
    if (fact?.state !== 'known') return [];
    // "Yesterday" was then, and in the customer's language; a day that was understood is told as the day it is.
    const day = ISO_DAY.test(fact.normal ?? '') ? letterDay(fact.normal ?? '', view.locale, view.pack.zone) : undefined;
    return [factLine(view.locale, factLabel(view, name), day ?? short(factValue(view, name, fact)))];
  });
  return known.length > 0 ? view.words.known(known.slice(0, MOST_FACTS)) : '';
}

function standingText({ conversation, words, time, now }: BriefView): string {
  const { handoff } = conversation;
  if (handoff?.state === 'requested')
    return words.waits(time(handoff.requestedAt), time(handoff.promisedBy), handoff.promisedBy <= now.toISOString());
  if (handoff?.state === 'accepted' && handoff.agent && handoff.acceptedAt)
    return words.holds(handoff.agent.name, time(handoff.acceptedAt));
  return '';
}

/** The matter in a few sentences of our own, so that nobody needs the customer's language to understand it. */
export function summaryLines(view: BriefView): string[] {
  const { record, words, conversation, pack } = view;
  const standing = standingText(view);
  if (!record) return [words.nothingYet, standing].filter((sentence) => sentence !== '');
  const who = customerName(view) ?? words.somebody;
  const signals = record.signals.map((signal) => words.signal[signal]);
  const vip = record.lane !== 'vip' && isVip(pack, conversation.address.user.id) ? words.why.vip : '';
  return [
    words.complains(who, matterName(pack, record, view.locale)),
    words.severity[record.severity] ?? '',
    vip,
    signals.length > 0 ? words.mentions(signals) : '',
    moodText(view, record),
    knownText(view, record),
    words.stage[record.stage],
    words.history(record.earlier, record.reopened),
    standing,
  ].filter((sentence) => sentence !== '');
}

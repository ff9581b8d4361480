import type { Document } from '../document.ts';
import type { Feelings } from '../feelings.ts';
import { SIGNALS, type Signal } from '../labels.ts';
import type { Hit } from '../termIndex.ts';
import { insultsAtPersons } from './abuse.ts';
import { type AnswerSetting, readAnswerSetting } from './answerSetting.ts';
import { isDisowned, isHypothetical, isJoking, isMundane } from './context.ts';
import { findExtortion, isLawfulDemand } from './extortion.ts';
import { isCallBackBy } from './isCallBackBy.ts';
import { findSarcasm } from './sarcasm.ts';

/** What the rules made of a message. */
export interface RuledSignals {
  /** What they found, with the words they found it by. */
  readonly found: ReadonlyMap<Signal, readonly Hit[]>;
  /** What has its words in the message, but denied, supposed, quoted, in jest or too few. */
  readonly refused: ReadonlySet<Signal>;
  /** Of the message, in match form. */
  readonly length: number;
  /** What it answers, if it is a short answer to a question for a fact. */
  readonly setting?: AnswerSetting | undefined;
}

/** Weight that a signal's words must reach together: one clear word, but two where a false alarm hurts. */
const THRESHOLD = 2;
const THRESHOLD_SELF_HARM = 3;

/** Below this probability of a complaint a refund is only asked about. */
const NEUTRAL = 0.3;

/** Asks whether or how, of a refund nobody demands yet. */
const ASKS_WHETHER =
  /(?:可以|可唔可以|能不能|能|怎么|如何|请问|几时|多久)[^。]{0,24}(?:吗|么|呢|[?？])\s*$|^(?:can|could|how|is|are|do|doe|what|will)\b[^.!]*\?\s*$/;

/** Nothing but who is asked for. */
const ASKED_FOR =
  /^[\s,.!，。！]*(?:(?:an? |the )?(?:agent|human|oper|repres|rep|manag|supervisor|real person|live agent|person|custom servic)(?: pleas| now)?|人工|客服|真人|经理|店长|主管|人工客服|唔该人工|活人)[\s!！.。~～]*$/;

/** Every signal whose words, not denied and not part of an idiom, are there. */
export function findRuledSignals(document: Document, feelings: Feelings, complaint: number): RuledSignals {
  const { meant, named } = groupHits(document);
  const found = new Map<Signal, readonly Hit[]>();
  const refused = new Set<Signal>();
  for (const signal of SIGNALS) {
    const hits = hitsFor(signal, meant.get(signal) ?? NONE, document, feelings, complaint);
    if (hits.length > 0) found.set(signal, hits);
    else if (named.has(signal) || isExplainedAway(signal, document)) refused.add(signal);
  }
  return { found, refused, length: document.form.text.length, setting: readAnswerSetting(document) };
}

function isExplainedAway(signal: Signal, document: Document): boolean {
  if (signal === 'extortion') return isLawfulDemand(document);
  return document.shielded.has(PREFIX + signal);
}

const NONE: readonly Hit[] = [];

function hitsFor(
  signal: Signal,
  hits: readonly Hit[],
  document: Document,
  feelings: Feelings,
  complaint: number,
): readonly Hit[] {
  switch (signal) {
    case 'abuse':
      return [...hits, ...insultsAtPersons(document)];
    case 'extortion':
      return hits.length > 0 ? hits : findExtortion(document);
    case 'sarcasm':
      return findSarcasm(document, feelings, complaint);
    case 'human':
      return findHuman(document, hits);
    case 'health':
      return reaching(hits, THRESHOLD, (hit) => !isHypothetical(document, hit));
    case 'self_harm':
      return hits.length === 0 || isJoking(document) ? NONE : reaching(hits, THRESHOLD_SELF_HARM);
    case 'regulator':
    case 'legal':
    case 'media':
      return hits.length === 0 || isMundane(document)
        ? NONE
        : reaching(hits, THRESHOLD, (hit) => !isDisowned(document, hit));
    case 'refund':
      if (hits.length === 0) return NONE;
      if (complaint < NEUTRAL && (ASKS_WHETHER.test(document.form.text) || hits.every((hit) => hit.weight < 3)))
        return NONE;
      return reaching(hits, THRESHOLD, (hit) => !isDisowned(document, hit));
    case 'crime':
      return reaching(hits, THRESHOLD, (hit) => !isDisowned(document, hit));
    default:
      return reaching(hits, THRESHOLD);
  }
}

function findHuman(document: Document, hits: readonly Hit[]): readonly Hit[] {
  const { text } = document.form;
  if (hits.length === 0)
    return ASKED_FOR.test(text) ? [{ tag: 'signal:human', weight: 3, start: 0, end: text.length }] : NONE;
  return isCallBackBy(text) ? NONE : reaching(hits, THRESHOLD);
}

const PREFIX = 'signal:';

/** The hits of each signal that are not denied, and the signals named at all. */
function groupHits({ hits, negated }: Document): { meant: Map<string, Hit[]>; named: Set<string> } {
  const meant = new Map<string, Hit[]>();
  const named = new Set<string>();
  for (const hit of hits) {
    if (!hit.tag.startsWith(PREFIX)) continue;
    const signal = hit.tag.slice(PREFIX.length);
    named.add(signal);
    if (negated.has(hit)) continue;
    const group = meant.get(signal);
    if (group === undefined) meant.set(signal, [hit]);
    else group.push(hit);
  }
  return { meant, named };
}

/** The hits that count, if they weigh enough together. */
function reaching(hits: readonly Hit[], threshold: number, counts: (hit: Hit) => boolean = () => true): readonly Hit[] {
  if (hits.length === 0) return NONE;
  const counted = hits.filter(counts);
  const weight = counted.reduce((sum, hit) => sum + hit.weight, 0);
  return weight >= threshold && counted.some((hit) => hit.weight > 1) ? counted : NONE;
}

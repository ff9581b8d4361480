import { type Document, evidenceOf } from './document.ts';
import type { Feelings } from './feelings.ts';
import { SIGNALS, type Signal } from './labels.ts';
import { insultsAtPersons } from './signalRules/abuse.ts';
import { isDisowned, isHypothetical, isJoking, isMundane } from './signalRules/context.ts';
import { findExtortion } from './signalRules/extortion.ts';
import { findSarcasm } from './signalRules/sarcasm.ts';
import type { Hit } from './termIndex.ts';
import type { Evidence } from './understanding.ts';

/** The special matters a message raises. */
export interface SignalTag {
  readonly signals: Signal[];
  readonly evidence: readonly Evidence[];
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
export function tagSignals(document: Document, feelings: Feelings, complaint: number): SignalTag {
  const meant = groupMeant(document);
  const all = SIGNALS.map((signal) => ({
    signal,
    hits: hitsFor(signal, meant.get(`signal:${signal}`) ?? [], document, feelings, complaint),
  })).filter(({ hits }) => hits.length > 0);
  // "Send your manager alone, with the cash" asks for no help.
  const extorts = all.some(({ signal }) => signal === 'extortion');
  const found = extorts ? all.filter(({ signal }) => signal !== 'human') : all;
  return {
    signals: found.map(({ signal }) => signal),
    evidence: found.flatMap(({ signal, hits }) => hits.map((hit) => evidenceOf(document, hit, `signal:${signal}`))),
  };
}

function hitsFor(signal: Signal, hits: Hit[], document: Document, feelings: Feelings, complaint: number): Hit[] {
  switch (signal) {
    case 'abuse':
      return [...hits, ...insultsAtPersons(document)];
    case 'extortion':
      return hits.length > 0 ? hits : findExtortion(document);
    case 'sarcasm':
      return findSarcasm(document, feelings, complaint);
    case 'human':
      return hits.length === 0 && ASKED_FOR.test(document.form.text) ? [wholeOf(document)] : reaching(hits, THRESHOLD);
    case 'health':
      return reaching(hits, THRESHOLD, (hit) => !isHypothetical(document, hit));
    case 'self_harm':
      return hits.length === 0 || isJoking(document) ? [] : reaching(hits, THRESHOLD_SELF_HARM);
    case 'regulator':
    case 'legal':
    case 'media':
      return hits.length === 0 || isMundane(document)
        ? []
        : reaching(hits, THRESHOLD, (hit) => !isDisowned(document, hit));
    case 'refund':
      if (complaint < NEUTRAL && (ASKS_WHETHER.test(document.form.text) || hits.every((hit) => hit.weight < 3)))
        return [];
      return reaching(hits, THRESHOLD, (hit) => !isDisowned(document, hit));
    case 'crime':
      return reaching(hits, THRESHOLD, (hit) => !isDisowned(document, hit));
    default:
      return reaching(hits, THRESHOLD);
  }
}

function wholeOf({ form }: Document): Hit {
  return { tag: 'signal:human', weight: 3, start: 0, end: form.text.length };
}

/** The hits that are not denied, by tag. */
function groupMeant({ hits, negated }: Document): ReadonlyMap<string, Hit[]> {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    if (negated.has(hit)) continue;
    const group = groups.get(hit.tag);
    if (group === undefined) groups.set(hit.tag, [hit]);
    else group.push(hit);
  }
  return groups;
}

/** The hits that count, if they weigh enough together. */
function reaching(hits: readonly Hit[], threshold: number, counts: (hit: Hit) => boolean = () => true): Hit[] {
  if (hits.length === 0) return [];
  const counted = hits.filter(counts);
  const weight = counted.reduce((sum, hit) => sum + hit.weight, 0);
  return weight >= threshold && counted.some((hit) => hit.weight > 1) ? counted : [];
}

import { type Document, evidenceOf, hitsOf } from './document.ts';
import type { EmotionTag } from './emotion.ts';
import { SIGNALS, type Signal } from './labels.ts';
import type { Hit } from './termIndex.ts';
import type { Evidence } from './understanding.ts';

/** The special matters a message raises. */
export interface SignalTag {
  readonly signals: Signal[];
  readonly evidence: readonly Evidence[];
}

/** Weight that a signal's words must reach together. */
const THRESHOLD = 2;

/** Weight of praise words beside a biting phrase that makes it plain praise. */
const SINCERE = 4;

/** Clause ends, for "an insult needs its target in the same clause". */
const CLAUSE_END = /[,.!?;，。！？；\n]/;

/** Every signal whose words, not denied and not part of an idiom, are there. */
export function tagSignals(document: Document, emotion: EmotionTag, complaint: number): SignalTag {
  const found = SIGNALS.map((signal) => ({ signal, hits: hitsFor(signal, document, emotion, complaint) })).filter(
    ({ hits }) => hits.length > 0,
  );
  return {
    signals: found.map(({ signal }) => signal),
    evidence: found.flatMap(({ signal, hits }) => hits.map((hit) => evidenceOf(document, hit, `signal:${signal}`))),
  };
}

function hitsFor(signal: Signal, document: Document, emotion: EmotionTag, complaint: number): Hit[] {
  const hits = hitsOf(document, `signal:${signal}`);
  const weight = hits.reduce((sum, hit) => sum + hit.weight, 0);
  switch (signal) {
    case 'abuse':
      return [...hits, ...insultsAtPersons(document)];
    case 'extortion':
      return [...hits, ...paymentThreats(document)];
    case 'sarcasm':
      return complaint >= 0.5 && emotion.weights.satisfied < SINCERE ? hits : [];
    default:
      return weight >= THRESHOLD ? hits : [];
  }
}

/** An insult with a person in the same clause; a bare expletive is none. */
function insultsAtPersons(document: Document): Hit[] {
  const persons = hitsOf(document, 'person');
  return hitsOf(document, 'insult').filter((insult) =>
    persons.some((person) =>
      person.end <= insult.start || person.start >= insult.end ? sameClause(document, person, insult) : false,
    ),
  );
}

function sameClause(document: Document, a: Hit, b: Hit): boolean {
  const from = Math.min(a.end, b.end);
  const to = Math.max(a.start, b.start);
  return to - from < 30 && !CLAUSE_END.test(document.form.text.slice(from, to));
}

/** Money asked for beyond a refund, "or else", and a threat to go public: all three. A firm demand has not all of them. */
function paymentThreats(document: Document): Hit[] {
  const pay = hitsOf(document, 'pay');
  const threats = [...hitsOf(document, 'signal:media')];
  const refund = hitsOf(document, 'signal:refund');
  if (pay.length === 0 || refund.length > 0 || threats.length === 0 || hitsOf(document, 'orelse').length === 0)
    return [];
  return [...pay, ...threats];
}

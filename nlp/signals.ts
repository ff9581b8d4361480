import { type Document, evidenceOf, hitsOf } from './document.ts';
import type { Feelings } from './feelings.ts';
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

/** "给我五万": money for oneself, with the sum. */
const SUM_DEMANDED = /(?:给|俾|畀|付|打|转|赔)我?(?:\d|[一二两三四五六七八九十]{1,3}[百千万])/;

/** How far from its target an insult may stand, in units. */
const REACH = 30;

/** Clause ends, for "an insult needs its target in the same clause". */
const CLAUSE_END = /[,.!?;，。！？；\n]/;

/** Every signal whose words, not denied and not part of an idiom, are there. */
export function tagSignals(document: Document, feelings: Feelings, complaint: number): SignalTag {
  const found = SIGNALS.map((signal) => ({ signal, hits: hitsFor(signal, document, feelings, complaint) })).filter(
    ({ hits }) => hits.length > 0,
  );
  return {
    signals: found.map(({ signal }) => signal),
    evidence: found.flatMap(({ signal, hits }) => hits.map((hit) => evidenceOf(document, hit, `signal:${signal}`))),
  };
}

function hitsFor(signal: Signal, document: Document, feelings: Feelings, complaint: number): Hit[] {
  const hits = hitsOf(document, `signal:${signal}`);
  const weight = hits.reduce((sum, hit) => sum + hit.weight, 0);
  switch (signal) {
    case 'abuse':
      return [...hits, ...insultsAtPersons(document)];
    case 'extortion':
      return [...hits, ...paymentThreats(document)];
    case 'sarcasm':
      return complaint >= 0.5 && feelings.weights.satisfied < SINCERE ? hits : [];
    default:
      return weight >= THRESHOLD ? hits : [];
  }
}

/** An insult with a person in the same clause; a bare expletive is none. */
function insultsAtPersons(document: Document): Hit[] {
  const persons = hitsOf(document, 'person');
  let from = 0;
  return hitsOf(document, 'insult').filter((insult) => {
    while (from < persons.length && (persons[from]?.start ?? 0) < insult.start - REACH) from += 1;
    for (let i = from; i < persons.length; i += 1) {
      const person = persons[i];
      if (person === undefined || person.start > insult.end + REACH) return false;
      if (isBeside(person, insult) && isSameClause(document, person, insult)) return true;
    }
    return false;
  });
}

function isBeside(a: Hit, b: Hit): boolean {
  return a.end <= b.start || a.start >= b.end;
}

function isSameClause(document: Document, a: Hit, b: Hit): boolean {
  return !CLAUSE_END.test(document.form.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));
}

/** Money asked for beyond a refund, "or else", and a threat to go public: all three. A firm demand has not all of them. */
function paymentThreats(document: Document): Hit[] {
  const pay = hitsOf(document, 'pay');
  const threats = hitsOf(document, 'signal:media');
  const refund = hitsOf(document, 'signal:refund');
  if (
    (pay.length === 0 && !SUM_DEMANDED.test(document.form.text)) ||
    refund.length > 0 ||
    threats.length === 0 ||
    hitsOf(document, 'orelse').length === 0
  )
    return [];
  return [...pay, ...threats];
}

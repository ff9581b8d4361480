import { type Document, evidenceOf } from './document.ts';
import type { Feelings } from './feelings.ts';
import { SIGNALS, type Signal } from './labels.ts';
import type { Classified } from './model/classify.ts';
import { strongestNgrams } from './model/strongestNgrams.ts';
import { readSignalCues } from './signalModel/signalCues.ts';
import { loadSignalModel } from './signalModel/signalModel.ts';
import { findRuledSignals, type RuledSignals } from './signalRules/ruledSignals.ts';
import type { Evidence, Span } from './understanding.ts';

/** The special matters a message raises. */
export interface SignalTag {
  readonly signals: Signal[];
  readonly evidence: readonly Evidence[];
}

const model = loadSignalModel();

/** No stretch grows beyond this many units. */
const WORD_MAX = 80;

/**
 * Every signal that the rules and the model raise together: the model weighs what the rules found with all the words of
 * the message, raises what they have no words for, and takes back what only looks like a signal.
 */
export function tagSignals(
  document: Document,
  feelings: Feelings,
  complaint: number,
  classified: Classified,
): SignalTag {
  const ruled = findRuledSignals(document, feelings, complaint);
  const raised = weigh(document, classified, ruled, complaint);
  // "Send your manager alone, with the cash" asks for no help.
  const signals = raised.includes('extortion') ? raised.filter((signal) => signal !== 'human') : raised;
  return {
    signals,
    evidence: signals.flatMap((signal) => {
      const hits = ruled.found.get(signal);
      if (hits === undefined) return wordsBehind(signal, document, classified);
      return hits.map((hit) => evidenceOf(document, hit, `signal:${signal}`));
    }),
  };
}

/** The words that spoke most for a signal only the model raised. */
function wordsBehind(signal: Signal, document: Document, classified: Classified): Evidence[] {
  if (model === undefined) return [];
  const added = model.explain(classified.ngrams, SIGNALS.indexOf(signal));
  const stretches = strongestNgrams(document, classified.ngrams, added, `signal:${signal}`);
  return stretches.map((one) => ({ ...one, ...wholeWords(document.original, one) }));
}

const LETTER = /[A-Za-z]/;

/** A stretch begun or ended within an English word takes the whole of it. */
function wholeWords(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from > 0 && to - from < WORD_MAX && LETTER.test(text.charAt(from)) && LETTER.test(text.charAt(from - 1)))
    from -= 1;
  while (to < text.length && to - from < WORD_MAX && LETTER.test(text.charAt(to)) && LETTER.test(text.charAt(to - 1)))
    to += 1;
  return { start: from, end: to };
}

function weigh(document: Document, classified: Classified, ruled: RuledSignals, complaint: number): Signal[] {
  // Digits alone are no hotline where a number was asked for.
  if (document.script.silent && ruled.setting !== undefined) return [];
  if (model === undefined || document.script.silent) return [...ruled.found.keys()];
  const scores = model.score(classified.ngrams, readSignalCues(document, classified, ruled));
  return model.decide(scores, ruled, complaint);
}

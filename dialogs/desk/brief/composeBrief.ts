import type { Locale, Understanding } from '../../../nlp/index.ts';
import type { PromiseRecord } from '../../../storage/index.ts';
import type { Brief, BriefPromise } from './brief.ts';
import { briefFacts, closedFacts, openFacts } from './briefFacts.ts';
import { type BriefSource, type BriefView, briefView } from './briefView.ts';
import { remedyWords } from './remedyWords.ts';
import { saidLines } from './said.ts';
import { summaryLines, whyText } from './summary.ts';
import { warningLines } from './warnings.ts';

/**
 * The handoff brief: everything a colleague must know, in their own language. Pure. Only the customer's and the bot's own
 * words (a value, a promise as it was made) stay in the language in which they were said.
 */
export function composeBrief(source: BriefSource, locale: Locale): Brief {
  const view = briefView(source, locale);
  const { record } = view;
  const wish = record?.facts.wish;
  return {
    why: whyText(view),
    summary: summaryLines(view),
    ...(wish?.state === 'known' && wish.value !== '' ? { wish: wish.value } : {}),
    facts: briefFacts(view),
    open: openFacts(view),
    doNotAsk: closedFacts(view),
    promises: source.promises.filter(({ kind }) => kind !== 'nudge').map((promise) => toPromise(view, promise)),
    said: saidLines(view),
    remedies: (record?.remedies ?? []).map((choice) => ({
      id: choice.remedyId,
      text: remedyWords(view, choice),
      state: choice.state,
    })),
    styles: (record?.styles ?? []).map((code) => ({ code, advice: view.words.style[code] })),
    warnings: warningLines(view),
    moods: moodsOf(view),
  };
}

function toPromise({ words, now }: BriefView, promise: PromiseRecord): BriefPromise {
  const { id, kind, owner, dueAt, state } = promise;
  // What stands in a promise of a person is why one was asked for, a code of ours.
  const said = kind === 'handoff' || promise.words === '' ? words.promise[kind] : promise.words;
  return { id, kind, words: said, owner, dueAt, state, overdue: state === 'open' && dueAt <= now.toISOString() };
}

function moodsOf({ lines }: BriefView): Brief['moods'] {
  return lines.flatMap(({ author, understanding, at, seq }) => {
    if (author !== 'customer' || understanding === undefined || understanding === null) return [];
    const { emotion } = understanding as unknown as Understanding; // was made by the recognizer
    return [{ label: emotion.label, intensity: emotion.intensity, at, seq }];
  });
}

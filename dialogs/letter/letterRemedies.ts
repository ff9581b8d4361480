import type { RemedyChoice } from '../../storage/index.ts';
import { amountOf, inWords, sayMoney } from '../pack/index.ts';
import { createDeadlines } from '../policy/deadlines.ts';
import { priceOf } from '../policy/remedies.ts';
import { fillMarks } from '../replies/index.ts';
import type { LetterView } from './letterFacts.ts';
import { letterTime } from './letterTime.ts';

/** The text of a remedy follows a colon in chat; in a letter it is a sentence of its own. */
function asSentence(text: string, locale: LetterView['locale']): string {
  if (locale !== 'en') return `${text}。`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/**
 * A remedy as a sentence, with the amount that is on record and the time that follows from when it was said. Undefined
 * when the pack no longer has it, or its amount is not known: nothing is made up.
 */
function sayRemedy(view: LetterView, choice: RemedyChoice, saidAt: Date): string | undefined {
  const { pack, record, locale, variant, zone } = view;
  const remedy = Object.hasOwn(pack.remedies, choice.remedyId) ? pack.remedies[choice.remedyId] : undefined;
  if (!remedy) return undefined;
  const text = inWords(remedy.text, locale, variant);
  const worth = amountOf(remedy, 'bot', priceOf(record));
  const amount = choice.amount ?? (worth === undefined ? undefined : sayMoney(worth, pack.currency, locale));
  if (amount === undefined && text.includes('{amount}')) return undefined;
  const by = letterTime(createDeadlines(pack).doneBy(remedy, saidAt), locale, zone);
  return asSentence(fillMarks(text, { by, amount: amount ?? '' }), locale);
}

/** What was agreed, with the times that were promised when it was. */
export function agreedLines(view: LetterView): string[] {
  return view.record.remedies
    .filter(({ state }) => state === 'accepted')
    .flatMap((choice) => sayRemedy(view, choice, new Date(choice.at)) ?? []);
}

/** What is on the table, with times that hold if it is accepted now. */
export function offeredLines(view: LetterView, now: Date): string[] {
  return view.record.remedies
    .filter(({ state }) => state === 'offered')
    .flatMap((choice) => sayRemedy(view, choice, now) ?? []);
}

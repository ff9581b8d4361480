import type { Locale } from '../../../nlp/index.ts';
import type { RemedyChoice } from '../../../storage/index.ts';
import { amountOf, inWords, type Remedy, type Role, sayMoney } from '../../pack/index.ts';
import { priceOf } from '../../policy/remedies.ts';
import { fillMarks } from '../../replies/index.ts';
import { type BriefSource, type BriefView, briefView } from './briefView.ts';

/** What a text shows for an amount that is not known yet. */
const NO_AMOUNT = '…';

/** A remedy in the reader's language, with the amount `role` would grant and the time that follows from `from`. */
export function remedyText(view: BriefView, remedy: Remedy, role: Role, from: Date, amount?: string): string {
  const { pack, locale, variant, record } = view;
  const worth = amountOf(remedy, role, record ? priceOf(record) : undefined);
  const shown = amount ?? (worth === undefined ? NO_AMOUNT : sayMoney(worth, pack.currency, locale));
  const by = view.timeAfter(remedy.minutes, from);
  return fillMarks(inWords(remedy.text, locale, variant), { by, amount: shown });
}

/** A remedy that was offered, in the reader's language, as it was offered; its id when the pack has it no more. */
export function remedyWords(view: BriefView, { remedyId, amount, at }: RemedyChoice): string {
  const remedy = Object.hasOwn(view.pack.remedies, remedyId) ? view.pack.remedies[remedyId] : undefined;
  return remedy ? remedyText(view, remedy, 'bot', new Date(at), amount) : remedyId;
}

/** Everything that was offered in the case, by the code of the remedy, in the reader's language. */
export function offeredRemedies(source: BriefSource, locale: Locale): ReadonlyMap<string, string> {
  const view = briefView(source, locale);
  return new Map((view.record?.remedies ?? []).map((choice) => [choice.remedyId, remedyWords(view, choice)]));
}

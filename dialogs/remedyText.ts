import type { CaseRecord } from '../storage/index.ts';
import { amountOf, type Remedy, sayMoney } from './pack/index.ts';
import { tellTime } from './people.ts';
import { priceOf } from './policy/remedies.ts';
import { fillMarks } from './replies/index.ts';
import type { Turn } from './turn.ts';

/** What a remedy is worth in this case, in words: as one of us has offered it, or as the bot may. Empty without money. */
export function remedyAmount(turn: Turn, record: CaseRecord | undefined, remedy: Remedy): string {
  const byUs = record?.remedies.findLast(
    ({ remedyId, granted }) => granted !== undefined && turn.pack.remedies[remedyId] === remedy,
  );
  if (byUs) return byUs.amount ?? '';
  const amount = amountOf(remedy, 'bot', record ? priceOf(record) : undefined);
  return amount === undefined ? '' : sayMoney(amount, turn.pack.currency, turn.locale);
}

/** A remedy in the customer's words, with its concrete time and amount. */
export function remedyText(turn: Turn, remedy: Remedy): string {
  const by = tellTime(turn, turn.deadlines.doneBy(remedy, turn.now));
  return fillMarks(turn.words(remedy.text), { by, amount: remedyAmount(turn, turn.lastCase, remedy) });
}

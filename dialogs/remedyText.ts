import { type Remedy, sayMoney } from './pack/index.ts';
import { tellTime } from './people.ts';
import { fillMarks } from './replies/index.ts';
import type { Turn } from './turn.ts';

/** A remedy in the customer's words, with its concrete time and amount. */
export function remedyText(turn: Turn, remedy: Remedy): string {
  const by = tellTime(turn, turn.deadlines.doneBy(remedy, turn.now));
  const amount = remedy.amount === undefined ? '' : sayMoney(remedy.amount, turn.pack.currency, turn.locale);
  return fillMarks(remedy.text[turn.locale], { by, amount });
}

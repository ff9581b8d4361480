import type { Heard } from '../turn.ts';

/** "Refund me or I go to your boss": what happens if we fail is no request for a person now. */
const CONDITIONAL =
  /\bor (?:else )?i(?:'ll|'m| will| am| go)\b|\botherwise\b|不然|否则|否則|要不然|唔係就|不[^，。,]{1,8}(?:我)?就(?:去)?(?:找|打|叫|告)/iu;

/** Whether a message, or one of several quick ones, asks for a person and does not only threaten with one. */
export function asksForOne({ text, understanding, wantsPerson = false }: Heard): boolean {
  return wantsPerson || (understanding.act.label === 'want_human' && !CONDITIONAL.test(text));
}

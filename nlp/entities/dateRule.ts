import type { Day } from './calendar.ts';
import type { EntitySource } from './found.ts';

/** One way to say a date. */
export interface DateRule {
  /** Bits of `CLUE` that must all be in the message. */
  readonly needs: number;
  /** Global. */
  readonly expression: RegExp;
  /** The day meant, or undefined when it is no date after all. */
  resolve(match: RegExpExecArray, today: Day, source: EntitySource): Day | undefined;
}

const BEFORE_IT = /\b(?:by|before|until|till|no later than)(?: the| on)? ?$/i;
const AFTER_IT = /^(?:日|号)?(?:之前|以前|前|为止)(?!天)/;

/** Whether what is said is the end of a time to come ("by Friday", "周五前") rather than when something happened. */
export function isDeadline({ input, index, 0: words }: RegExpExecArray): boolean {
  const end = index + words.length;
  return BEFORE_IT.test(input.slice(Math.max(0, index - 18), index)) || AFTER_IT.test(input.slice(end, end + 4));
}

import type { Locale } from '../labels.ts';
import type { Day } from './calendar.ts';

/** One way to say a date. */
export interface DateRule {
  /** Global. */
  readonly expression: RegExp;
  /** The day meant, or undefined when it is no date after all. */
  resolve(match: RegExpExecArray, today: Day, lang: Locale): Day | undefined;
}

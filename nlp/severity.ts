import type { Category, Severity, Signal } from './labels.ts';

/** What severity is judged by. */
export interface SeverityGrounds {
  readonly complaint: number;
  readonly categories: readonly { code: Category; score: number }[];
  readonly signals: readonly Signal[];
  readonly praised: boolean;
  readonly mildHealth: boolean;
  /** A broken promise, an outright claim of fraud or a clear loss is named. */
  readonly grave: boolean;
  /** How likely a complaint of levels 1 to 4 is by the model. */
  readonly likely: Float64Array;
}

const CRITICAL: readonly Signal[] = ['health', 'crime', 'self_harm'];
const SERIOUS: readonly Signal[] = ['food_safety', 'legal', 'regulator', 'repeat', 'extortion'];

/** The model moves a matter that no rule has placed only when it is this sure. */
const SURE = 0.55;

/** How grave the matter is, by the rules of docs/labels.md; not how loudly it is told. */
export function tagSeverity(grounds: SeverityGrounds): Severity {
  const { complaint, categories, signals, praised, mildHealth, grave, likely } = grounds;
  if (signals.includes('self_harm')) return 4;
  if (complaint < 0.5) return 0;
  if (mildHealth && !signals.includes('crime')) return 3;
  if (CRITICAL.some((signal) => signals.includes(signal))) return 4;
  if (SERIOUS.some((signal) => signals.includes(signal))) return 3;
  if (categories.some(({ code }) => code === 'safety')) return 3;
  if (praised) return 1;
  if (grave) return 3;
  const [minor = 0, , serious = 0, critical = 0] = likely;
  if (minor >= SURE) return 1;
  return serious + critical >= SURE ? 3 : 2;
}

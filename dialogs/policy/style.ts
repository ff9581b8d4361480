import type { MoodView } from './heat.ts';

/** How we speak with this customer now (playbook §3). */
export interface Style {
  /** No words that only acknowledge; the question or the offer comes at once. */
  brief: boolean;
  /** Read back as a numbered list, one small step after another. */
  numbered: boolean;
  /** Remedies put on the table at once. */
  choices: 1 | 2;
  /** A concrete time at once, before any question. */
  promiseFirst: boolean;
  /** Most facts asked for about the matter, name and contact not counted. */
  mostFacts: number;
  because: string;
}

const PLAIN: Style = {
  brief: false,
  numbered: false,
  choices: 2,
  promiseFirst: false,
  mostFacts: 5,
  because: 'plain style',
};

/** From this intensity on an emotion changes how we speak. */
const CLEAR = 1.5;

/** At this intensity somebody is beside themselves. */
const STRONG = 2.5;

/**
 * The style for a case: what the customer felt most clearly decides, and what they feel now can add to it.
 * Anxious: quick and brief, a promise at once, one way out. Confused: small questions, a numbered list. Very angry: no
 * words in between, but the choice stays theirs.
 */
export function styleOf(peak: MoodView, last: MoodView): Style {
  const strongest = last.intensity > peak.intensity ? last : peak;
  const feels = (label: MoodView['label']) =>
    (strongest.label === label && strongest.intensity >= CLEAR) || (last.label === label && last.intensity >= CLEAR);
  if (feels('anxious')) {
    return { ...PLAIN, brief: true, choices: 1, promiseFirst: true, mostFacts: 3, because: 'anxious: quick and brief' };
  }
  if (feels('confused')) return { ...PLAIN, numbered: true, choices: 1, because: 'confused: one small step at a time' };
  if (strongest.label === 'angry' && last.label === 'angry' && last.intensity >= STRONG) {
    return { ...PLAIN, brief: true, mostFacts: 4, because: 'very angry: act fast, leave the choice' };
  }
  return PLAIN;
}

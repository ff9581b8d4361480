import type { Understanding } from '../api/types.ts';
import { fill, labelOf, type Words } from '../words/index.ts';

/** A tag such as `emotion:angry` in the reader's language. */
export function tagWord(tag: string, { labels, queue }: Words): string {
  const [kind = '', code = ''] = tag.split(':', 2);
  if (kind === 'emotion') return labelOf(labels.emotion, code);
  if (kind === 'category') return labelOf(labels.category, code);
  if (kind === 'signal') return labelOf(labels.signal, code);
  if (kind === 'severity') return fill(queue.severity, { n: code, word: labelOf(labels.severity, code) });
  return code;
}

/** Tags that a person gains from seeing in the text; acts only steer the bot. */
export function shownEvidence(understanding: Understanding | undefined): Understanding['evidence'] {
  const evidence = Array.isArray(understanding?.evidence) ? understanding.evidence : [];
  return evidence.filter(({ tag }) => /^(emotion|category|signal|severity):/.test(tag) && tag !== 'emotion:neutral');
}

/** What the recognizer made of a line, if it is that: stored as JSON, and perhaps by another version. */
export function understandingOf(stored: unknown): Understanding | undefined {
  if (typeof stored !== 'object' || stored === null || !('emotion' in stored) || !('categories' in stored))
    return undefined;
  const { emotion, categories } = stored as Partial<Understanding>;
  return typeof emotion?.label === 'string' && Array.isArray(categories) ? (stored as Understanding) : undefined;
}

import { checkReply } from './guard/index.ts';
import { requestPerson } from './people.ts';
import { render } from './replies/index.ts';
import type { Turn } from './turn.ts';

/** Wordings tried before we say that a colleague answers. */
const MOST_TRIES = 3;

export interface Guarded {
  text: string;
  /** Rules of the guard that had something to say about the words first chosen. */
  findings: string[];
  /** Nothing we had passed: a person answers instead. */
  held: boolean;
}

/**
 * Words that may be said: composed, checked, and composed anew with the next wording where the guard stops them. When no
 * wording passes (a pack's own text, an amount beyond authority), a colleague answers by a stated time instead.
 *
 * @param compose Gives another wording each time it is called.
 */
export function guarded(turn: Turn, compose: () => string): Guarded {
  const { pack, now, locale, zone, lastCase: record } = turn;
  const findings: string[] = [];
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const text = compose();
    const found = checkReply(text, { locale, pack, now, zone, speaker: 'bot', ...(record ? { record } : {}) }).findings;
    findings.push(...found.map(({ rule }) => rule));
    if (!found.some(({ action }) => action === 'block')) return { text, findings, held: false };
  }
  const by = requestPerson(turn, 'failing', false);
  return { text: render(locale, 'guard.held', { by }, 0, turn.variant), findings, held: true };
}

import { checkReply, type Finding } from './guard/index.ts';
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
 * The text as the guard reads it: somebody's name says nothing, even when it is Soon or Will. Offsets stay as they are.
 */
export function withoutName(text: string, name: string | undefined): string {
  return name ? text.replaceAll(name, '·'.repeat(name.length)) : text;
}

/** What the bot may say of an offer that one of us made, with their authority; in all else it is held to its own. */
const withAuthority = (own: readonly Finding[], granted: readonly Finding[]): Finding[] => [
  ...own.filter(({ kind }) => kind !== 'authority'),
  ...granted.filter(({ kind }) => kind === 'authority'),
];

/**
 * Words that may be said: composed, checked, and composed anew with the next wording where the guard stops them. When no
 * wording passes (a pack's own text, an amount beyond authority), a colleague answers by a stated time instead.
 *
 * @param compose Gives another wording each time it is called.
 * @param name Of a colleague who is named in the words.
 */
export function guarded(turn: Turn, compose: () => string, name?: string): Guarded {
  const { pack, now, locale, zone, lastCase: record } = turn;
  const findings: string[] = [];
  const granted = record?.remedies.findLast(({ state }) => state !== 'refused')?.granted;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const text = compose();
    const context = { locale, pack, now, zone, ...(record ? { record } : {}) };
    const read = withoutName(text, name);
    const own = checkReply(read, { ...context, speaker: 'bot' }).findings;
    const found = granted ? withAuthority(own, checkReply(read, { ...context, speaker: granted }).findings) : own;
    findings.push(...found.map(({ rule }) => rule));
    if (!found.some(({ action }) => action === 'block')) return { text, findings, held: false };
  }
  const by = requestPerson(turn, 'failing', false);
  const { said } = turn.session;
  const times = said['guard.held'] ?? 0;
  said['guard.held'] = times + 1;
  return { text: render(locale, 'guard.held', { by }, times, turn.variant), findings, held: true };
}

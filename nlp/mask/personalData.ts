import { PERSONAL_KINDS, type PersonalKind } from '../labels.ts';
import { findAddresses } from './addresses.ts';
import { findNumbers } from './numbers.ts';

/** Where personal data stands in a text. */
export interface PersonalSpan {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
}

const EMAIL =
  /(?<![A-Za-z0-9._%+-])[A-Za-z0-9_](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9_+-])?@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,3}\.[A-Za-z]{2,24}(?![A-Za-z0-9-])/g;

/**
 * Personal data in a text, in order and without overlap. Time grows with the length of the text and no faster. Names, and what
 * is spread over several messages, are not found.
 */
export function findPersonalData(text: string, kinds: readonly PersonalKind[] = PERSONAL_KINDS): PersonalSpan[] {
  const plain = halfWidth(text);
  const found: PersonalSpan[] = [];
  if (kinds.includes('email') && plain.includes('@')) {
    for (const match of plain.matchAll(EMAIL))
      found.push({ kind: 'email', start: match.index, end: match.index + match[0].length });
  }
  found.push(...findNumbers(plain));
  if (kinds.includes('address')) found.push(...findAddresses(plain));
  return withoutOverlap(found.filter(({ kind }) => kinds.includes(kind)));
}

/** The same text with ASCII letters, digits and signs for full-width ones; no offset changes. */
function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (letter) =>
    letter === '\u3000' ? ' ' : String.fromCharCode(letter.charCodeAt(0) - 0xfee0),
  );
}

function withoutOverlap(found: PersonalSpan[]): PersonalSpan[] {
  const kept: PersonalSpan[] = [];
  for (const span of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}

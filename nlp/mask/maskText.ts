import { PERSONAL_KINDS, type PersonalKind } from '../labels.ts';
import { findPersonalData, type PersonalSpan } from './personalData.ts';

/** Letters left at the end, so that two numbers can still be told apart. None of an identity number or an address. */
const LEFT: Readonly<Record<PersonalKind, number>> = { phone: 4, card: 4, id: 0, email: 0, address: 0 };

/** The text with its personal data starred out, letter for letter: `*******5678`, `w*****@example.com`. No offset changes. */
export function maskText(text: string, kinds: readonly PersonalKind[] = PERSONAL_KINDS): string {
  let masked = '';
  let at = 0;
  for (const span of findPersonalData(text, kinds)) {
    masked += text.slice(at, span.start) + maskOf(span, text.slice(span.start, span.end));
    at = span.end;
  }
  return masked + text.slice(at);
}

function maskOf({ kind }: PersonalSpan, written: string): string {
  if (kind === 'email') {
    const at = written.search(/[@\uff20]/);
    return written.slice(0, 1) + '*'.repeat(Math.max(0, at - 1)) + written.slice(at);
  }
  const left = LEFT[kind] === 0 ? '' : written.slice(-LEFT[kind]);
  return '*'.repeat(written.length - left.length) + left;
}

/** Any JSON value with every text in it masked. Names of fields stay as they are. */
export function maskValues<T>(value: T, kinds: readonly PersonalKind[] = PERSONAL_KINDS): T {
  if (typeof value === 'string') return maskText(value, kinds) as T;
  if (Array.isArray(value)) return value.map((one) => maskValues(one, kinds)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, maskValues(one, kinds)])) as T;
}

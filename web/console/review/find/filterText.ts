/** What a filter asks of a field that has names. The server reads the same text; a link is made of it. */
export interface Asked {
  /** Any of these. */
  values: readonly string[];
  /** None of these. */
  not: readonly string[];
  /** `any`: there must be a value; `none`: there must be none. */
  presence?: 'any' | 'none';
}

/** Reads `a,b,-c`, `*`, `-*`; a `\` takes its meaning from the sign behind it. */
export function readAsked(text: string): Asked {
  const values: string[] = [];
  const not: string[] = [];
  let presence: Asked['presence'];
  for (const part of text.match(/(?:\\[\s\S]|[^,\\]|\\$)+/g) ?? []) {
    const written = part.trimStart();
    if (written === '*' || written === '-*') presence = written === '*' ? 'any' : 'none';
    else {
      const isNot = written.startsWith('-');
      const plain = (isNot ? written.slice(1) : written).replace(/\\([\s\S])/g, '$1').trim();
      if (plain !== '') (isNot ? not : values).push(plain);
    }
  }
  return presence === undefined ? { values, not } : { values, not, presence };
}

/** Writes what {@link readAsked} reads; nothing asked is an empty text. */
export function writeAsked({ values, not, presence }: Asked): string {
  return [
    ...(presence === undefined ? [] : [presence === 'any' ? '*' : '-*']),
    ...values.map(escaped),
    ...not.map((value) => `-${escaped(value)}`),
  ].join(',');
}

const escaped = (value: string) => value.replace(/[\\,]/g, '\\$&').replace(/^[-*]/, '\\$&');

/** Both ends included; one may be open. */
export interface NumberRange {
  min?: number;
  max?: number;
}

/** Reads `3`, `3..`, `..3`, `1..3`; undefined for anything else. */
export function readRange(text: string): NumberRange | undefined {
  const [, least, dots, most] = /^(-?\d{1,6}(?:\.\d{1,3})?)?(\.\.)?(-?\d{1,6}(?:\.\d{1,3})?)?$/.exec(text.trim()) ?? [];
  if (dots === undefined) return least === undefined || most !== undefined ? undefined : { min: +least, max: +least };
  if (least === undefined && most === undefined) return undefined;
  return { ...(least === undefined ? {} : { min: +least }), ...(most === undefined ? {} : { max: +most }) };
}

export function writeRange({ min, max }: NumberRange): string {
  if (min === undefined && max === undefined) return '';
  return min === max ? `${min}` : `${min ?? ''}..${max ?? ''}`;
}

/** Reads `7d`, `today`, `yesterday`, or a day and another, both included; what is neither is shown as it is written. */
export type AskedPeriod =
  | { kind: 'last'; days: number }
  | { kind: 'today' | 'yesterday' }
  | { kind: 'days'; from: string; to: string }
  | { kind: 'other' };

const DAY = /^(?:\d{4}-\d{2}-\d{2})?$/;

export function readPeriod(text: string): AskedPeriod {
  const written = text.trim();
  if (written === 'today' || written === 'yesterday') return { kind: written };
  const [, days] = /^(\d{1,4})d$/.exec(written) ?? [];
  if (days !== undefined) return { kind: 'last', days: Number(days) };
  const [from = '', to = from, more] = written.split('..');
  const isDays = written !== '' && more === undefined && DAY.test(from) && DAY.test(to);
  return isDays ? { kind: 'days', from, to } : { kind: 'other' };
}

export function writePeriod(from: string, to: string): string {
  if (from === '' && to === '') return '';
  return from === to ? from : `${from}..${to}`;
}

/** What a parameter of a link asks of a field. */
export interface Asked {
  /** Any of these; empty: whatever. */
  values: string[];
  /** None of these. */
  not: string[];
  /** `any`: there must be a value; `none`: there must be none. */
  presence?: 'any' | 'none';
}

/** Reads `a,b,-c`, `*`, `-*`. A `\` takes its meaning from the sign behind it. */
export function readAsked(text: string): Asked {
  const asked: Asked = { values: [], not: [] };
  for (const { plain, isNot, isStar } of partsOf(text)) {
    if (isStar) asked.presence = isNot ? 'none' : 'any';
    else if (plain !== '') (isNot ? asked.not : asked.values).push(plain);
  }
  return asked;
}

interface Part {
  plain: string;
  isNot: boolean;
  isStar: boolean;
}

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let part = '';
  let written = '';
  const end = () => {
    const isNot = written.startsWith('-');
    parts.push({ plain: (isNot ? part.slice(1) : part).trim(), isNot, isStar: written === '*' || written === '-*' });
    part = '';
    written = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\\' && at + 1 < text.length) {
      at += 1;
      part += text.charAt(at);
      // Stands for the escaped sign, which has no meaning.
      written += 'x';
    } else if (sign === ',') end();
    else if (part !== '' || sign.trim() !== '') {
      part += sign;
      written += sign;
    }
  }
  end();
  return parts;
}

/** Writes what {@link readAsked} reads. Values are taken without space around them. */
export function writeAsked({ values, not, presence }: Asked): string {
  return [
    ...(presence === undefined ? [] : [presence === 'any' ? '*' : '-*']),
    ...values.map(escaped),
    ...not.map((value) => `-${escaped(value)}`),
  ].join(',');
}

const escaped = (value: string) => value.replace(/[\\,]/g, '\\$&').replace(/^[-*]/, '\\$&');

const NUMBER = /^(-?\d{1,6}(?:\.\d{1,3})?)?(\.\.)?(-?\d{1,6}(?:\.\d{1,3})?)?$/;

/** Reads `3`, `3..`, `..3`, `1..3`; undefined when it is none of them. */
export function readRange(text: string): { min?: number; max?: number } | undefined {
  const [, least, dots, most] = NUMBER.exec(text) ?? [];
  if (dots === undefined) return least === undefined || most !== undefined ? undefined : { min: +least, max: +least };
  if (least === undefined && most === undefined) return undefined;
  return { ...(least === undefined ? {} : { min: +least }), ...(most === undefined ? {} : { max: +most }) };
}

import type { Finder } from './found.ts';

const EMAIL =
  /(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}(?![A-Za-z0-9-])/g;

/** E-mail addresses, in lower case. */
export const findEmails: Finder = ({ plain }) =>
  Array.from(plain.matchAll(EMAIL), (match) => ({
    type: 'email',
    start: match.index,
    end: match.index + match[0].length,
    value: match[0].toLowerCase(),
  }));

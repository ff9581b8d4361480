import { CLUE } from './clues.ts';
import { allMatches, type Finder } from './found.ts';

const EMAIL =
  /(?<![A-Za-z0-9._%+-])[A-Za-z0-9_](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9_+-])?@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,3}\.[A-Za-z]{2,24}(?![A-Za-z0-9-])/g;

/** E-mail addresses, in lower case. */
export const findEmails: Finder = ({ plain, clues }) =>
  (clues & CLUE.at) === 0
    ? []
    : allMatches(EMAIL, plain).map((match) => ({
        type: 'email',
        start: match.index,
        end: match.index + match[0].length,
        value: match[0].toLowerCase(),
      }));

import { CLUE } from './clues.ts';
import { allMatches, type Finder, type Found, lastGroupSpan } from './found.ts';

const CODE = '(?=[A-Za-z/-]{0,8}\\d)[A-Za-z0-9](?:[A-Za-z0-9/-]{0,22}[A-Za-z0-9])?';
const NAMED = new RegExp(
  `(?:批号|批次号?|喷码|batch(?:es)?(?: ?(?:number|no\\.?|code|#))?|\\blot(?: ?(?:number|no\\.?|code|#))?)(?: on (?:the|my) [a-z]{2,12})?[ :#.]{0,4}(?:写的是|显示|写住|写着|就是|是|为|系|is|was|says|reads)?[ :#]{0,3}(${CODE})(?![A-Za-z0-9])`,
  'gi',
);
/** A further code after one. */
const AND_ANOTHER = new RegExp(`^(?: ?(?:and|&|,|、|和|及|同) ?)(${CODE})(?![A-Za-z0-9])`, 'i');
/** What a customer writes who was asked for the code. */
const ASKED = new RegExp(`(?<![\\w.@+#-])(${CODE})(?![\\w@-])`, 'g');

/** Shortest code: "batch 3" is a count. */
const CODE_MIN = 3;

const isCode = (code: string): boolean => code.length >= CODE_MIN && !/^(?:19|20)\d\d$/.test(code);

/** Batch and lot numbers that are called so, or that the bot has asked for. */
export const findBatches: Finder = ({ folded, clues, fact }) => {
  if ((clues & CLUE.digit) === 0) return [];
  const found: Found[] = [];
  for (const match of allMatches(NAMED, folded)) {
    if (!isCode(match[1] ?? '')) continue;
    const span = lastGroupSpan(match);
    found.push({ type: 'batch', ...span });
    const next = AND_ANOTHER.exec(folded.slice(span.end, span.end + 40));
    if (next !== null && isCode(next[1] ?? '') && /[A-Za-z]|\d{5}/.test(next[1] ?? '')) {
      const end = span.end + next[0].length;
      found.push({ type: 'batch', start: end - (next[1] ?? '').length, end });
    }
  }
  if (found.length > 0 || fact !== 'batch') return found;
  const asked = allMatches(ASKED, folded).find(
    ([, code = '']) => isCode(code) && !/^\d{4}[-/]\d{1,2}[-/]\d{1,2}$|^\d{1,3}$/.test(code),
  );
  return asked === undefined ? [] : [{ type: 'batch', ...lastGroupSpan(asked) }];
};

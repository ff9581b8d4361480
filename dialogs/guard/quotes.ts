import type { Span } from './finding.ts';

const CLOSING = new Map([
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['‘', '’'],
  ['"', '"'],
  ["'", "'"],
]);

/** A quotation is short; an opening mark without its partner quotes nothing. */
const LONGEST_QUOTE = 400;

/** An apostrophe opens a quotation only before a word, and closes one only after it. */
function isApostrophe(text: string, at: number, opens: boolean): boolean {
  const mark = text[at];
  if (mark !== "'" && mark !== '’' && mark !== '‘') return false;
  const beside = opens ? text[at - 1] : text[at + 1];
  return beside !== undefined && /[A-Za-z0-9]/.test(beside);
}

/** What stands between quotation marks, the marks left out. Quotations inside quotations belong to the outer one. */
export function findQuotes(text: string): Span[] {
  const quotes: Span[] = [];
  let open = -1;
  let close = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (open >= 0) {
      if (character === close && !isApostrophe(text, at, false)) {
        quotes.push({ start: open + 1, end: at });
        open = -1;
      } else if (character === '\n' || at - open > LONGEST_QUOTE) open = -1;
      continue;
    }
    const partner = CLOSING.get(character);
    if (partner === undefined || isApostrophe(text, at, true)) continue;
    open = at;
    close = partner;
  }
  return quotes;
}

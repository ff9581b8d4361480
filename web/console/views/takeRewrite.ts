/** Where a sentence ends, in each of our languages; a full stop only before a space, so that 3.5 stays whole. */
const ENDS = /[。！？!?；;\n]|\.(?=\s|$)/g;

/**
 * The text with the better wording in place of the sentence that the guard objected to, because the better wording is a
 * sentence, too.
 * @returns the text, and the place behind the new words for the cursor.
 */
export function takeRewrite(
  text: string,
  { start, end, rewrite }: { start: number; end: number; rewrite: string },
): { text: string; caret: number } {
  let from = 0;
  let to = text.length;
  for (const match of text.matchAll(ENDS)) {
    const behind = match.index + match[0].length;
    if (behind <= start) from = behind;
    else if (behind >= end) {
      to = match[0] === '\n' ? match.index : behind;
      break;
    }
  }
  const before = text.slice(0, from);
  const after = text.slice(to);
  const gap = /^\s*/.exec(text.slice(from, to))?.[0] ?? '';
  const next = `${before}${gap}${rewrite}`;
  return { text: next + after, caret: next.length };
}

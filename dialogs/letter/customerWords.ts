/** Longest piece of a customer's words in a letter, in characters as people count them. */
const LONGEST = 400;

/** Controls, and the marks that turn the direction of writing: they change what others see around them. */
const INVISIBLE = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;

/**
 * What somebody wrote, as one line of plain text for a letter: no line breaks, controls, turned writing or broken
 * characters, and cut off with … where it is long.
 */
export function asLine(text: string, longest = LONGEST): string {
  const line = text
    .slice(0, longest * 8)
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(INVISIBLE, '')
    .trim();
  if (line.length <= longest) return line;
  const graphemes = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
  return graphemes.length <= longest ? line : `${graphemes.slice(0, longest).join('').trimEnd()}…`;
}

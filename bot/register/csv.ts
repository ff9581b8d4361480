/** What Excel needs to see that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Beginnings that a spreadsheet takes for a formula, the full-width ones of East Asian keyboards included, also behind
 * blanks that it drops. Source: OWASP, CSV Injection.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * What a spreadsheet would take for a number and spoil, or for a day: digits beyond the fifteen it keeps or the eleven it shows,
 * zeros at the front, powers of ten, `3-12`.
 */
const SPOILED = /^\s*(?:\d{12,}|0\d+|\d+[eE]\d+|\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?)\s*$/;

/** Control characters that no cell needs; line breaks and tabs are kept. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the purpose
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** Longest cell that Excel can hold, in UTF-16 units. */
const LONGEST = 32_767;

/**
 * One cell, always quoted (RFC 4180, section 2), so that no separator of any country splits it. What a spreadsheet would
 * run is kept from running by an apostrophe before it; what it would spoil as a number stays text by a tab before it.
 */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return `"${value}"`;
  const text = value.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROLS, '');
  const harmless = FORMULA.test(text) ? `'${text}` : SPOILED.test(text) ? `\t${text}` : text;
  return `"${harmless.slice(0, LONGEST).toWellFormed().replaceAll('"', '""')}"`;
}

/** One record with its line break (RFC 4180). */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** A set of choices, one of which must stand here (an empty one may be left out), or a gap. */
export type TermPiece = readonly string[] | 'gap';

/** Whether a lexicon term is more than its own words. */
export function isPattern(term: string): boolean {
  return /[*|]/.test(term);
}

/** Reads `(speak|talk) * manager` as its pieces, in order; white space around a gap belongs to the gap. */
export function parseTerm(term: string): TermPiece[] {
  const tokens =
    term
      .replace(/\(([^()]*)\) (?! *\*)/g, moveSpace)
      .replace(/ *\* */g, '*')
      .match(/\([^()]*\)|\*|[^()*]+/g) ?? [];
  return tokens.map((token) => {
    if (token === '*') return 'gap';
    return token.startsWith('(') ? token.slice(1, -1).split('|') : [token];
  });
}

/** "(off |) without" and "(off|) without" both mean "off without" or "without": the space goes with what may be left out. */
function moveSpace(written: string, list: string): string {
  const choices = list.split('|').map((choice) => choice.trim());
  return choices.includes('') ? `(${choices.map((choice) => (choice === '' ? '' : `${choice} `)).join('|')})` : written;
}

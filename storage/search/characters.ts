/** What a character is to the search: a mark, a letter of a script without spaces, or a letter of a word. */
export const MARK = 0;
export const UNSPACED = 1;
export const WORD = 2;

const IS_UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u30fc]/u;
const IS_WORD = /[\p{L}\p{N}\p{M}]/u;

function classify(character: string): number {
  if (IS_UNSPACED.test(character)) return UNSPACED;
  return IS_WORD.test(character) ? WORD : MARK;
}

/** Kinds of the UTF-16 units that are characters by themselves; made when first asked for. */
let table: Uint8Array | undefined;

function makeTable(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  for (let unit = 0; unit < kinds.length; unit += 1) kinds[unit] = classify(String.fromCharCode(unit));
  return kinds;
}

/** Whether two UTF-16 units at `at` are one character. */
export function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}

/** The kind of the character that begins at `at`. */
export function kindAt(text: string, at: number): number {
  if (isPair(text, at)) return classify(text.slice(at, at + 2));
  table ??= makeTable();
  return table[text.charCodeAt(at)] ?? MARK;
}

import { readdirSync, readFileSync } from 'node:fs';

/** The words of one tag in one strength. */
export interface Lexicon {
  /** `emotion:angry`, `category:delivery`, `signal:health`, `reply:yes` … or the name of a helper list such as `negator`. */
  readonly tag: string;
  /** 1 mild, 2 clear, 3 strong. */
  readonly weight: number;
  /** Comma-separated, as people write them; Chinese in either script; `*` stands for a gap, `(a|b)` for either. */
  readonly words: string;
}

const WEIGHTS = new Map([
  ['strong', 3],
  ['clear', 2],
  ['mild', 1],
]);

/**
 * Reads every word list under `lexicon/`: `<language>/<label>.txt`, with `#` comments, one line `tag …`, and under the
 * headings `strong`, `clear` and `mild` words separated by commas. Plain text, because a hundred modules take longer to
 * load than everything else here together.
 */
export function readLexicons(): Lexicon[] {
  return ['lexicon/en/', 'lexicon/zh/'].flatMap((folder) => {
    const url = new URL(folder, import.meta.url);
    return readdirSync(url)
      .filter((name) => name.endsWith('.txt'))
      .flatMap((name) => parseLexicon(readFileSync(new URL(name, url), 'utf8')));
  });
}

function parseLexicon(file: string): Lexicon[] {
  let tag = '';
  let weight = 1;
  const words = new Map<number, string>();
  for (const line of file.split('\n')) {
    if (line.startsWith('#')) continue;
    if (line.startsWith('tag ')) tag = line.slice('tag '.length);
    else if (WEIGHTS.has(line)) weight = WEIGHTS.get(line) ?? 1;
    else words.set(weight, `${words.get(weight) ?? ''}${line}\n`);
  }
  return [...words].map(([strength, list]) => ({ tag, weight: strength, words: list }));
}

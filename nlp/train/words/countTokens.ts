import { readTokens } from '../../fewShot/readTokens.ts';

/** In how many of so many texts each token occurs. */
export interface Frequencies {
  readonly texts: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** Counts the texts that have each token. */
export function countTokens(texts: readonly string[], onText: () => void): Frequencies {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const { text: name } of readTokens(text)) counts.set(name, (counts.get(name) ?? 0) + 1);
    onText();
  }
  return { texts: texts.length, counts };
}

/** Added to a count, so that what was seen once or twice is not taken for the rarest of words. */
const SMOOTHING = 5;

/** How much a token tells: log of the number of texts over those that have it. */
export function rarityOf(name: string, { texts, counts }: Frequencies): number {
  return Math.log((texts + 1) / ((counts.get(name) ?? 0) + SMOOTHING));
}

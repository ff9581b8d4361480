import type { Entity } from '../../nlp/index.ts';

/** Takes back the words before: "2 packets, actually 3", "Friday no wait Saturday". */
const TAKES_BACK =
  /^\W{0,3}(?:(?:no|oh|er+m?|umm?|sorry|wait|actually|i mean|i meant|make that|or rather|rather|scratch that)\b[\s,.:–-]*){1,3}/iu;

/** Entities that are a figure with its unit: a bare figure behind them may stand in place of theirs. */
const COUNTED: ReadonlySet<Entity['type']> = new Set(['quantity', 'amount']);

/**
 * Entities without those that are taken back in the same breath. Where a bare figure follows, it takes the place of the figure:
 * "2 packets actually 3" is three packets.
 */
export function saidBetter(text: string, entities: readonly Entity[]): Entity[] {
  return entities.flatMap((one) => {
    const back = TAKES_BACK.exec(text.slice(one.end))?.[0];
    if (back === undefined) return [one];
    const from = one.end + back.length;
    if (entities.some(({ type, start }) => type === one.type && start >= from && start <= from + 3)) return [];
    const figure = COUNTED.has(one.type) ? /^[£$€]?(\d+(?:\.\d+)?)(?![\d:])/u.exec(text.slice(from))?.[1] : undefined;
    if (figure === undefined) return [one];
    const mended = (words: string) => words.replace(/\d+(?:\.\d+)?/u, figure);
    return [{ ...one, text: mended(one.text), value: mended(one.value) }];
  });
}

import { isBarePhone } from './nameAnswer.ts';

/** A code in groups: "8841-2207". Telephone numbers are known by their form. */
const GROUPED = /^[^\p{L}\d]*[A-Z]{0,4}\d{2,8}-\d{2,10}[^\p{L}\d]*$/u;

/** A number in one piece: too short to be dialled, or as long as one that is. */
const CODE = /^[^\p{L}\d]*[A-Z]{0,4}-?\d{6,9}[^\p{L}\d]*$/u;
const DIALLED = /^[^\p{L}\d]*[6-9]\d{9}[^\p{L}\d]*$/u;

/** Questions to which a number is no answer. */
const OF_WORDS: ReadonlySet<string> = new Set(['name', 'place', 'product', 'tried', 'evidence', 'effect']);

/**
 * The fact that a bare number is, where it was not asked for: a number to call by its length, and otherwise what this matter
 * needs, an order or a batch. Undefined where the question asks for a number, or the message is more than one.
 */
export function bareNumberFact(text: string, asked: string | undefined, needed: readonly string[]): string | undefined {
  if (asked === 'details') return GROUPED.test(text) && !isBarePhone(text) ? 'orderNumber' : undefined;
  if (asked === undefined || !OF_WORDS.has(asked)) return undefined;
  if (DIALLED.test(text)) return 'contact';
  if (isBarePhone(text) || !(GROUPED.test(text) || CODE.test(text))) return undefined;
  return needed.includes('batch') && !needed.includes('orderNumber') ? 'batch' : 'orderNumber';
}

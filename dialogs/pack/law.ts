import * as z from 'zod';
import { CATEGORIES, type Category } from '../../nlp/labels.ts';
import { byLocale, Id, wordList } from './shared.ts';
import { holdsAny } from './words.ts';

const Clock = z.strictObject({
  id: Id.describe('Unique within the regulator.'),
  days: z.number().int().positive().max(400).describe('The day of the event itself is not counted.'),
  unit: z.enum(['working', 'calendar']).describe('working: Monday to Friday without the days the calendar closes.'),
  from: z.enum(['complaint', 'notice']).describe('complaint: made to us. notice: told or asked by the regulator.'),
  what: byLocale(200).describe('What has to be done by then, for agents.'),
});
export type RegulatorClock = z.infer<typeof Clock>;

/** An authority or ombudsman customers may turn to, and the times it sets. */
export const Regulator = z.strictObject({
  id: Id.describe('Unique in the pack.'),
  name: byLocale(80).describe('Its name.'),
  words: wordList(40).describe('How customers name it, in any script.'),
  clocks: z.array(Clock).max(8).default([]).describe('Deadlines it sets; none where there are none.'),
  source: z.string().min(3).max(300).describe('Where this is written down, e.g. FCA Handbook DISP 1.6.2R.'),
});
export type Regulator = z.infer<typeof Regulator>;

/** A fact of law. Information, never a conclusion about a case. */
export const LawFact = z.strictObject({
  id: Id.describe('Unique in the pack.'),
  text: byLocale(500).describe('What the law says, in plain words.'),
  tellCustomer: z.boolean().describe('true: approved for customers. false: for agents only.'),
  categories: z.array(z.enum(CATEGORIES)).min(1).optional().describe('Which complaints it concerns. Absent: all.'),
  source: z.string().min(3).max(300).describe('Law and article.'),
});
export type LawFact = z.infer<typeof LawFact>;

/** The authorities a message names, in the order of the pack. */
export function regulatorsNamed({ regulators }: { regulators: readonly Regulator[] }, text: string): Regulator[] {
  return regulators.filter(({ words }) => holdsAny(text, words));
}

/** Law facts for a complaint: all for an agent, for a customer only what the owner of the pack approved. */
export function lawFor(
  { legal }: { legal: readonly LawFact[] },
  category: Category,
  reader: 'agent' | 'customer',
): LawFact[] {
  return legal.filter(
    ({ tellCustomer, categories }) =>
      (reader === 'agent' || tellCustomer) && (categories === undefined || categories.includes(category)),
  );
}

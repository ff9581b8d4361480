import { factTerms } from './factTerms.ts';
import {
  type SearchDocument,
  type SearchFacts,
  SORT_COLUMNS,
  SPEAKERS,
  type Speaker,
  STRATUM_COLUMNS,
  UNTOLD_FIELDS,
} from './fields.ts';
import { createLabelNames } from './tally/compileTally.ts';
import { tallyRow } from './tally/tallyRow.ts';
import type { TermNames } from './termNames.ts';
import { prepareText, singlesOf, tokensOf, type WordRules } from './words.ts';

/** A document as it goes to the index file: names of terms, and facts that are nobody's words. */
export interface IndexRow {
  conversationKey: string;
  caseId: string;
  caseNumber: string | null;
  /** Milliseconds since the epoch. */
  openedAt: number;
  updatedAt: number;
  closedAt: number | null;
  /** Values of `SORT_COLUMNS` and `STRATUM_COLUMNS`. */
  sorts: (number | null)[];
  strata: (string | null)[];
  /** `SearchFacts` as JSON, without what is untold. */
  facts: string;
  /** `TallyRow` as JSON. */
  tally: string;
  /** When it is to be looked at again though nothing changed, ms. */
  staleAt: number | null;
  /** Names of the terms of each speaker's lines, and those of the facts, by column of the index. */
  terms: Record<Speaker | 'facts', string>;
}

/** Stands between lines, so that nothing is found across two of them. No term has such a short name. */
const BETWEEN = 'x';

/** Makes documents ready for the index file. */
export function createRowMaker(rules: WordRules, names: TermNames): (document: SearchDocument) => IndexRow {
  const labelNameOf = createLabelNames(rules, names);

  function termsOf(texts: readonly string[]): string {
    const terms: string[] = [];
    const singles = new Set<string>();
    for (const text of texts) {
      const prepared = prepareText(text, rules);
      for (const { name } of tokensOf(prepared, names)) terms.push(name);
      terms.push(BETWEEN);
      for (const { name } of singlesOf(prepared, names)) singles.add(name);
    }
    return [...terms, ...singles].join(' ');
  }

  return ({ conversationKey, caseId, facts, lines }) => {
    const spoken = SPEAKERS.map((speaker) => {
      const texts = lines.filter((line) => line.speaker === speaker).map(({ text }) => text);
      return [speaker, termsOf(texts)] as const;
    });
    const terms = { ...Object.fromEntries(spoken), facts: factTerms(facts, rules).map(names.fact).join(' ') };
    const tally = JSON.stringify(tallyRow(facts, labelNameOf));
    return { ...columnsOf(facts), conversationKey, caseId, tally, terms: terms as IndexRow['terms'] };
  };
}

function columnsOf(facts: SearchFacts): Omit<IndexRow, 'conversationKey' | 'caseId' | 'tally' | 'terms'> {
  const { staleAt, measures: _, ...told } = facts;
  const { caseNumber = null, openedAt, updatedAt, closedAt, numbers } = told;
  const labels = Object.entries(facts.labels).filter(([field]) => !(UNTOLD_FIELDS as ReadonlySet<string>).has(field));
  return {
    caseNumber,
    openedAt: Date.parse(openedAt),
    updatedAt: Date.parse(updatedAt),
    closedAt: closedAt === undefined ? null : Date.parse(closedAt),
    sorts: SORT_COLUMNS.map((name) => numbers[name] ?? null),
    strata: STRATUM_COLUMNS.map((name) => facts.labels[name]?.[0] ?? null),
    facts: JSON.stringify({ ...told, labels: Object.fromEntries(labels) }),
    staleAt: staleAt === undefined ? null : Date.parse(staleAt),
  };
}

import { readDocument } from '../document.ts';
import { readFeelings } from '../feelings.ts';
import { weighGrievance } from '../grievance.ts';
import { readCues } from '../model/cues.ts';
import { distinctFeatures } from '../model/distinct.ts';
import { languageOf } from '../model/languageOf.ts';
import { type ModelLanguage, readNgrams } from '../model/ngrams.ts';
import { domainOf } from './domains.ts';
import type { Row } from './row.ts';
import type { Example } from './targets.ts';

/** Reads rows exactly as the recognizer reads messages, and sorts them by the model they belong to. */
export function encodeRows(rows: readonly Row[], onRow: () => void): Record<ModelLanguage, Example[]> {
  const examples: Record<ModelLanguage, Example[]> = { en: [], zh: [] };
  for (const row of rows) {
    const document = readDocument(row.text, {});
    const language = languageOf(document);
    const feelings = readFeelings(document);
    const cues = readCues(document, feelings, weighGrievance(document, feelings));
    const { hashes, count } = distinctFeatures(readNgrams(document.form.text, language), cues);
    examples[language].push({ row, domain: domainOf(language, row.uid), hashes: hashes.slice(0, count) });
    onRow();
  }
  return examples;
}

import { type Document, hitsOf } from './document.ts';
import { hasGripe } from './grievance.ts';
import type { Classified } from './model/classify.ts';
import { sigmoid } from './model/linearModel.ts';

/**
 * What two turns of phrase add to the log-odds. Review sets give praise with a gripe its stars, and hold little sarcasm;
 * docs/labels.md counts both as complaints.
 */
const GRIPE = 0.8;
const SARCASM = 1.5;

/**
 * Probability, 0 to 1, that the writer is dissatisfied with a product, a service or an organisation. The words of the
 * lexicons are among what the model reads; alone they judge only what has no words at all (emoji, digits).
 */
export function tagComplaint(document: Document, classified: Classified, grievance: number): number {
  const read =
    classified.complaint +
    (hasGripe(document) ? GRIPE : 0) +
    (hitsOf(document, 'signal:sarcasm').length > 0 ? SARCASM : 0);
  return Math.round(1000 * sigmoid(document.script.silent ? grievance : read)) / 1000;
}

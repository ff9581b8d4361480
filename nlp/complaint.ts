import { type Document, hitsOf } from './document.ts';
import { hasGripe } from './grievance.ts';
import type { Classified } from './model/classify.ts';
import { sigmoid } from './model/logOdds.ts';

/**
 * What two turns of phrase add to the log-odds. Review sets give praise with a gripe its stars, and hold little sarcasm;
 * docs/labels.md counts both as complaints.
 */
const GRIPE = 0.8;
const SARCASM = 1.5;

/**
 * What is taken from the log-odds where the bot's question explains what is said: a fact it asked for, unless the lexicons
 * find a grievance, and the wish it asked for. Reviews hold hardly any of either.
 */
const ANSWERED = -1.5;
const WISHED = -1;

/** Likewise of a question in which no word tells of a grievance, as far as the message looks like one to this bot. */
const ASKED = -1;

/**
 * What each step of grievance by the lexicons adds beyond the first, up to a limit and likewise: of messages to this bot the
 * model has seen few, and words such as "rude" or "refused" are plain in any.
 */
const NAMED = 0.6;
const NAMED_MAX = 2;

const ENDS_ASKING = /[?？吗呢]\s*$/;

/** Who says so and then asks counts twice as asking. */
const DENIES = /(?:不是|没有?|唔系|并非)[要想来]{0,2}(?:投诉|客诉|抱怨)|\bnot (?:a complaint|complaining)\b/i;

/** One thing was ordered and another came, told without a word of complaint. */
const MISMATCH = /\bordered [^.!?\n]{1,30}\b(?:got|received|came)\b|[要点订][^，。,.\n]{1,8}(?:给|送|来)的?(?:是|成)/i;
const MISMATCHED = 1;

/** Longer than a greeting: so much before the last stop is something told, and what is asked after it is not all there is. */
const TOLD_MIN = 12;
const STOPS = ['.', '!', '。', '\n'] as const;

/**
 * Probability, 0 to 1, that the writer is dissatisfied with a product, a service or an organisation. The words of the
 * lexicons are among what the model reads; alone they judge only what has no words at all (emoji, digits).
 */
export function tagComplaint(document: Document, classified: Classified, grievance: number): number {
  const read =
    classified.complaint +
    (hasGripe(document) ? GRIPE : 0) +
    (hitsOf(document, 'signal:sarcasm').length > 0 ? SARCASM : 0) +
    classified.service * NAMED * Math.min(Math.max(grievance - 1, 0), NAMED_MAX) +
    askedFor(document, grievance) +
    (asks(document, grievance) ? classified.service * ASKED * (DENIES.test(document.folded) ? 2 : 1) : 0) +
    (MISMATCH.test(document.folded) ? MISMATCHED : 0);
  return Math.round(1000 * sigmoid(document.script.silent ? grievance : read)) / 1000;
}

/** What the question that is answered takes from the log-odds. */
function askedFor({ context: { ask } }: Document, grievance: number): number {
  if (ask?.kind === 'wish') return WISHED;
  return ask?.kind === 'fact' && grievance <= 0 ? ANSWERED : 0;
}

function asks({ context, folded }: Document, grievance: number): boolean {
  if (context.ask?.kind === 'wish' || grievance >= 0 || !ENDS_ASKING.test(folded.slice(-12))) return false;
  return Math.max(...STOPS.map((stop) => folded.lastIndexOf(stop))) < TOLD_MIN;
}

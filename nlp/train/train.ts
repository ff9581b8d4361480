import { mkdirSync, writeFileSync } from 'node:fs';
import { readWordTable, type WordTable } from '../fewShot/wordVectors.ts';
import { loadModels } from '../model/classify.ts';
import { createLinearModel } from '../model/linearModel.ts';
import { encodeModel, type ModelParts } from '../model/modelFile.ts';
import { hashName, type ModelLanguage } from '../model/ngrams.ts';
import { createConfider } from '../recognizer.ts';
import { type Calibration, calibrate } from './calibrate.ts';
import { encodeRows } from './encodeRows.ts';
import { evaluate, type SourceScore } from './evaluate.ts';
import { likenMatters } from './likenMatters.ts';
import { makeCard } from './makeCard.ts';
import { readOwnRows } from './ownRows.ts';
import type { Progress } from './progress.ts';
import { readPublicRows } from './publicRows.ts';
import type { Rows } from './row.ts';
import { sourceOf } from './sources.ts';
import type { Example } from './targets.ts';
import { trainModel } from './trainModel.ts';

/** What to train on. */
export interface TrainOptions {
  /** Folder of the public sets, as a `file:` URL with a slash at the end. */
  readonly data: URL;
  /** `clean` leaves out sets that state no licence. */
  readonly sources: 'all' | 'clean';
  readonly seed: number;
  /** Folder the models and their cards are written to, likewise. */
  readonly out: URL;
  readonly progress: Progress;
}

const LANGUAGES: readonly ModelLanguage[] = ['en', 'zh'];

/** One of so many training rows is held out to calibrate the probability of a complaint on. */
const HELD_OUT = 20;

/** The held-out rows of all domains count together like this many of one domain. */
const LENT = 60;

/**
 * Trains the models of both languages, writes them with their cards, and compares them on dev. The same data, sources
 * and seed give the same bytes. Dev rows are never trained on.
 */
export function train({ data, sources, seed, out, progress }: TrainOptions): SourceScore[] {
  const rows = readRows(data, sources);
  progress.start('reading messages', rows.train.length);
  const examples = encodeRows(rows.train, progress.step);
  mkdirSync(out, { recursive: true });
  // The table was made from all sets, so that a model from clean ones must do without.
  const words = sources === 'all' ? readWordTable() : undefined;
  const trained = LANGUAGES.map((language) => {
    progress.start(`fitting ${language}`, 5);
    const parts = trainCalibrated(language, examples[language], words, seed, progress.step);
    const file = encodeModel(parts);
    writeFileSync(new URL(`${language}.bin`, out), file);
    return { language, parts, bytes: file.length };
  });
  const dev = rows.dev.filter(({ uid }) => sources === 'all' || sourceOf(uid).clean);
  progress.start('comparing on dev', dev.length);
  const scores = evaluate(dev, createConfider(loadModels(out)), progress.step);
  for (const { language, parts, bytes } of trained) {
    const card = makeCard({ language, parts, bytes, seed, sources, examples: examples[language], scores });
    writeFileSync(new URL(`${language}.json`, out), `${JSON.stringify(card, undefined, 2)}\n`);
  }
  progress.end();
  return scores;
}

/** Public and own rows; without the sources of no stated licence unless all are wanted. */
export function readRows(data: URL, sources: 'all' | 'clean'): Rows {
  const shared: Rows = { train: readPublicRows(data, 'train'), dev: readPublicRows(data, 'dev') };
  const own = readOwnRows(shared);
  const dev = [...shared.dev, ...own.dev];
  const seen = new Set(dev.map(({ text }) => text));
  const train = [...shared.train, ...own.train].filter(
    ({ uid, text }) => !seen.has(text) && (sources === 'all' || sourceOf(uid).clean),
  );
  return { train, dev };
}

function trainCalibrated(
  language: ModelLanguage,
  examples: readonly Example[],
  words: WordTable | undefined,
  seed: number,
  onHead: () => void,
): ModelParts {
  const isHeld = ({ row }: Example): boolean => hashName(row.uid) % HELD_OUT === 0;
  const fitted = trainModel(
    language,
    examples.filter((example) => !isHeld(example)),
    words,
    seed,
    onHead,
  );
  // Chinese categories are learned from complaints picked for this bot and need no likening.
  const parts = language === 'en' ? likenMatters(fitted, examples) : fitted;
  const calibrations = calibrateDomains(parts, examples.filter(isHeld));
  const complaints = parts.header.domains.map((_, domain) => complaintShare(examples, domain));
  return { ...parts, header: { ...parts.header, calibrations, complaints } };
}

/** The calibration of each domain on rows held out: by its own, and a little by those of all, for some have few. */
function calibrateDomains(parts: ModelParts, held: readonly Example[]): Calibration[] {
  const model = createLinearModel(parts);
  const outcomes = held.flatMap(({ row: { complaint }, domain, hashes }) => {
    if (complaint === undefined) return [];
    const score = model.score({ count: hashes.length, hashes }, domain).complaint;
    return [{ domain, score, right: complaint === 1 }];
  });
  const lent = LENT / Math.max(outcomes.length, 1);
  return parts.header.domains.map((_, domain) =>
    calibrate(outcomes.map((one) => ({ ...one, weight: one.domain === domain ? 1 : lent }))),
  );
}

/** The share of complaints among the rows of a domain that tell, to three digits. */
function complaintShare(examples: readonly Example[], domain: number): number {
  const told = examples.filter((example) => example.domain === domain && example.row.complaint !== undefined);
  const complaints = told.filter(({ row }) => row.complaint === 1).length;
  return Math.round((1000 * complaints) / Math.max(told.length, 1)) / 1000;
}

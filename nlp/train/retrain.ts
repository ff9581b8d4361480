import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { hashName } from '../model/ngrams.ts';
import { recognize } from '../recognizer.ts';
import type { Correction } from './corrections.ts';
import { evaluate, type SourceScore } from './evaluate.ts';
import { sourceOf } from './sources.ts';
import { readRows, type TrainOptions, train } from './train.ts';

/** Scores on dev, the held-back corrections among them as source `corrections`. */
export interface Retrained {
  /** Of the models that come with the program. */
  readonly before: readonly SourceScore[];
  /** Of the new ones. */
  readonly after: readonly SourceScore[];
  /** How many corrections were learned from, and how many were held back. */
  readonly learned: number;
  readonly heldBack: number;
}

/**
 * Trains once more with reviewers' corrections among the rows written for this bot. Half of them, chosen by their text,
 * are held back to compare on and never trained on, nor is any other row of the same text.
 */
export function retrain({ corrections, ...options }: TrainOptions & { corrections: readonly Correction[] }): Retrained {
  const folder = mkdtempSync(join(tmpdir(), 'kesu-retrain-'));
  try {
    const { learned, heldBack } = fillFolder(folder, options.data, corrections);
    const data = new URL(`${pathToFileURL(folder).href}/`);
    const dev = readRows(data, 'all').dev.filter(({ uid }) => options.sources === 'all' || sourceOf(uid).clean);
    options.progress.start('present models on dev', dev.length);
    const before = evaluate(dev, (text) => recognize(text), options.progress.step);
    return { before, after: train({ ...options, data }), learned, heldBack };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The public sets by links, and the corrections beside them in the form of a set. */
function fillFolder(
  folder: string,
  data: URL,
  corrections: readonly Correction[],
): { learned: number; heldBack: number } {
  const from = fileURLToPath(data);
  for (const name of readdirSync(from)) symlinkSync(join(from, name), join(folder, name));
  const isHeld = ({ text }: Correction): boolean => hashName(text) % 2 === 0;
  const held = corrections.filter(isHeld);
  const taught = corrections.filter((correction) => !isHeld(correction));
  const write = (part: 'train' | 'dev', source: string, some: readonly Correction[]): void =>
    writeFileSync(
      join(folder, `corrections_all.${part}.jsonl`),
      some.map((one) => JSON.stringify(toLine(one, source))).join('\n'),
    );
  write('train', 'written', taught);
  write('dev', 'corrections', held);
  return { learned: taught.length, heldBack: held.length };
}

/** A line of a set. Its uid names the written rows: the licence is the owner's own. */
function toLine({ text, complaint, emotion, categories, severity }: Correction, src: string): object {
  return { uid: `written:correction-${hashName(text)}`, src, text, complaint, emotion, severity, category: categories };
}

import { pathToFileURL } from 'node:url';
import { createProgress } from '../nlp/train/progress.ts';
import { writeActModel } from '../nlp/train/signals/writeActModel.ts';
import { writeSignalModel } from '../nlp/train/signals/writeSignalModel.ts';

/** Fits the models of dialogue acts and signals anew where the recognizer loads them from: `node bench/trainSignals.ts FOLDER`. */
const SEED = 1;

const data = pathToFileURL(`${process.argv[2] ?? '.'}/`);
const out = new URL('../nlp/models/', import.meta.url);
const progress = createProgress(process.stderr);
writeActModel({ seed: SEED, out, progress });
for (const { label, support, precision, recall } of writeSignalModel({
  data,
  sources: 'all',
  seed: SEED,
  out,
  progress,
})) {
  process.stdout.write(`${label.padEnd(12)} ${support}  ${precision.toFixed(2)} / ${recall.toFixed(2)}\n`);
}

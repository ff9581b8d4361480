import { writeFileSync } from 'node:fs';
import { trainActs } from '../nlp/acts/trainActs.ts';
import { recognize } from '../nlp/index.ts';
import { encodeModel } from '../nlp/model/modelFile.ts';

/** Fits the act model anew and writes it where the recognizer loads it from. */
const SEED = 1;

const file = encodeModel(trainActs(recognize, SEED));
writeFileSync(new URL('../nlp/models/acts.bin', import.meta.url), file);
process.stdout.write(`nlp/models/acts.bin  ${file.length} bytes\n`);

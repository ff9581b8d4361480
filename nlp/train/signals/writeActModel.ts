import { writeFileSync } from 'node:fs';
import { trainActs } from '../../acts/trainActs.ts';
import { loadModels } from '../../model/classify.ts';
import { encodeModel } from '../../model/modelFile.ts';
import { createRecognizer } from '../../recognizer.ts';
import type { TrainOptions } from '../train.ts';

const LIMITS = [
  'Learned from replies written for this bot in English and Chinese; none of them is real traffic.',
  'Where the kind of question is not known it is read off the bot’s words, by a few phrases.',
  'Scores on sealed rows are in docs/nlp.md; the rows it was fitted on are in nlp/data/acts.jsonl, actsB.jsonl and nlp/acts/examples.txt.',
];

/** Fits the model of dialogue acts on top of the models in `out`, and writes it with its card. */
export function writeActModel({ seed, out, progress }: Omit<TrainOptions, 'data' | 'sources'>): void {
  progress.start('fitting dialogue acts', 1);
  const parts = trainActs(createRecognizer(loadModels(out)), seed);
  const file = encodeModel(parts);
  writeFileSync(new URL('acts.bin', out), file);
  const card = {
    model: 'Kesu dialogue acts',
    kind: 'a linear softmax over the words of a reply, the phrases found in it, what the rules made of it, each also together with the kind of question; weights of eight bits',
    seed,
    bytes: file.length,
    features: parts.keys.length,
    weights: parts.weights.length,
    trainedOn: [{ set: 'written replies', licence: 'MIT (this project)', clean: true }],
    limits: LIMITS,
  };
  writeFileSync(new URL('acts.json', out), `${JSON.stringify(card, undefined, 2)}\n`);
  progress.step();
  progress.end();
}

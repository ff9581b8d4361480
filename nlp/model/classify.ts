import { readFileSync } from 'node:fs';
import type { Document } from '../document.ts';
import type { Feelings } from '../feelings.ts';
import { readCues } from './cues.ts';
import { distinctFeatures } from './distinct.ts';
import { languageOf } from './languageOf.ts';
import { createLinearModel, type LinearModel, type Scores } from './linearModel.ts';
import { decodeModel } from './modelFile.ts';
import { type ModelLanguage, type Ngrams, readNgrams } from './ngrams.ts';

/** What the model made of a message. */
export interface Classified extends Scores {
  readonly model: LinearModel;
  /** Valid until the next message is read. */
  readonly ngrams: Ngrams;
}

/** One model a language. */
export type Models = Readonly<Record<ModelLanguage, LinearModel>>;

/** Loads the models that come with the program, or those of another folder. */
export function loadModels(folder: URL = new URL('../models/', import.meta.url)): Models {
  const load = (name: ModelLanguage): LinearModel =>
    createLinearModel(decodeModel(readFileSync(new URL(`${name}.bin`, folder))));
  return { en: load('en'), zh: load('zh') };
}

/** Reads the n-grams of a message once for all heads. */
export function classify(document: Document, feelings: Feelings, grievance: number, models: Models): Classified {
  const language = languageOf(document);
  const model = models[language];
  const ngrams = readNgrams(document.form.text, language);
  const features = distinctFeatures(ngrams, readCues(document, feelings, grievance));
  return { ...model.score(features), model, ngrams };
}

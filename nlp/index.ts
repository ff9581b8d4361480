export { foldChinese, isSimplifiedOnly } from './chineseFold.ts';
export { parseNumber } from './entities/chineseNumber.ts';
export { isKeySmash } from './entities/keySmash.ts';
export { LONG_SURNAMES, SURNAMES } from './entities/surnames.ts';
export { isTown } from './entities/town.ts';
export { type ClassShare, createNearestExamples } from './fewShot/nearestExamples.ts';
export { type FewShotClass, type FewShotClassifier, trainFewShot } from './fewShot/trainFewShot.ts';
export * from './labels.ts';
export { maskText, maskValues } from './mask/maskText.ts';
export { recognize } from './recognizer.ts';
export { stem } from './stem.ts';
export type { Correction } from './train/corrections.ts';
export type { SourceScore } from './train/evaluate.ts';
export type { AskKind, Entity, RecognizeContext, Understanding } from './understanding.ts';

/** The training pipeline, loaded when asked for: a server never needs it. */
export async function openTraining() {
  const [{ train }, { trainActsAndSignals }, { retrain }, { readCorrections }, { trainWords }, { createProgress }] =
    await Promise.all([
      import('./train/train.ts'),
      import('./train/trainActsAndSignals.ts'),
      import('./train/retrain.ts'),
      import('./train/corrections.ts'),
      import('./train/words/trainWords.ts'),
      import('./train/progress.ts'),
    ]);
  return { train, trainActsAndSignals, retrain, readCorrections, trainWords, createProgress };
}

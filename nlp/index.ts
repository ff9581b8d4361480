export * from './labels.ts';
export { recognize } from './recognizer.ts';
export type { SourceScore } from './train/evaluate.ts';
export type { AskKind, Entity, RecognizeContext, Understanding } from './understanding.ts';

/** The training pipeline, loaded when asked for: a server never needs it. */
export async function openTraining() {
  const [{ train }, { createProgress }] = await Promise.all([
    import('./train/train.ts'),
    import('./train/progress.ts'),
  ]);
  return { train, createProgress };
}

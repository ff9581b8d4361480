export * from './labels.ts';
export { recognize } from './recognizer.ts';
export type { AskKind, Entity, Evidence, RecognizeContext, Span, Understanding } from './understanding.ts';

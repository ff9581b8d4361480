export type { ReplyKey, ReplyParams } from './keys.ts';
export { factLine, fillMarks, labels, render } from './render.ts';
export { CORE_FACTS, type CoreFact, type Labels } from './shortWords.ts';
export { sayTime } from './when.ts';

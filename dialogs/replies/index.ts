export { CORE_FACTS, type CoreFact, type Labels, type ReplyKey, type ReplyParams } from './keys.ts';
export { factLine, fillMarks, labels, render } from './render.ts';
export { sayTime } from './when.ts';

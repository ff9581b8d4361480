export { composeLetter, type LetterSource } from './composeLetter.ts';
export type { Letter, LetterPart } from './letter.ts';
export { letterDocx } from './letterDocx.ts';
export { letterHtml } from './letterHtml.ts';
export { letterText } from './letterText.ts';
export { type LetterFinding, reviewLetter } from './reviewLetter.ts';

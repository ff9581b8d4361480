export { type CaseSource, caseRow, complains } from './caseRow.ts';
export { DEFINITIONS } from './definitions.ts';
export { captureRate, figuresOf, type Slice } from './figures.ts';

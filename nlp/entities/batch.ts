import { type Finder, groupSpan } from './found.ts';

const BATCH =
  /(?:批号|批次号?|生产批号|batch(?: ?(?:number|no\.?|code))?|\blot(?: ?(?:number|no\.?))?)[ :#]{0,3}(?:是|为|系|is|was)?[ :#]{0,3}([A-Za-z0-9](?:[A-Za-z0-9/-]{1,22})[A-Za-z0-9])(?![A-Za-z0-9])/dgi;

/** Batch and lot numbers that are called so. */
export const findBatches: Finder = ({ folded }) =>
  Array.from(folded.matchAll(BATCH)).flatMap((match) => {
    const span = groupSpan(match, 1);
    return span !== undefined && /\d/.test(match[1] ?? '') ? [{ type: 'batch' as const, ...span }] : [];
  });

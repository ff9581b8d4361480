/** What the reviewers' pages and the server agree on: types only, so that no server code comes into the browser. */
import type * as z from 'zod';
import type * as contract from '../../../../bot/api/contract/index.ts';

export type {
  CaseFilter,
  FoundCase,
  FoundCases,
  FoundWords,
  ReviewCase,
  ReviewHandoff,
  ReviewLine,
  ReviewLines,
  ReviewPromise,
  SampledCases,
  SavedView,
  ViewQuery,
} from '../../../../bot/api/contract/index.ts';

export type CaseSort = (typeof contract.CASE_SORTS)[number];
export type CaseStratum = (typeof contract.CASE_STRATA)[number];
export type SavedViews = z.infer<typeof contract.SavedViews>;
export type NewView = z.input<typeof contract.NewView>;
export type ViewChange = z.infer<typeof contract.ViewChange>;
export type Unmasked = z.infer<typeof contract.Unmasked>;
export type FindCalls = ReturnType<typeof import('./findCalls.ts').createFindCalls>;

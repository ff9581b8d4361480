/** What the reviewers' pages and the server agree on: types only, so that no server code comes into the browser. */
import type * as z from 'zod';
import type * as contract from '../../../../bot/api/contract/index.ts';

export type {
  Action,
  ActionChange,
  ActionMove,
  Actions,
  Alarm,
  AlarmAnswer,
  Alarms,
  CaseFilter,
  ChartSlice,
  ExportJob,
  ExportJobs,
  FigureChart,
  Figures,
  FigureValue,
  FoundCase,
  FoundCases,
  FoundWords,
  NewExport,
  NewReport,
  NewTerms,
  PointCounts,
  Report,
  Reports,
  ReviewCase,
  ReviewHandoff,
  ReviewLine,
  ReviewLines,
  ReviewPromise,
  SampledCases,
  SavedView,
  TrendPoint,
  ViewQuery,
} from '../../../../bot/api/contract/index.ts';

export type CaseSort = (typeof contract.CASE_SORTS)[number];
export type CaseStratum = (typeof contract.CASE_STRATA)[number];
export type SavedViews = z.infer<typeof contract.SavedViews>;
export type NewView = z.input<typeof contract.NewView>;
export type ViewChange = z.infer<typeof contract.ViewChange>;
export type Unmasked = z.infer<typeof contract.Unmasked>;
export type FindCalls = ReturnType<typeof import('./findCalls.ts').createFindCalls>;

export type {
  AgreementView,
  CalibrationResult,
  CalibrationView,
  CaseScore,
  GivenCorrection,
  PointState,
  Quote,
  ReviewList,
  ReviewRow,
  ReviewsOfCase,
  ReviewView,
  ScorePoint,
  TagQuality,
} from '../../../../bot/api/contract/index.ts';
export type CorrectedTag = contract.GivenCorrection['tag'];
export type BeginReview = z.input<typeof contract.BeginReview>;
export type Judge = z.input<typeof contract.Judge>;
export type DisputeReview = z.infer<typeof contract.DisputeReview>;
export type AnswerDispute = z.input<typeof contract.AnswerDispute>;
export type NewCalibration = z.input<typeof contract.NewCalibration>;
export type CalibrationList = z.infer<typeof contract.CalibrationList>;
export type Reviewers = z.infer<typeof contract.Reviewers>;
export type ScoreCalls = ReturnType<typeof import('./scoreCalls.ts').createScoreCalls>;
export type NewAction = z.input<typeof contract.NewAction>;

/** What reviewers and the server agree on: every body of `/api/v1/review`. */

export * from './actions.ts';
export * from './calibration.ts';
export * from './caseQuery.ts';
export * from './exports.ts';
export * from './figures.ts';
export * from './found.ts';
export * from './judgement.ts';
export * from './reports.ts';
export * from './reviewCase.ts';
export * from './score.ts';
export * from './tagQuality.ts';
export * from './unmask.ts';
export * from './view.ts';

export { type Agreement, agreementOf, agreementOnMarks } from './kappa.ts';
export type { ScoreInput } from './material.ts';
export { POINT_IDS, type PointId, type PointState, REASONS } from './points.ts';
export { rubricOf } from './rubric.ts';
export { type ConversationScore, type ScoredPoint, scoreConversation, totalOf } from './score.ts';

export type { ScoreInput } from './material.ts';
export { POINT_IDS, type PointId, REASONS } from './points.ts';
export { rubricOf } from './rubric.ts';
export { type ConversationScore, type ScoredPoint, scoreConversation } from './score.ts';

export type { Brief } from './brief.ts';
export { type BriefSource, briefView, briefZone, currentCase } from './briefView.ts';
export { composeBrief } from './composeBrief.ts';
export { codeNames, handoffReason, promiseName } from './names.ts';
export { type AgentOffer, agentOffers } from './offers.ts';
export { offeredRemedies } from './remedyWords.ts';
export { suggestionsFor } from './suggestions.ts';
export { customerName, matterName } from './summary.ts';

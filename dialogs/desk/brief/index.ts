export type { Brief } from './brief.ts';
export { type BriefSource, briefView, briefZone, currentCase } from './briefView.ts';
export { composeBrief } from './composeBrief.ts';
export { type AgentOffer, agentOffers } from './offers.ts';
export { suggestionsFor } from './suggestions.ts';
export { customerName, handoffReason, matterName, promiseName } from './summary.ts';

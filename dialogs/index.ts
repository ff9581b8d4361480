export { findCaseNumber, newCaseNumber } from './caseNumber.ts';
export {
  AGENT_EVENT,
  type ConversationBot,
  type EntryMark,
  type KesuChannelData,
  PROMISE_DUE_EVENT,
  SYSTEM_ACTOR,
  TURN,
  type TurnDraft,
} from './contract.ts';
export { createConversationBot } from './conversationBot.ts';
export {
  type AgentOffer,
  agentOffers,
  type Brief,
  type BriefSource,
  briefView,
  briefZone,
  codeNames,
  composeBrief,
  currentCase,
  customerName,
  handoffReason,
  matterName,
  offeredRemedies,
  promiseName,
  suggestionsFor,
} from './desk/brief/index.ts';
export {
  type Actor,
  AgentCommand,
  type AgentCommandKind,
  CommandResult,
  LEASE_MS,
  Refusal,
  type RefusalReason,
  refusalOf,
} from './desk/index.ts';
export {
  type CaseSource,
  CHART_IDS,
  type ChartId,
  caseRow,
  complains,
  DEFINITIONS,
  FIGURE_PARTS,
  type FigureId,
  type FigurePart,
  VALUE_IDS,
  type ValueId,
} from './figures/index.ts';
export { checkReply, GUARD_RULES } from './guard/index.ts';
export {
  composeLetter,
  type LetterFinding,
  type LetterSource,
  letterDocx,
  letterHtml,
  letterText,
  reviewLetter,
} from './letter/index.ts';
export {
  type Branding,
  examplesOf,
  loadPack,
  type Pack,
  PackError,
  packJsonSchema,
  paletteOf,
  sayProblem,
} from './pack/index.ts';
export { reviewPack } from './packReview/reviewPack.ts';
export { type Place, rankWaiting, type Viewer, type Waiting } from './policy/queueRank.ts';
export {
  type Agreement,
  agreementOf,
  agreementOnMarks,
  type ConversationScore,
  POINT_IDS,
  type PointState,
  rubricOf,
  type ScoredPoint,
  scoreConversation,
  totalOf,
} from './score/index.ts';
export { learnKinds } from './subcategory.ts';

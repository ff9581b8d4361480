export { type Actor, AgentCommand, type AgentCommandKind } from './command.ts';
export { LEASE_MS } from './hold.ts';
export { refusalOf } from './legality.ts';
export { CommandResult, Refusal, type RefusalReason } from './result.ts';

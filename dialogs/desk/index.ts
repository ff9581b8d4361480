export { type Actor, AgentCommand, type AgentCommandKind, DISPOSITIONS } from './command.ts';
export { CommandResult, Refusal, type RefusalReason } from './result.ts';

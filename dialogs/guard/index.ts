export { checkReply } from './checkReply.ts';
export type { Finding, FoundPromise, GuardContext } from './finding.ts';
export { GUARD_RULES } from './guardRules.ts';

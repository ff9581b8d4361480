export { checkReply } from './checkReply.ts';
export type { Checked, Finding, FoundPromise, GuardContext } from './finding.ts';
export { GUARD_RULES } from './guardRules.ts';

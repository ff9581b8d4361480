export { checkReply } from './checkReply.ts';
export type { Checked, Finding, FindingKind, FoundPromise, GuardContext } from './finding.ts';
export { GUARD_RULES, type GuardRule } from './guardRules.ts';

import type { Role } from '../../../dialogs/pack/index.ts';

/** A sentence with the rule that must find it, and who says it when not an agent. */
export type Fault = readonly [rule: string, text: string, speaker?: Role];

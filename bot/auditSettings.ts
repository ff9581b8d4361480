import { join } from 'node:path';
import * as z from 'zod';
import { MIN_AUDIT_SECRET } from '../storage/index.ts';
import { Duration, optional, withDefault } from './settingTypes.ts';

/** What the environment says of the audit chains. */
export const AUDIT_ENVIRONMENT = {
  KESU_AUDIT_KEY: optional(
    z
      .string()
      .max(1024)
      .regex(/^[!-~]+$/, 'must be printable and without spaces')
      .min(MIN_AUDIT_SECRET, `must be ${MIN_AUDIT_SECRET} characters or more`),
    'Secret of the audit chains, 32 characters or more; needed with COSMOS_ENDPOINT. Unset: audit.key beside the data, made once.',
  ),
  KESU_AUDIT_ANCHOR: optional(
    z.string().max(4096),
    'File that heads of the audit chain are added to; best on another machine’s disk. Unset: audit.anchors in KESU_DATA.',
  ),
  KESU_AUDIT_EVERY: withDefault(
    '10m',
    Duration,
    'How often the head of the audit chain is noted there, if it changed.',
  ),
};

/** Where the audit chains get their secret and leave their heads. */
export interface AuditSettings {
  /** Undefined: it lies beside the data. */
  key: string | undefined;
  anchorFile: string;
  everyMs: number;
}

/** The settings of an environment that was checked. */
export function auditSettings(
  env: { KESU_AUDIT_KEY?: string | undefined; KESU_AUDIT_ANCHOR?: string | undefined; KESU_AUDIT_EVERY: number },
  dataFolder: string,
): AuditSettings {
  return {
    key: env.KESU_AUDIT_KEY,
    anchorFile: env.KESU_AUDIT_ANCHOR ?? join(dataFolder, 'audit.anchors'),
    everyMs: env.KESU_AUDIT_EVERY,
  };
}

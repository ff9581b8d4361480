import type * as z from 'zod';
import { StoreError } from '../ports.ts';

/** Turns a document of one version into the next one. Pure; sets no `v`, that is done for it. */
export type MigrationStep = (doc: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** One kind of stored record: its current schema and the way up to it from every version ever stored. */
export interface RecordKind<T> {
  /** For messages to operators. */
  readonly name: string;
  readonly schema: z.ZodType<T>;
  /** `steps[0]` leads from v 1 to v 2, and so on. The current version is `steps.length + 1`. Never remove one. */
  readonly steps: readonly MigrationStep[];
  /** Fields that hold records (or arrays of records) with a version of their own. */
  readonly nested?: Readonly<Record<string, RecordKind<unknown>>>;
}

/**
 * A stored document as the current record: migrated step by step, then validated. Unknown fields are dropped.
 * @throws StoreError `corrupt` when it is no such record, or was written by a newer version of this program.
 */
export function decode<T>(kind: RecordKind<T>, doc: unknown): T {
  return check(kind, upgrade(kind, doc));
}

/** `decode` of a document kept as JSON text. */
export function decodeText<T>(kind: RecordKind<T>, text: string): T {
  let doc: unknown;
  try {
    doc = JSON.parse(text);
  } catch {
    // The parser's message quotes the text, which is the customer's: it must not travel with the error.
    throw new StoreError('corrupt', `A stored ${kind.name} is not JSON.`);
  }
  return decode(kind, doc);
}

/**
 * A record as JSON text, after validation: what can't be read back must not be written.
 * @throws StoreError `corrupt` when it is not a valid record.
 */
export function encodeText<T>(kind: RecordKind<T>, record: T): string {
  const valid = check(kind, record);
  try {
    return JSON.stringify(valid);
  } catch (cause) {
    throw new StoreError('corrupt', `A ${kind.name} can't be written as JSON.`, { cause });
  }
}

function check<T>(kind: RecordKind<T>, doc: unknown): T {
  const result = kind.schema.safeParse(doc);
  if (result.success) return result.data;
  // Paths and rules only: the values are the customer's.
  const faults = result.error.issues.slice(0, 3).map((issue) => `${issue.path.join('.')}: ${issue.code}`);
  throw new StoreError('corrupt', `A ${kind.name} is not valid (${faults.join('; ')}).`);
}

function upgrade(kind: RecordKind<unknown>, doc: unknown): unknown {
  if (!isObject(doc)) return doc;
  const current = kind.steps.length + 1;
  const v = doc.v;
  if (typeof v !== 'number' || !Number.isInteger(v) || v < 1) return doc;
  if (v > current)
    throw new StoreError('corrupt', `A stored ${kind.name} has version ${v}; this program knows ${current}.`);
  let upgraded = { ...doc };
  for (const [index, step] of kind.steps.entries()) {
    if (index + 1 >= v) upgraded = { ...step(upgraded), v: index + 2 };
  }
  for (const [field, nestedKind] of Object.entries(kind.nested ?? {})) {
    const value = upgraded[field];
    if (Array.isArray(value)) upgraded[field] = value.map((item) => upgrade(nestedKind, item));
    else if (value !== undefined) upgraded[field] = upgrade(nestedKind, value);
  }
  return upgraded;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

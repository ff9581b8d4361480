import * as z from 'zod';
import { Party } from '../../storage/index.ts';
import { AppError } from '../errors.ts';
import { type Json, wellFormed } from './wellFormed.ts';

/** Ids are opaque, but control characters in one are an attack on a log or a key, never a channel. */
const Id = z
  .string()
  .min(1)
  .max(1024)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  .regex(/^[^\u0000-\u001f\u007f]*$/);

const Side = Party.extend({ id: Id });

/** Depth at which a value from inside the house is taken for a loop; text from outside is limited before it is parsed. */
const MAX_DEPTH = 40;

/** Also takes an object whose key is `undefined`, as code of the house writes "absent". */
function isJson(value: unknown, depth = 0): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth > MAX_DEPTH) return false;
  if (Array.isArray(value)) return value.every((inner) => isJson(inner, depth + 1));
  return Object.values(value).every((inner) => inner === undefined || isJson(inner, depth + 1));
}

/** JSON of at most `max` characters when written out. */
const boundedJson = (max: number) => z.custom<Json>((value) => isJson(value) && JSON.stringify(value).length <= max);

/** A JSON object of at most `max` characters when written out. */
const boundedRecord = (max: number) =>
  z.custom<{ [key: string]: Json }>(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      isJson(value) &&
      JSON.stringify(value).length <= max,
  );

const Attachment = z.object({
  contentType: z.string().min(1).max(256),
  contentUrl: z.string().max(4096).optional(),
  name: z.string().max(512).optional(),
  content: boundedJson(65_536).optional(),
});

/**
 * A Bot Framework activity as we accept it from outside: every field we read is bounded and typed, unknown fields are
 * dropped. The SDK's own schema lets wrong types through, so nothing reaches the SDK that did not pass here.
 */
export const InboundActivity = z.object({
  type: z
    .string()
    .max(64)
    .regex(/^[A-Za-z][A-Za-z0-9._/-]*$/),
  id: Id.optional(),
  timestamp: z.iso.datetime({ offset: true }).max(64).optional(),
  localTimestamp: z.iso.datetime({ offset: true, local: true }).max(64).optional(),
  localTimezone: z.string().max(64).optional(),
  channelId: z
    .string()
    .max(64)
    .regex(/^[A-Za-z0-9][A-Za-z0-9:._-]*$/),
  serviceUrl: z.string().min(1).max(2048),
  from: Side,
  recipient: Side,
  conversation: z.object({
    id: Id,
    conversationType: z.string().max(64).optional(),
    tenantId: z.string().max(128).optional(),
    isGroup: z.boolean().optional(),
    name: z.string().max(512).optional(),
  }),
  text: z.string().max(100_000).optional(),
  textFormat: z.string().max(32).optional(),
  locale: z.string().max(64).optional(),
  name: z.string().max(256).optional(),
  value: boundedJson(32_768).optional(),
  replyToId: z.string().max(1024).optional(),
  membersAdded: z.array(Side).max(200).optional(),
  membersRemoved: z.array(Side).max(200).optional(),
  attachments: z.array(Attachment).max(20).optional(),
  entities: z.array(boundedRecord(8_192)).max(100).optional(),
  channelData: boundedRecord(32_768).optional(),
  action: z.string().max(64).optional(),
  deliveryMode: z.string().max(32).optional(),
});
export type InboundActivity = z.infer<typeof InboundActivity>;

const isRecord = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const withoutNulls = (record: { [key: string]: Json }) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));

/** Some channels write `null` for "absent". That is undone where we read fields, not inside `value` or `channelData`. */
function dropNulls(activity: { [key: string]: Json }): { [key: string]: Json } {
  const plain = withoutNulls(activity);
  for (const side of ['from', 'recipient', 'conversation']) {
    const inner = plain[side];
    if (isRecord(inner)) plain[side] = withoutNulls(inner);
  }
  for (const list of ['membersAdded', 'membersRemoved', 'attachments']) {
    const items = plain[list];
    if (Array.isArray(items)) plain[list] = items.map((item) => (isRecord(item) ? withoutNulls(item) : item));
  }
  return plain;
}

/**
 * Checks an activity from outside. Strings come out well-formed: lone surrogates and U+0000 are U+FFFD.
 * @throws AppError `invalid_request` with the path of the first field that is missing, too large or of the wrong type.
 */
export function parseActivity(json: unknown): InboundActivity {
  if (!isJson(json) || !isRecord(json)) throw new AppError('invalid_request', { reason: 'not_an_object' });
  const clean = wellFormed(json);
  const parsed = InboundActivity.safeParse(isRecord(clean) ? dropNulls(clean) : clean);
  if (parsed.success) return parsed.data;
  // The schema has no open keys, so a path holds names of ours and indexes only.
  throw new AppError('invalid_request', { reason: 'schema', field: (parsed.error.issues[0]?.path ?? []).join('.') });
}

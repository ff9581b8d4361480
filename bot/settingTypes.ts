import * as z from 'zod';
import { type PersonRecord, parseMasterKey, ROLES } from '../storage/index.ts';

/** A setting that has a value without being set. */
export const withDefault = <S extends z.ZodType<unknown, string>>(fallback: string, schema: S, description: string) =>
  schema.prefault(fallback as z.input<S>).meta({ description, fallback });

/** A setting that may be unset. */
export const optional = <S extends z.ZodType<unknown, string>>(schema: S, description: string) =>
  schema.optional().meta({ description, fallback: '' });

/** One of our roles. */
export type Role = PersonRecord['roles'][number];

const LOOPBACK_HOST = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/;

/** Whether a host name or address, as bound or as found in a URL, can be reached from this machine only. */
export function isLoopbackHost(host: string): boolean {
  return LOOPBACK_HOST.test(host.toLowerCase());
}

const MS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
type DurationUnit = keyof typeof MS;

/** A whole number with its unit, as milliseconds. */
export const Duration = z
  .string()
  .regex(/^[1-9]\d{0,4}[smhd]$/, 'must be a whole number with s, m, h or d, e.g. 30s or 10m')
  .transform((text) => Number(text.slice(0, -1)) * MS[text.slice(-1) as DurationUnit]);

/** A whole number within bounds. */
export const wholeNumber = (min: number, max: number) => {
  const message = `must be a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message);
};

/** Whether this is an origin, over https or on loopback. */
export function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, protocol, hostname } = new URL(text);
  return origin === text && (protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname)));
}

/** The address of a Cosmos DB account. Without TLS only on loopback, where an emulator may be. */
export function isCosmosEndpoint(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, username } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname));
  return isSafe && pathname === '/' && username === '';
}

/** Keys of 32 bytes as base64, separated by commas. */
export const MasterKeyList = z
  .string()
  .transform((text) => text.split(',').map((part) => parseMasterKey(part.trim())))
  .refine((keys) => keys.every((key) => key !== undefined), 'must be 32 bytes as base64; kesu keys new makes one')
  .transform((keys) => keys.filter((key) => key !== undefined));

/** Origins, separated by commas. */
export const Origins = z
  .string()
  .transform((text) => [...new Set(text.split(',').map((part) => part.trim()))].filter((part) => part !== ''))
  .refine(
    (origins) => origins.every(isOrigin),
    'must be origins such as https://example.com, separated by commas (no path; http only on loopback)',
  );

/** Microsoft's addresses that stand for any tenant: their issuer is none, and anybody could come. */
const ANY_TENANT = /^\/(?:common|organizations|consumers)(?:\/|$)/i;

/** Whether this is the address of one issuer: over https or on loopback, and no address that stands for any tenant. */
export function isIssuer(text: string): boolean {
  if (text.length > 500 || !URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, hash, username } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname));
  return isSafe && search + hash + username === '' && !ANY_TENANT.test(pathname);
}

const listOf = (text: string) => [...new Set(text.split(',').map((part) => part.trim()))].filter((part) => part !== '');

/** Ids, separated by commas. */
export const Names = z
  .string()
  .transform(listOf)
  .refine((names) => names.every((name) => /^[\w.-]{1,128}$/.test(name)), 'must be ids separated by commas');

/** Pairs of a provider's name of a role and ours. */
export const RoleNames = z
  .string()
  .transform((text) => listOf(text).map((pair) => pair.split('=').map((part) => part.trim())))
  .refine(
    (pairs) =>
      pairs.length > 0 && pairs.every(([theirs, ours, ...more]) => theirs && isRole(ours) && more.length === 0),
    `must be pairs such as Kesu.Agent=agent, separated by commas; ours are ${ROLES.join(', ')}`,
  )
  .transform((pairs) => new Map(pairs.map(([theirs = '', ours]) => [theirs, ours as Role])));

const isRole = (text: string | undefined) => (ROLES as readonly (string | undefined)[]).includes(text);

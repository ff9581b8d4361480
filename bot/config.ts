import { existsSync } from 'node:fs';
import * as z from 'zod';

const LOOPBACK_HOST = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/;

/** Whether a host name or address, as bound or as found in a URL, can be reached from this machine only. */
export function isLoopbackHost(host: string): boolean {
  return LOOPBACK_HOST.test(host.toLowerCase());
}

const MS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
type DurationUnit = keyof typeof MS;

const Duration = z
  .string()
  .regex(/^[1-9]\d{0,4}[smhd]$/, 'must be a whole number with s, m, h or d, e.g. 30s or 10m')
  .transform((text) => Number(text.slice(0, -1)) * MS[text.slice(-1) as DurationUnit]);

const wholeNumber = (min: number, max: number) => {
  const message = `must be a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message);
};

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, protocol, hostname } = new URL(text);
  return origin === text && (protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname)));
}

const Origins = z
  .string()
  .transform((text) => [...new Set(text.split(',').map((part) => part.trim()))].filter((part) => part !== ''))
  .refine(
    (origins) => origins.every(isOrigin),
    'must be origins such as https://example.com, separated by commas (no path; http only on loopback)',
  );

const withDefault = <S extends z.ZodType<unknown, string>>(fallback: string, schema: S, description: string) =>
  schema.prefault(fallback as z.input<S>).meta({ description, fallback });
const optional = <S extends z.ZodType<unknown, string>>(schema: S, description: string) =>
  schema.optional().meta({ description, fallback: '' });

const NO_SPACE = /^[!-~]+$/;

/** Every environment variable the product reads, under its own name. */
const Environment = z.object({
  PORT: withDefault('3978', wholeNumber(0, 65_535), 'TCP port to listen on; 0 takes any free one.'),
  HOST: withDefault(
    '127.0.0.1',
    z.string().regex(/^[A-Za-z0-9.:-]{1,253}$/, 'must be a host name or address'),
    'Address to listen on. Anything beyond loopback needs MicrosoftAppId.',
  ),
  KESU_DATA: withDefault('./data', z.string().max(4096), 'Folder of the embedded store.'),
  KESU_PACK: withDefault(
    'retail',
    z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be a pack name: small letters, digits and hyphens'),
    'Industry pack to load from packs/.',
  ),
  DIRECTLINE_SECRET: optional(
    z.string().regex(/^[!-~]{16,512}$/, 'must be 16 to 512 printable characters without spaces'),
    'Secret that lets a server ask Direct Line for chat tokens. Unset: that door is closed.',
  ),
  MicrosoftAppId: optional(
    z.string().regex(/^[A-Za-z0-9-]{1,64}$/, 'must be the id of the Azure Bot: letters, digits and hyphens, no spaces'),
    'App id of the Azure Bot. Unset: no token is asked for, so only loopback is served.',
  ),
  MicrosoftAppPassword: optional(
    z.string().max(1024).regex(NO_SPACE, 'must be printable and without spaces'),
    'Client secret of the Azure Bot. Not needed with a managed identity.',
  ),
  MicrosoftAppType: withDefault(
    'MultiTenant',
    z.enum(['MultiTenant', 'SingleTenant', 'UserAssignedMSI'], 'must be MultiTenant, SingleTenant or UserAssignedMSI'),
    'How the Azure Bot is registered: MultiTenant, SingleTenant or UserAssignedMSI.',
  ),
  MicrosoftAppTenantId: optional(
    z.string().regex(/^[A-Za-z0-9.-]{1,128}$/, 'must be a tenant id'),
    'Tenant of the Azure Bot. Needed unless it is MultiTenant.',
  ),
  KESU_SERVICE_URLS: withDefault(
    '',
    Origins,
    'Further origins the bot may send replies to, separated by commas. Microsoft’s own are always known.',
  ),
  KESU_ORIGINS: withDefault('', Origins, 'Further web origins that may ask for chat tokens, separated by commas.'),
  KESU_SETTLE_MS: withDefault(
    '700',
    wholeNumber(0, 60_000),
    'Quiet time in milliseconds after a message, while listening, before the bot answers.',
  ),
  KESU_FOLLOW_UP_AFTER: optional(
    Duration,
    'Follows up after this time instead of the promised one, e.g. 30s or 10m; for demonstrations.',
  ),
  LOG_LEVEL: withDefault(
    'info',
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'must be a pino level, e.g. info or warn'),
    'Least severe level that is logged: trace, debug, info, warn, error, fatal or silent.',
  ),
});
type Environment = z.infer<typeof Environment>;

/** Identity of the bot towards Microsoft's channels. */
export interface BotIdentity {
  id: string;
  /** Absent with a managed identity. */
  password: string | undefined;
  type: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';
  tenantId: string | undefined;
}

/** Validated configuration. Nothing else in the product reads the environment. */
export interface Config {
  port: number;
  host: string;
  dataFolder: string;
  pack: string;
  directLineSecret: string | undefined;
  /** Undefined for local use: requests then carry no token and only loopback is served. */
  bot: BotIdentity | undefined;
  /** Extra origins replies may be sent to. */
  serviceUrls: string[];
  /** Extra web origins that may ask for chat tokens. */
  origins: string[];
  settleMs: number;
  followUpAfterMs: number | undefined;
  logLevel: Environment['LOG_LEVEL'];
}

/** The environment is wrong. The message has one line per fault: the variable and what is wrong, never its value. */
export class ConfigError extends Error {
  constructor(faults: readonly string[]) {
    super(`Configuration is wrong:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

function crossFaults(env: Partial<Environment>): string[] {
  const faults: string[] = [];
  const { MicrosoftAppId: id, MicrosoftAppType: type, HOST: host } = env;
  if (id !== undefined && type !== 'UserAssignedMSI' && env.MicrosoftAppPassword === undefined)
    faults.push('MicrosoftAppPassword: needed with MicrosoftAppId, unless MicrosoftAppType is UserAssignedMSI');
  if (id !== undefined && type !== 'MultiTenant' && env.MicrosoftAppTenantId === undefined)
    faults.push(`MicrosoftAppTenantId: needed when MicrosoftAppType is ${type}`);
  if (id === undefined && env.MicrosoftAppPassword !== undefined)
    faults.push('MicrosoftAppId: needed with MicrosoftAppPassword');
  if (id === undefined && host !== undefined && !isLoopbackHost(host))
    faults.push(
      'HOST: listening beyond loopback needs MicrosoftAppId, because without it callers are not authenticated',
    );
  return faults;
}

/** The environment of the process, with what a `.env` file in the working folder adds to it. */
function readEnvironment(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

/**
 * Reads and checks the environment. An empty variable counts as unset.
 * @throws ConfigError naming every variable that is wrong.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>> = readEnvironment()): Config {
  const names = Object.keys(Environment.shape);
  const given = Object.fromEntries(names.filter((name) => env[name]).map((name) => [name, env[name]]));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`));
  const faults = crossFaults(parsed.data);
  if (faults.length > 0) throw new ConfigError(faults);
  const e = parsed.data;
  return {
    port: e.PORT,
    host: e.HOST,
    dataFolder: e.KESU_DATA,
    pack: e.KESU_PACK,
    directLineSecret: e.DIRECTLINE_SECRET,
    bot: e.MicrosoftAppId === undefined ? undefined : identity(e, e.MicrosoftAppId),
    serviceUrls: e.KESU_SERVICE_URLS,
    origins: e.KESU_ORIGINS,
    settleMs: e.KESU_SETTLE_MS,
    followUpAfterMs: e.KESU_FOLLOW_UP_AFTER,
    logLevel: e.LOG_LEVEL,
  };
}

function identity(e: Environment, id: string): BotIdentity {
  return { id, password: e.MicrosoftAppPassword, type: e.MicrosoftAppType, tenantId: e.MicrosoftAppTenantId };
}

/** Every setting with its default as it would be written in the environment (empty: unset), for documents. */
export function settingsTable(): { name: string; default: string; description: string }[] {
  return Object.entries(Environment.shape).map(([name, schema]) => {
    const meta = schema.meta();
    return { name, default: String(meta?.fallback ?? ''), description: meta?.description ?? '' };
  });
}

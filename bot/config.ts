import { existsSync } from 'node:fs';
import * as z from 'zod';
import { AUDIT_ENVIRONMENT, type AuditSettings, auditSettings } from './auditSettings.ts';
import { crossFaults } from './configFaults.ts';
import {
  Duration,
  isCosmosEndpoint,
  isIssuer,
  isLoopbackHost,
  isOrigin,
  MasterKeyList,
  Names,
  Origins,
  optional,
  type Role,
  RoleNames,
  wholeNumber,
  withDefault,
} from './settingTypes.ts';

export { isLoopbackHost };

const NO_SPACE = /^[!-~]+$/;

/** Every environment variable the product reads, under its own name. */
const Environment = z.object({
  PORT: withDefault('3978', wholeNumber(0, 65_535), 'TCP port to listen on; 0 takes any free one.'),
  HOST: withDefault(
    '127.0.0.1',
    z.string().regex(/^[A-Za-z0-9.:-]{1,253}$/, 'must be a host name or address'),
    'Address to listen on. Anything beyond loopback needs MicrosoftAppId.',
  ),
  KESU_DATA: withDefault('./data', z.string().max(4096), 'Folder of the embedded store and of the search index.'),
  COSMOS_ENDPOINT: optional(
    z.string().refine(isCosmosEndpoint, 'must be an https address such as https://name.documents.azure.com:443/'),
    'Address of an Azure Cosmos DB account. Set: it is the store, shared by any number of processes.',
  ),
  COSMOS_KEY: optional(
    z.string().max(1024).regex(NO_SPACE, 'must be printable and without spaces'),
    'Key of the account. Unset: the identity of the process is used (Entra ID), which is safer.',
  ),
  COSMOS_DATABASE: withDefault(
    'kesu',
    z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/, 'must be letters, digits, hyphens and underscores'),
    'Database in the account.',
  ),
  ...AUDIT_ENVIRONMENT,
  KESU_MASTER_KEY: optional(
    MasterKeyList.refine((keys) => keys.length === 1, 'must be one key; earlier ones belong into KESU_MASTER_KEY_OLD'),
    'Key under which what customers say is sealed: 32 bytes as base64 (kesu keys new); needed with COSMOS_ENDPOINT. Unset: master.key in KESU_DATA.',
  ),
  KESU_MASTER_KEY_OLD: optional(
    MasterKeyList,
    'Earlier keys, separated by commas, until kesu keys rotate has sealed everything under the new one.',
  ),
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
  KESU_PUBLIC_URL: optional(
    z.string().refine(isOrigin, 'must be an origin such as https://kesu.example (no path; http only on loopback)'),
    'Where the console is reached, e.g. https://kesu.example. Unset: only from this machine.',
  ),
  KESU_PROXIES: withDefault(
    '0',
    wholeNumber(0, 5),
    'Proxies in front of the bot whose X-Forwarded-For is believed, for slowing down who guesses passwords.',
  ),
  KESU_SESSION_IDLE: withDefault('30m', Duration, 'Time without a sign of life after which a colleague is signed out.'),
  KESU_SESSION_LONGEST: withDefault('12h', Duration, 'Time after which a colleague must sign in again.'),
  KESU_CONSOLE_FRAMES: withDefault(
    '',
    Origins,
    'Sites that may show the console in a frame, e.g. https://teams.microsoft.com, separated by commas.',
  ),
  OIDC_ISSUER: optional(
    z.string().refine(isIssuer, 'must be the https address of one tenant’s issuer (http only on loopback)'),
    'Identity provider of the company, e.g. https://login.microsoftonline.com/TENANT/v2.0.',
  ),
  OIDC_CLIENT_ID: optional(
    z.string().max(256).regex(NO_SPACE, 'must be printable and without spaces'),
    'Id of this application at the identity provider. Needed with OIDC_ISSUER.',
  ),
  OIDC_CLIENT_SECRET: optional(
    z.string().max(1024).regex(NO_SPACE, 'must be printable and without spaces'),
    'Secret of this application at the identity provider. Needed with OIDC_ISSUER.',
  ),
  OIDC_ROLES_CLAIM: withDefault(
    'roles',
    z.string().regex(/^[\w:./-]{1,128}$/, 'must be the name of a claim'),
    'Claim of the ID token that lists a person’s roles.',
  ),
  OIDC_ROLES: withDefault(
    'agent=agent,supervisor=supervisor,reviewer=reviewer,admin=admin',
    RoleNames,
    'What the identity provider calls each role, as provider=ours, separated by commas.',
  ),
  OIDC_TENANTS: withDefault(
    '',
    Names,
    'Tenant ids (claim tid) whose people may sign in, separated by commas. Unset: whoever the issuer vouches for.',
  ),
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
export type Environment = z.infer<typeof Environment>;

/** Identity of the bot towards Microsoft's channels. */
export interface BotIdentity {
  id: string;
  /** Absent with a managed identity. */
  password: string | undefined;
  type: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';
  tenantId: string | undefined;
}

/** The company's identity provider, and what it says of our colleagues. */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  rolesClaim: string;
  /** The provider's name of a role, to ours. */
  roles: ReadonlyMap<string, Role>;
  tenants: string[];
}

/** Validated configuration. Nothing else in the product reads the environment. */
export interface Config {
  port: number;
  host: string;
  dataFolder: string;
  /** Undefined: the embedded store is used. */
  cosmos: { endpoint: string; key: string | undefined; database: string } | undefined;
  audit: AuditSettings;
  /** Keys that all other keys are wrapped with, the newest first. Undefined: the embedded store has its own in a file. */
  masterKeys: readonly Buffer[] | undefined;
  pack: string;
  directLineSecret: string | undefined;
  /** Undefined for local use: requests then carry no token and only loopback is served. */
  bot: BotIdentity | undefined;
  /** Extra origins replies may be sent to. */
  serviceUrls: string[];
  /** Extra web origins that may ask for chat tokens. */
  origins: string[];
  /** Origins that may show the console in a frame; none: nobody may. */
  consoleFrames: string[];
  /** Origin of the console as browsers see it; undefined: reached from this machine only. */
  publicUrl: string | undefined;
  /** Proxies of ours in front. */
  proxies: number;
  /** Limits of a sign-in, in milliseconds. */
  session: { idleMs: number; longestMs: number };
  /** Undefined: colleagues sign in with passwords only. */
  oidc: OidcSettings | undefined;
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
    cosmos:
      e.COSMOS_ENDPOINT === undefined
        ? undefined
        : { endpoint: e.COSMOS_ENDPOINT, key: e.COSMOS_KEY, database: e.COSMOS_DATABASE },
    audit: auditSettings(e, e.KESU_DATA),
    masterKeys: e.KESU_MASTER_KEY && [...e.KESU_MASTER_KEY, ...(e.KESU_MASTER_KEY_OLD ?? [])],
    pack: e.KESU_PACK,
    directLineSecret: e.DIRECTLINE_SECRET,
    bot: e.MicrosoftAppId === undefined ? undefined : identity(e, e.MicrosoftAppId),
    serviceUrls: e.KESU_SERVICE_URLS,
    origins: e.KESU_ORIGINS,
    publicUrl: e.KESU_PUBLIC_URL,
    proxies: e.KESU_PROXIES,
    session: { idleMs: e.KESU_SESSION_IDLE, longestMs: e.KESU_SESSION_LONGEST },
    consoleFrames: e.KESU_CONSOLE_FRAMES,
    oidc: oidcOf(e),
    settleMs: e.KESU_SETTLE_MS,
    followUpAfterMs: e.KESU_FOLLOW_UP_AFTER,
    logLevel: e.LOG_LEVEL,
  };
}

function identity(e: Environment, id: string): BotIdentity {
  return { id, password: e.MicrosoftAppPassword, type: e.MicrosoftAppType, tenantId: e.MicrosoftAppTenantId };
}

function oidcOf(e: Environment): OidcSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = e;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined;
  return {
    issuer,
    clientId,
    clientSecret,
    rolesClaim: e.OIDC_ROLES_CLAIM,
    roles: e.OIDC_ROLES,
    tenants: e.OIDC_TENANTS,
  };
}

/** Every setting with its default as it would be written in the environment (empty: unset), for documents. */
export function settingsTable(): { name: string; default: string; description: string }[] {
  return Object.entries(Environment.shape).map(([name, schema]) => {
    const meta = schema.meta();
    return { name, default: String(meta?.fallback ?? ''), description: meta?.description ?? '' };
  });
}

import { isLoopbackHost } from '../config.ts';

/**
 * Connector hosts of Microsoft's channels, matched exactly. Teams: public, GCC, GCC High and DoD, as listed in
 * `TeamsServiceEndpoints` of the Microsoft 365 Agents SDK.
 */
const HOSTS: ReadonlySet<string> = new Set([
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
]);

/**
 * Domains under which Microsoft alone makes names: directline, webchat, slack, facebook … `.botframework.com` and its
 * sovereign twins. `.trafficmanager.net` must never be here: any Azure customer can register a name under it.
 */
const SUFFIXES = ['.botframework.com', '.botframework.azure.us', '.botframework.azure.cn'];

const DNS_NAME = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;

export interface ServiceUrlRules {
  /** Without an app id only loopback is served, and only then may replies go to it. */
  hasAppId: boolean;
  /** Further origins the operator trusts, exactly as `URL.origin` writes them. */
  extraOrigins: readonly string[];
}

/**
 * Whether replies, and with them the bot's token, may be sent to this service URL. Asked when an activity comes in and
 * again before each send, because stored addresses can be older than the rules.
 */
export function isAllowedServiceUrl(serviceUrl: string, rules: ServiceUrlRules): boolean {
  if (serviceUrl.length > 2048 || !URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  if (!isPlain(serviceUrl, url)) return false;
  if (rules.extraOrigins.includes(url.origin)) return true;
  if (!rules.hasAppId) return isLoopbackHost(url.hostname) && url.protocol === 'http:';
  if (url.protocol !== 'https:' || url.port !== '') return false;
  if (!DNS_NAME.test(url.hostname)) return false;
  return HOSTS.has(url.hostname) || SUFFIXES.some((suffix) => url.hostname.endsWith(suffix));
}

/**
 * The URL reads as it means: no credentials, query or fragment, and its origin is written out just as the parser
 * understood it. That refuses user info, percent-encoded or full-width hosts, back-slashes, tabs, and decimal or octal
 * addresses, on which parsers disagree.
 */
function isPlain(text: string, url: URL): boolean {
  if (!/^[!-~]+$/.test(text) || /[\\@?#]/.test(text)) return false;
  const lower = text.toLowerCase();
  const rest = [url.origin, `${url.origin}:443`].find((origin) => lower === origin || lower.startsWith(`${origin}/`));
  return rest !== undefined;
}

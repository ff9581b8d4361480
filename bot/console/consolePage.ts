import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StaticFile } from '../chat/staticFiles.ts';
import { AppError, errorForLog, toAppError } from '../errors.ts';
import { refuse } from '../ingress/answer.ts';
import type { Log } from '../turn/log.ts';

const DIST = fileURLToPath(new URL('../../web/console/dist', import.meta.url));
const ASSETS = '/console/assets/';
/** The names of the assets hold a hash of what is in them. */
const ONE_YEAR = 'public, max-age=31536000, immutable';
/** One page; what it shows is behind the `#`, so that no address of a customer's conversation reaches a log. */
const PAGES: ReadonlySet<string> = new Set(['/console', '/console/', '/console/setup']);

export interface ConsolePageDeps {
  log: Log;
  /** Sites that may show the console in a frame, e.g. `https://teams.microsoft.com`; none: nobody may. */
  frameAncestors: readonly string[];
  /** Folder of the built app. Default: where `npm run build:web` puts it. */
  folder?: string;
}

/** The agents' console at `/console`. */
export interface ConsolePage {
  /** Answers the request when it is for the console; resolves with whether it was. Never rejects. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<boolean>;
}

/**
 * The built app, read once. Without a build the routes answer 503, so that the bot itself never waits for a bundler.
 */
export function createConsolePage({ log, frameAncestors, folder = DIST }: ConsolePageDeps): ConsolePage {
  const built = existsSync(join(folder, 'index.html'));
  const template = built ? readFileSync(join(folder, 'index.html'), 'utf8') : undefined;
  const names = built ? readdirSync(join(folder, 'assets')) : [];
  const assets = new Map(
    names.map((name) => [ASSETS + name, new StaticFile(name, readFileSync(join(folder, 'assets', name)), ONE_YEAR)]),
  );

  function sendPage(req: IncomingMessage, res: ServerResponse): void {
    if (template === undefined) throw new AppError('unavailable', { reason: 'console_not_built' });
    const nonce = randomBytes(18).toString('base64');
    const html = Buffer.from(template.replaceAll('{{nonce}}', nonce));
    res.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': html.length,
      'Cache-Control': 'no-store',
      'Content-Security-Policy': contentSecurityPolicy(nonce, frameAncestors),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    });
    res.end(req.method === 'HEAD' ? undefined : html);
  }

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<boolean> {
    const path = (req.url ?? '').split('?', 1)[0] ?? '';
    if (!PAGES.has(path) && !path.startsWith(ASSETS)) return false;
    try {
      if (req.method !== 'GET' && req.method !== 'HEAD') throw new AppError('method_not_allowed');
      const asset = assets.get(path);
      if (asset !== undefined) await asset.send(req, res);
      else if (PAGES.has(path)) sendPage(req, res);
      else throw new AppError('not_found');
    } catch (error) {
      const known = toAppError(error);
      if (known.code === 'internal') log.error(errorForLog(error), 'console request failed');
      if (res.headersSent) res.destroy();
      else refuse(req, res, known);
    }
    return true;
  }

  return { handle };
}

/**
 * Everything comes from this server. Styles that Fluent makes while it runs carry the nonce; scripts never do, and no text
 * can become a script's address or a piece of HTML (trusted types), whatever a customer writes.
 */
function contentSecurityPolicy(nonce: string, frameAncestors: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    `frame-ancestors ${frameAncestors.length === 0 ? "'none'" : frameAncestors.join(' ')}`,
  ].join('; ');
}

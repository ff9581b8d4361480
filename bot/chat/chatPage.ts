import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Locale } from '../../nlp/index.ts';
import { isHost } from '../channels/directLine/origin.ts';

/** The name customers see: one for all, or one for each language of the page. */
export type Brand = string | Readonly<Record<Locale, string>>;

export interface ChatPageOptions {
  brand: Brand;
  /** Path of Web Chat's script on this server. */
  webChatPath: string;
  /** Path on this server, or an https address: then pictures of that site may be shown. */
  logo: string;
  /** Sites that may show the page in a frame, e.g. `https://shop.example`; none: nobody may. */
  frameAncestors: readonly string[];
}

/** SHA-256 of nothing: one part of Web Chat makes an empty style element without the nonce and fills it by script. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const HTML_ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * The chat page, with a fresh nonce for the styles that Web Chat makes while it runs. Everything it loads and talks to
 * is this server; only a logo may come from elsewhere.
 */
export function createChatPage(file: URL, options: ChatPageOptions) {
  const { brand, webChatPath, logo } = options;
  const logoOrigin = URL.canParse(logo) ? ` ${new URL(logo).origin}` : '';
  const brands = typeof brand === 'string' ? { en: brand, 'zh-Hans': brand, 'zh-Hant': brand } : brand;
  const template = readFileSync(file, 'utf8')
    .replace(/\{\{brand:([\w-]+)\}\}/g, (_, locale: string) => escapeHtml(brands[locale as Locale]))
    .replaceAll('{{logo}}', escapeHtml(logo))
    .replaceAll('{{webChat}}', webChatPath);

  return function chatPage(req: IncomingMessage, res: ServerResponse): void {
    const nonce = randomBytes(18).toString('base64');
    const html = Buffer.from(template.replaceAll('{{nonce}}', nonce));
    res.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': html.length,
      'Cache-Control': 'no-store',
      'Content-Security-Policy': contentSecurityPolicy(req, nonce, logoOrigin, options.frameAncestors),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    });
    res.end(req.method === 'HEAD' ? undefined : html);
  };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => HTML_ESCAPES[char] ?? '');
}

function contentSecurityPolicy(
  req: IncomingMessage,
  nonce: string,
  logoOrigin: string,
  frameAncestors: readonly string[],
): string {
  // Older Safari does not count ws: as 'self'. The host goes back only to the client that sent it.
  const host = isHost(req.headers.host) ? req.headers.host : 'localhost';
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}' ${EMPTY_STYLE}`,
    `img-src 'self' data: blob:${logoOrigin}`,
    // Web Chat reads the photo it is about to upload from a blob: address.
    `connect-src 'self' blob: ws://${host} wss://${host}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors.length === 0 ? "'none'" : frameAncestors.join(' ')}`,
  ].join('; ');
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { answerNothing } from '../ingress/answer.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Asked for again each time, answered by ETag. */
export const REVALIDATE = 'no-cache';

const compress = promisify(gzip);

/** One file held in memory: a request can name only what was loaded, so no path is ever built from a request. */
export class StaticFile {
  readonly hash: string;
  readonly #bytes: Buffer;
  readonly #type: string;
  readonly #cacheControl: string;
  #gzipped: Promise<Buffer> | undefined;

  /** @param name Its extension says what it is. */
  constructor(name: string, bytes: Buffer, cacheControl: string) {
    this.#bytes = bytes;
    this.#type = TYPES[extname(name)] ?? 'application/octet-stream';
    this.#cacheControl = cacheControl;
    this.hash = createHash('sha256').update(this.#bytes).digest('base64url').slice(0, 16);
  }

  /** Sends the file, compressed where the client takes gzip; 304 when the client has it. */
  async send(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const zipped = /\bgzip\b/.test(req.headers['accept-encoding'] ?? '');
    const etag = `"${this.hash}${zipped ? '-gz' : ''}"`;
    res.setHeader('ETag', etag);
    res.setHeader('Cache-Control', this.#cacheControl);
    res.setHeader('Vary', 'Accept-Encoding');
    res.setHeader('X-Content-Type-Options', 'nosniff');
    res.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    if (req.headers['if-none-match'] === etag) {
      answerNothing(res, 304);
      return;
    }
    this.#gzipped ??= compress(this.#bytes);
    const bytes = zipped ? await this.#gzipped : this.#bytes;
    const encoding = zipped ? { 'Content-Encoding': 'gzip' } : {};
    res.writeHead(200, { 'Content-Type': this.#type, 'Content-Length': bytes.length, ...encoding });
    res.end(req.method === 'HEAD' ? undefined : bytes);
  }
}

/** The scripts, styles and images of a folder, by name. */
export function loadFolder(folder: string): Map<string, StaticFile> {
  const names = readdirSync(folder).filter((name) => extname(name) in TYPES);
  return new Map(names.map((name) => [name, new StaticFile(name, readFileSync(join(folder, name)), REVALIDATE)]));
}

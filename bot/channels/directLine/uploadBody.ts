import type { IncomingMessage } from 'node:http';
import { AppError } from '../../errors.ts';
import { boundaryOf, type Part, parseMultipart } from './multipart.ts';

/** Most bytes of one upload, all files together. */
export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;
/** A phone on a weak line sends 10 MB in this time. Milliseconds, in total. */
const DEADLINE_MS = 120_000;
/** Uploads held in memory at once, over all customers. */
const MAX_AT_ONCE = 8;

/** Reads uploads into memory, a few at a time; nothing is written to disk. */
export class UploadReader {
  #open = 0;

  /**
   * @throws AppError `unsupported_media_type`, `too_large`, `request_timeout`, `invalid_request`, or `unavailable` when
   * too many uploads are under way.
   */
  async read(req: IncomingMessage): Promise<Part[]> {
    const boundary = boundaryOf(req.headers['content-type']);
    const encoding = req.headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity')
      throw new AppError('unsupported_media_type', { reason: 'content_encoding' });
    if (Number(req.headers['content-length'] ?? 0) > MAX_UPLOAD_BYTES)
      throw new AppError('too_large', { reason: 'content_length' });
    if (this.#open >= MAX_AT_ONCE) throw new AppError('unavailable', { reason: 'uploads', retryAfterSeconds: 5 });
    this.#open += 1;
    try {
      return parseMultipart(await collect(req), boundary);
    } finally {
      this.#open -= 1;
    }
  }
}

function collect(req: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      req.off('data', onData).off('end', onEnd).off('error', onBroken).off('close', onBroken);
      settle();
    };
    const fail = (error: AppError) => finish(() => reject(error));
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_UPLOAD_BYTES) fail(new AppError('too_large', { reason: 'upload' }));
      else chunks.push(chunk);
    };
    const onEnd = () => finish(() => resolve(Buffer.concat(chunks, size)));
    const onBroken = () => fail(new AppError('invalid_request', { reason: 'connection_broken' }));
    const timer = setTimeout(() => fail(new AppError('request_timeout', { reason: 'upload' })), DEADLINE_MS);
    req.on('data', onData).on('end', onEnd).on('error', onBroken).on('close', onBroken);
  });
}

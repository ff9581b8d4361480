import type { IncomingMessage } from 'node:http';
import { AppError } from '../errors.ts';

export interface BodyLimits {
  /** Most bytes of a body. */
  maxBytes: number;
  /** Time from the call until the last byte, in milliseconds; a total, so that a trickle does not extend it. */
  deadlineMs: number;
}

/** 256 KiB holds every activity a channel sends (Teams: about 100 KB); 10 s is ample on any line that is alive. */
export const BODY_LIMITS: BodyLimits = { maxBytes: 256 * 1024, deadlineMs: 10_000 };

const JSON_TYPE = /^application\/json[ \t]*(;[ \t]*charset=("utf-8"|utf-8)[ \t]*)?$/i;

function assertHeaders(request: IncomingMessage, maxBytes: number): void {
  const encoding = request.headers['content-encoding'];
  // Nothing is ever inflated here: a bomb or junk in gzip cannot reach a decoder.
  if (encoding !== undefined && encoding.trim().toLowerCase() !== 'identity')
    throw new AppError('unsupported_media_type', { reason: 'content_encoding' });
  if (!JSON_TYPE.test(request.headers['content-type']?.trim() ?? ''))
    throw new AppError('unsupported_media_type', { reason: 'content_type' });
  if (Number(request.headers['content-length'] ?? 0) > maxBytes)
    throw new AppError('too_large', { reason: 'content_length' });
}

function collect(request: IncomingMessage, limits: BodyLimits): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      request.off('data', onData).off('end', onEnd).off('error', onBroken).off('close', onBroken);
      settle();
    };
    const fail = (error: AppError) => finish(() => reject(error));
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.maxBytes) fail(new AppError('too_large', { reason: 'body' }));
      else chunks.push(chunk);
    };
    const onEnd = () => finish(() => resolve(Buffer.concat(chunks, size)));
    const onBroken = () => fail(new AppError('invalid_request', { reason: 'connection_broken' }));
    const onDeadline = () => fail(new AppError('request_timeout', { reason: 'body' }));
    const timer = setTimeout(onDeadline, limits.deadlineMs);
    request.on('data', onData).on('end', onEnd).on('error', onBroken).on('close', onBroken);
  });
}

/**
 * Reads a JSON body as text: `application/json` in UTF-8, not encoded, at most `maxBytes`. A byte order mark at the
 * start is dropped (RFC 8259 §8.1 lets a parser ignore it). Holds no more than `maxBytes` in memory and writes nothing
 * to disk.
 * @throws AppError `unsupported_media_type`, `too_large`, `request_timeout`, `invalid_json` (not UTF-8) or
 * `invalid_request` (the connection broke). The rest of the body is then still unread: see `refuse`.
 */
export async function readJsonBody(request: IncomingMessage, limits: BodyLimits = BODY_LIMITS): Promise<string> {
  assertHeaders(request, limits.maxBytes);
  const bytes = await collect(request, limits);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('invalid_json', { reason: 'not_utf8', cause });
  }
}

import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { type AppError, errorBody } from '../errors.ts';

const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

/** After a refusal, how long and how much of an unread body is thrown away before the connection is cut. */
export const LINGER = { ms: 1_000, bytes: 4 * 1024 * 1024 };

/** Answers with JSON. */
export function answerJson(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, { ...HEADERS, 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

/**
 * Answers with an error. When the body was not read to its end the connection is closed, but not before the caller had
 * a moment to read the answer: closing a socket with unread bytes resets it, and the reset would overtake the answer.
 * The unread bytes are thrown away, never kept.
 */
export function refuse(request: IncomingMessage, response: ServerResponse, error: AppError): void {
  const text = JSON.stringify(errorBody(error));
  const headers: OutgoingHttpHeaders = { ...HEADERS, 'content-length': Buffer.byteLength(text) };
  if (error.retryAfterSeconds !== undefined)
    headers['retry-after'] = String(Math.max(1, Math.ceil(error.retryAfterSeconds)));
  if (error.status === 401) headers['www-authenticate'] = 'Bearer';
  if (!request.complete) headers.connection = 'close';
  response.writeHead(error.status, headers);
  if (request.complete) {
    response.end(text);
    return;
  }
  response.write(text);
  lingerThenEnd(request, response);
}

function lingerThenEnd(request: IncomingMessage, response: ServerResponse): void {
  let left = LINGER.bytes;
  const end = () => {
    clearTimeout(timer);
    request.off('data', discard).off('end', end).off('close', end);
    response.end();
  };
  const discard = (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) end();
  };
  const timer = setTimeout(end, LINGER.ms);
  request.on('data', discard).on('end', end).on('close', end);
}

/** Answers without a body. Not chained: restify replaces `writeHead` for the whole process by one that returns nothing. */
export function answerNothing(response: ServerResponse, status: 204 | 304): void {
  response.writeHead(status);
  response.end();
}

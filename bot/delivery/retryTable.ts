import type { SendResult } from './sender.ts';

/** What a failed call to a channel's connector told us. */
export interface ConnectorFailure {
  /** HTTP status; undefined when no answer came. */
  status: number | undefined;
  /** The channel's own word for it, e.g. `BotNotInConversationRoster`, or the system's, e.g. `ECONNRESET`. */
  code: string | undefined;
  /** The `Retry-After` header. */
  retryAfter: string | undefined;
}

/**
 * Statuses after which sending again is right, although they look final or are not 5xx. 412: another operation on
 * the same conversation at the same moment. 401 reaches this table only after the token was renewed: it is a fault of
 * our credentials, which an operator can mend, and not a word about the message.
 * Source: Microsoft Teams, "Rate limiting" and "Conversations with bots, status codes".
 */
const RETRIED_4XX = new Set([401, 408, 412, 425, 429]);
/** 5xx that say nothing can ever be done. */
const FINAL_5XX = new Set([501, 505]);
/** The channel itself says that it did not take the message. */
const SURELY_NOT_TAKEN = new Set([401, 412, 425, 429, 503]);
/** Begins the code of an error of our own, before anything left the house: no token, a message that cannot be encoded. */
export const NOT_SENT = 'not_sent ';
/** System errors before a request was sent. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
/** The longest pause a channel can ask of us, ms. */
const MAX_RETRY_AFTER_MS = 60 * 60_000;

/** What to do after a failed send. */
export function afterFailure({ status, code, retryAfter }: ConnectorFailure, now: Date): SendResult {
  const name = code ?? (status === undefined ? 'no_answer' : String(status));
  if (status === undefined) {
    return { result: 'retry', code: name, ambiguous: !NEVER_SENT.has(name) && !name.startsWith(NOT_SENT) };
  }
  if (isFinal(status)) return { result: 'refused', code: code === undefined ? name : `${status} ${code}` };
  const afterMs = parseRetryAfter(retryAfter, now);
  return { result: 'retry', code: name, ambiguous: !SURELY_NOT_TAKEN.has(status), afterMs };
}

function isFinal(status: number): boolean {
  return status < 500 ? !RETRIED_4XX.has(status) : FINAL_5XX.has(status);
}

/** `Retry-After` in ms: seconds or an HTTP date (RFC 9110 §10.2.3). */
function parseRetryAfter(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  const ms = /^\d{1,9}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now.getTime();
  return Number.isFinite(ms) && ms > 0 ? Math.min(ms, MAX_RETRY_AFTER_MS) : undefined;
}

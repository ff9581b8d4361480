import { StoreError } from '../ports.ts';

/** Statuses that say "not now" and after which the same request may succeed. */
const TRANSIENT: ReadonlySet<number> = new Set([408, 410, 429, 449, 500, 502, 503, 504]);
/** After these the service has not even looked at the request. */
const UNTOUCHED: ReadonlySet<number> = new Set([429, 449]);

/** A call that came back without success. */
export interface CosmosFault {
  /** HTTP status; 0 where there was no answer, or none that could be read. */
  status: number;
  /** Whether trying again may help. What is not known is taken for transient: every write is safe to repeat. */
  isTransient: boolean;
  /** Whether a write may have taken place all the same. */
  isAmbiguous: boolean;
  /** How long the service asks us to wait, ms. */
  retryAfterMs: number | undefined;
}

/** Reads what the client threw. */
export function faultOf(error: unknown): CosmosFault {
  const status = statusOf(error);
  const isTransient = status === 0 || TRANSIENT.has(status);
  const isAmbiguous = isTransient && !UNTOUCHED.has(status);
  return { status, isTransient, isAmbiguous, retryAfterMs: retryAfterOf(error) };
}

function statusOf(error: unknown): number {
  const code = field(error, 'code');
  return typeof code === 'number' && code >= 300 && code < 600 ? code : 0;
}

function retryAfterOf(error: unknown): number | undefined {
  const ms = Number(field(error, 'retryAfterInMs') ?? field(field(error, 'headers'), 'x-ms-retry-after-ms'));
  return Number.isFinite(ms) && ms >= 0 ? ms : undefined;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** A refusal that no caller has an answer to, as the StoreError that tells an operator what to look at. */
export function refusalOf(status: number, cause: unknown): StoreError {
  if (status === 413)
    return new StoreError('too_large', 'An item is too large for Cosmos DB.', { cause: plain(cause) });
  const message =
    status === 401 || status === 403
      ? 'Cosmos DB does not let this process in: key, role assignment or firewall.'
      : status === 404
        ? 'The database or a container does not exist (see kesu cosmos check).'
        : `Cosmos DB did not do its work (${status === 0 ? 'no answer' : status}).`;
  return new StoreError('unavailable', message, { cause: plain(cause) });
}

/** The client's errors carry requests, bodies and headers: only their kind may travel further. */
function plain(cause: unknown): Error {
  return new Error(cause instanceof Error ? cause.name : 'unknown');
}

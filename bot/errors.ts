/**
 * The closed list of what a caller can be told. Each code has one HTTP status and one sentence that is safe for anyone
 * to read: no library text, no value of a field, no customer text.
 */
export const ERRORS = {
  invalid_json: { status: 400, message: 'The body is not acceptable JSON.' },
  invalid_request: { status: 400, message: 'A field of the request is missing or not acceptable.' },
  unauthorized: { status: 401, message: 'A valid bearer token is required.' },
  forbidden: { status: 403, message: 'This is not allowed.' },
  token_expired: { status: 403, message: 'The token has expired.' },
  not_found: { status: 404, message: 'There is nothing here.' },
  method_not_allowed: { status: 405, message: 'This method is not allowed here.' },
  request_timeout: { status: 408, message: 'The request took too long to arrive.' },
  conflict: { status: 409, message: 'This clashes with what is already stored.' },
  too_large: { status: 413, message: 'The request is too large.' },
  unsupported_media_type: { status: 415, message: 'This content type or encoding is not accepted.' },
  too_many_requests: { status: 429, message: 'Too many requests; please slow down.' },
  internal: { status: 500, message: 'Something went wrong on our side.' },
  not_supported: { status: 501, message: 'This is not supported.' },
  unavailable: { status: 503, message: 'Temporarily unavailable; please try again.' },
} as const;

export type ErrorCode = keyof typeof ERRORS;

export interface AppErrorOptions {
  /** Why, in a fixed word of ours such as `token_expired`; for the audit log only, never sent. */
  reason?: string;
  /** Path of the offending field, e.g. `from.id`; sent to the caller. Never a value. */
  field?: string;
  /** More that the caller may read, such as who holds a conversation. Only what was made to be shown. */
  details?: Readonly<Record<string, unknown>>;
  /** Seconds after which trying again makes sense; sent as `Retry-After`. */
  retryAfterSeconds?: number;
  /** What was caught; for the log only, never sent. */
  cause?: unknown;
}

/** The only error an HTTP route answers with. Anything else becomes `internal`, see {@link toAppError}. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly reason: string | undefined;
  readonly field: string | undefined;
  readonly details: Readonly<Record<string, unknown>> | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    super(ERRORS[code].message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.status = ERRORS[code].status;
    this.reason = options.reason;
    this.field = options.field;
    this.details = options.details;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** The error itself when it is one of ours; `internal` with the original as `cause` otherwise. */
export function toAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('internal', { cause: error });
}

/** Body of an error answer, as documented for every route. */
export interface ErrorBody {
  error: { code: ErrorCode; message: string; field?: string; details?: Readonly<Record<string, unknown>> };
}

/** What the caller may read of an error. */
export function errorBody(error: AppError): ErrorBody {
  const { code, field, details } = error;
  return {
    error: {
      code,
      message: ERRORS[code].message,
      ...(field === undefined ? {} : { field }),
      ...(details === undefined ? {} : { details }),
    },
  };
}

/**
 * What the log may hold of a caught error: its class, its code and where it happened. The message is left out, because
 * libraries put values, and so customer text and tokens, into it.
 */
export function errorForLog(error: unknown): { name: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { name: error.name, ...code, at: frames.slice(0, 8).map((line) => line.trim()) };
}

import type { GuardFinding } from './types.ts';

/** What came back instead of an answer. `offline`: nothing came back at all. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  readonly details: ApiDetails;

  constructor(code: string, status: number, details: ApiDetails = {}) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.details = details;
  }

  /** The same request may well succeed a moment later. */
  get isPassing(): boolean {
    return this.status === 0 || this.status >= 502;
  }
}

/** What a refusal says beside its code: who holds the conversation, what the guard objects to, how long to wait. */
export interface ApiDetails {
  reason?: string;
  field?: string;
  /** Why, in a word of the reviewers' side; and the points of a rubric it is about. */
  because?: string;
  points?: string[];
  holder?: { id: string; name: string };
  findings?: GuardFinding[];
  retryAfterSeconds?: number;
}

/** Reads the body of a refusal, of which nothing but the code is certain. */
export function toApiError(status: number, body: unknown, retryAfter: string | null): ApiError {
  const whole = asObject(body);
  const error = asObject(whole.error);
  const all = { ...asObject(error.details), ...error, ...asObject(whole.details), ...whole };
  const holder = asObject(all.holder);
  const seconds = Number(retryAfter ?? Number.NaN);
  return new ApiError(typeof error.code === 'string' ? error.code : 'internal', status, {
    ...(typeof all.reason === 'string' ? { reason: all.reason } : {}),
    ...(typeof all.field === 'string' ? { field: all.field } : {}),
    ...(typeof all.because === 'string' ? { because: all.because } : {}),
    ...(Array.isArray(all.points) ? { points: all.points.map(String) } : {}),
    ...(typeof holder.name === 'string' ? { holder: { id: String(holder.id), name: holder.name } } : {}),
    ...(Array.isArray(all.findings) ? { findings: all.findings as GuardFinding[] } : {}),
    ...(Number.isFinite(seconds) ? { retryAfterSeconds: seconds } : {}),
  });
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

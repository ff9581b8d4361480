/** What a route answers instead. */
export class Refusal {
  readonly status: number;
  readonly code: string;
  readonly details: Record<string, unknown> | undefined;
  constructor(status: number, code: string, details?: Record<string, unknown>) {
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

export const refusal = (status: number, code: string, details?: Record<string, unknown>) =>
  new Refusal(status, code, details);

import type { IncomingMessage } from 'node:http';
import type { Person } from '../api/contract/index.ts';

/** Somebody who is signed in, as of this request. */
export interface SignedIn {
  person: Person;
  /** Known to the server alone; safe to log. */
  sessionId: string;
  /** What every request that changes something must carry as `X-Kesu-CSRF`. */
  csrf: string;
  /** When the session ends whatever is done. */
  endsAt: string;
  /** When it ends if nothing is done. */
  idleAt: string;
}

/** Who asks. */
export interface Access {
  /**
   * The person whose session cookie the request carries. Counts as a sign of life unless the request says
   * `X-Kesu-Passive: 1`, which is for what a page fetches by itself.
   * @throws AppError `unauthorized` without a session that still holds.
   */
  person(req: IncomingMessage): Promise<SignedIn>;
  /**
   * Refuses what another site made a browser send. `change`: a request that changes something, which must name our origin;
   * `stream`: a long-lived answer, which a browser asks for without naming an origin.
   * @throws AppError `forbidden`.
   */
  requireOwnOrigin(req: IncomingMessage, kind: 'change' | 'stream'): void;
  /** @throws AppError `forbidden` when the request does not carry the session's CSRF token. */
  requireCsrf(req: IncomingMessage, signedIn: SignedIn): void;
  /**
   * Calls `listener` once, when the session ends: signed out, revoked, or past one of its limits. At once when that was
   * already so. Returns a function that stops listening.
   */
  onEnded(sessionId: string, listener: () => void): () => void;
}

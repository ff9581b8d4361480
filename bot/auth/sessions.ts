import type { IncomingMessage } from 'node:http';
import type { AccessStore, PersonRecord, SessionRecord } from '../../storage/index.ts';
import { AppError, errorForLog } from '../errors.ts';
import type { Log } from '../turn/log.ts';
import { readCookie, SESSION_COOKIE } from './cookies.ts';
import { Endings } from './endings.ts';
import { requireOwnOrigin } from './ownOrigin.ts';
import { personView } from './personView.ts';
import type { Access, SignedIn } from './signedIn.ts';
import { csrfOf, isEqual, isToken, newToken, tokenDigest } from './tokens.ts';

export interface SessionRules {
  /** Milliseconds without a sign of life after which a session ends. */
  idleMs: number;
  /** Milliseconds after which it ends whatever is done. */
  longestMs: number;
  /** Origin of the console, when it is reached through a proxy or over https. */
  publicUrl: string | undefined;
}

export interface SessionDeps extends SessionRules {
  store: Pick<AccessStore, 'session' | 'putSession' | 'prolongSession' | 'endSession' | 'endSessionsOf' | 'person'>;
  clock: () => Date;
  log: Log;
  /** How often sessions with open streams are looked at, in milliseconds. */
  beatMs?: number;
}

/** How soon a stream closes after its session passed a limit, or was ended by another process. Milliseconds. */
const BEAT_MS = 10_000;
/** A session is written again only when it would gain this part of the idle limit. */
const PROLONG_PART = 30;

/** A new session, and the token that only the browser is to keep. */
export interface Opened {
  token: string;
  signedIn: SignedIn;
}

/**
 * Sessions kept on the server. Nothing is remembered between two requests, so that a session that was ended, here or in
 * another process, is over with the next request.
 */
export class Sessions implements Access {
  readonly #deps: SessionDeps;
  readonly #endings = new Endings();
  readonly #timer: NodeJS.Timeout;

  constructor(deps: SessionDeps) {
    this.#deps = deps;
    this.#timer = setInterval(() => void this.#beat(), deps.beatMs ?? BEAT_MS).unref();
  }

  /** Begins a session. What the browser sent before plays no part in it (session fixation). */
  async open(person: PersonRecord, way: SessionRecord['way']): Promise<Opened> {
    const { store, clock, idleMs, longestMs } = this.#deps;
    const now = clock().getTime();
    const at = (ms: number) => new Date(now + ms).toISOString();
    const token = newToken();
    const session: SessionRecord = {
      v: 1,
      id: tokenDigest(token),
      personId: person.id,
      epoch: person.epoch,
      way,
      createdAt: at(0),
      idleAt: at(Math.min(idleMs, longestMs)),
      endsAt: at(longestMs),
    };
    await store.putSession(session);
    return { token, signedIn: toSignedIn(person, session, token) };
  }

  async person(req: IncomingMessage): Promise<SignedIn> {
    const token = readCookie(req, SESSION_COOKIE);
    if (token === undefined || !isToken(token)) throw new AppError('unauthorized', { reason: 'no_session' });
    const id = tokenDigest(token);
    const valid = await this.#valid(id);
    if (valid === undefined) {
      this.#endings.announce(id);
      throw new AppError('unauthorized', { reason: 'session_over' });
    }
    const isPassive = req.headers['x-kesu-passive'] === '1';
    const session = isPassive ? valid.session : await this.#prolong(valid.session);
    return toSignedIn(valid.person, session, token);
  }

  requireOwnOrigin(req: IncomingMessage, kind: 'change' | 'stream'): void {
    requireOwnOrigin(req, this.#deps.publicUrl, kind);
  }

  requireCsrf(req: IncomingMessage, { csrf }: SignedIn): void {
    const given = req.headers['x-kesu-csrf'];
    if (typeof given !== 'string' || !isEqual(given, csrf)) throw new AppError('forbidden', { reason: 'csrf' });
  }

  onEnded(sessionId: string, listener: () => void): () => void {
    const stop = this.#endings.listen(sessionId, listener);
    // It may have ended between the caller's check and this call.
    void this.#look(sessionId);
    return stop;
  }

  /** Ends one session: somebody signed out. */
  async end(sessionId: string): Promise<void> {
    await this.#deps.store.endSession(sessionId);
    this.#endings.announce(sessionId);
  }

  /** Ends all sessions of a person. */
  async endAll(personId: string): Promise<void> {
    for (const id of await this.#deps.store.endSessionsOf(personId)) this.#endings.announce(id);
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async #valid(id: string): Promise<{ session: SessionRecord; person: PersonRecord } | undefined> {
    const { store, clock } = this.#deps;
    const session = await store.session(id);
    const now = clock().toISOString();
    if (session === undefined || session.idleAt <= now || session.endsAt <= now) return undefined;
    const person = (await store.person(session.personId))?.value;
    return person?.active === true && person.epoch === session.epoch ? { session, person } : undefined;
  }

  async #prolong(session: SessionRecord): Promise<SessionRecord> {
    const { store, clock, idleMs } = this.#deps;
    const until = Math.min(clock().getTime() + idleMs, Date.parse(session.endsAt));
    if (until - Date.parse(session.idleAt) < idleMs / PROLONG_PART) return session;
    const idleAt = new Date(until).toISOString();
    await store.prolongSession(session.id, idleAt);
    return { ...session, idleAt };
  }

  async #beat(): Promise<void> {
    for (const id of this.#endings.listened) await this.#look(id);
  }

  /** Tells those who listen for a session that is over. A store that does not answer ends nobody's session. */
  async #look(id: string): Promise<void> {
    try {
      if ((await this.#valid(id)) === undefined) this.#endings.announce(id);
    } catch (error) {
      this.#deps.log.warn({ event: 'auth.beat_failed', cause: errorForLog(error) }, 'sessions could not be looked at');
    }
  }
}

function toSignedIn(person: PersonRecord, { id, endsAt, idleAt }: SessionRecord, token: string): SignedIn {
  return { person: personView(person), sessionId: id, csrf: csrfOf(token), endsAt, idleAt };
}

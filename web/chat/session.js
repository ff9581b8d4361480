const KEY = 'kesu.chat';

/**
 * This tab's conversation. Kept in session storage: it outlives a reload and ends with the tab, so that the next person
 * at a shared computer finds nothing.
 * @typedef {{ token: string, conversationId: string, userId: string, expiresAt: number }} Session
 */

/** The server refused, finally: the same request will be refused again. */
export class Refused extends Error {}

/** @returns {Session | undefined} */
export function storedSession() {
  try {
    const { token, conversationId, userId, expiresAt } = JSON.parse(sessionStorage.getItem(KEY) ?? '');
    return typeof token === 'string' ? { token, conversationId, userId, expiresAt } : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets the conversation in this tab. On the server it stays. */
export function forgetSession() {
  sessionStorage.removeItem(KEY);
}

/**
 * Asks for a token: for a new conversation, or for the one of an earlier token.
 * @param {{ locale: string, resume?: string }} request
 * @returns {Promise<Session>}
 * @throws {Refused} when the earlier conversation cannot be resumed; any other error is worth another try.
 */
export async function requestSession(request) {
  const answer = await ask('/api/v1/chat/token', { method: 'POST', body: request });
  return keep(answer);
}

/**
 * Starts a conversation, or comes back to one behind `watermark`.
 * @param {string} domain Direct Line root
 * @param {Session} session
 * @param {{ locale: string } | { watermark: string }} how
 * @returns {Promise<{ session: Session, streamUrl: string }>}
 * @throws {Refused} when the token does not open it.
 */
export async function connect(domain, session, how) {
  const isNew = 'locale' in how;
  const path = isNew ? '/conversations' : `/conversations/${session.conversationId}?watermark=${how.watermark}`;
  const options = isNew ? { method: 'POST', body: how } : { method: 'GET' };
  const answer = await ask(domain + path, { ...options, token: session.token });
  return { session: keep({ ...answer, userId: session.userId }), streamUrl: answer.streamUrl };
}

/**
 * @param {{ token: string, conversationId: string, userId: string, expires_in: number }} answer
 * @returns {Session}
 */
function keep({ token, conversationId, userId, expires_in }) {
  const session = { token, conversationId, userId, expiresAt: Date.now() + expires_in * 1000 };
  sessionStorage.setItem(KEY, JSON.stringify(session));
  return session;
}

/**
 * @param {string} url
 * @param {{ method: string, body?: object, token?: string }} options
 */
async function ask(url, { method, body, token }) {
  const headers = new Headers();
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
  const signal = AbortSignal.timeout(15_000);
  const response = await fetch(url, { method, headers, signal, ...(body && { body: JSON.stringify(body) }) });
  if (response.status === 403 || response.status === 404) throw new Refused(String(response.status));
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

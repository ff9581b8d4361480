import { connect, forgetSession, Refused, requestSession, storedSession } from './session.js';
import { createSteadySocket } from './steadySocket.js';

/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('./steadySocket.js').SocketState} SocketState */

const DOMAIN = `${location.origin}/v3/directline`;
/** DirectLineJS: the last operation was refused with 403. */
const EXPIRED_TOKEN = 3;
/** A token lives an hour; half of it is kept in hand for a laptop that sleeps. */
const RENEW_BEFORE_MS = 30 * 60_000;
const RETRY_MS = [500, 1000, 2000, 4000, 8000];

/**
 * Opens this tab's conversation, the stored one or a new one, and keeps it open: lost lines are found again and old
 * tokens renewed without a word.
 * @param {string} locale
 * @param {(state: SocketState | 'connecting') => void} onState
 */
export async function openConversation(locale, onState) {
  onState('connecting');
  const opened = await persist(() => enter(locale));
  let { session } = opened;

  /** @param {string} watermark */
  async function streamUrl(watermark) {
    try {
      const renewed = await comeBack(session, locale, watermark);
      session = renewed.session;
      directLine.reconnect({ ...session, streamUrl: renewed.streamUrl });
      return renewed.streamUrl;
    } catch (error) {
      if (error instanceof Refused) return undefined;
      throw error;
    }
  }

  const SteadySocket = createSteadySocket({ streamUrl, onState });
  const directLine = withSocket(SteadySocket, () =>
    window.WebChat.createDirectLine({
      domain: DOMAIN,
      token: session.token,
      conversationId: session.conversationId,
      streamUrl: opened.streamUrl,
    }),
  );

  /** @type {Promise<void> | undefined} */ let renewal;
  /** One renewal at a time, however many messages wait for it. */
  function renew() {
    renewal ??= requestSession({ locale, resume: session.token })
      .then((renewed) => {
        session = renewed;
        directLine.reconnect({ ...session, streamUrl: opened.streamUrl });
      })
      .catch((error) => {
        if (error instanceof Refused) onState('ended');
      })
      .finally(() => {
        renewal = undefined;
      });
    return renewal;
  }

  directLine.connectionStatus$.subscribe((status) => {
    if (status === EXPIRED_TOKEN) renew();
  });
  setInterval(() => session.expiresAt - Date.now() < RENEW_BEFORE_MS && renew(), 60_000);
  /** Waits for a token that is still good, so that a message written after a long pause is not refused. */
  const fresh = () => (session.expiresAt > Date.now() ? undefined : renew());
  return { directLine, userId: session.userId, fresh };
}

/**
 * @param {string} locale
 * @returns {Promise<{ session: Session, streamUrl: string }>}
 */
async function enter(locale) {
  const stored = storedSession();
  if (stored !== undefined) {
    try {
      return await comeBack(stored, locale, '0');
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      forgetSession();
    }
  }
  return connect(DOMAIN, await requestSession({ locale }), { locale });
}

/**
 * @param {Session} session
 * @param {string} locale
 * @param {string} watermark
 */
async function comeBack(session, locale, watermark) {
  const isFresh = session.expiresAt > Date.now();
  const usable = isFresh ? session : await requestSession({ locale, resume: session.token });
  return connect(DOMAIN, usable, { watermark });
}

/**
 * Tries until it works, with pauses.
 * @template T
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
async function persist(action) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await action();
    } catch {
      const pause = RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)];
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/**
 * Web Chat gives no way to pass a socket class to Direct Line's client, which takes the global one when it is made.
 * @template T
 * @param {new (url: string) => object} socketClass
 * @param {() => T} make
 * @returns {T}
 */
function withSocket(socketClass, make) {
  const native = window.WebSocket;
  window.WebSocket = /** @type {typeof WebSocket} */ (/** @type {unknown} */ (socketClass));
  try {
    return make();
  } finally {
    window.WebSocket = native;
  }
}

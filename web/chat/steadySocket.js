/** The server closes with this when the conversation was opened in another window. */
const REPLACED = 4001;
const FIRST_DELAY_MS = 400;
const MAX_DELAY_MS = 8000;

/** @typedef {'online' | 'lost' | 'replaced' | 'ended'} SocketState */

/**
 * What a steady socket needs from its page.
 * @typedef {object} SocketHost
 * @property {(watermark: string) => Promise<string | undefined>} streamUrl address to continue from; undefined when the
 *   conversation has ended. Rejects when the server cannot be reached: it is asked again.
 * @property {(state: SocketState) => void} onState
 */

/**
 * A WebSocket that Direct Line's client keeps for the whole conversation: when the line breaks it reconnects by itself,
 * behind the last message that arrived. The client's own way takes 3 to 15 seconds, and 20 more for each failure.
 * @param {SocketHost} host
 */
export function createSteadySocket(host) {
  let watermark = '0';
  /** Direct Line's client makes another socket whenever its status changes: the newest takes over from the one before. */
  /** @type {{ close(): void } | undefined} */ let newest;

  return class SteadySocket {
    /** @type {((event: object) => void) | null} */ onopen = null;
    /** @type {((event: { data: string }) => void) | null} */ onmessage = null;
    /** @type {((event: object) => void) | null} */ onclose = null;
    /** @type {((event: object) => void) | null} */ onerror = null;
    /** @type {number} */ readyState = WebSocket.CONNECTING;
    #delay = FIRST_DELAY_MS;
    /** @type {WebSocket | undefined} */ #socket;
    /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;

    /** @param {string} url */
    constructor(url) {
      newest?.close();
      newest = this;
      addEventListener('online', this.#soon);
      document.addEventListener('visibilitychange', this.#soon);
      this.#open(url);
    }

    /** @param {string} data */
    send(data) {
      if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(data);
    }

    close() {
      this.readyState = WebSocket.CLOSED;
      clearTimeout(this.#timer);
      removeEventListener('online', this.#soon);
      document.removeEventListener('visibilitychange', this.#soon);
      this.#socket?.close();
    }

    /** @param {string} url */
    #open(url) {
      const socket = new WebSocket(url);
      this.#socket = socket;
      socket.onopen = (event) => {
        this.#delay = FIRST_DELAY_MS;
        host.onState('online');
        if (this.readyState === WebSocket.CONNECTING) this.onopen?.(event);
        this.readyState = WebSocket.OPEN;
      };
      socket.onmessage = (event) => {
        watermark = JSON.parse(event.data).watermark ?? watermark;
        this.onmessage?.(event);
      };
      socket.onclose = ({ code }) => {
        if (socket !== this.#socket || this.readyState === WebSocket.CLOSED) return;
        this.#socket = undefined;
        host.onState(code === REPLACED ? 'replaced' : 'lost');
        if (code !== REPLACED) this.#later();
      };
    }

    /** Tries again after a while, each time longer, with some chance so that not all clients come at once. */
    #later() {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#reopen(), this.#delay * (0.75 + Math.random() / 2));
      this.#delay = Math.min(this.#delay * 2, MAX_DELAY_MS);
    }

    /** The network or the window is back: no need to wait. */
    #soon = () => {
      if (this.#timer === undefined || document.visibilityState !== 'visible') return;
      this.#delay = FIRST_DELAY_MS;
      this.#later();
    };

    async #reopen() {
      this.#timer = undefined;
      try {
        const url = await host.streamUrl(watermark);
        if (url === undefined) host.onState('ended');
        else if (this.readyState !== WebSocket.CLOSED) this.#open(url);
      } catch {
        this.#later();
      }
    }
  };
}

import { ApiError, toApiError } from './apiError.ts';

const BASE = '/api/v1';
/** Waits before a command is sent again whose answer was lost, ms; its id makes the repetition harmless. */
const AGAIN_MS = [400, 1200, 3000];

export interface HttpOptions {
  csrf(): string | undefined;
  /** Language of what the server writes for the reader. */
  language(): string;
  /** The session has ended. */
  onSignedOut(): void;
}

interface RequestRules {
  signal?: AbortSignal | undefined;
  /** Asked by the page and not by the person. */
  isPassive?: boolean;
}

export type Http = ReturnType<typeof createHttp>;

/** Requests to our own server: the session's cookie goes along, everything that changes something carries the token. */
export function createHttp({ csrf, language, onSignedOut }: HttpOptions) {
  async function send<T>(
    method: string,
    path: string,
    body?: unknown,
    { signal, isPassive = false }: RequestRules = {},
  ): Promise<T> {
    const token = csrf();
    const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language() };
    // What the page fetches by itself is no sign that somebody is there.
    if (isPassive) headers['X-Kesu-Passive'] = '1';
    // The browser itself names the boundary of a form.
    const isForm = body instanceof FormData;
    if (body !== undefined && !isForm) headers['Content-Type'] = 'application/json';
    if (method !== 'GET' && token !== undefined) headers['X-Kesu-CSRF'] = token;
    const init: RequestInit = { method, headers, credentials: 'same-origin', cache: 'no-store', redirect: 'error' };
    if (body !== undefined) init.body = isForm ? body : JSON.stringify(body);
    if (signal !== undefined) init.signal = signal;
    const response = await fetch(BASE + path, init).catch((cause: unknown) => {
      throw signal?.aborted ? cause : new ApiError('offline', 0);
    });
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.ok) return answer as T;
    if (response.status === 401 && token !== undefined) onSignedOut();
    throw toApiError(response.status, answer, response.headers.get('Retry-After'));
  }

  return {
    get: <T>(path: string, rules?: RequestRules) => send<T>('GET', path, undefined, rules),
    post: <T>(path: string, body: unknown = {}, rules?: RequestRules) => send<T>('POST', path, body, rules),
    put: <T>(path: string, body: unknown) => send<T>('PUT', path, body),
    patch: <T>(path: string, body: unknown) => send<T>('PATCH', path, body),
    remove: <T>(path: string) => send<T>('DELETE', path),

    /** A command with an id of its own: sent again, with the same id, while the network or the server is away. */
    async command<T>(path: string, body: Record<string, unknown>): Promise<T> {
      const whole = { commandId: crypto.randomUUID(), ...body };
      for (const wait of AGAIN_MS) {
        try {
          return await send<T>('POST', path, whole);
        } catch (error) {
          if (!(error instanceof ApiError) || !error.isPassing) throw error;
          await new Promise((resolve) => setTimeout(resolve, wait));
        }
      }
      return send<T>('POST', path, whole);
    },
  };
}

import { type IncomingHttpHeaders, request } from 'node:http';

export interface StaffAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** The body as JSON; undefined when it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: tests say by their expectations what they look for
  json: any;
}

/** A browser as far as cookies, origin and CSRF token go; everything it sends can be overridden. */
export class StaffClient {
  readonly #base: string;
  readonly cookies = new Map<string, string>();
  csrf: string | undefined;

  /** @param base Origin of the server. */
  constructor(base: string) {
    this.#base = base;
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Sends a request as the console would. A header that is undefined in `headers` is not sent. */
  send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string | undefined> = {},
  ): Promise<StaffAnswer> {
    const text = typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body);
    const wanted: Record<string, string | undefined> = {
      ...(this.cookies.size > 0 ? { cookie: this.cookie } : {}),
      ...(method === 'GET' ? {} : { origin: this.#base, 'x-kesu-csrf': this.csrf }),
      ...(text === undefined ? {} : { 'content-type': 'application/json' }),
      'sec-fetch-site': 'same-origin',
      ...headers,
    };
    const sent = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
    return new Promise((resolve, reject) => {
      const outgoing = request(new URL(path, this.#base), { method, headers: sent, agent: false }, (res) => {
        let received = '';
        res.setEncoding('utf8').on('data', (chunk: string) => {
          received += chunk;
        });
        res.on('error', reject).on('end', () => {
          this.#keep(res.headers['set-cookie'] ?? []);
          resolve({ status: res.statusCode ?? 0, headers: res.headers, text: received, json: parsed(received) });
        });
      });
      outgoing.on('error', reject).end(text);
    });
  }

  async signIn(login: string, password: string): Promise<StaffAnswer> {
    const answer = await this.send('POST', '/api/v1/session', { login, password });
    if (answer.status === 200) this.csrf = answer.json.csrf;
    return answer;
  }

  #keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const isGone = /;\s*max-age=0\b/i.test(line);
      if (isGone) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

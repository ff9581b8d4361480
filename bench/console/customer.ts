import { Agent, request } from 'node:http';
import { conversationKey } from '../../storage/index.ts';

const agent = new Agent({ keepAlive: true });

function post<T>(url: string, token: string | undefined, body: object): Promise<T> {
  return new Promise((resolve, reject) => {
    const { origin } = new URL(url);
    const headers = {
      'content-type': 'application/json',
      origin,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    };
    const req = request(url, { method: 'POST', headers, agent }, (res) => {
      let text = '';
      res.setEncoding('utf8');
      res.on('data', (chunk: string) => {
        text += chunk;
      });
      res.on('end', () => {
        if ((res.statusCode ?? 500) >= 300) reject(new Error(`${res.statusCode} ${text}`));
        else resolve(JSON.parse(text) as T);
      });
    });
    req.on('error', (error: NodeJS.ErrnoException) => {
      // The server had closed the connection while it was idle, and nobody had heard of it yet.
      if (req.reusedSocket && error.code === 'ECONNRESET') resolve(post<T>(url, token, body));
      else reject(error);
    });
    req.end(JSON.stringify(body));
  });
}

/** A customer in Web Chat. */
export class Customer {
  /** Key of their conversation. */
  readonly key: string;
  readonly #url: string;
  readonly #token: string;

  private constructor(url: string, token: string, conversationId: string) {
    this.#url = `${url}/v3/directline/conversations/${conversationId}/activities`;
    this.#token = token;
    this.key = conversationKey('directline', conversationId);
  }

  static async begin(url: string): Promise<Customer> {
    const given = await post<{ token: string; conversationId: string }>(`${url}/api/v1/chat/token`, undefined, {});
    const headers = await post<{ conversationId: string }>(`${url}/v3/directline/conversations`, given.token, {});
    return new Customer(url, given.token, headers.conversationId);
  }

  async say(text: string): Promise<void> {
    await post(this.#url, this.#token, { type: 'message', from: { id: 'me' }, text, locale: 'en-GB' });
  }
}

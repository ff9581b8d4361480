import { type ClientRequest, request } from 'node:http';

/** A console that reads its stream and says when a word of a customer has arrived. Reads no more than it must. */
export class ConsoleReader {
  onLine: (text: string) => void = () => undefined;
  onExcerpt: (text: string) => void = () => undefined;
  readonly #url: string;
  readonly #token: string;
  #req: ClientRequest | undefined;
  #rest = '';

  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  listen(watch: readonly string[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const headers = { cookie: `__Host-kesu=${this.#token}`, 'sec-fetch-site': 'same-origin' };
      this.#req = request(`${this.#url}/api/v1/events?watch=${watch.join(',')}`, { headers, agent: false }, (res) => {
        if (res.statusCode !== 200) reject(new Error(`the stream answered ${res.statusCode}`));
        res.setEncoding('utf8');
        res.on('data', (chunk: string) => this.#read(chunk));
        res.on('error', () => undefined);
        resolve();
      });
      this.#req.on('error', reject);
      this.#req.end();
    });
  }

  end(): void {
    this.#req?.on('error', () => undefined);
    this.#req?.destroy();
  }

  #read(chunk: string): void {
    const blocks = (this.#rest + chunk).split('\n\n');
    this.#rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const isLines = block.includes('data: {"type":"lines"');
      const isItem = !isLines && block.includes('data: {"type":"item"');
      // Parsing whole events for 200 consoles would measure this process; the words are looked for in the text.
      if (isLines) for (const [, text] of block.matchAll(/"text":"(word \d+)"/g)) this.onLine(text ?? '');
      else if (isItem) for (const [, text] of block.matchAll(/"excerpt":"(word \d+)"/g)) this.onExcerpt(text ?? '');
    }
  }
}

import type { ServerResponse } from 'node:http';
import type { StreamEvent } from '../api/contract/index.ts';

/** A reader that leaves this much unread is cut off; it comes back with its last event id. Bytes. */
export const MAX_UNREAD = 512 * 1024;

/** One event as text of an event stream. JSON holds no line break, so one `data` line is enough. */
export function eventText(event: StreamEvent): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}

/** An event of which everything before it, and it too, has been told once it is read. */
export function withId(id: string, text: string): string {
  return `id: ${id}\n${text}`;
}

/** An answer that goes on: Server-Sent Events (WHATWG HTML, §9.2) over one response. Never holds more than `MAX_UNREAD`. */
export class EventStream {
  readonly #res: ServerResponse;
  #isOpen = true;

  constructor(res: ServerResponse, onClosed: () => void) {
    this.#res = res;
    res.once('close', () => {
      this.#isOpen = false;
      onClosed();
    });
    res.on('error', () => res.destroy());
    res.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
      'X-Content-Type-Options': 'nosniff',
      Connection: 'keep-alive',
    });
    // A first comment makes the browser say that it is open, and the pause between tries is ours rather than its own.
    res.write('retry: 1000\n: open\n\n');
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Sends text of the stream's form. A reader that does not keep up is cut off. */
  write(text: string): void {
    if (!this.#isOpen) return;
    if (this.#res.writableLength + text.length > MAX_UNREAD) this.cut();
    else this.#res.write(text);
  }

  /** Ends the stream in an orderly way; the reader comes back unless it was told not to. */
  end(): void {
    this.#res.end();
  }

  cut(): void {
    this.#isOpen = false;
    this.#res.destroy();
  }
}

import { DirectLine } from 'botframework-directlinejs';
import WebSocket from 'ws';
import XMLHttpRequest from 'xhr2';

/** An activity as DirectLineJS hands it out; only what tests look at. */
export interface SeenActivity {
  id: string;
  type: string;
  text?: string;
  timestamp?: string;
  replyToId?: string;
  from: { id: string; role?: string; name?: string };
  channelData?: { clientActivityID?: string; kesu?: Record<string, unknown>; 'webchat:sequence-id'?: number };
  attachments?: { contentType: string; contentUrl: string; name: string }[];
}

export interface DirectLineClientOptions {
  url: string;
  token: string;
  webSocket: boolean;
  conversationId?: string;
  watermark?: string;
  locale?: string;
}

/** The client library expects a browser; these two are all it needs of one. */
Object.assign(globalThis, { XMLHttpRequest, WebSocket });

/** The unmodified `botframework-directlinejs` with a memory of what it has seen. */
export class DirectLineClient {
  readonly directLine: DirectLine;
  readonly seen: SeenActivity[] = [];
  readonly statuses: number[] = [];
  readonly #stop: (() => void)[] = [];

  constructor({ url, locale, ...options }: DirectLineClientOptions) {
    const domain = `${url}/v3/directline`;
    // A short timeout is also its pause between tries to reconnect; random 0 makes the first pause 3 seconds.
    const speed = { timeout: 1500, pollingInterval: 200, random: () => 0 };
    const start = locale === undefined ? {} : { conversationStartProperties: { locale } };
    this.directLine = new DirectLine({ domain, ...speed, ...start, ...options });
    const activities = this.directLine.activity$.subscribe(
      (activity) => this.seen.push(activity as SeenActivity),
      () => undefined,
    );
    const statuses = this.directLine.connectionStatus$.subscribe((status) => this.statuses.push(status));
    this.#stop.push(
      () => activities.unsubscribe(),
      () => statuses.unsubscribe(),
    );
  }

  /** Posts a message; resolves with the id it got, or `retry` when the client says so. */
  say(text: string, more: { clientActivityID?: string; locale?: string } = {}): Promise<string> {
    const { clientActivityID, locale } = more;
    const channelData = clientActivityID === undefined ? {} : { channelData: { clientActivityID } };
    const activity = { type: 'message' as const, from: { id: 'me' }, text, ...channelData, ...(locale && { locale }) };
    return new Promise((resolve, reject) => this.directLine.postActivity(activity).subscribe(resolve, reject));
  }

  /** Waits for an activity, seen already or to come. */
  async waitFor(match: (activity: SeenActivity) => boolean, timeoutMs = 30_000): Promise<SeenActivity> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const found = this.seen.find(match);
      if (found !== undefined) return found;
      if (Date.now() > deadline) throw new Error(`not seen in time; seen: ${JSON.stringify(this.texts)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  waitForText(text: string, timeoutMs?: number): Promise<SeenActivity> {
    return this.waitFor((activity) => activity.text === text, timeoutMs);
  }

  async waitForStatus(status: number, timeoutMs = 30_000): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    while (!this.statuses.includes(status)) {
      if (Date.now() > deadline) throw new Error(`status ${status} not reached; was ${this.statuses.join()}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  get texts(): (string | undefined)[] {
    return this.seen.map((activity) => activity.text);
  }

  end(): void {
    for (const stop of this.#stop) stop();
    this.directLine.end();
  }
}

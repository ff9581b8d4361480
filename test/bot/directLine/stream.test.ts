import { expect } from 'chai';
import WebSocket from 'ws';
import { call, say, startConversation } from './rest.ts';
import { type StubHost, startStubHost } from './stubHost.ts';

interface Frame {
  activities: { type: string; text?: string; channelData: Record<string, number> }[];
  watermark?: string;
}

/** A bare socket with all it received. */
class Listener {
  readonly frames: Frame[] = [];
  readonly socket: WebSocket;
  readonly closed: Promise<number>;

  constructor(url: string) {
    this.socket = new WebSocket(url);
    this.socket.on('message', (data) => this.frames.push(JSON.parse(String(data))));
    this.closed = new Promise((resolve) => this.socket.on('close', resolve));
  }

  get texts() {
    return this.frames.flatMap((frame) => frame.activities.map((activity) => activity.text));
  }

  async until(done: () => boolean): Promise<void> {
    const deadline = Date.now() + 5000;
    while (!done()) {
      if (Date.now() > deadline) throw new Error(`not in time; has ${this.texts.join(', ')}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

describe('the Direct Line stream', () => {
  let host: StubHost;
  let at: Awaited<ReturnType<typeof startConversation>>;

  beforeEach(async () => {
    host = await startStubHost();
    at = await startConversation(host);
  });
  afterEach(() => host.dispose());

  const reopen = async (watermark: string) => {
    const { body } = await call(host, 'GET', `/conversations/${at.conversationId}?watermark=${watermark}`, at);
    return new Listener(body.streamUrl);
  };

  it('replays from the watermark on, then goes on live, each message once and in order', async () => {
    for (let i = 0; i < 30; i++) await say(host, at, `m${i}`);
    const listener = await reopen('11');
    await Promise.all(Array.from({ length: 20 }, (_, i) => say(host, at, `live${i}`)));
    await listener.until(() => listener.texts.length >= 90);
    const numbers = listener.frames.flatMap((f) => f.activities.map((a) => a.channelData['webchat:sequence-id']));
    expect(numbers).to.deep.equal(Array.from({ length: 90 }, (_, i) => i + 12));
    expect(Math.max(...listener.frames.map((frame) => frame.activities.length))).to.be.at.most(20);
    expect(listener.frames.at(-1)?.watermark).to.equal('101');
  });

  it('sends what a dropped socket missed', async () => {
    const first = new Listener(at.streamUrl);
    await say(host, at, 'seen');
    await first.until(() => first.texts.includes('Echo: seen'));
    first.socket.terminate();
    await first.closed;
    await say(host, at, 'missed');
    const second = await reopen(first.frames.at(-1)?.watermark ?? '');
    await second.until(() => second.texts.length >= 2);
    expect(second.texts).to.deep.equal(['missed', 'Echo: missed']);
  });

  it('finds in the transcript what the commit feed did not tell', async () => {
    const listener = new Listener(at.streamUrl);
    await listener.until(() => listener.texts.length === 1);
    host.feed.publish = () => undefined;
    await say(host, at, 'untold');
    delete (host.feed as { publish?: unknown }).publish;
    await say(host, at, 'told');
    await listener.until(() => listener.texts.length === 5);
    expect(listener.texts.slice(1)).to.deep.equal(['untold', 'Echo: untold', 'told', 'Echo: told']);
  });

  it('serves one socket a conversation: a new one closes the older', async () => {
    const first = new Listener(at.streamUrl);
    await first.until(() => first.texts.length === 1);
    const second = await reopen('1');
    expect(await first.closed).to.equal(4001);
    await say(host, at, 'for the second');
    await second.until(() => second.texts.includes('Echo: for the second'));
    expect(first.texts).to.deep.equal(['Hello (en-GB)']);
  });

  it('tells nobody else', async () => {
    const other = await startConversation(host);
    const listener = new Listener(other.streamUrl);
    await listener.until(() => listener.texts.length === 1);
    await say(host, at, 'private');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(listener.texts).to.deep.equal(['Hello (en-GB)']);
  });

  it('shows that the message is being read when its turn takes a while, and only then', async () => {
    const listener = new Listener(at.streamUrl);
    await listener.until(() => listener.texts.length === 1);
    await say(host, at, 'quick');
    host.receiver.delayMs = 800;
    await say(host, at, 'slow');
    await listener.until(() => listener.texts.includes('Echo: slow'));
    const types = listener.frames.flatMap((frame) => frame.activities.map((activity) => activity.type));
    expect(types).to.deep.equal(['message', 'message', 'message', 'typing', 'message', 'message']);
  });

  it('shows nobody at work once the answer is there, though the message counts as accepted after it', async () => {
    const listener = new Listener(at.streamUrl);
    await listener.until(() => listener.texts.length === 1);
    host.receiver.atOnce = true;
    await say(host, at, 'at once');
    await new Promise((resolve) => setTimeout(resolve, 700));
    const types = listener.frames.flatMap((frame) => frame.activities.map((activity) => activity.type));
    expect(types).to.deep.equal(['message', 'message', 'message']);
  });

  it('closes a peer that sends a large frame, or too many', async () => {
    const large = new Listener(at.streamUrl);
    large.socket.on('open', () => large.socket.send('x'.repeat(64 * 1024)));
    expect(await large.closed).to.equal(1009);
    const many = await reopen('0');
    many.socket.on('open', () => {
      for (let i = 0; i < 200; i++) many.socket.send('');
    });
    expect(await many.closed).to.equal(1008);
  });

  it('survives junk on the wire', async () => {
    const junk = new Listener(at.streamUrl);
    junk.socket.on('open', () =>
      (junk.socket as unknown as { _socket: { write(b: Buffer): void } })._socket.write(Buffer.alloc(512, 0xff)),
    );
    expect(await junk.closed).to.be.oneOf([1002, 1006]);
    expect((await say(host, at, 'still here')).status).to.equal(200);
  });
});

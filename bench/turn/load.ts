import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What customers say, in order, once a conversation. */
const SCRIPT = [
  'My order is 9 days late and nobody answers',
  'I have called three times, that is all',
  'A12345678',
  'Anna',
  'I called the hotline on Monday',
  'anna@example.com',
];

export interface LoadResult {
  turns: number;
  seconds: number;
  /** Milliseconds from sending a message to its first reply at the channel, sorted. */
  latencies: number[];
}

/**
 * A closed loop of `inFlight` customers over `conversations` conversations: each sends a message, waits for the first
 * reply to arrive at the channel, and moves on to another conversation, so that no channel's rate limit is touched.
 */
export async function runLoad(botPort: number, conversations: number, inFlight: number): Promise<LoadResult> {
  const waiting = new Map<string, () => void>();
  const channel = createServer((req, res) => {
    let body = '';
    req.setEncoding('utf8');
    req.on('data', (chunk: string) => {
      body += chunk;
    });
    req.on('end', () => {
      res.writeHead(200, { 'content-type': 'application/json' });
      res.end('{"id":"1"}');
      const { replyToId } = JSON.parse(body) as { replyToId?: string };
      waiting.get(replyToId ?? '')?.();
    });
  });
  await new Promise<void>((resolve) => channel.listen(0, '127.0.0.1', resolve));
  const serviceUrl = `http://127.0.0.1:${(channel.address() as AddressInfo).port}/`;
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
  const steps = conversations * SCRIPT.length;
  const latencies: number[] = [];
  let next = 0;
  const customer = async () => {
    for (let step = next++; step < steps; step = next++) {
      const conversation = `c${step % conversations}`;
      const turn = Math.floor(step / conversations);
      const started = performance.now();
      const id = `${conversation}-${turn}`;
      const replied = new Promise<void>((resolve) => waiting.set(id, resolve));
      await send(agent, botPort, activity(conversation, turn, serviceUrl));
      await replied;
      waiting.delete(id);
      latencies.push(performance.now() - started);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: inFlight }, customer));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  channel.closeAllConnections();
  channel.close();
  return { turns: steps, seconds, latencies: latencies.sort((one, other) => one - other) };
}

function activity(conversation: string, turn: number, serviceUrl: string): string {
  return JSON.stringify({
    type: 'message',
    id: `${conversation}-${turn}`,
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: `user-${conversation}`, name: 'Customer' },
    recipient: { id: 'bot', name: 'Kesu' },
    conversation: { id: conversation, conversationType: 'personal', tenantId: `tenant-${conversation}` },
    locale: 'en-GB',
    text: SCRIPT[turn],
  });
}

function send(agent: Agent, port: number, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request({ host: '127.0.0.1', port, path: '/api/messages', method: 'POST', agent, headers }, (res) => {
      res.resume().on('end', () => {
        if ((res.statusCode ?? 500) < 300) resolve();
        else reject(new Error(`the bot answered ${res.statusCode}`));
      });
    });
    sent.on('error', reject).end(body);
  });
}

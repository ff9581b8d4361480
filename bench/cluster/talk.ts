import { Agent, request } from 'node:http';
import type { ChannelPeer } from './channel.ts';
import { STORIES } from './stories.ts';

/** The Bot Framework channel that customers of a demonstration come by. */
export const CHANNEL_ID = 'webchat';
/** Share of messages that are sent twice at once, to two processes. */
const TWIN = 0.1;
/** Share of messages that are sent again after they were acknowledged, as by a retry that comes late. */
const ECHO = 0.1;
/** Share of messages followed by the next one at once, without waiting for an answer. */
const HASTE = 0.05;
/** Longest wait for an answer before a customer writes again, ms. */
const PATIENCE_MS = 60_000;
/** Pause before what was not acknowledged is sent again, ms. */
const RESEND_MS = 100;
const REQUEST_MS = 20_000;

/** One message of a conversation, and what became of it. */
export interface Spoken {
  id: string;
  text: string;
  /** When it was sent first, and which process acknowledged it when; ms of `performance.now`. */
  sentAt: number;
  port: number;
  acceptedAt: number;
}

/** What one customer did. */
export interface Talk {
  conversationId: string;
  spoken: Spoken[];
  /** Posts beyond the first of each message. */
  duplicates: number;
  /** Messages whose answer did not come in time for the next one. */
  unanswered: number;
}

export interface TalkParts {
  channel: ChannelPeer;
  /** Ports of the processes that live now. */
  ports: () => readonly number[];
  dice: () => number;
  onAccepted: () => void;
}

/** Connections are kept, and cut when their process dies. */
const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** One customer complains in so many messages, each of which goes to whichever process is next. */
export async function talk(parts: TalkParts, conversationId: string, messages: number): Promise<Talk> {
  const { channel, dice } = parts;
  const story = STORIES[Math.floor(dice() * STORIES.length)] ?? STORIES[0];
  const done: Talk = { conversationId, spoken: [], duplicates: 0, unanswered: 0 };
  for (let said = 0; said < messages; ) {
    const size = said > 0 && said + 1 < messages && dice() < HASTE ? 2 : 1;
    const names = Array.from({ length: size }, (_, index) => `${conversationId}-${said + index}`);
    const answered = channel.waitForReply(names, PATIENCE_MS);
    const group = await Promise.all(
      names.map(async (id, index) => {
        const text = story.lines[(said + index) % story.lines.length] ?? '';
        return say(parts, done, { id, text, conversationId, locale: story.locale });
      }),
    );
    done.spoken.push(...group);
    if (!(await answered)) done.unanswered += size;
    said += size;
  }
  return done;
}

interface Words {
  id: string;
  text: string;
  conversationId: string;
  locale: string;
}

/** Sends one message until it is acknowledged, and now and then more often than that. */
async function say(parts: TalkParts, done: Talk, words: Words): Promise<Spoken> {
  const { channel, dice, onAccepted } = parts;
  const body = activityOf(words, channel.url);
  const sentAt = performance.now();
  const isTwin = dice() < TWIN;
  const twin = isTwin ? post(somePort(parts), body) : undefined;
  if (isTwin) done.duplicates += 1;
  for (let attempt = 0; ; attempt += 1) {
    if (attempt > 0) done.duplicates += 1;
    const port = somePort(parts);
    if (await post(port, body)) {
      onAccepted();
      const acceptedAt = performance.now();
      await twin;
      if (dice() < ECHO) {
        done.duplicates += 1;
        await post(somePort(parts), body);
      }
      return { id: words.id, text: words.text, sentAt, port, acceptedAt };
    }
    await new Promise((resolve) => setTimeout(resolve, RESEND_MS));
  }
}

function somePort({ ports, dice }: TalkParts): number {
  const living = ports();
  return living[Math.floor(dice() * living.length)] ?? 0;
}

function activityOf({ id, text, conversationId, locale }: Words, serviceUrl: string): string {
  return JSON.stringify({
    type: 'message',
    id,
    timestamp: new Date().toISOString(),
    channelId: CHANNEL_ID,
    serviceUrl,
    from: { id: `customer of ${conversationId}`, name: 'Customer' },
    recipient: { id: 'bot', name: 'Kesu' },
    conversation: { id: conversationId },
    locale,
    text,
  });
}

/** Whether it was acknowledged. */
function post(port: number, body: string): Promise<boolean> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const options = { host: '127.0.0.1', port, path: '/api/messages', method: 'POST', agent, headers };
    const sent = request(options, (answer) => {
      answer
        .resume()
        .on('end', () => resolve((answer.statusCode ?? 500) < 300))
        .on('error', () => resolve(false));
    });
    sent.setTimeout(REQUEST_MS, () => sent.destroy());
    sent.on('error', () => resolve(false)).end(body);
  });
}

/** Cuts the connections that are kept. */
export function endTalks(): void {
  agent.destroy();
}

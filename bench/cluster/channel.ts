import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message of the bot as the channel was sent it. */
export interface Reply {
  /** When it came, ms of `performance.now`; more than one time when it was sent again. */
  times: number[];
}

/** What the channel knows of one conversation: its replies, by what they answer and what they say. */
export type Replies = ReadonlyMap<string, Reply>;

/** A Bot Framework channel on loopback, which takes every message and remembers when. */
export interface ChannelPeer {
  /** What a bot stores as its service URL. */
  url: string;
  repliesOf(conversationId: string): Replies;
  /** Resolves with true at the first reply to one of these activities, with false after `ms`. */
  waitForReply(activityIds: readonly string[], ms: number): Promise<boolean>;
  close(): Promise<void>;
}

/** Names a reply within its conversation: a turn says nothing twice in the same words. */
export function replyName(replyToId: unknown, text: unknown): string {
  return JSON.stringify([replyToId ?? '', text ?? '']);
}

/** When each activity was answered first, ms of `performance.now`. */
export function firstAnswers(replies: Replies): Map<string, number> {
  const answers = new Map<string, number>();
  for (const [name, { times }] of replies) {
    const [replyToId = ''] = JSON.parse(name) as string[];
    answers.set(replyToId, Math.min(times[0] ?? Infinity, answers.get(replyToId) ?? Infinity));
  }
  return answers;
}

const PATH = /^\/v3\/conversations\/([^/]+)\/activities/;

export async function startChannel(): Promise<ChannelPeer> {
  const conversations = new Map<string, Map<string, Reply>>();
  const waiting = new Map<string, () => void>();
  let count = 0;

  const take = (url: string, body: string) => {
    const conversationId = decodeURIComponent(PATH.exec(url)?.[1] ?? '');
    const { replyToId, text } = JSON.parse(body) as { replyToId?: string; text?: string };
    const replies = conversations.get(conversationId) ?? new Map<string, Reply>();
    conversations.set(conversationId, replies);
    const name = replyName(replyToId, text);
    const known = replies.get(name);
    if (known) known.times.push(performance.now());
    else replies.set(name, { times: [performance.now()] });
    waiting.get(replyToId ?? '')?.();
  };
  const server = createServer((request, response) => {
    bodyOf(request).then(
      (body) => {
        take(request.url ?? '', body);
        count += 1;
        response.writeHead(200, { 'content-type': 'application/json' }).end(`{"id":"channel-${count}"}`);
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    repliesOf: (conversationId) => conversations.get(conversationId) ?? new Map(),
    waitForReply: (activityIds, ms) =>
      new Promise((resolve) => {
        const end = (isAnswered: boolean) => {
          clearTimeout(timer);
          for (const id of activityIds) waiting.delete(id);
          resolve(isAnswered);
        };
        const timer = setTimeout(() => end(false), ms);
        for (const id of activityIds) waiting.set(id, () => end(true));
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}

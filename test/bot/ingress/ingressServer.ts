import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import pino from 'pino';
import { type Config, loadConfig } from '../../../bot/config.ts';
import type { InboundActivity } from '../../../bot/ingress/activity.ts';
import {
  createMessagesRoute,
  type MessagesDeps,
  type MessagesParts,
  messagesParts,
} from '../../../bot/ingress/messagesRoute.ts';

/** A service URL that the allow-list knows. */
export const SERVICE_URL = 'https://smba.trafficmanager.net/amer/';
/** A service URL of a bot that runs without an app id. */
export const LOCAL_URL = 'http://127.0.0.1:50000/';

export interface AuditLine {
  event: string;
  code: string;
  reason?: string;
  level: number;
}

/** The real route on a real server on loopback; only the receiver is a list. */
export interface IngressServer {
  url: string;
  port: number;
  received: InboundActivity[];
  /** Everything logged, as written. */
  logText(): string;
  /** The audit lines so far. */
  audit(): AuditLine[];
  close(): Promise<void>;
}

export interface IngressOptions {
  env?: Record<string, string>;
  metadataUrl?: string;
  now?: () => Date;
  receive?: MessagesDeps['receiver']['receive'];
  /** Replaces parts, to show what happens without one. */
  without?: (parts: MessagesParts) => Partial<MessagesParts>;
}

export async function startIngress(options: IngressOptions = {}): Promise<IngressServer> {
  const received: InboundActivity[] = [];
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const receiver: MessagesDeps['receiver'] = {
    receive: (activity) => {
      received.push(activity);
      return options.receive?.(activity) ?? Promise.resolve({ result: 'accepted', id: activity.id ?? '' });
    },
  };
  const config: Config = loadConfig(options.env ?? {});
  const full = messagesParts(config, {
    receiver,
    logger: pino({ level: 'trace' }, sink),
    now: options.now ?? (() => new Date()),
    ...(options.metadataUrl === undefined ? {} : { metadataUrl: options.metadataUrl }),
  });
  const handle = createMessagesRoute({ ...full, ...options.without?.(full) });
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/api/messages`,
    port,
    received,
    logText: () => lines.join(''),
    audit: () => lines.map((line) => JSON.parse(line) as AuditLine).filter((line) => line.event === 'ingress.refused'),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A message as a channel would post it. */
export function message(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'message',
    id: 'a-1',
    timestamp: '2026-11-21T09:30:00.1234567Z',
    channelId: 'msteams',
    serviceUrl: LOCAL_URL,
    from: { id: '29:maria', name: 'Maria' },
    recipient: { id: '28:bot', name: 'Kesu' },
    conversation: { id: 'a:conv-1', conversationType: 'personal' },
    text: 'The juice had mould in it.',
    ...fields,
  };
}

export interface Answer {
  status: number;
  headers: Headers;
  body: { id?: string; error?: { code: string; message: string; field?: string } };
  text: string;
}

/** Posts a body, as JSON unless it is text already. */
export async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: JSON.parse(text) as Answer['body'], text };
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the fake channel answers one call. `drop`: the connection is cut; `taken`: the message was recorded before that. */
export interface ConnectorAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  drop?: boolean;
  taken?: boolean;
}

/** One call as the channel saw it. */
export interface ConnectorCall {
  at: number;
  path: string;
  authorization: string | undefined;
  activity: Record<string, unknown>;
  /** Whether the channel shows the message. */
  taken: boolean;
}

export interface FakeConnector {
  /** What a bot stores as its service URL. */
  url: string;
  calls: ConnectorCall[];
  /** Texts of the messages the channel shows, in order. */
  shown(): string[];
  /** Answers the next calls in this way, then takes everything again. */
  answerWith(...answers: ConnectorAnswer[]): void;
  close(): Promise<void>;
}

/** A Bot Framework connector on loopback: records every call, and fails in the ways it is told to. */
export async function startFakeConnector(): Promise<FakeConnector> {
  const calls: ConnectorCall[] = [];
  const script: ConnectorAnswer[] = [];
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const activity = JSON.parse(await bodyOf(request)) as Record<string, unknown>;
    const { status = 200, headers, body, drop = false, taken = status < 300 && !drop } = script.shift() ?? {};
    const { authorization } = request.headers;
    calls.push({ at: Date.now(), path: request.url ?? '', authorization, activity, taken });
    if (drop) return void request.socket.destroy();
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body ?? { id: `channel-${calls.length}` }));
  };
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    calls,
    shown: () => calls.filter(({ taken }) => taken).map(({ activity }) => String(activity.text)),
    answerWith(...answers) {
      script.push(...answers);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}

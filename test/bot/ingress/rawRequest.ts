import { connect, type Socket } from 'node:net';

export interface RawAnswer {
  status: number;
  text: string;
  /** The server ended the connection, rather than the client's patience. */
  closed: boolean;
  /** The connection was reset, which loses an answer the client has not read yet. */
  reset: boolean;
  ms: number;
}

/** Speaks HTTP by hand, so that a request can be wrong in ways a client library would not allow. */
export function rawRequest(port: number, send: (socket: Socket) => void, patienceMs = 4_000): Promise<RawAnswer> {
  const started = Date.now();
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let reset = false;
    const socket = connect(port, '127.0.0.1', () => send(socket));
    const done = (closed: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      const text = Buffer.concat(chunks).toString('latin1');
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
      resolve({ status, text, closed, reset, ms: Date.now() - started });
    };
    const timer = setTimeout(() => done(false), patienceMs);
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', () => {
      reset = true;
    });
    socket.on('close', () => done(true));
  });
}

/** The head of a POST of JSON, with more header lines. */
export const head = (...lines: string[]) =>
  ['POST /api/messages HTTP/1.1', 'Host: bot', 'Content-Type: application/json', ...lines, '', ''].join('\r\n');

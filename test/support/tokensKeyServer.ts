import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A stand-in for the OpenID server of Microsoft's channels, on loopback, that can be made to misbehave. */
export interface KeyServer {
  metadataUrl: string;
  /** The key set it serves. */
  keys: object[];
  /** Answers in place of the usual ones. */
  misbehave: ((response: ServerResponse) => void) | undefined;
  /** Requests received so far, by path. */
  hits: Record<string, number>;
  close(): Promise<void>;
}

export async function startKeyServer(keys: object[]): Promise<KeyServer> {
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    state.hits[path] = (state.hits[path] ?? 0) + 1;
    if (state.misbehave !== undefined) state.misbehave(response);
    else if (path === '/openid') answer(response, { issuer: 'https://api.botframework.com', jwks_uri: `${base}/keys` });
    else answer(response, { keys: state.keys });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const state: KeyServer = {
    metadataUrl: `${base}/openid`,
    keys,
    misbehave: undefined,
    hits: {},
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return state;
}

function answer(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

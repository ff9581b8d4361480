import { SECRET, type StubHost } from './stubHost.ts';

/** One plain Direct Line request. `body` is JSON unless it is a FormData or a ready-made body. */
export async function call(
  host: { url: string },
  method: string,
  path: string,
  options: { token?: string; body?: unknown; headers?: Record<string, string>; raw?: RequestInit['body'] } = {},
) {
  const { token, body, headers = {}, raw } = options;
  const json = body === undefined || raw !== undefined ? {} : { 'Content-Type': 'application/json' };
  const authorization = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  const response = await fetch(`${host.url}/v3/directline${path}`, {
    method,
    headers: { ...json, ...authorization, ...headers },
    ...(raw === undefined ? {} : { body: raw }),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: parse(text) };
}

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, looked at by tests only
function parse(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A token for a conversation that nobody has started. */
export async function freshToken(
  host: StubHost,
  userId = 'dl_user',
): Promise<{ token: string; conversationId: string }> {
  const { body } = await call(host, 'POST', '/tokens/generate', { token: SECRET, body: { user: { id: userId } } });
  return body;
}

/** A started conversation. */
export async function startConversation(host: StubHost) {
  const { token } = await freshToken(host);
  const { body } = await call(host, 'POST', '/conversations', { token, body: { locale: 'en-GB' } });
  return body as { token: string; conversationId: string; streamUrl: string; expires_in: number };
}

/** Posts a message and waits until its turn has run. */
export async function say(
  host: StubHost,
  at: { token: string; conversationId: string },
  text: string,
  more: object = {},
) {
  const body = { type: 'message', text, ...more };
  const answer = await call(host, 'POST', `/conversations/${at.conversationId}/activities`, { token: at.token, body });
  await host.receiver.idle();
  return answer;
}

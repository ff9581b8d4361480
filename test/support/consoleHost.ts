import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  Colleague,
  ConversationView,
  type Line,
  Me,
  Person,
  QueueItem,
  type StreamEvent,
} from '../../bot/api/contract/index.ts';
import { createConsolePage } from '../../bot/console/consolePage.ts';
import { buildConsole } from '../../web/build.ts';
import { briefFor, briefOf, companions } from './consoleBrief.ts';
import { performCommand } from './consoleCommands.ts';
import { abilities, ago, PEOPLE, queueItems, refundLines } from './consoleFixture.ts';
import { Refusal, refusal } from './consoleRefusal.ts';

const MARK = readFileSync(new URL('../../web/chat/mark.svg', import.meta.url));

/**
 * The console's page over a picture of a busy day that never changes by itself: what it shows must fit the contract. For
 * looks, keys and hostile text; everything that is about the product's doing is tested against the product.
 */
export interface ConsoleHost {
  url: string;
  items: Map<string, QueueItem>;
  lines: Map<string, Line[]>;
  /** Who is signed in; nobody until set, or until somebody signs in with any password but `wrong`. */
  me: Person | undefined;
  /** Words that stand in every part of every brief, instead of the usual ones. */
  words: readonly string[] | undefined;
  /** Bodies of commands, newest last. */
  commands: { path: string; body: Record<string, unknown> }[];
  view(id: string, locale: QueueItem['locale']): ConversationView;
  /** Puts a changed conversation in, and tells every console. */
  change(id: string, part: Partial<QueueItem>): void;
  say(id: string, line: Partial<Line>): void;
  push(event: StreamEvent): void;
  /** Cuts every stream, and refuses new ones until called with `false`. */
  cut(isCut: boolean): void;
  dispose(): Promise<void>;
}

export async function startConsoleHost(now = Date.now()): Promise<ConsoleHost> {
  await buildConsole();
  const streams = new Set<ServerResponse>();
  const page = createConsolePage({ log: { info() {}, warn() {}, error() {} } as never, frameAncestors: [] });
  let position = 0;
  let isCut = false;

  const host: ConsoleHost = {
    url: '',
    items: new Map(queueItems(now).map((item) => [item.id, item])),
    lines: new Map([['refund', refundLines(now)]]),
    me: undefined,
    words: undefined,
    commands: [],
    view(id, locale) {
      const item = host.items.get(id);
      if (item === undefined || host.me === undefined) throw new Error(`no conversation ${id}`);
      const pending = {
        id: 'a1',
        remedyId: 'gesture',
        words: 'We refund £89.90 and add £50 for the trouble.',
        amount: '£50.00',
        reason: 'Third mail unanswered, double booking is our fault.',
        by: { id: 'mei', name: 'Mei Lin' },
        needs: 'supervisor' as const,
        at: ago(now, 6),
        state: 'pending' as const,
      };
      const lines = host.lines.get(id) ?? [plainLine(item, now)];
      return ConversationView.parse({
        item,
        brief: host.words === undefined ? briefFor(locale, now) : briefOf(host.words, now),
        lines,
        earlier: false,
        ...companions(now),
        approvals: item.approvals > 0 ? [pending] : [],
        can: abilities(item, host.me),
        position: String(position),
      });
    },
    change(id, part) {
      const old = host.items.get(id);
      if (old === undefined) return;
      const item = QueueItem.parse({ ...old, ...part, version: old.version + 1 });
      host.items.set(id, item);
      host.push({ type: 'item', item });
    },
    say(id, part) {
      const lines = host.lines.get(id) ?? [];
      const seq = (lines.at(-1)?.seq ?? 0) + 1;
      const at = new Date().toISOString();
      const line: Line = {
        seq,
        at,
        author: 'customer',
        kind: 'message',
        text: '',
        locale: 'en',
        attachments: [],
        ...part,
      };
      host.lines.set(id, [...lines, line]);
      host.push({ type: 'lines', id, lines: [line] });
      const unanswered = line.author === 'customer' ? { unansweredSince: at } : {};
      host.change(id, { lastSeq: seq, ...unanswered });
    },
    push(event) {
      position += 1;
      for (const stream of streams) stream.write(`id: ${position}\ndata: ${JSON.stringify(event)}\n\n`);
    },
    cut(cut) {
      isCut = cut;
      if (cut) for (const stream of streams) stream.destroy();
    },
    async dispose() {
      for (const stream of streams) stream.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  const colleagues = () =>
    Object.values(PEOPLE).map(({ id, name, roles, most }) =>
      Colleague.parse({
        id,
        name,
        roles,
        most,
        presence: id === 'ada' ? 'away' : 'available',
        holding: id === 'ada' ? 0 : 1,
      }),
    );

  async function answer(req: IncomingMessage, path: string): Promise<unknown> {
    const body = await readBody(req);
    const route = `${req.method} ${path}`;
    if (route === 'GET /session') return { password: true, oidc: true, setup: false };
    if (route === 'POST /session' || route === 'POST /setup') {
      if (body.password === 'wrong') return refusal(401, 'unauthorized');
      host.me = Object.values(PEOPLE).find(({ login }) => login === body.login) ?? PEOPLE.admin;
      return me(host.me);
    }
    if (host.me === undefined) return refusal(401, 'unauthorized');
    if (route === 'GET /me') return me(host.me);
    if (route === 'DELETE /session') host.me = undefined;
    if (route === 'GET /people') return { people: Object.values(PEOPLE).map((one) => Person.parse(one)) };
    if (route === 'GET /colleagues') return colleagues();
    if (route === 'GET /queue')
      return { items: [...host.items.values()], position: String(position), now: new Date().toISOString() };
    const [, id = '', what] = /^\/conversations\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
    if (what === undefined) return host.items.has(id) ? host.view(id, localeOf(req)) : refusal(404, 'not_found');
    if (what !== 'check' && what !== 'typing') host.commands.push({ path: what, body });
    return performCommand(host, id, what, body);
  }

  const server = createServer((req, res) => void handle(req, res));
  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const path = (req.url ?? '').split('?', 1)[0] ?? '';
    if (await page.handle(req, res)) return;
    if (path === '/chat/mark.svg') {
      res.setHeader('Content-Type', 'image/svg+xml').end(MARK);
      return;
    }
    if (path === '/api/v1/events' && !isCut && host.me !== undefined) {
      // Not chained: restify, where it is loaded, replaces writeHead by one that returns nothing.
      res.writeHead(200, { 'Content-Type': 'text/event-stream' });
      res.write(': here\n\n');
      streams.add(res);
      res.on('close', () => streams.delete(res));
      return;
    }
    const result =
      isCut || !path.startsWith('/api/v1') ? refusal(503, 'unavailable') : await answer(req, path.slice(7));
    const isRefusal = result instanceof Refusal;
    res.writeHead(isRefusal ? result.status : 200, { 'Content-Type': 'application/json' });
    res.end(
      JSON.stringify(
        isRefusal ? { error: { code: result.code, message: '', details: result.details } } : (result ?? {}),
      ),
    );
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host.url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return host;
}

function me(person: Person): Me {
  const later = new Date(Date.now() + 3_600_000).toISOString();
  return Me.parse({ person, csrf: 'token', presence: 'available', endsAt: later, idleAt: later });
}

function localeOf(req: IncomingMessage): QueueItem['locale'] {
  const wanted = req.headers['accept-language'];
  return wanted === 'zh-Hans' || wanted === 'zh-Hant' ? wanted : 'en';
}

function plainLine(item: QueueItem, now: number): Line {
  return {
    seq: item.lastSeq,
    at: ago(now, 5),
    author: 'customer',
    kind: 'message',
    text: item.excerpt,
    locale: item.locale,
    attachments: [],
    ...(item.stage === undefined ? {} : { stage: item.stage }),
  };
}

async function readBody(req: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const piece of req) text += String(piece);
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

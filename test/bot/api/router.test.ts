import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import * as z from 'zod';
import type { Role } from '../../../bot/api/contract/index.ts';
import { createRouter } from '../../../bot/api/router.ts';
import { conversationRoute, openRoute, type Route, staffRoute } from '../../../bot/api/routes.ts';
import type { Access } from '../../../bot/auth/signedIn.ts';
import { AppError } from '../../../bot/errors.ts';
import { StoreError } from '../../../storage/index.ts';
import { conversation } from '../../support/records.ts';

/** An access that believes the headers: `x-roles` is who asks, `x-foreign` comes from another site, `x-csrf` is right. */
const access: Access = {
  async person(req) {
    const roles = req.headers['x-roles'];
    if (typeof roles !== 'string') throw new AppError('unauthorized');
    const person = { id: 'p1', login: 'p1', name: 'P', active: true, external: false, authority: 'agent' as const };
    const settings = { locales: ['en' as const], skills: [], most: 4, roles: roles.split(',') as Role[] };
    return { person: { ...person, ...settings }, sessionId: 's', csrf: 'c', endsAt: '', idleAt: '' };
  },
  requireOwnOrigin(req, kind) {
    if (req.headers['x-foreign'] === kind) throw new AppError('forbidden', { reason: 'origin' });
  },
  requireCsrf(req) {
    if (req.headers['x-csrf'] !== 'right') throw new AppError('forbidden', { reason: 'csrf' });
  },
  onEnded: () => () => undefined,
};

const Note = z.strictObject({ text: z.string().max(10) });
const routes: Route[] = [
  openRoute({
    method: 'POST',
    path: '/open',
    operationId: 'open',
    summary: 'Open.',
    body: Note,
    answer: Note,
    handle: async ({ body }) => body,
  }),
  staffRoute({
    method: 'POST',
    path: '/staff',
    operationId: 'staff',
    summary: 'S.',
    roles: ['admin'],
    handle: async () => undefined,
  }),
  staffRoute({
    method: 'GET',
    path: '/stream',
    operationId: 'stream',
    summary: 'S.',
    roles: ['agent'],
    writes: 'text/event-stream',
    handle: async ({ res }) => void res.end('data: 1\n\n'),
  }),
  conversationRoute({
    method: 'GET',
    path: '/conversations/:id',
    operationId: 'read',
    summary: 'R.',
    need: 'read',
    answer: z.strictObject({ key: z.string(), write: z.boolean() }),
    handle: async ({ conversation: { value }, may }) => ({ key: value.key, write: may('write') }),
  }),
  ...([true, undefined] as const).map((settledByDesk) =>
    conversationRoute({
      method: 'POST',
      path: `/conversations/:id/${settledByDesk ? 'send' : 'typing'}`,
      operationId: settledByDesk ? 'send' : 'typing',
      summary: 'W.',
      need: 'write',
      ...(settledByDesk ? { settledByDesk } : {}),
      handle: async () => undefined,
    }),
  ),
  openRoute({
    method: 'GET',
    path: '/wrong',
    operationId: 'wrong',
    summary: 'W.',
    answer: Note,
    handle: async () => ({ text: 'x', hash: 'secret' }),
  }),
  openRoute({
    method: 'GET',
    path: '/down',
    operationId: 'down',
    summary: 'D.',
    handle: async () => {
      throw new StoreError('unavailable', 'private words');
    },
  }),
];

describe('the router of the API', () => {
  let server: Server;
  let base = '';
  before((done) => {
    const log = { info() {}, warn() {}, error() {} };
    const load = async (key: string) => (key === 'known' ? { value: conversation('known'), etag: '1' } : undefined);
    const router = createRouter({ routes, access, conversations: { load }, log, checkAnswers: true });
    server = createServer((req, res) => {
      router.handle(req, res).then(
        (isOurs) => {
          if (isOurs) return;
          res.statusCode = 418;
          res.end();
        },
        () => res.destroy(),
      );
    });
    server.listen(0, '127.0.0.1', () => {
      base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      done();
    });
  });
  after((done) => {
    server.close(done);
  });

  const json = { 'content-type': 'application/json' };
  const admin = { 'x-roles': 'admin', 'x-csrf': 'right' };
  const cases: [what: string, method: string, path: string, init: RequestInit, status: number, code?: string][] = [
    ['leaves what is not its own', 'GET', '/other', {}, 418],
    ['knows no such path', 'GET', '/api/v1/nothing', {}, 404, 'not_found'],
    ['does not decode a path', 'GET', '/api/v1/%6fpen', {}, 404, 'not_found'],
    ['knows the path by another method', 'GET', '/api/v1/open', {}, 405, 'method_not_allowed'],
    ['takes a good body', 'POST', '/api/v1/open', { headers: json, body: '{"text":"hi"}' }, 200],
    [
      'refuses a field too many',
      'POST',
      '/api/v1/open',
      { headers: json, body: '{"text":"hi","x":1}' },
      400,
      'invalid_request',
    ],
    [
      'refuses a key twice',
      'POST',
      '/api/v1/open',
      { headers: json, body: '{"text":"a","text":"b"}' },
      400,
      'invalid_json',
    ],
    [
      'refuses __proto__',
      'POST',
      '/api/v1/open',
      { headers: json, body: '{"text":"a","__proto__":{}}' },
      400,
      'invalid_json',
    ],
    [
      'refuses a form',
      'POST',
      '/api/v1/open',
      { body: 'text=hi', headers: { 'content-type': 'text/plain' } },
      415,
      'unsupported_media_type',
    ],
    [
      'refuses a giant body',
      'POST',
      '/api/v1/open',
      { headers: json, body: JSON.stringify({ text: 'x'.repeat(70_000) }) },
      413,
      'too_large',
    ],
    [
      'refuses another site, even where all may',
      'POST',
      '/api/v1/open',
      { headers: { ...json, 'x-foreign': 'change' }, body: '{"text":"hi"}' },
      403,
      'forbidden',
    ],
    ['refuses who is not signed in', 'POST', '/api/v1/staff', {}, 401, 'unauthorized'],
    [
      'refuses the wrong role',
      'POST',
      '/api/v1/staff',
      { headers: { ...admin, 'x-roles': 'agent,supervisor' } },
      403,
      'forbidden',
    ],
    [
      'refuses a change without the token',
      'POST',
      '/api/v1/staff',
      { headers: { 'x-roles': 'admin' } },
      403,
      'forbidden',
    ],
    ['lets the right one change', 'POST', '/api/v1/staff', { headers: admin }, 204],
    [
      'refuses a stream to another site',
      'GET',
      '/api/v1/stream',
      { headers: { 'x-roles': 'agent', 'x-foreign': 'stream' } },
      403,
      'forbidden',
    ],
    ['lets a handler write by itself', 'GET', '/api/v1/stream', { headers: { 'x-roles': 'agent' } }, 200],
    ['shows no conversation to an admin', 'GET', '/api/v1/conversations/known', { headers: admin }, 403, 'forbidden'],
    ['shows one to a supervisor', 'GET', '/api/v1/conversations/known', { headers: { 'x-roles': 'supervisor' } }, 200],
    [
      'refuses what cannot be done now',
      'POST',
      '/api/v1/conversations/known/typing',
      { headers: { ...admin, 'x-roles': 'supervisor' } },
      409,
      'conflict',
    ],
    [
      'leaves a late command to the desk',
      'POST',
      '/api/v1/conversations/known/send',
      { headers: { ...admin, 'x-roles': 'supervisor' } },
      204,
    ],
    [
      'leaves nothing else to the desk',
      'POST',
      '/api/v1/conversations/known/send',
      { headers: { ...admin, 'x-roles': 'reviewer' } },
      403,
      'forbidden',
    ],
    [
      'knows no erased one',
      'GET',
      '/api/v1/conversations/gone',
      { headers: { 'x-roles': 'supervisor' } },
      404,
      'not_found',
    ],
    [
      'does not tell an admin which there are',
      'GET',
      '/api/v1/conversations/gone',
      { headers: admin },
      403,
      'forbidden',
    ],
    ['lets no answer out that is not in the contract', 'GET', '/api/v1/wrong', {}, 500, 'internal'],
    ['says when the store is down, in its own words', 'GET', '/api/v1/down', {}, 503, 'unavailable'],
  ];
  for (const [what, method, path, init, status, code] of cases)
    it(what, async () => {
      const answer = await fetch(base + path, { ...init, method });
      const text = await answer.text();
      expect(answer.status, text).to.equal(status);
      if (code !== undefined) expect(JSON.parse(text).error.code).to.equal(code);
      expect(text).not.to.match(/secret|private/);
      if (status !== 418) {
        expect(answer.headers.get('cache-control')).to.equal('no-store');
        expect(answer.headers.get('x-request-id')).to.match(/^[0-9a-f-]{36}$/);
      }
    });

  it('gives the handler the conversation and what else may be done with it', async () => {
    const answer = await fetch(`${base}/api/v1/conversations/known`, { headers: { 'x-roles': 'supervisor' } });
    expect(await answer.json()).to.deep.equal({ key: 'known', write: false });
  });

  it('names the field that is wrong, never its value', async () => {
    const init = { method: 'POST', headers: json, body: '{"text":"much too long"}' };
    const { error } = (await (await fetch(`${base}/api/v1/open`, init)).json()) as { error: object };
    expect(error).to.deep.include({ code: 'invalid_request', field: 'text' });
    expect(JSON.stringify(error)).not.to.contain('much');
  });
});

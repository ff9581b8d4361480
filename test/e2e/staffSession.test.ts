import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { SESSION_COOKIE } from '../../bot/auth/cookies.ts';
import { launchBrowser } from '../support/browser.ts';
import { type LiveApp, startLiveApp } from '../support/liveApp.ts';

const PASSWORD = 'Plum harbour 71';

/** What a page can do: a request of the API, and what came of it. */
async function ask(page: Page, method: string, url: string, body?: unknown, headers: Record<string, string> = {}) {
  return page.evaluate(
    async ([how, where, what, more]) => {
      const init: RequestInit = { method: how, credentials: 'include', headers: more };
      if (what !== undefined) init.body = JSON.stringify(what);
      try {
        const answer = await fetch(where, init);
        return { status: answer.status, text: await answer.text() };
      } catch {
        return { status: 0, text: '' };
      }
    },
    [
      method,
      url,
      body,
      { 'content-type': body === undefined ? 'text/plain' : 'application/json', ...headers },
    ] as const,
  );
}

describe('a colleague’s session in a real browser', () => {
  let live: LiveApp;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let evil: Server;
  let evilUrl = '';
  before(async function () {
    this.timeout(60_000);
    live = await startLiveApp({}, { passwordCost: { ln: 4, r: 8, p: 1 } });
    // Another origin on this machine and, by its name, another site.
    evil = createServer((_req, res) => {
      res.setHeader('content-type', 'text/html');
      res.end('<!doctype html><title>evil</title>');
    });
    await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve));
    evilUrl = `http://127.0.0.1:${(evil.address() as AddressInfo).port}/`;
    browser = await launchBrowser();
    context = await browser.newContext();
    page = await context.newPage();
    await page.goto(`${live.url}/api/v1/session`);
  });
  after(async () => {
    await browser?.close();
    evil?.close();
    await live?.dispose();
  });

  it('begins with the one-time link, over plain http on this machine', async () => {
    const link = new URL((await live.app.firstAdminLink(live.url)) ?? '');
    const body = { token: link.hash.slice('#token='.length), login: 'boss', name: 'Boss', password: PASSWORD };
    expect((await ask(page, 'POST', '/api/v1/setup', body)).status).to.equal(200);
    const me = await ask(page, 'GET', '/api/v1/me');
    expect(JSON.parse(me.text).person.login).to.equal('boss');
    const [cookie] = await context.cookies();
    expect(cookie).to.deep.include({
      name: SESSION_COOKIE,
      httpOnly: true,
      secure: true,
      sameSite: 'Strict',
      path: '/',
    });
    expect(await page.evaluate('document.cookie')).to.equal('');
  });

  it('cannot be used by another site, nor by another port of this machine', async () => {
    const { port } = new URL(live.url);
    const stranger = await context.newPage();
    for (const from of [evilUrl, evilUrl.replace('127.0.0.1', 'localhost')])
      for (const host of ['localhost', '127.0.0.1']) {
        await stranger.goto(from);
        const api = `http://${host}:${port}/api/v1`;
        expect((await ask(stranger, 'GET', `${api}/me`)).text, 'no answer is readable').to.equal('');
        await ask(stranger, 'POST', `${api}/session`, { login: 'boss', password: PASSWORD });
        await ask(stranger, 'DELETE', `${api}/session`);
        // What needs no preflight: a plain form.
        await stranger.setContent(`<form method="post" enctype="text/plain" action="${api}/session"></form>`);
        await Promise.all([stranger.waitForNavigation(), stranger.evaluate('document.forms[0].submit()')]);
        expect(await stranger.textContent('body')).to.contain('"forbidden"');
      }
    await stranger.close();
    expect((await ask(page, 'GET', '/api/v1/me')).status).to.equal(200);
  });

  it('ends with signing out, which needs the CSRF token', async () => {
    const { csrf } = JSON.parse((await ask(page, 'GET', '/api/v1/me')).text);
    expect((await ask(page, 'DELETE', '/api/v1/session')).status).to.equal(403);
    expect((await ask(page, 'DELETE', '/api/v1/session', undefined, { 'x-kesu-csrf': csrf })).status).to.equal(204);
    expect(await context.cookies()).to.deep.equal([]);
    expect((await ask(page, 'GET', '/api/v1/me')).status).to.equal(401);
  });
});

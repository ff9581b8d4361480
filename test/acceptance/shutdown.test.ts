import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { conversationKey, openSqliteStore } from '../../storage/index.ts';
import { type AppProcess, runToEnd, startAppProcess, until } from '../support/appProcess.ts';
import { PersistentCustomer, SECRET } from '../support/appProcessCustomer.ts';
import { expectWholeRecord } from '../support/appProcessRecord.ts';
import { DirectLineClient } from '../support/directLineClient.ts';
import { startFakeConnector } from '../support/fakeConnector.ts';
import { SCRIPTS } from '../support/scriptedCustomer.ts';

const CROWD = 8;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('starting and stopping the product', function () {
  this.timeout(60_000);
  let folder: string;
  let started: AppProcess[];
  let cleanUps: (() => void)[];
  beforeEach(async () => {
    started = [];
    cleanUps = [];
    folder = await mkdtemp(join(tmpdir(), 'kesu-stop-'));
  });
  afterEach(async () => {
    for (const cleanUp of cleanUps) cleanUp();
    for (const each of started) await each.end('SIGKILL');
    await rm(folder, { recursive: true });
  });

  const settings = (more: Record<string, string> = {}) => ({
    KESU_DATA: join(folder, 'data'),
    DIRECTLINE_SECRET: SECRET,
    KESU_SETTLE_MS: '20',
    LOG_LEVEL: 'warn',
    ...more,
  });
  const start = async (more?: Record<string, string>) => {
    const app = await startAppProcess({ env: settings(more) });
    started.push(app);
    return app;
  };
  const reader = () => openSqliteStore({ folder: join(folder, 'data'), clock: () => new Date(), readonly: true });

  it('ends within 10 seconds of SIGTERM under load, with code 0, and loses nothing', async () => {
    const app = await start();
    const scripts = Object.values(SCRIPTS);
    const customers = Array.from(
      { length: CROWD },
      (_, n) => new PersistentCustomer(app.url, `customer${n}`, scripts[n % scripts.length] ?? SCRIPTS.en),
    );
    // A live page, an idle connection, and a request that does not come to its end keep the server busy as well.
    const idle = connect(app.port, '127.0.0.1').on('error', () => undefined);
    const unfinished = connect(app.port, '127.0.0.1', () => {
      const head = 'POST /api/messages HTTP/1.1\r\nHost: bot\r\nContent-Type: application/json\r\n';
      unfinished.write(`${head}Content-Length: 500\r\n\r\n{`);
    }).on('error', () => undefined);
    const page = await livePage(app.url);
    cleanUps.push(
      () => page.end(),
      () => idle.destroy(),
      () => unfinished.destroy(),
    );

    const talking = Promise.all(customers.map((each) => each.talk()));
    await pause(300);
    const asked = Date.now();
    const ending = await app.end('SIGTERM');
    expect(ending).to.deep.equal({ code: 0, signal: null });
    expect(Date.now() - asked).to.be.below(10_000);
    expect(app.stderr()).to.equal('');
    await talking;
    expect(customers.filter(({ isDone }) => !isDone)).to.not.have.length(0);

    const next = await start({ PORT: String(app.port) });
    await Promise.all(customers.map((each) => each.talk()));
    const seen = await Promise.all(customers.map((each) => each.history()));
    expect(await next.end('SIGTERM')).to.include({ code: 0 });
    const store = await reader();
    try {
      for (const [n, customer] of customers.entries()) await expectWholeRecord(store, customer, seen[n] ?? []);
    } finally {
      await store.close();
    }
  });

  it('answers at the next start what it had accepted and not answered, and delivers what it owed', async () => {
    const connector = await startFakeConnector();
    try {
      const post = (url: string, id: string) =>
        fetch(`${url}/api/messages`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            type: 'message',
            id: `${id}-1`,
            channelId: 'msteams',
            serviceUrl: connector.url,
            from: { id: '29:maria' },
            recipient: { id: '28:bot' },
            conversation: { id, tenantId: id },
            text: 'My order is 9 days late.',
          }),
        });
      connector.answerWith({ status: 503 });
      const refusing = await start({ KESU_SETTLE_MS: '0' });
      expect((await post(refusing.url, 'owed')).status).to.equal(202);
      await until('the first try to answer', () => connector.calls.length > 0);
      expect(await refusing.end('SIGTERM')).to.include({ code: 0 });
      expect(connector.shown()).to.deep.equal([]);
      const waiting = await start({ KESU_SETTLE_MS: '60000' });
      expect((await post(waiting.url, 'unanswered')).status).to.equal(202);
      expect(await waiting.end('SIGTERM')).to.include({ code: 0 });
      const store = await reader();
      expect((await store.pending({ limit: 10 })).items).to.have.length(1);
      await store.close();

      await start({ KESU_SETTLE_MS: '0' });
      const isShown = (id: string) => connector.calls.some(({ taken, path }) => taken && path.includes(`/${id}/`));
      await until('what was owed', () => isShown('owed'));
      await until('the answer to what was accepted', () => isShown('unanswered'));
      const after = await reader();
      for (const id of ['owed', 'unanswered']) {
        const entries = await after.entries(conversationKey('msteams', id), { after: 0, limit: 100 });
        expect(entries.filter(({ author }) => author === 'customer')).to.have.length(1);
        const said = entries.filter(({ author }) => author === 'bot').map(({ text }) => text);
        const shown = connector.calls.filter(({ taken, path }) => taken && path.includes(`/${id}/`));
        expect(shown.map(({ activity }) => activity.text)).to.deep.equal(said);
      }
      await after.close();
    } finally {
      await connector.close();
    }
  });

  it('refuses a second process on the same folder in one line and leaves the first alone', async () => {
    const first = await start();
    const second = await runToEnd({ env: settings() });
    expect(second.code).to.equal(1);
    expect(second.stderr).to.match(/^KESU_DATA: .* in use by another process\.\n$/);
    expect((await fetch(`${first.url}/health/ready`)).status).to.equal(200);
  });

  it('refuses a port that is taken in one line, and ends', async () => {
    const first = await start();
    const second = await runToEnd({ env: settings({ PORT: String(first.port), KESU_DATA: join(folder, 'other') }) });
    expect(second.code).to.equal(1);
    expect(second.stderr).to.match(/^HOST, PORT: .*EADDRINUSE.*\n$/);
  });

  it('names every setting that is wrong, and repeats no value', async () => {
    const wrong = {
      PORT: 'canary',
      HOST: 'can ary',
      DIRECTLINE_SECRET: 'canary',
      MicrosoftAppType: 'canary',
      KESU_SERVICE_URLS: 'canary',
      KESU_ORIGINS: 'http://canary.example',
      KESU_SETTLE_MS: '-1',
      KESU_FOLLOW_UP_AFTER: 'canary',
      LOG_LEVEL: 'canary',
    };
    const ended = await runToEnd({ env: settings(wrong) });
    expect(ended.code).to.equal(1);
    const lines = ended.stderr.trimEnd().split('\n').slice(1);
    expect(lines.map((line) => /^ {2}(\w+): /.exec(line)?.[1])).to.have.members(Object.keys(wrong));
    expect(ended.stderr + ended.stdout).to.not.contain('canary');
  });

  it('names the setting of a pack that does not exist', async () => {
    const ended = await runToEnd({ env: settings({ KESU_PACK: 'nosuch' }) });
    expect(ended.code).to.equal(1);
    expect(ended.stderr).to.match(/^KESU_PACK: .*nosuch.*\n$/);
  });
});

/** A client with an open WebSocket, as a chat page has. */
async function livePage(url: string): Promise<DirectLineClient> {
  const headers = { authorization: `Bearer ${SECRET}` };
  const answer = await fetch(`${url}/v3/directline/tokens/generate`, { method: 'POST', headers });
  const { token } = (await answer.json()) as { token: string };
  const client = new DirectLineClient({ url, token, webSocket: true });
  await client.waitFor(({ from }) => from.role === 'bot');
  return client;
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { Customer } from '../../bench/console/customer.ts';
import type { Done, Queue } from '../../bot/api/contract/index.ts';
import { openSqliteStore } from '../../storage/index.ts';
import { type AppProcess, startAppProcess } from '../support/appProcess.ts';
import { type Answer, ConsoleClient, eventually } from '../support/consoleClient.ts';
import { command } from '../support/consoleCustomer.ts';
import { StaffClient } from '../support/staffClient.ts';

const PASSWORD = 'a quite long pass phrase 7';
/** When the process is killed after a command was sent, ms. */
const DELAYS = process.env.KESU_NIGHTLY === '1' ? [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20] : [4];

describe('kill -9 in the middle of a takeover', () => {
  let folder: string;
  let running: AppProcess | undefined;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kesu-takeover-'));
  });
  afterEach(async () => {
    await running?.end('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  async function start(port = 0): Promise<AppProcess> {
    running = await startAppProcess({
      env: { KESU_DATA: folder, PORT: String(port), KESU_SETTLE_MS: '0', LOG_LEVEL: 'silent' },
    });
    return running;
  }

  /** Makes the first admin with the printed link, and an agent and two supervisors who sign in. */
  async function staff({ url, stdout }: AppProcess): Promise<Record<'anna' | 'boss' | 'chief', ConsoleClient>> {
    await eventually('the link', () => /Make the first admin/.test(stdout()));
    const token = /#token=([\w-]+)/.exec(stdout())?.[1] ?? '';
    const admin = new StaffClient(url);
    const setup = await admin.send('POST', '/api/v1/setup', { token, login: 'adam', name: 'Adam', password: PASSWORD });
    expect(setup.status, setup.text).to.equal(200);
    admin.csrf = setup.json.csrf;
    const signIn = async (login: string, roles: string[]) => {
      const person = { login, name: login, roles, password: PASSWORD, authority: roles.at(-1) };
      const made = await admin.send('POST', '/api/v1/people', person);
      expect(made.status, made.text).to.be.below(300);
      const client = new StaffClient(url);
      await client.signIn(login, PASSWORD);
      const headers = {
        cookie: client.cookie,
        origin: url,
        'sec-fetch-site': 'same-origin',
        'x-kesu-csrf': client.csrf ?? '',
      };
      return new ConsoleClient({ url, headers });
    };
    return {
      anna: await signIn('anna', ['agent']),
      boss: await signIn('boss', ['supervisor']),
      chief: await signIn('chief', ['supervisor']),
    };
  }

  /** Sends the same command until it is answered, whatever becomes of the process. */
  async function insist(client: ConsoleClient, path: string, body: { commandId: string }): Promise<Answer<Done>> {
    let last: unknown;
    for (let tries = 0; tries < 400; tries += 1) {
      try {
        const answer = await client.post<Done>(path, body);
        if (answer.status !== 503) return answer;
      } catch (error) {
        last = error;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`no answer: ${String(last)}`);
  }

  it('loses nothing and does nothing twice, and consoles go on where they were', async function () {
    this.timeout(60_000 + DELAYS.length * 20_000);
    let app = await start();
    const { url, port } = app;
    const { anna, boss, chief } = await staff(app);
    const customer = await Customer.begin(url);
    const path = `/conversations/${customer.key}`;
    await customer.say('I want to talk to a real person');
    await eventually('the request', async () => {
      await anna.fetchQueue();
      return anna.items.has(customer.key);
    });
    await boss.fetchQueue();
    await boss.listen([customer.key]);
    expect((await insist(anna, `${path}/claim`, command())).status).to.equal(200);

    let holder = anna;
    const words: string[] = [];
    for (const [round, delay] of DELAYS.entries()) {
      const next = holder === boss ? chief : boss;
      const word = `word ${round}`;
      // Both are on their way while the process dies, and are sent again to the next one.
      const sent = insist(holder, `${path}/send`, command({ text: word }));
      const moved = insist(next, `${path}/takeover`, command({ reason: 'I know them' }));
      await new Promise((resolve) => setTimeout(resolve, delay));
      await app.end('SIGKILL');
      app = await start(port);
      const said = await sent;
      if (said.status === 200) words.push(word);
      else expect(said.status, JSON.stringify(said.body)).to.equal(409);
      expect((await moved).status).to.equal(200);
      holder = next;
      boss.cut();
      await boss.listen([customer.key]);
    }

    await customer.say('thank you both');
    await eventually('the last word at the console', () =>
      [...(boss.lines.get(customer.key)?.values() ?? [])].some(({ text }) => text === 'thank you both'),
    );
    const fresh = (await boss.get<Queue>('/queue')).body;
    await eventually(
      'the same place',
      () => boss.items.get(customer.key)?.version === fresh.items.find(({ id }) => id === customer.key)?.version,
    );
    expect(new Map(boss.items)).to.deep.equal(new Map(fresh.items.map((item) => [item.id, item])));
    boss.cut();
    await app.end('SIGTERM');
    running = undefined;

    const store = await openSqliteStore({ folder, clock: () => new Date() });
    try {
      const lines = await store.entries(customer.key, { after: 0, limit: 10_000 });
      expect(lines.map(({ seq }) => seq)).to.deep.equal(lines.map((_, index) => index + 1));
      const said = lines.filter(({ author, audience }) => author === 'agent' && !audience).map(({ text }) => text);
      expect(said).to.deep.equal(words);
      expect(lines.filter(({ event }) => event === 'takenOver')).to.have.length(DELAYS.length);
      expect(lines.filter(({ event }) => event === 'claimed')).to.have.length(1);
      // Whoever has it is one, and the console has seen every line since it began to look.
      expect((await store.load(customer.key))?.value.handoff?.agent?.name).to.equal(holder === boss ? 'boss' : 'chief');
      const seen = [...(boss.lines.get(customer.key)?.values() ?? [])].map(({ seq, text }) => [seq, text]);
      const first = Number(seen[0]?.[0]);
      expect(seen).to.deep.equal(lines.filter(({ seq }) => seq >= first).map(({ seq, text }) => [seq, text]));
    } finally {
      await store.close();
    }
  });
});

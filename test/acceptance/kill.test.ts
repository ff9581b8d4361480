import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { conversationKey, openSqliteStore, type Store } from '../../storage/index.ts';
import { type AppProcess, startAppProcess } from '../support/appProcess.ts';
import { type Heard, PersistentCustomer, SECRET } from '../support/appProcessCustomer.ts';
import { SCRIPTS } from '../support/scriptedCustomer.ts';

const ROUNDS = process.env.KESU_NIGHTLY === '1' ? 60 : 6;
/** Customers who talk at the same time. */
const CROWD = 5;
/** A process is killed at most this long after it began to serve, ms. */
const LONGEST_LIFE_MS = 900;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the product under kill -9', () => {
  let folder: string;
  let process_: AppProcess | undefined;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kesu-kill-'));
  });
  afterEach(async () => {
    await process_?.end('SIGKILL');
    await rm(folder, { recursive: true });
  });

  const start = async (port = 0) => {
    const env = { KESU_DATA: folder, DIRECTLINE_SECRET: SECRET, KESU_SETTLE_MS: '20', LOG_LEVEL: 'warn' };
    process_ = await startAppProcess({ env: { ...env, PORT: String(port) } });
    return process_;
  };

  it(`keeps every acknowledged message and answers it once, over ${ROUNDS} rounds`, async function () {
    this.timeout(ROUNDS * 10_000 + 60_000);
    const scripts = Object.values(SCRIPTS);
    const customers: PersistentCustomer[] = [];
    let cutOff = 0;
    let app = await start();
    const arrive = () => {
      const n = customers.length;
      const script = scripts[n % scripts.length] ?? SCRIPTS.en;
      const customer = new PersistentCustomer(app.url, `customer${n}`, script);
      customers.push(customer);
      return customer;
    };
    /** One customer after the other, until the process is gone. */
    const keepComing = async (first: PersistentCustomer) => {
      let customer = first;
      for (;;) {
        await customer.talk();
        if (!customer.isDone) return;
        customer = arrive();
      }
    };
    let crowd = Array.from({ length: CROWD }, arrive);
    for (let round = 0; round < ROUNDS; round += 1) {
      const talking = Promise.all(crowd.map(keepComing));
      await pause(Math.random() * LONGEST_LIFE_MS);
      await app.end('SIGKILL');
      await talking;
      cutOff += customers.flatMap(({ said }) => said).filter(({ id }) => id === undefined).length;
      crowd = customers.filter(({ isDone }) => !isDone);
      app = await start(app.port);
    }
    await Promise.all(crowd.map((customer) => customer.talk()));
    const seen = new Map<PersistentCustomer, Heard[]>();
    for (const customer of customers) {
      for (const said of customer.said.slice(-3)) expect(await customer.repeat(said)).to.equal(said.id);
      seen.set(customer, await customer.history());
    }
    expect(await app.end('SIGTERM')).to.include({ code: 0 });
    expect(app.stderr()).to.equal('');

    const store = await openSqliteStore({ folder, clock: () => new Date(), readonly: true });
    try {
      expect((await store.pending({ limit: 10 })).items).to.deep.equal([]);
      for (const customer of customers) await checkRecord(store, customer, seen.get(customer) ?? []);
    } finally {
      await store.close();
    }
    const repeats = customers.reduce((sum, each) => sum + each.repeats, 0);
    const messages = customers.flatMap(({ said }) => said).length;
    expect(messages, 'enough was at stake').to.be.greaterThan(CROWD * 10);
    expect(repeats + cutOff, 'messages were posted more than once').to.be.greaterThan(ROUNDS);
  });
});

/** The transcript against what the customer posted and what the customer was shown. */
async function checkRecord(store: Store, customer: PersistentCustomer, seen: Heard[]): Promise<void> {
  const entries = await store.entries(conversationKey('directline', customer.conversationId), {
    after: 0,
    limit: 10_000,
  });
  expect(entries.map(({ seq }) => seq)).to.deep.equal(entries.map((_, index) => index + 1));
  const heard = entries.filter(({ author }) => author === 'customer');
  expect(
    heard.map(({ activityId, text }) => ({ id: activityId, text })),
    'each message once, in order',
  ).to.deep.equal(customer.said.map(({ id, text }) => ({ id, text })));

  // Turns are written whole and one after the other: what was said with its answers, or without any because the next
  // message was there already and its turn answers both.
  const turns = entries.map(({ turnId }) => turnId).filter((turn, index, all) => turn !== all[index - 1]);
  expect(new Set(turns).size, 'no turn ran twice').to.equal(turns.length);
  for (const { turnId, seq } of heard) {
    const own = entries.filter((entry) => entry.turnId === turnId);
    const next = entries[seq];
    expect(own.length > 1 || next?.author === 'customer', `message ${seq} is answered`).to.equal(true);
  }
  expect(entries.at(-1)?.author).to.equal('bot');

  const visible = entries.filter(({ author }) => author !== 'system').map(({ activityId }) => activityId);
  expect(
    seen.map(({ id }) => id),
    'shown once, in order',
  ).to.deep.equal(visible);
  const cases = await store.casesOfCustomer('directline', customer.userId, 10);
  expect(cases, 'one complaint, one case').to.have.length(1);
}

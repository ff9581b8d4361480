import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { openSqliteStore } from '../../storage/index.ts';
import { type AppProcess, startAppProcess } from '../support/appProcess.ts';
import { type Heard, PersistentCustomer, SECRET } from '../support/appProcessCustomer.ts';
import { expectWholeRecord } from '../support/appProcessRecord.ts';
import { SCRIPTS } from '../support/scriptedCustomer.ts';

const ROUNDS = process.env.KESU_NIGHTLY === '1' ? 60 : 4;
/** Customers who talk at the same time. */
const CROWD = 5;
/** Messages that are at stake at least: on a slow machine little is said in a round, and more rounds follow. */
const ENOUGH = CROWD * 10;
/** A process is killed after at most so many messages, however fast the machine, and at any moment of the next one's turn. */
const LONGEST_LIFE = 30;
const TURN_MS = 60;
/** One that is too busy to take them is killed all the same. */
const LONGEST_LIFE_MS = 5_000;

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

  it(`keeps every acknowledged message and answers it once, over ${ROUNDS} rounds or more`, async function () {
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
    const countSaid = () => customers.reduce((sum, { said }) => sum + said.length, 0);
    const live = async (messages: number) => {
      const enough = countSaid() + messages;
      const latest = performance.now() + LONGEST_LIFE_MS;
      while (countSaid() < enough && performance.now() < latest) await pause(5);
      await pause(Math.random() * TURN_MS);
    };
    let crowd = Array.from({ length: CROWD }, arrive);
    let rounds = 0;
    for (; rounds < ROUNDS || countSaid() < ENOUGH; rounds += 1) {
      const talking = Promise.all(crowd.map(keepComing));
      await live(Math.ceil(Math.random() * LONGEST_LIFE));
      await app.end('SIGKILL');
      await talking;
      cutOff += customers.flatMap(({ said }) => said).filter(({ id }) => id === undefined).length;
      crowd = customers.filter(({ isDone }) => !isDone);
      app = await start(app.port);
    }
    await Promise.all(crowd.map((customer) => customer.talk()));
    const seen = new Map<PersistentCustomer, Heard[]>();
    for (const customer of customers) {
      // The last ones only: one address may post 300 messages at once and then has to wait.
      const said = customers.indexOf(customer) < customers.length - 40 ? [] : customer.said.slice(-3);
      for (const each of said) expect(await customer.repeat(each)).to.equal(each.id);
      seen.set(customer, await customer.history());
    }
    expect(await app.end('SIGTERM')).to.include({ code: 0 });
    expect(app.stderr()).to.equal('');

    const store = await openSqliteStore({ folder, clock: () => new Date(), readonly: true });
    try {
      expect((await store.pending({ limit: 10 })).items).to.deep.equal([]);
      for (const customer of customers) await expectWholeRecord(store, customer, seen.get(customer) ?? []);
    } finally {
      await store.close();
    }
    const repeats = customers.reduce((sum, each) => sum + each.repeats, 0);
    expect(repeats + cutOff, 'messages were posted more than once').to.be.greaterThan(rounds);
  });
});

import { type ChildProcess, fork } from 'node:child_process';
import { expect } from 'chai';
import { openCosmosStore } from '../../storage/cosmos/openCosmosStore.ts';
import type { CosmosSettings } from '../../storage/cosmos/settings.ts';
import { conversationKey, type Entry, type Store } from '../../storage/index.ts';
import { cosmosStores } from '../support/cosmosStores.ts';
import { LEAN } from '../support/leanProcess.ts';
import { CHANNEL, message } from '../support/turnHarness.ts';
import { countOf } from '../support/turnHarnessBot.ts';

const NIGHTLY = process.env.KESU_NIGHTLY === '1';
const CONVERSATIONS = Array.from({ length: NIGHTLY ? 100 : 6 }, (_, n) => `c${n}`);
const MESSAGES = NIGHTLY ? 40 : 10;
const KILLS = NIGHTLY ? 20 : 2;
/** A process lives about this long, ms. */
const LIFE_MS = 700;
/** Until an activity is acknowledged it is sent again, ms. */
const RESEND_MS = 400;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

describe('several processes over one Cosmos DB', () => {
  const stores = cosmosStores();
  let settings: CosmosSettings;
  let store: Store;
  let children: ChildProcess[] = [];
  const delivered: { conversation: string; text: string }[] = [];
  const accepted = new Set<string>();

  before(async () => {
    await stores.start();
    settings = await stores.newDatabase();
    // The first that may write makes the keys; the one that looks on only reads.
    await (await openCosmosStore({ ...settings, clock: () => new Date() })).close();
    store = await openCosmosStore({ ...settings, clock: () => new Date(), readonly: true });
  });
  after(async () => {
    for (const child of children) child.kill('SIGKILL');
    await store.close();
    await stores.stop();
  });

  async function startProcess(): Promise<void> {
    const path = new URL('./cosmosEngineChild.ts', import.meta.url);
    const child = fork(path, [settings.endpoint, settings.database], {
      execArgv: [],
      stdio: 'ignore',
      env: { ...process.env, ...LEAN },
    });
    await new Promise<void>((resolve, reject) => {
      child.once('exit', () => reject(new Error('a process did not start')));
      child.on('message', (news: { ready?: true; accepted?: string; delivered?: (typeof delivered)[number] }) => {
        if (news.ready) resolve();
        if (news.accepted !== undefined) accepted.add(news.accepted);
        if (news.delivered) delivered.push(news.delivered);
      });
    });
    child.removeAllListeners('exit');
    children.push(child);
  }

  /** Sends the messages of one conversation, each until it is acknowledged, to whichever process is next. */
  async function talk(conversation: string, turn: number): Promise<void> {
    for (let n = 0; n < MESSAGES; n += 1) {
      const id = `${conversation}-${n}`;
      for (let attempt = 0; !accepted.has(id); attempt += 1) {
        const child = children[(turn + n + attempt) % children.length];
        if (child?.connected) child.send(message(id, { conversation: { id: conversation } }), () => undefined);
        const resendAt = Date.now() + RESEND_MS;
        while (!accepted.has(id) && Date.now() < resendAt) await pause(5);
      }
    }
  }

  async function killNow(): Promise<void> {
    await pause(LIFE_MS);
    const [victim, ...others] = children;
    victim?.kill('SIGKILL');
    children = others;
    await startProcess();
  }

  const entriesOf = (conversation: string) =>
    store.entries(conversationKey(CHANNEL, conversation), { after: 0, limit: 10_000 });
  const replies = (entries: readonly Entry[]) => entries.filter(({ author }) => author === 'bot');
  const timesSent = (conversation: string, text: string) =>
    delivered.filter((one) => one.conversation === conversation && one.text === text).length;

  async function isAllDone(): Promise<boolean> {
    for (const conversation of CONVERSATIONS) {
      const entries = await entriesOf(conversation);
      if (entries.length - replies(entries).length < MESSAGES) return false;
      if (replies(entries).some(({ text }) => timesSent(conversation, text) === 0)) return false;
    }
    return true;
  }

  it('keep every transcript whole, do each message once, and send each reply, though they are killed', async function () {
    this.timeout(NIGHTLY ? 600_000 : 90_000);
    await Promise.all([startProcess(), startProcess(), startProcess()]);
    const talking = Promise.all(CONVERSATIONS.map((conversation, turn) => talk(conversation, turn)));
    for (let kill = 0; kill < KILLS; kill += 1) await killNow();
    await talking;
    const talkedAt = Date.now();
    while (!(await isAllDone())) await pause(100);
    // Well before anybody would have looked for leftovers without being told who is gone.
    expect(Date.now() - talkedAt, 'what the dead left is taken over in seconds').to.be.below(15_000);

    let sentAgain = 0;
    for (const conversation of CONVERSATIONS) {
      const entries = await entriesOf(conversation);
      expect(entries.map(({ seq }) => seq)).to.deep.equal(entries.map((_, index) => index + 1));
      const fromCustomer = entries.filter(({ author }) => author === 'customer').map(({ activityId }) => activityId);
      const sent = Array.from({ length: MESSAGES }, (_, n) => `${conversation}-${n}`);
      expect(fromCustomer.toSorted()).to.deep.equal(sent.toSorted());
      const stored = await store.load(conversationKey(CHANNEL, conversation));
      expect(countOf(stored?.value), 'no update was lost').to.equal(MESSAGES);
      for (const { text } of replies(entries)) sentAgain += timesSent(conversation, text) - 1;
    }
    // One message of each conversation may have been on its way when its process was killed.
    expect(sentAgain).to.be.at.most(KILLS * CONVERSATIONS.length);
    expect((await store.pending({ limit: 10 })).items).to.deep.equal([]);
  });
});

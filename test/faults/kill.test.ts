import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { conversationKey, openSqliteStore, type Store } from '../../storage/index.ts';
import { type FakeConnector, startFakeConnector } from '../support/fakeConnector.ts';
import { message } from '../support/turnHarness.ts';
import { countOf } from '../support/turnHarnessBot.ts';
import { type PreparedVictim, prepareVictim, type Victim } from './victim.ts';

const ROUNDS = process.env.KESU_NIGHTLY === '1' ? 200 : 8;
const CONVERSATIONS = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5'];
const CHANNEL = 'msteams';
/** A process is killed at most this long after it began to take activities, ms. */
const LONGEST_LIFE_MS = 500;
/** But every other one has acknowledged so many first, however slow the machine is. */
const LEAST_WORK = 3;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('kill -9 at random moments', () => {
  let folder: string;
  let connector: FakeConnector;
  let processes: PreparedVictim[];
  beforeEach(async () => {
    processes = [];
    folder = await mkdtemp(join(tmpdir(), 'kesu-kill-'));
    connector = await startFakeConnector();
  });
  afterEach(async () => {
    await Promise.all(processes.map((each) => each.kill()));
    await connector.close();
    await rm(folder, { recursive: true });
  });

  const prepare = () => {
    const prepared = prepareVictim(folder, connector.url);
    processes.push(prepared);
    return prepared;
  };

  /** Sends the next message of a conversation until it is acknowledged or the process is dead, as a channel would. */
  const sendNext = async (victim: Victim, conversation: string, sent: string[], acknowledged: Set<string>) => {
    const last = sent.at(-1);
    const id = last !== undefined && !acknowledged.has(last) ? last : `${conversation}-${sent.length}`;
    if (id !== last) sent.push(id);
    const address = { conversation: { id: conversation, tenantId: conversation }, serviceUrl: connector.url };
    if (await victim.send(message(id, { ...address, channelId: CHANNEL }))) acknowledged.add(id);
  };

  const transcriptOf = (store: Store, conversation: string) =>
    store.entries(conversationKey(CHANNEL, conversation), { after: 0, limit: 100_000 });

  it(`loses nothing, does nothing twice, and delivers what is owed, over ${ROUNDS} rounds`, async function () {
    this.timeout(ROUNDS * 5000 + 60_000);
    const sent = new Map(CONVERSATIONS.map((id): [string, string[]] => [id, []]));
    const acknowledged = new Set<string>();
    const sentBy: number[] = [];
    let possibleDuplicates = 0;
    let next = prepare();
    const start = async () => {
      const prepared = next;
      next = prepare();
      const victim = await prepared.begin();
      possibleDuplicates += victim.possibleDuplicates;
      return victim;
    };
    const noteSends = (round: number) => {
      while (sentBy.length < connector.calls.length) sentBy.push(round);
    };

    for (let round = 0; round < ROUNDS; round += 1) {
      const victim = await start();
      const enough = acknowledged.size + (round % 2 === 0 ? LEAST_WORK : 0);
      const chatter = CONVERSATIONS.map(async (id) => {
        for (let n = 0; n < 3; n += 1) {
          await pause(Math.random() * 20);
          await sendNext(victim, id, sent.get(id) ?? [], acknowledged);
        }
      });
      while (acknowledged.size < enough) await pause(2);
      await pause(Math.random() * LONGEST_LIFE_MS);
      await victim.kill();
      await Promise.all(chatter);
      noteSends(round);
    }

    const last = await start();
    await next.kill();
    for (const [id, messages] of sent) await sendNext(last, id, messages, acknowledged);
    await waitUntilDone(folder);
    await last.kill();
    noteSends(ROUNDS);

    const store = await openSqliteStore({ folder, clock: () => new Date() });
    try {
      expect((await store.pending({ limit: 10 })).items).to.deep.equal([]);
      expect((await store.owed({ now: '9999', limit: 10 })).items).to.deep.equal([]);
      const replies: string[] = [];
      for (const [id, messages] of sent) {
        const entries = await transcriptOf(store, id);
        const heard = entries.filter(({ author }) => author === 'customer').map(({ activityId }) => activityId);
        expect(heard, 'each message once, in order').to.deep.equal(messages);
        expect(entries.map(({ seq }) => seq)).to.deep.equal(entries.map((_, index) => index + 1));
        const conversation = await store.load(conversationKey(CHANNEL, id));
        expect(countOf(conversation?.value), 'each message has had one effect').to.equal(messages.length);
        const said = entries.filter(({ author }) => author === 'bot').map(({ text }) => text);
        const shown = connector.calls
          .filter(({ path }) => path.includes(`/${id}/`))
          .map(({ activity }) => String(activity.text));
        expect([...new Set(shown)], 'every reply was delivered, in order').to.deep.equal(said);
        replies.push(...said);
      }
      const calls = connector.calls.map(({ path, activity }, index) => `${sentBy[index]} ${path} ${activity.text}`);
      expect(new Set(calls).size, 'no process sent anything twice').to.equal(calls.length);
      expect(connector.calls.length - replies.length, 'duplicates are counted').to.be.at.most(possibleDuplicates);
      expect(acknowledged.size, 'enough was at stake').to.be.greaterThan(ROUNDS);
    } finally {
      await store.close();
    }
  });
});

/** Resolves when the running process has nothing left to do, seen by a reader beside it. */
async function waitUntilDone(folder: string): Promise<void> {
  const store = await openSqliteStore({ folder, clock: () => new Date(), readonly: true });
  const isDone = async () => {
    const left = [await store.pending({ limit: 1 }), await store.owed({ now: '9999', limit: 1 })];
    return left.every(({ items }) => items.length === 0);
  };
  while (!(await isDone())) await pause(50);
  await store.close();
}

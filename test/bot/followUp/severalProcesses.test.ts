import { expect } from 'chai';
import { createEngine, type Engine } from '../../../bot/turn/engine.ts';
import { PROMISE_DUE_EVENT } from '../../../dialogs/contract.ts';
import { openCosmosStore } from '../../../storage/cosmos/openCosmosStore.ts';
import type { Store } from '../../../storage/index.ts';
import { eventually } from '../../support/consoleClient.ts';
import { cosmosStores } from '../../support/cosmosStores.ts';
import { conversation, promiseRecord } from '../../support/records.ts';
import { quietLog } from '../../support/turnHarness.ts';
import { countingBot, recognizeNothing } from '../../support/turnHarnessBot.ts';
import { takeTurn } from '../../support/turns.ts';

const TURN_MS = 500;
const KEYS = Array.from({ length: 5 }, (_, n) => `k${n}`);

describe('a promise that comes due in several processes', () => {
  const stores = cosmosStores();
  let open: Store[];
  let engines: Engine[];
  const sent: string[] = [];
  before(() => stores.start());
  after(() => stores.stop());

  beforeEach(async () => {
    const settings = await stores.newDatabase();
    const clock = () => new Date();
    open = await Promise.all([1, 2, 3].map(() => openCosmosStore({ ...settings, clock })));
    engines = open.map((store) =>
      createEngine({
        store,
        bot: countingBot(async ({ activity }, draft) => {
          if (activity.name !== PROMISE_DUE_EVENT) return;
          // Long enough for every process to find it still open.
          await new Promise((resolve) => setTimeout(resolve, TURN_MS));
          for (const promise of draft.conversation.promises)
            Object.assign(promise, { state: 'kept', closedAt: draft.now.toISOString() });
        }),
        recognize: recognizeNothing,
        channelOf: () => ({
          delivery: 'push',
          sender: {
            send: async (_, { text }) => {
              sent.push(String(text));
              return { result: 'sent', channelActivityId: undefined };
            },
          },
        }),
        clock,
        log: quietLog(),
        settleMs: 0,
      }),
    );
  });
  afterEach(async () => {
    await Promise.all(engines.map((engine) => engine.stop()));
    await Promise.all(open.map((store) => store.close()));
  });

  it('is acted on once and told once, though each of them finds it', async () => {
    const [store] = open as [Store];
    for (const [n, key] of KEYS.entries()) {
      const promise = promiseRecord(key, `p${n}`);
      await takeTurn(store, key, n, (seq) => ({
        promises: [promise],
        conversation: conversation(key, { lastSeq: seq, promises: [promise] }),
      }));
    }
    await Promise.all(engines.map((engine) => engine.start()));
    await eventually('every message', () => sent.length >= KEYS.length);
    // Every one of them has looked at least twice by now.
    await new Promise((resolve) => setTimeout(resolve, 600));
    await Promise.all(engines.map((engine) => engine.whenIdle()));
    for (const key of KEYS) {
      const lines = await store.entries(key, { after: 0, limit: 99 });
      expect(
        lines.filter(({ event }) => event === 'promiseDue'),
        key,
      ).to.have.length(1);
    }
    expect(sent).to.have.length(KEYS.length);
    const found = engines.map(({ metrics }) => metrics.accepted + metrics.duplicates);
    expect(found.filter((count) => count > 0).length, 'processes that found something due').to.be.above(1);
  });
});

import { createEngine, type Engine } from '../bot/turn/engine.ts';
import { createConversationBot, loadPack } from '../dialogs/index.ts';
import { recognize } from '../nlp/index.ts';
import { openCosmosStore } from '../storage/cosmos/openCosmosStore.ts';
import { conversationKey, type Entry, type Store, type TurnCommit } from '../storage/index.ts';
import { cosmosStores } from '../test/support/cosmosStores.ts';
import { SCRIPTS, type Script, ScriptedCustomer } from '../test/support/scriptedCustomer.ts';
import { message, quietLog } from '../test/support/turnHarness.ts';
import { StockBot } from './cosmos/stockBot.ts';

// Round trips and request units of a turn and of a complaint over Cosmos DB, beside the way of the SDK with the same turns on
// the same peer. Units are computed from the operations that were made, by the documented table (see requestUnits.ts).
// Usage: npm run bench:cosmos [-- complaints of each language and channel, 5]

const COMPLAINTS = Number(process.argv[2] ?? 5);
const MOST_MESSAGES = 30;
const CHANNEL = 'directline';
/** Quiet time while a customer tells the story, as the bot is delivered, ms: such messages are written before their turn. */
const SETTLE_MS = 700;

const stores = cosmosStores();
await stores.start();
const { meter } = stores.peer;
const settings = await stores.newDatabase({ beatMs: 1e9, goneMs: 2e9 });
const store = await openCosmosStore({ ...settings, clock: () => new Date() });
const stock = new StockBot(stores.peer.endpoint);
await stock.start();

/** Turns of a run, to be made again in the other way. */
const turns: TurnCommit[] = [];
const recorded: Store = {
  ...store,
  commit: async (turn) => {
    const etag = await store.commit(turn);
    turns.push(turn);
    return etag;
  },
};

/** The bot over the store, with a channel that takes everything. */
async function startEngine(delivery: 'pull' | 'push'): Promise<Engine> {
  const engine = createEngine({
    store: recorded,
    bot: createConversationBot(await loadPack('packs/retail.yaml')),
    recognize,
    channelOf: () =>
      delivery === 'pull'
        ? { delivery }
        : { delivery, sender: { send: async () => ({ result: 'sent', channelActivityId: 'x' }) } },
    clock: () => new Date(),
    log: quietLog(),
    settleMs: SETTLE_MS,
    takeOverMs: 1e9,
  });
  await engine.start();
  return engine;
}

/** One customer tells a complaint until it is agreed what is to be done. */
async function complain({ receiver, feed }: Engine, script: Script, name: string): Promise<void> {
  let asked: Entry | undefined;
  let tellTurn = () => {};
  const stop = feed.subscribe(conversationKey(CHANNEL, name), (entries) => {
    asked = entries.findLast(({ author }) => author === 'bot') ?? asked;
    tellTurn();
  });
  const customer = new ScriptedCustomer(script);
  for (let n = 0; n < MOST_MESSAGES; n += 1) {
    const text = customer.answer({ ask: asked?.ask });
    asked = undefined;
    const turn = new Promise<void>((resolve) => {
      tellTurn = resolve;
    });
    const change = { text, channelId: CHANNEL, conversation: { id: name }, from: { id: `customer of ${name}` } };
    await receiver.receive(message(`${name}-${n}`, { ...change, locale: script.locale }));
    await turn;
    if (asked === undefined || isOver(asked)) break;
  }
  stop();
}

/** Agreed and promised: what follows is a follow-up of another day. */
function isOver({ stage }: Entry): boolean {
  return stage === 'follow_up';
}

const print = (text: string) => process.stdout.write(`${text}\n`);

function report(name: string, complaints: number): number {
  const perTurn = (value: number) => (value / turns.length).toFixed(1).padStart(7);
  print(
    `${name.padEnd(44)} ${perTurn(meter.roundTrips)} ${perTurn(meter.charge)} ${(meter.charge / complaints).toFixed(0).padStart(9)}`,
  );
  return meter.charge;
}

print(`${''.padEnd(44)} ${'trips'.padStart(7)} ${'RU'.padStart(7)} ${'RU'.padStart(9)}`);
print(`${''.padEnd(44)} ${'/turn'.padStart(7)} ${'/turn'.padStart(7)} ${'/complaint'.padStart(10)}`);
for (const delivery of ['pull', 'push'] as const) {
  turns.length = 0;
  const engine = await startEngine(delivery);
  meter.reset();
  const scripts = Object.entries(SCRIPTS);
  const begun = performance.now();
  await Promise.all(
    scripts.flatMap(([language, script]) =>
      Array.from({ length: COMPLAINTS }, (_, n) => complain(engine, script, `${delivery}-${language}-${n}`)),
    ),
  );
  const perSecond = turns.length / ((performance.now() - begun) / 1000);
  await engine.whenIdle();
  const complaints = COMPLAINTS * scripts.length;
  const channel = delivery === 'pull' ? 'chat page' : 'pushed channel, with outbox and deliveries';
  const operations = [...meter.operations].map(([kind, count]) => `${(count / turns.length).toFixed(2)} ${kind}`);
  const ours = report(`Kesu, ${channel}`, complaints);
  await engine.stop();
  meter.reset();
  for (const turn of turns) await stock.turn(turn);
  const theirs = report('SDK: partitioned storage + transcript', complaints);
  print(
    `  ${complaints} complaints, ${turns.length} turns, ${perSecond.toFixed(1)} a second; ours a turn: ${operations.join(', ')}`,
  );
  print(`  ours : theirs = ${(ours / theirs).toFixed(2)}`);
}
stock.close();
await store.close();
await stores.stop();

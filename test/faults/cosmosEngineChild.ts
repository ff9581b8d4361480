import type { InboundActivity } from '../../bot/ingress/activity.ts';
import { createEngine } from '../../bot/turn/engine.ts';
import { openCosmosStore } from '../../storage/cosmos/openCosmosStore.ts';
import { TEST_AUDIT_SECRET } from '../support/auditRecords.ts';
import { PEER_KEY } from '../support/cosmosPeer/peer.ts';
import { quietLog } from '../support/turnHarness.ts';
import { countingBot, recognizeNothing } from '../support/turnHarnessBot.ts';

// One process of several over one database: takes activities from its parent, and tells it what it sends to the channel.

/** Long enough for a kill to fall into a turn, or between a turn and its delivery, ms. */
const TURN_MS = 15;
const SEND_MS = 5;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const [endpoint = '', database = ''] = process.argv.slice(2);
const clock = () => new Date();
const limits = { attemptMs: 2_000, deadlineMs: 6_000, beatMs: 200, goneMs: 1_000 };
const store = await openCosmosStore({
  endpoint,
  key: PEER_KEY,
  database,
  limits,
  auditSecret: TEST_AUDIT_SECRET,
  clock,
});
const engine = createEngine({
  store,
  bot: countingBot(() => pause(TURN_MS)),
  recognize: recognizeNothing,
  channelOf: () => ({
    delivery: 'push',
    sender: {
      send: async (address, { text }) => {
        await pause(SEND_MS);
        process.send?.({ delivered: { conversation: address.conversation.id, text } });
        return { result: 'sent', channelActivityId: undefined };
      },
    },
  }),
  clock,
  log: quietLog(),
  settleMs: 0,
  takeOverMs: 200,
});
await engine.start();
process.on('message', (activity: InboundActivity & { id: string }) => {
  engine.receiver.receive(activity).then(
    () => process.send?.({ accepted: activity.id }),
    () => undefined,
  );
});
process.send?.({ ready: true });

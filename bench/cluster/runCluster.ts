import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { openCosmosStore } from '../../storage/cosmos/openCosmosStore.ts';
import { StoreError } from '../../storage/index.ts';
import { PEER_KEY } from '../../test/support/cosmosPeer/peer.ts';
import { LEAN } from '../../test/support/leanProcess.ts';
import { type ChannelPeer, startChannel } from './channel.ts';
import { createDice } from './dice.ts';
import { Fleet, type Kill } from './fleet.ts';
import { takeOverTimes } from './takeOverTimes.ts';
import { endTalks, type Talk, talk } from './talk.ts';
import { type Verdict, verify } from './verify.ts';

const PEER = fileURLToPath(new URL('./peerServer.ts', import.meta.url));
/** Longest wait for what one conversation is still owed, when everybody has spoken, ms. */
const SETTLE_MS = 90_000;
/** Conversations compared at the same time. */
const AT_ONCE = 8;
/** A store that gives no answer for so long is not merely busy, ms. */
const PATIENCE_MS = 300_000;

export interface ClusterOptions {
  conversations: number;
  messages: number;
  processes: number;
  /** Seconds; 0: nobody is killed. */
  killEvery: number;
  /** Customers who talk at the same time. */
  atOnce: number;
  seed: number;
}

/** What came of a run. */
export interface ClusterResult {
  talks: Talk[];
  verdicts: Verdict[];
  kills: Kill[];
  /** Why processes did not come up, each of which was started again. */
  failedStarts: string[];
  /** Processes that could not be replaced. */
  missing: number;
  takeOverMs: number[];
  /** Requests the store answered while customers talked, and processor time it took for them, s. */
  roundTrips: number;
  peerSeconds: number;
  seconds: number;
}

/** Told of every message and conversation as it is done. */
export interface ClusterListener {
  onStage(name: string, steps: number): void;
  onStep(): void;
}

/** Customers complain to several processes over one store, of which one dies now and then; then everything is compared. */
export async function runCluster(options: ClusterOptions, listener: ClusterListener): Promise<ClusterResult> {
  const { processes, killEvery, seed } = options;
  const peer = fork(PEER, {
    execArgv: ['--max-old-space-size=8192'],
    env: { ...process.env, ...LEAN },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ endpoint }] = (await once(peer, 'message')) as [{ endpoint: string }];
  const channel = await startChannel();
  listener.onStage('processes', 1);
  try {
    const fleet = await Fleet.start({ endpoint, processes, killEveryMs: killEvery * 1000, dice: createDice(seed) });
    listener.onStep();
    return await observe(options, { peer, endpoint, channel, fleet }, listener);
  } finally {
    endTalks();
    await channel.close();
    peer.disconnect();
  }
}

interface Stage {
  peer: ChildProcess;
  endpoint: string;
  channel: ChannelPeer;
  fleet: Fleet;
}

async function observe(
  options: ClusterOptions,
  { peer, endpoint, channel, fleet }: Stage,
  listener: ClusterListener,
): Promise<ClusterResult> {
  const { conversations, messages } = options;
  try {
    const before = await askPeer(peer);
    const startedAt = performance.now();
    listener.onStage('messages', conversations * messages);
    const talks = await haveTalks(options, fleet, channel, listener);
    const seconds = (performance.now() - startedAt) / 1000;
    const after = await askPeer(peer);
    await fleet.calm();
    const { kills } = fleet;
    const verdicts = await judge(endpoint, talks, kills, channel, listener);
    return {
      talks,
      verdicts,
      kills,
      failedStarts: fleet.failedStarts,
      missing: fleet.missing,
      takeOverMs: takeOverTimes(talks, kills, channel),
      roundTrips: after.roundTrips - before.roundTrips,
      peerSeconds: (after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system) / 1e6,
      seconds,
    };
  } finally {
    await fleet.stop();
  }
}

async function haveTalks(
  { conversations, messages, atOnce, seed }: ClusterOptions,
  fleet: Fleet,
  channel: ChannelPeer,
  { onStep }: ClusterListener,
): Promise<Talk[]> {
  const talks: Talk[] = [];
  let next = 0;
  const customer = async () => {
    for (let n = next++; n < conversations; n = next++) {
      const parts = { channel, ports: () => fleet.ports, dice: createDice(seed + 1 + n), onAccepted: onStep };
      talks.push(await talk(parts, `conversation ${n}`, messages));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, conversations) }, customer));
  return talks;
}

/** Compares every conversation, again and again while something is still on its way. */
async function judge(
  endpoint: string,
  talks: readonly Talk[],
  kills: readonly Kill[],
  channel: ChannelPeer,
  { onStage, onStep }: ClusterListener,
): Promise<Verdict[]> {
  const store = await openCosmosStore({
    endpoint,
    key: PEER_KEY,
    database: 'kesu',
    clock: () => new Date(),
    readonly: true,
  });
  onStage('compared', talks.length);
  const verdicts: Verdict[] = [];
  let next = 0;
  const compare = async () => {
    for (let n = next++; n < talks.length; n = next++) {
      const one = talks[n];
      if (one === undefined) return;
      // The bot goes on writing to who has fallen silent: each conversation is given its own time to come to rest.
      const until = performance.now() + SETTLE_MS;
      let verdict = await patiently(() => verify(store, channel, one, kills));
      while (isOnItsWay(verdict) && performance.now() < until) {
        await new Promise((resolve) => setTimeout(resolve, 500));
        verdict = await patiently(() => verify(store, channel, one, kills));
      }
      verdicts.push(verdict);
      onStep();
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, compare));
  } finally {
    await store.close();
  }
  return verdicts;
}

/** Asks again while the store is too busy to answer: what is compared is what is kept, and not how soon it is read. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const isBusy = error instanceof StoreError && error.code === 'unavailable';
      if (!isBusy || performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

const isOnItsWay = ({ isComplete, owed, sent, unsettled }: Verdict) => !isComplete || sent < owed || unsettled > 0;

async function askPeer(peer: ChildProcess): Promise<{ roundTrips: number; cpu: NodeJS.CpuUsage }> {
  peer.send('meter');
  const [answer] = (await once(peer, 'message')) as [{ roundTrips: number; cpu: NodeJS.CpuUsage }];
  return answer;
}

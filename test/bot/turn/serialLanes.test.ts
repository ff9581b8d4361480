import { expect } from 'chai';
import fc from 'fast-check';
import { type LaneStep, SerialLanes } from '../../../bot/turn/serialLanes.ts';

interface Job {
  id: string;
  conversationKey: string;
  n: number;
}

interface Scenario {
  capacity: number;
  concurrency: number;
  jobs: { lane: number; tries: number; pause: boolean }[];
  startAfter: number;
}

const tick = () => new Promise((resolve) => setImmediate(resolve));

/** A store that keeps what is still to do, and lanes that work it off; `tries` says how often each job must be tried. */
function workshop(options: { capacity: number; concurrency: number; tries: (job: Job) => number }) {
  const stored: Job[] = [];
  const done: Job[] = [];
  const seen = { running: new Set<string>(), mostRunning: 0, mostHeld: 0, overlaps: 0 };
  const lanes = new SerialLanes<Job>({
    ...options,
    clock: () => new Date(),
    before: (a, b) => a.n < b.n,
    async read(after) {
      await tick();
      const from = after === undefined ? -1 : Number(after);
      const items = stored.filter(({ n }) => n > from).slice(0, 3);
      const last = items.at(-1);
      return { items, next: last && items.length === 3 ? String(last.n) : undefined };
    },
    async work(job, attempt): Promise<LaneStep> {
      if (seen.running.has(job.conversationKey)) seen.overlaps += 1;
      seen.running.add(job.conversationKey);
      seen.mostRunning = Math.max(seen.mostRunning, seen.running.size);
      seen.mostHeld = Math.max(seen.mostHeld, lanes.size);
      await tick();
      seen.running.delete(job.conversationKey);
      if (attempt + 1 < options.tries(job)) return { againInMs: 1 };
      stored.splice(stored.indexOf(job), 1);
      done.push(job);
      return 'done';
    },
  });
  return { stored, done, seen, lanes };
}

describe('serial lanes', () => {
  const scenario = fc.record({
    capacity: fc.integer({ min: 1, max: 6 }),
    concurrency: fc.integer({ min: 1, max: 3 }),
    jobs: fc.array(fc.record({ lane: fc.nat(3), tries: fc.integer({ min: 1, max: 2 }), pause: fc.boolean() }), {
      maxLength: 30,
    }),
    startAfter: fc.nat(10),
  });

  it('do every item once and in order of its lane, one at a time, within their bounds', async () => {
    const check = async ({ capacity, concurrency, jobs, startAfter }: Scenario) => {
      const { stored, done, seen, lanes } = workshop({ capacity, concurrency, tries: ({ n }) => jobs[n]?.tries ?? 1 });
      for (const [n, { lane, pause }] of jobs.entries()) {
        if (n === startAfter) void lanes.recover();
        const job = { id: `j${n}`, conversationKey: `k${lane}`, n };
        stored.push(job);
        lanes.offer(job);
        if (pause) await tick();
      }
      await lanes.recover();
      await lanes.whenIdle();
      expect(stored).to.deep.equal([]);
      expect(done).to.have.length(jobs.length);
      for (const key of ['k0', 'k1', 'k2', 'k3']) {
        const order = done.filter(({ conversationKey }) => conversationKey === key).map(({ n }) => n);
        expect(order).to.deep.equal([...order].sort((a, b) => a - b));
      }
      expect(seen.overlaps).to.equal(0);
      expect(seen.mostRunning).to.be.at.most(concurrency);
      expect(seen.mostHeld).to.be.at.most(capacity);
    };
    await fc.assert(fc.asyncProperty(scenario, check), { numRuns: 200 });
  });

  it('start nothing new once they are drained, and wait for what is running', async () => {
    const { done, lanes, stored } = workshop({ capacity: 10, concurrency: 1, tries: () => 1 });
    stored.push(...Array.from({ length: 5 }, (_, n) => ({ id: `j${n}`, conversationKey: `k${n}`, n })));
    await lanes.recover();
    await tick();
    await lanes.drain();
    const count = done.length;
    expect(count).to.be.within(1, 4);
    await tick();
    await tick();
    expect(done).to.have.length(count);
  });

  it('find a leftover that nobody offered', async () => {
    const { done, lanes, stored } = workshop({ capacity: 10, concurrency: 1, tries: () => 1 });
    await lanes.recover();
    stored.push({ id: 'old', conversationKey: 'k', n: 1 }, { id: 'young', conversationKey: 'k', n: 2 });
    await lanes.sweep(({ id }) => id === 'old');
    await lanes.whenIdle();
    expect(done.map(({ id }) => id)).to.deep.equal(['old']);
  });
});

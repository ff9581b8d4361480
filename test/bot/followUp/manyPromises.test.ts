import { expect } from 'chai';
import sinon from 'sinon';
import { replay } from './promiseReplay.ts';
import { PromiseWorld } from './promiseWorld.ts';
import { EDGES, FIRST, HOUR_MS } from './promiseYears.ts';

const NIGHTLY = process.env.KESU_NIGHTLY !== undefined;
const COUNT = NIGHTLY ? 100_000 : 2000;
/** Moments the clock is made to pass slowly, timer by timer; between them it jumps. */
const MOMENTS = NIGHTLY ? 1000 : 60;
/** Times the clock is set back by an hour. */
const SET_BACKS = 3;
/** Calls to the store that a worker lives for, at most. */
const LIFE = NIGHTLY ? 3000 : 300;
/** Longest delay of a Node timer, ms; beyond it fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const MINUTE_MS = 60_000;

describe('promises over two years, with two workers that keep dying', () => {
  let time: sinon.SinonFakeTimers;
  let world: PromiseWorld;
  let longest = 0;

  beforeEach(() => {
    const toFake = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] as const;
    time = sinon.useFakeTimers({ now: FIRST, toFake: [...toFake] });
    for (const name of ['setTimeout', 'setInterval'] as const) {
      const set = globalThis[name] as (...given: unknown[]) => unknown;
      const noted = (...given: unknown[]) => {
        longest = Math.max(longest, Number(given[1] ?? 0));
        return set(...given);
      };
      Object.assign(globalThis, { [name]: noted });
    }
  });
  afterEach(async () => {
    await world.close();
    time.restore();
  });

  /** Customers move or withdraw what is about to come due, or is under way. */
  function meddle(moment: number): void {
    const [from, to] = [-1, 1].map((hours) => new Date(moment + hours * HOUR_MS).toISOString()) as [string, string];
    const near = [...world.promises.values()].filter(({ dueAt }) => from < dueAt && dueAt < to);
    for (const { id, conversationKey } of near.slice(0, 3)) {
      const later = new Date(moment + 1000 + world.dice.roll(90 * 24 * 3600) * 1000).toISOString();
      const order = world.dice.chance(50) ? `move ${id} ${later}` : `cancel ${id}`;
      if (world.dice.chance(30)) world.tell(`${order}@${moment}`, conversationKey, order);
    }
  }

  /** The clock is set back by an hour while a promise that came due waits for its turn. */
  async function setBack(): Promise<void> {
    const due = await world.dieAfterHandingOver();
    world.setBack(HOUR_MS);
    for (const moment of [Date.now(), due, due + MINUTE_MS]) {
      world.revive();
      await world.passThrough(moment, MINUTE_MS, MINUTE_MS);
    }
  }

  function moments(): number[] {
    const due = [...world.promises.values()].map(({ dueAt }) => Date.parse(dueAt));
    const picked = Array.from({ length: MOMENTS }, (_, n) => {
      if (n % 5 === 0) return EDGES[world.dice.roll(EDGES.length)] ?? FIRST;
      return (due[world.dice.roll(due.length)] ?? FIRST) + world.dice.roll(3) - 1;
    });
    return picked.sort((one, other) => one - other);
  }

  it(`are all acted on, once and never early (${COUNT})`, async function () {
    this.timeout(NIGHTLY ? 3_600_000 : 60_000);
    world = await PromiseWorld.open(time, { count: COUNT, seed: 20_261_121, life: LIFE });
    world.revive();
    let early = 0;
    for (const [n, moment] of moments().entries()) {
      if (n % Math.floor(MOMENTS / SET_BACKS) === 1) await setBack();
      meddle(moment);
      await world.passThrough(moment, 61_000, 1000);
      world.revive();
    }
    for (let rest = 0; rest < 4 * MOMENTS + 400; rest += 1) {
      const next = await world.store.nextPromiseAt();
      if (next === undefined) break;
      await world.passThrough(Math.max(Date.parse(next), Date.now()), 61_000, 31_000);
      world.revive();
    }
    let contacts = 0;
    const promises = Map.groupBy(world.promises.values(), ({ conversationKey }) => conversationKey);
    for (const key of world.conversations.keys()) {
      const made = promises.get(key) ?? [];
      const seen = replay(made, await world.store.entries(key, { after: 0, limit: 10_000 }), world.times);
      contacts += seen.contacts;
      early += seen.early;
    }
    expect(contacts).to.be.above(COUNT);
    expect(early, 'turns that the clock set back').to.be.at.least(SET_BACKS);
    expect(world.restarts).to.be.above(20);
    expect(longest).to.be.within(1, LONGEST_TIMER_MS);
  });
});

import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Queue, QueueItem } from '../../../bot/api/contract/index.ts';
import { type Conversation, LANES } from '../../../storage/index.ts';
import { type ConsoleClient, eventually } from '../../support/consoleClient.ts';
import { person, useConsole } from '../../support/consoleRig.ts';
import { caseRecord, conversation, entry, handoff, instant } from '../../support/records.ts';
import { takeTurn } from '../../support/turns.ts';

const NIGHTLY = process.env.KESU_NIGHTLY === '1';
const KEYS = ['a', 'b', 'c', 'd'];
const PEOPLE = ['anna', 'ben', 'boss'];

const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('commit' as const),
      key: fc.constantFrom(...KEYS),
      state: fc.constantFrom('requested', 'accepted', 'returned', 'none' as const),
      holder: fc.constantFrom(...PEOPLE),
      status: fc.constantFrom('clarifying', 'closed' as const),
      lane: fc.constantFrom(...LANES),
      entries: fc.integer({ min: 1, max: 3 }),
      staff: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cut' as const), who: fc.constantFrom(...PEOPLE) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('back' as const), who: fc.constantFrom(...PEOPLE) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('breathe' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Commit = Extract<Step, { do: 'commit' }>;

describe('the stream of events', () => {
  const rig = useConsole({
    beatMs: 25,
    pollMs: 25,
    people: [
      person('anna'),
      person('ben', { locales: ['zh-Hans'], skills: ['delivery'] }),
      person('boss', { roles: ['supervisor'] }),
    ],
  });
  let turns = 0;

  async function commit({ key, state, holder, status, lane, entries, staff }: Commit): Promise<void> {
    turns += 1;
    const n = turns;
    const change: Partial<Conversation> = {
      ...(state === 'none'
        ? {}
        : {
            handoff: handoff(key, 'h', {
              state,
              ...(state === 'accepted' ? { agent: { id: holder, name: holder } } : {}),
            }),
          }),
      cases: [caseRecord(key, `case-${key}`, { status, lane, number: `K-${key}` })],
    };
    await takeTurn(rig.store, key, n, (seq) => {
      const seqs = Array.from({ length: entries }, (_, index) => seq + index);
      return {
        conversation: conversation(key, { ...change, lastSeq: seq + entries - 1, updatedAt: instant(n) }),
        entries: seqs.map((one) =>
          entry(key, one, { at: instant(n), text: `${n}`, ...(staff ? { audience: 'staff' } : {}) }),
        ),
      };
    });
    // A hint of a commit, which may come late, or never from another process.
    if (n % 3 !== 0) rig.engine.feed.publish(key, []);
  }

  async function beUpToDate(client: ConsoleClient): Promise<QueueItem[]> {
    const target = await rig.store.position();
    let fresh: Queue | undefined;
    await eventually('the queue to be up to date', async () => {
      fresh = (await client.get<Queue>('/queue')).body;
      return fresh.position === target;
    });
    await eventually('the stream to be up to date', () => client.lastId === target);
    return fresh?.items ?? [];
  }

  async function play(steps: readonly Step[]): Promise<void> {
    const clients = new Map(PEOPLE.map((id) => [id, rig.client(id)]));
    const live = new Set<string>();
    const back = async (id: string) => {
      const client = clients.get(id);
      if (!client || live.has(id)) return;
      await client.listen(KEYS);
      live.add(id);
    };
    for (const client of clients.values()) await client.fetchQueue();
    const first = new Map(
      await Promise.all(KEYS.map(async (key) => [key, (await rig.store.load(key))?.value.lastSeq ?? 0] as const)),
    );
    for (const id of PEOPLE) await back(id);
    for (const one of steps) {
      if (one.do === 'commit') await commit(one);
      else if (one.do === 'back') await back(one.who);
      else if (one.do === 'breathe') await new Promise((resolve) => setTimeout(resolve, 3));
      else if (one.do === 'cut') {
        clients.get(one.who)?.cut();
        live.delete(one.who);
      } else {
        for (const client of clients.values()) client.cut();
        live.clear();
        await rig.restart();
      }
    }
    for (const [id, client] of clients) {
      await back(id);
      const fresh = await beUpToDate(client);
      expect(new Map([...client.items].sort()), id).to.deep.equal(
        new Map(fresh.map((item) => [item.id, item] as const).sort()),
      );
      for (const key of KEYS) {
        if (!client.items.has(key) && id !== 'boss') continue;
        const stored = await rig.store.entries(key, { after: 0, limit: 10_000 });
        const got = [...(client.lines.get(key)?.values() ?? [])].map(({ seq, text }) => [seq, text]);
        if (id === 'boss') {
          const expected = stored.filter(({ seq }) => seq > (first.get(key) ?? 0)).map(({ seq, text }) => [seq, text]);
          expect(got, `${id} ${key}`).to.deep.equal(expected);
        }
        const texts = new Map(stored.map(({ seq, text }) => [seq, text]));
        for (const [seq, text] of got) expect(text).to.equal(texts.get(Number(seq)));
      }
      client.cut();
    }
  }

  it('applied to an old state gives the fresh one, whatever was committed and however often it broke', async function () {
    this.timeout(NIGHTLY ? 600_000 : 60_000);
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), play), {
      numRuns: NIGHTLY ? 400 : 15,
    });
  });
});

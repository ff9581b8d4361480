import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { ExportRunner, everyExport, type RunnerDeps } from '../../../../bot/review/take/exports/exportRunner.ts';
import { createPackReader } from '../../../../bot/search/packReader.ts';
import { openCosmosStore } from '../../../../storage/cosmos/openCosmosStore.ts';
import type { ExportRecord, Store } from '../../../../storage/index.ts';
import { exportJob } from '../../../support/bookRecords.ts';
import { cosmosStores } from '../../../support/cosmosStores.ts';
import { caseRecord, instant } from '../../../support/records.ts';
import { packNamed } from '../../../support/talk.ts';
import { quietLog } from '../../../support/turnHarness.ts';
import { takeTurn } from '../../../support/turns.ts';

const CASES = 45;

describe('Exports of several processes over a shared store', () => {
  const stores = cosmosStores();
  let opened: Store[] = [];
  let now = Date.parse(instant(1000));
  const clock = () => new Date(now);
  before(async () => {
    await stores.start();
    const settings = await stores.newDatabase();
    opened = [await openCosmosStore({ ...settings, clock }), await openCosmosStore({ ...settings, clock })];
    for (let n = 0; n < CASES; n += 1)
      await takeTurn(opened[0] as Store, `k${n}`, 1, () => ({
        cases: [caseRecord(`k${n}`, 'c', { number: `K-${n}` })],
      }));
  });
  after(async () => {
    for (const store of opened) await store.close();
    await stores.stop();
  });

  /** What each process wrote, by the number of the piece. */
  async function runner(store: Store, written: number[], change: Partial<Store> = {}): Promise<ExportRunner> {
    const telling: Store = {
      ...store,
      putPieces: async (id, pieces, until) => {
        written.push(...pieces.map(({ n }) => n));
        return store.putPieces(id, pieces, until);
      },
      ...change,
    };
    const hits = Array.from({ length: CASES }, (_, n) => ({
      facts: { caseNumber: `K-${n}` },
      conversationKey: `k${n}`,
    }));
    const search = {
      state: async () => ({ isBuilding: false }),
      find: async () => ({ hits, isComplete: true }),
    } as unknown as RunnerDeps['search'];
    const pack = await packNamed('retail');
    return new ExportRunner({ store: telling, search, pack, packOf: createPackReader(), clock, log: quietLog() });
  }
  const jobOf = async (id: string) => (await opened[0]?.bookRecord('export', id))?.value as ExportRecord;
  const add = (id: string) =>
    opened[0]?.putBookRecord(exportJob(id, { what: { query: '{}' }, format: 'jsonl' }), undefined);

  it('are each made by one, however many look', async () => {
    await add('once');
    const written: number[] = [];
    const runners = await Promise.all(opened.map((store) => runner(store, written)));
    for (const one of runners) one.hint();
    await Promise.all(runners.map((one) => one.stop()).map((stopping) => stopping));
    // Stopping ends the step that runs; whoever looks later goes on.
    now += 60_000;
    const last = await runner(opened[0] as Store, written);
    last.hint();
    await new Promise((resolve) => setTimeout(resolve, 1));
    while ((await jobOf('once')).state !== 'done') await new Promise((resolve) => setTimeout(resolve, 5));
    await last.stop();
    expect(written.sort((one, other) => one - other)).to.deep.equal(Array.from({ length: CASES }, (_, n) => n));
    expect(await jobOf('once')).to.deep.include({ rows: CASES, done: CASES });
    expect(await opened[1]?.pieces('once', { from: 0, to: CASES })).to.have.length(CASES);
  });

  it('are given up when they cannot be made, and leave no claim behind', async () => {
    await add('broken');
    const failing = { putPieces: () => Promise.reject(new Error('a disk that is full')) };
    const one = await runner(opened[0] as Store, [], failing);
    for (let n = 0; n < 6; n += 1) one.hint();
    while ((await jobOf('broken')).state !== 'failed') await new Promise((resolve) => setTimeout(resolve, 5));
    await one.stop();
    expect(await jobOf('broken'))
      .to.deep.include({ failure: 'gave_up' })
      .and.not.have.property('claim');
  });

  it('that are removed while they are made leave nothing', async () => {
    await add('removed');
    const [store] = opened;
    if (!store) throw new Error('no store');
    const stopping = {
      putPieces: async (...given: Parameters<Store['putPieces']>) => {
        const found = await store.bookRecord('export', 'removed');
        if (found) await store.removeBookRecord('export', 'removed', found.etag);
        return store.putPieces(...given);
      },
    };
    const one = await runner(store, [], stopping);
    one.hint();
    await one.stop();
    // What it had begun ended before it stopped.
    expect(await store.pieces('removed', { from: 0, to: CASES })).to.deep.equal([]);
  });

  it('go when their time is over, with their file', async () => {
    now = Date.parse(instant(90_000));
    const one = await runner(opened[0] as Store, []);
    one.hint();
    while (await isAnyLeft()) await new Promise((resolve) => setTimeout(resolve, 5));
    await one.stop();
    expect(await opened[0]?.pieces('once', { from: 0, to: CASES })).to.deep.equal([]);
    expect((await opened[0]?.bookRecords('exportCases', { limit: 5 }))?.items).to.deep.equal([]);
  });

  async function isAnyLeft(): Promise<boolean> {
    for await (const _ of everyExport(opened[0] as Store)) return true;
    return false;
  }
});

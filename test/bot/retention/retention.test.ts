import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { createRetention } from '../../../bot/retention/retention.ts';
import { type BookRecord, openSqliteStore } from '../../../storage/index.ts';
import { quietLog } from '../../support/turnHarness.ts';

/** A store with so many things to expire, which notes what it was asked. */
function stock(conversations: number, files: number) {
  const asked: { what: string; before: string; limit: number }[] = [];
  const left = { conversations, files };
  const take = (what: keyof typeof left) => async (options: { before: string; limit: number }) => {
    asked.push({ what, ...options });
    const taken = Math.min(options.limit, left[what]);
    left[what] -= taken;
    return taken;
  };
  const nothing = { bookRecords: async () => ({ items: [] }), removeBookRecord: async () => {} };
  const store = { expire: take('conversations'), expireFiles: take('files'), ...nothing };
  return { store, asked, left };
}

const clock = () => new Date('2026-03-31T10:00:00.000Z');

describe('retention', () => {
  it('removes in small steps what is older than the months of the pack', async () => {
    const { store, asked, left } = stock(45, 3);
    const log = quietLog();
    const retention = createRetention({ store, clock, log, months: { conversations: 24, files: 1 }, pauseMs: 0 });
    expect(await retention.sweep()).to.deep.equal({ conversations: 45, files: 3, unmaskings: 0 });
    expect(left).to.deep.equal({ conversations: 0, files: 0 });
    expect(asked.map(({ what, before }) => `${what} ${before}`)).to.deep.equal([
      ...Array.from({ length: 4 }, () => 'conversations 2024-03-31T10:00:00.000Z'),
      ...Array.from({ length: 2 }, () => 'files 2026-02-28T10:00:00.000Z'),
    ]);
    expect(Math.max(...asked.map(({ limit }) => limit))).to.be.at.most(20);
    expect(log.lines).to.have.length(1);
  });

  it('removes nothing where the pack says nothing', async () => {
    const { store, asked } = stock(5, 5);
    const retention = createRetention({ store, clock, log: quietLog(), months: {}, pauseMs: 0 });
    retention.start();
    expect(await retention.sweep()).to.deep.equal({ conversations: 0, files: 0, unmaskings: 0 });
    await retention.stop();
    expect(asked).to.deep.equal([]);
  });

  it('removes why personal data was seen, as old as conversations may become since it was last seen', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kesu-retention-'));
    const store = await openSqliteStore({ folder, auditSecret: 'only for this test', clock });
    const put = (id: string, ...untils: string[]) => {
      const times = untils.map((until) => ({ at: until, until, reason: 'to check the tags' }));
      const record: BookRecord = { v: 1, kind: 'unmask', id, by: { id: 'rita', name: 'Rita' }, times };
      return store.putBookRecord(record, undefined);
    };
    try {
      for (let n = 0; n < 130; n += 1) await put(`old-${n}`, '2024-03-31T09:59:00.000Z');
      await put('again', '2023-01-01T00:00:00.000Z', '2024-03-31T10:00:00.000Z');
      await put('new', '2026-03-31T09:00:00.000Z');
      const kept = createRetention({ store, clock, log: quietLog(), months: { files: 1 }, pauseMs: 0 });
      expect((await kept.sweep()).unmaskings).to.equal(0);
      const retention = createRetention({ store, clock, log: quietLog(), months: { conversations: 24 }, pauseMs: 0 });
      expect((await retention.sweep()).unmaskings).to.equal(130);
      const { items } = await store.bookRecords('unmask', { limit: 10 });
      expect(items.map(({ value }) => value.id)).to.deep.equal(['again', 'new']);
    } finally {
      await store.close();
      await rm(folder, { recursive: true });
    }
  });

  it('stops between two steps', async () => {
    const { store, left } = stock(100, 0);
    const retention = createRetention({ store, clock, log: quietLog(), months: { conversations: 1 }, pauseMs: 5 });
    const sweeping = retention.sweep();
    await retention.stop();
    await sweeping;
    expect(left.conversations).to.equal(80);
  });
});

import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { BookRecord } from '../../storage/index.ts';
import { action, calibration, exportJob, view } from '../support/bookRecords.ts';
import { HOSTILE_IDS } from '../support/hostileIds.ts';
import { codeOf, type MakeStore, useStore } from './storeRig.ts';

export function bookContract(makeStore: MakeStore): void {
  describe('records of the house', () => {
    const rig = useStore(makeStore);
    const ids = async (limit: number) => {
      const found: string[] = [];
      let after: string | undefined;
      do {
        const page = await rig.store.bookRecords('view', { limit, after });
        found.push(...page.items.map(({ value }) => value.id));
        after = page.next;
      } while (after !== undefined);
      return found;
    };

    it('are kept as they are, kind by kind, after reopening too', async () => {
      const records = [view('x', { name: '退款超过三天' }), calibration('x'), action('x'), exportJob('x')] as const;
      const etags: string[] = [];
      for (const record of records) etags.push(await rig.store.putBookRecord(record, undefined));
      await rig.reopen();
      for (const [n, record] of records.entries()) {
        const found = await rig.store.bookRecord(record.kind, 'x');
        expect(found).to.deep.equal({ value: record, etag: etags[n] });
        expect((await rig.store.bookRecords(record.kind, { limit: 5 })).items).to.deep.equal([found]);
      }
      expect(await rig.store.bookRecord('report', 'x')).to.equal(undefined);
      expect(await rig.store.bookRecord('view', 'X')).to.equal(undefined);
    });

    it('come in the order in which they were added, page by page, whatever is changed or removed between', async () => {
      const etags = new Map<string, string>();
      for (const id of ['d', 'b', 'e', 'a', 'c']) etags.set(id, await rig.store.putBookRecord(view(id), undefined));
      await rig.store.putBookRecord(view('d', { name: 'changed' }), etags.get('d'));
      for (const limit of [1, 2, 5, 50]) expect(await ids(limit)).to.deep.equal(['d', 'b', 'e', 'a', 'c']);
      const first = await rig.store.bookRecords('view', { limit: 5 });
      expect(first.next).to.equal(undefined);
      const { next } = await rig.store.bookRecords('view', { limit: 4 });
      await rig.store.removeBookRecord('view', 'c', etags.get('c') ?? '');
      await rig.store.removeBookRecord('view', 'a', etags.get('a') ?? '');
      await rig.store.putBookRecord(view('f'), undefined);
      const rest = await rig.store.bookRecords('view', { limit: 4, after: next });
      expect(rest.items.map(({ value }) => value.id)).to.deep.equal(['f']);
    });

    it('change only as they were read, and once when several change them at once', async () => {
      const first = await rig.store.putBookRecord(view('v'), undefined);
      expect(await codeOf(rig.store.putBookRecord(view('v'), undefined))).to.equal('conflict');
      expect(await codeOf(rig.store.putBookRecord(view('other'), first))).to.equal('conflict');
      const changes = ['1', '2', '3'].map((name) => codeOf(rig.store.putBookRecord(view('v', { name }), first)));
      expect((await Promise.all(changes)).filter((code) => code === undefined)).to.have.length(1);
      expect((await rig.store.bookRecord('view', 'v'))?.etag).not.to.equal(first);
    });

    it('are added once when several add the same at once', async () => {
      const added = ['1', '2', '3'].map((name) => codeOf(rig.store.putBookRecord(view('v', { name }), undefined)));
      expect((await Promise.all(added)).filter((code) => code === undefined)).to.have.length(1);
    });

    it('are removed as they were read; one that is gone is removed', async () => {
      const first = await rig.store.putBookRecord(view('v'), undefined);
      const second = await rig.store.putBookRecord(view('v', { shared: true }), first);
      expect(await codeOf(rig.store.removeBookRecord('view', 'v', first))).to.equal('conflict');
      expect(await codeOf(rig.store.removeBookRecord('action', 'v', second))).to.equal(undefined);
      expect(await rig.store.bookRecord('view', 'v')).not.to.equal(undefined);
      for (let n = 0; n < 2; n += 1)
        expect(await codeOf(rig.store.removeBookRecord('view', 'v', second))).to.equal(undefined);
      expect(await rig.store.bookRecord('view', 'v')).to.equal(undefined);
      const third = await rig.store.putBookRecord(view('v'), undefined);
      expect([first, second]).not.to.include(third);
    });

    it('are refused when they are not valid, of no kind, or too large for any store', async () => {
      const wrong: readonly [BookRecord, string][] = [
        [view('v', { name: '' }), 'corrupt'],
        [calibration('c', { reviewers: [] }), 'corrupt'],
        [{ ...view('v'), kind: 'toString' } as unknown as BookRecord, 'corrupt'],
        [{ v: 1, kind: 'page', id: 'p', html: '客'.repeat(400_000) }, 'too_large'],
      ];
      for (const [record, code] of wrong) {
        expect(await codeOf(rig.store.putBookRecord(record, undefined)), record.kind).to.equal(code);
        expect(await codeOf(rig.store.putBookRecord(record, 'etag')), record.kind).to.equal(code);
      }
      const large = { v: 1, kind: 'page', id: 'p', html: '客'.repeat(330_000) } as const;
      await rig.store.putBookRecord(large, undefined);
      expect((await rig.store.bookRecord('page', 'p'))?.value).to.deep.equal(large);
    });

    it('have ids that do not meet, however hostile', async () => {
      const known = HOSTILE_IDS.filter(({ length }) => length > 0 && length <= 64);
      for (const id of known) await rig.store.putBookRecord(view(id, { query: `of ${id}` }), undefined);
      for (const id of known)
        expect((await rig.store.bookRecord('view', id))?.value.query, JSON.stringify(id)).to.equal(`of ${id}`);
      expect(await ids(3)).to.deep.equal(known);
    });

    it('take no page mark of another list', async () => {
      expect(await codeOf(rig.store.bookRecords('view', { limit: 1, after: 'elsewhere' }))).to.equal('corrupt');
    });
  });
}

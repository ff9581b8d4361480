import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import {
  exportStore,
  importStore,
  isEmptyStore,
  type MoveLine,
  openSqliteStore,
  readMoveLine,
  type Store,
  verifyAudit,
} from '../../../storage/index.ts';
import type { StoreUnderTest } from '../../contracts/storeRig.ts';
import { codeOf } from '../../contracts/storeRig.ts';
import { TEST_AUDIT_SECRET } from '../../support/auditRecords.ts';
import { cosmosStores } from '../../support/cosmosStores.ts';
import { fillStore } from '../../support/fullStore.ts';
import { instant } from '../../support/records.ts';
import { useTempFolder } from '../../support/tempFolder.ts';
import { takeTurn } from '../../support/turns.ts';

const clock = () => new Date(instant(10));

/** What a file of it would hold. */
async function linesOf(store: Store, withSecrets = true): Promise<MoveLine[]> {
  const lines: MoveLine[] = [];
  for await (const line of exportStore(store, { now: clock(), withSecrets })) {
    lines.push(readMoveLine(JSON.stringify(line)));
  }
  return lines;
}

/** Without what importing adds to the chain of the house. */
function withoutImports(lines: MoveLine[]): MoveLine[] {
  const isImport = (text: string) => text.includes('"import"');
  return lines.map((line) =>
    line.kind === 'house' ? { ...line, audit: line.audit.filter((one) => !isImport(one)) } : line,
  );
}

const take = (store: Store, lines: MoveLine[], withoutAudit = false) =>
  importStore(store, lines, { now: clock, withoutAudit, operator: { user: 'me' } });

describe('moving a store', () => {
  const stores = cosmosStores();
  const folder = useTempFolder();
  before(() => stores.start());
  after(() => stores.stop());
  const open = (name: string, auditSecret = TEST_AUDIT_SECRET) =>
    openSqliteStore({ folder: `${folder()}/${name}`, clock, auditSecret });
  const faults = async (store: Store) => (await verifyAudit(store, { anchors: [], patienceMs: 0 })).faults;

  it('from SQLite to Cosmos DB and back loses nothing, and what is audited stays sound', async () => {
    const first = await open('first');
    await fillStore(first);
    const lines = await linesOf(first);
    const shared: StoreUnderTest = await stores.make(clock);
    const report = await take(shared.store, lines);
    expect(report.others).to.deep.equal([]);
    const over = await linesOf(shared.store);
    expect(withoutImports(over)).to.deep.equal(lines);
    expect(await faults(shared.store)).to.deep.equal([]);
    const second = await open('second');
    expect((await take(second, over)).others).to.deep.equal([]);
    expect(withoutImports(await linesOf(second))).to.deep.equal(lines);
    expect(await faults(second)).to.deep.equal([]);
    for (const store of [first, second, shared.store]) {
      expect((await store.owed({ now: instant(99), limit: 99 })).items.map(({ id }) => id)).to.have.length(5);
      expect((await store.pending({ limit: 99 })).items).to.have.length(6);
      const files = await store.caseFiles({ limit: 99 });
      expect(files.items.map(({ record }) => record.number)).to.deep.equal(['K-4', 'K-3', 'K-2', 'K-1', 'K-0']);
      expect(await store.queue({ limit: 99 })).to.deep.equal(await first.queue({ limit: 99 }));
      expect((await store.duePromises(instant(9999), 9)).length).to.equal(5);
    }
    await Promise.all([first.close(), second.close(), shared.dispose()]);
  }).timeout(60_000);

  it('takes each line once, however often it is given, and goes on after it broke off anywhere', async () => {
    const source = await open('source');
    await fillStore(source);
    const lines = await linesOf(source);
    const target = await open('target');
    expect(await isEmptyStore(target)).to.equal(true);
    for (let upTo = 2; upTo <= lines.length; upTo += 3) {
      // A process that dies in the middle of a conversation has written some of its commits.
      let left = 6;
      const dying: Store = {
        ...target,
        commit: async (turn) => {
          left -= 1;
          if (left < 0) throw new Error('died');
          return target.commit(turn);
        },
      };
      await take(dying, lines.slice(0, upTo)).catch(() => undefined);
    }
    expect((await take(target, lines)).others).to.deep.equal([]);
    const again = await take(target, lines);
    expect(again.others).to.deep.equal([]);
    expect(Object.values(again.counts).every(({ written }) => written === 0)).to.equal(true);
    expect(withoutImports(await linesOf(target))).to.deep.equal(lines);
    expect(await faults(target)).to.deep.equal([]);
    expect(await isEmptyStore(target)).to.equal(false);
    await Promise.all([source.close(), target.close()]);
  });

  it('leaves alone what is there and is something else, and says so', async () => {
    const source = await open('source');
    await fillStore(source);
    const lines = await linesOf(source);
    const target = await open('target');
    await takeTurn(target, 'zoe', 1);
    await target.secret('directline-token', () => 'mine');
    const before = await target.load('zoe');
    const { others } = await take(target, lines);
    expect(others).to.include.members(['conversation zoe', 'secret directline-token']);
    expect(await target.load('zoe')).to.deep.equal(before);
    await Promise.all([source.close(), target.close()]);
  });

  it('refuses chains of another key, and does without them on request', async () => {
    const source = await open('source');
    await fillStore(source);
    const lines = await linesOf(source);
    const target = await open('target', 'another secret, as long as one has to be');
    expect(await codeOf(take(target, lines))).to.equal('conflict');
    expect((await take(target, lines, true)).others).to.deep.equal([]);
    expect(await target.auditHead('zoe')).to.equal(undefined);
    expect(await faults(target)).to.deep.equal([]);
    await Promise.all([source.close(), target.close()]);
  });

  it('finds an export whose audit chain was changed on the way', async () => {
    const source = await open('source');
    await fillStore(source);
    const lines = (await linesOf(source)).map((line) =>
      line.kind === 'conversation'
        ? { ...line, audit: line.audit.map((text) => text.replace('closed', 'opened')) }
        : line,
    );
    const target = await open('target');
    expect(await codeOf(take(target, lines))).to.equal('corrupt');
    await Promise.all([source.close(), target.close()]);
  });

  it('takes nothing that does not begin with its header, and goes on behind no conversation that is gone', async () => {
    const source = await open('source');
    await fillStore(source);
    const lines = await linesOf(source);
    const target = await open('target');
    expect(await codeOf(take(target, lines.slice(1)))).to.equal('corrupt');
    expect(await isEmptyStore(target)).to.equal(true);
    const goneOn = exportStore(source, { now: clock(), withSecrets: true, after: 'nobody' }).next();
    expect(await codeOf(goneOn)).to.equal('conflict');
    await Promise.all([source.close(), target.close()]);
  });

  it('keeps passwords and keys at home unless they are asked for', async () => {
    const source = await open('source');
    await fillStore(source);
    const text = JSON.stringify(await linesOf(source, false));
    expect(text).not.to.contain('scrypt$x').and.not.to.contain('the key that signs');
    expect(JSON.stringify(await linesOf(source, true)))
      .to.contain('scrypt$x')
      .and.to.contain('the key that signs');
    await source.close();
  });
});

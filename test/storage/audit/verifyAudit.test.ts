import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import { anchorNotes, erasureNote, openSqliteStore, type Store, verifyAudit } from '../../../storage/index.ts';
import { type AuditHouse, makeAuditHouse } from '../../support/auditHouse.ts';
import { auditNote, TEST_AUDIT_SECRET, testSeal } from '../../support/auditRecords.ts';
import { instant } from '../../support/records.ts';
import { useTempFolder } from '../../support/tempFolder.ts';
import { takeTurn } from '../../support/turns.ts';

describe('verifying the audit chains', () => {
  const folder = useTempFolder();
  const [key = ''] = ['conversation-0'];
  const chain = testSeal().chainName(key);
  let house: AuditHouse;
  beforeEach(async () => {
    house = await makeAuditHouse(folder(), 3);
    return () => house.close();
  });

  const verify = async () => (await verifyAudit(house.port, { anchors: house.anchors, patienceMs: 0 })).faults;
  const erase = () => house.database.exec(`DELETE FROM conversations WHERE key = '${key}'`);
  async function inStore(work: (store: Store) => Promise<void>): Promise<void> {
    const store = await openSqliteStore({
      folder: folder(),
      clock: () => new Date(instant(9)),
      auditSecret: TEST_AUDIT_SECRET,
    });
    await work(store);
    await store.close();
  }
  const noteErasure = () =>
    inStore(async (store) => {
      const head = await store.auditHead(key);
      if (head) await store.recordAudit([erasureNote(chain, head, 'p1', instant(9))]);
    });

  it('takes a conversation that was erased, where the house says so', async () => {
    await noteErasure();
    erase();
    expect(await verify()).to.deep.equal([]);
  });

  it('does not take one that is gone without it', async () => {
    erase();
    expect((await verify()).map(({ code, chain: name }) => [code, name])).to.deep.equal([['missing', chain]]);
  });

  it('finds what was erased and is there: an erasure that was not finished, or was undone', async () => {
    await noteErasure();
    expect((await verify()).map(({ code, chain: name }) => [code, name])).to.deep.equal([['erased', chain]]);
  });

  it('takes a new chain of a conversation that was erased, also when an older head of it is noted late', async () => {
    const head = await house.port.auditHead(key);
    await noteErasure();
    erase();
    await inStore(async (store) => {
      await store.recordAudit(anchorNotes([{ chain, seq: 1, mac: head?.mac ?? '' }], instant(9)));
      await takeTurn(store, key, 20, () => ({ audit: [auditNote()] }));
    });
    expect(await verify()).to.deep.equal([]);
  });

  it('says which conversation it is, and counts what it read', async () => {
    house.database.exec('UPDATE audit SET mac = mac || 1 WHERE seq = 2 AND conversation = 1');
    const told: number[] = [];
    const report = await verifyAudit(house.port, {
      anchors: [],
      patienceMs: 0,
      onProgress: (lines) => told.push(lines),
    });
    expect(report.faults).to.deep.equal([{ code: 'edited', seq: 2, chain, conversationKey: key }]);
    expect(report.chains).to.equal(3);
    expect(report.lines).to.be.above(20);
    expect(told).to.deep.equal([]);
  });

  it('finds a line that cannot be read, and goes on', async () => {
    house.database.exec("UPDATE house_audit SET line = '[1,' WHERE seq = 1");
    expect((await verify())[0]).to.deep.equal({ code: 'edited', chain: 'house', seq: 1 });
  });

  it('finds everything wrong with another key', async () => {
    const other = { ...house.port, auditSeal: async () => ({ ...testSeal(), mac: () => 'x' }) };
    expect((await verifyAudit(other, { anchors: [] })).faults).to.have.length(4);
  });

  it('needs a head to be noted in the house to know that a chain was set back with its head', async () => {
    const last = house.database.prepare('SELECT seq, mac FROM audit WHERE conversation = 1 ORDER BY seq DESC').all();
    house.database.exec(`DELETE FROM audit WHERE conversation = 1 AND seq = ${last[0]?.seq}`);
    house.database
      .prepare('UPDATE conversations SET audit_head = ? WHERE rid = 1')
      .run(`${last[1]?.seq} ${last[1]?.mac}`);
    expect(await verify()).to.deep.equal([
      { code: 'rolled_back', chain, conversationKey: key, seq: Number(last[0]?.seq) },
    ]);
  });
});

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import { noteCommand, openAudited } from '../../../bot/audit/openHouse.ts';
import { runVerify } from '../../../bot/cli/verify.ts';
import { loadConfig } from '../../../bot/config.ts';
import { openSqliteStore } from '../../../storage/index.ts';
import { auditNote } from '../../support/auditRecords.ts';
import { useTempFolder } from '../../support/tempFolder.ts';
import { takeTurn } from '../../support/turns.ts';

describe('kesu verify', () => {
  const folder = useTempFolder();
  const config = (more: Record<string, string> = {}) => loadConfig({ KESU_DATA: folder(), ...more });
  beforeEach(async () => {
    const store = await openSqliteStore({ folder: folder(), clock: () => new Date() });
    for (const n of [1, 2, 3]) await takeTurn(store, 'k', n, () => ({ audit: [auditNote()] }));
    await store.close();
  });

  async function verify(flags: Parameters<typeof runVerify>[1] = {}, more: Record<string, string> = {}) {
    const [said, err]: [string[], string[]] = [[], []];
    const isSound = await runVerify(
      config(more),
      flags,
      { write: (text: string) => said.push(text) > 0 } as never,
      { write: (text: string) => err.push(text) > 0 } as never,
    );
    return { isSound, said: said.join(''), err: err.join('') };
  }
  const tamper = (sql: string) => {
    const database = new DatabaseSync(join(folder(), 'kesu.db'));
    database.exec(sql);
    database.close();
  };

  it('says what it read, that it is sound, and what it could not know', async () => {
    const { isSound, said, err } = await verify();
    expect(isSound).to.equal(true);
    expect(said).to.match(/^3 lines in 1 conversations and the house\n.*\n0 anchors.*\nsound\n$/);
    expect(err).to.contain('audit.anchors');
  });

  it('notes the heads on request, beside a bot that runs', async () => {
    const store = await openSqliteStore({ folder: folder(), clock: () => new Date() });
    expect((await verify({ anchor: true })).isSound).to.equal(true);
    await store.close();
    const { said, err } = await verify();
    expect(said).to.contain('1 anchors, the newest of line 1');
    expect(err).to.equal('');
  });

  it('names the first fault of each chain and ends with failure', async () => {
    await verify({ anchor: true });
    tamper('UPDATE audit SET mac = mac || 1 WHERE seq = 2; DELETE FROM house_audit');
    const { isSound, said } = await verify();
    expect(isSound).to.equal(false);
    expect(said).to.contain('chain house: line 1 is missing at the end (cut)');
    expect(said).to.match(/chain \S{16}, conversation "k": line 2 is not as it was written \(edited\)/);
    expect(said).to.contain('NOT SOUND: 2 chains');
  });

  it('tells a store that was written anew, where a head of it was noted outside', async () => {
    await verify({ anchor: true });
    for (const name of ['kesu.db', 'kesu.db-wal', 'kesu.db-shm']) await rm(join(folder(), name), { force: true });
    const store = await openSqliteStore({ folder: folder(), clock: () => new Date() });
    await store.recordAudit([auditNote(), auditNote()]);
    await store.close();
    expect((await verify()).said).to.contain('chain house: line 1 is another one than was noted (rebuilt)');
    expect((await verify({ anchors: [join(folder(), 'none')] })).isSound).to.equal(true);
  });

  it('says that it is another key rather than that everything is wrong', async () => {
    await verify({ anchor: true });
    const { isSound, err } = await verify({}, { KESU_AUDIT_KEY: 'k'.repeat(40) });
    expect(isSound).to.equal(false);
    expect(err).to.contain('another key');
  });

  it('prints its report as JSON', async () => {
    const report = JSON.parse((await verify({ json: true })).said) as object;
    expect(report).to.deep.equal({
      lines: 3,
      chains: 1,
      house: { seq: 0, mac: '-'.repeat(22) },
      faults: [],
      anchors: 0,
    });
  });

  it('finds what commands have read on record, before they read it', async () => {
    const store = await openAudited(config(), { action: 'export', details: { what: 'register' } });
    await noteCommand(config(), { action: 'letter', subject: 'K-1' });
    const lines = (await store.auditLines({ after: 0, limit: 9 })).map(({ text }) => JSON.parse(text) as unknown[]);
    await store.close();
    expect(lines.map(([seq, , actor, action, subject]) => [seq, actor, action, subject])).to.deep.equal([
      [1, 'cli', 'export', null],
      [2, 'cli', 'letter', 'K-1'],
    ]);
    expect(lines[0]?.slice(5)).to.include.members(['user', 'what', 'register']);
  });
});

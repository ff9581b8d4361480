import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text as allOf } from 'node:stream/consumers';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import { requireNoImport } from '../../../bot/audit/requireNoImport.ts';
import { type ExportFlags, runExport } from '../../../bot/cli/exportStore.ts';
import { type ImportFlags, runImport } from '../../../bot/cli/import.ts';
import { type Config, loadConfig } from '../../../bot/config.ts';
import { openSqliteStore, verifyAudit } from '../../../storage/index.ts';
import { codeOf } from '../../contracts/storeRig.ts';
import { auditNote, TEST_AUDIT_SECRET } from '../../support/auditRecords.ts';
import { fillStore } from '../../support/fullStore.ts';
import { useTempFolder } from '../../support/tempFolder.ts';

describe('kesu export store and kesu import', () => {
  const folder = useTempFolder();
  const config = (name: string, key = TEST_AUDIT_SECRET): Config =>
    loadConfig({ KESU_DATA: join(folder(), name), KESU_AUDIT_KEY: key });
  const file = () => join(folder(), 'all.jsonl');
  const open = (name: string) =>
    openSqliteStore({ folder: join(folder(), name), clock: () => new Date(), auditSecret: TEST_AUDIT_SECRET });
  beforeEach(async () => {
    const store = await open('from');
    await fillStore(store);
    await store.close();
  });

  async function exported(flags: ExportFlags = { out: file() }) {
    const [out, err] = [new PassThrough(), new PassThrough()];
    await runExport(config('from'), flags, { out, err });
    out.end();
    err.end();
    return { out: await allOf(out), err: await allOf(err) };
  }
  async function imported(flags: ImportFlags = {}, name = 'to') {
    const said: string[] = [];
    const out = { write: (text: string) => said.push(text) };
    return { isWhole: await runImport(config(name), file(), flags, out, out), said: said.join('') };
  }
  /** Without what differs from one time to the next: when it was written, and what was audited of writing it. */
  const content = (text: string) =>
    text
      .split('\n')
      .filter((line) => /^\{"kind":"(person|secret|conversation|file|review)"/.test(line))
      .join('\n');

  it('carry everything, for the owner of the file only, and say what they did', async () => {
    await exported();
    expect((await stat(file())).mode & 0o777).to.equal(0o600);
    const { isWhole, said } = await imported();
    expect(isWhole).to.equal(true);
    expect(said).to.match(/conversation +6 written +0 there already +0 other/);
    const store = await open('to');
    expect((await verifyAudit(store, { anchors: [] })).faults).to.deep.equal([]);
    await requireNoImport(store);
    await store.close();
  });

  it('write on standard output as well, what they write into a file', async () => {
    const { out } = await exported({ secrets: true });
    await exported({ out: file(), secrets: true });
    expect(content(out)).to.equal(content(await readFile(file(), 'utf8')));
    expect(out).to.match(/\{"kind":"end","lines":\d+,"sha256":"[0-9a-f]{64}"\}\n$/);
  });

  it('go on with an export that broke off anywhere', async () => {
    await exported();
    const whole = await readFile(file());
    const starts = [...whole.toString('latin1').matchAll(/\{"kind":"conversation"/g)].map(({ index }) => index);
    for (const length of [100, (starts[1] ?? 0) + 10, (starts[3] ?? 0) - 5, starts[5] ?? 0, whole.length - 3]) {
      await writeFile(`${file()}.part`, whole.subarray(0, length));
      await exported({ out: file(), resume: true });
      expect(content(await readFile(file(), 'utf8'))).to.equal(content(whole.toString()));
    }
    expect((await imported()).isWhole).to.equal(true);
  });

  it('refuse a file that was cut or changed, before anything is written', async () => {
    await exported();
    const whole = await readFile(file());
    const changed = Buffer.from(whole.toString().replace('It is late.', 'It is fine.'));
    for (const bytes of [whole.subarray(0, -80), whole.subarray(0, 2000), changed, Buffer.concat([whole, whole])]) {
      await writeFile(file(), bytes);
      expect(await codeOf(imported())).to.equal('corrupt');
    }
    await writeFile(file(), whole);
    expect((await imported()).isWhole).to.equal(true);
  });

  it('refuse a store that is not empty, unless asked to go on or to add', async () => {
    await exported();
    await imported();
    expect(await codeOf(imported())).to.equal('conflict');
    expect((await imported({ resume: true })).said).to.match(/conversation +0 written +6 there already +0 other/);
    expect((await imported({ merge: true })).isWhole).to.equal(true);
  });

  it('name what they left alone', async () => {
    await exported();
    const store = await open('to');
    await store.putPerson({ ...(await personOf('boss')), name: 'Somebody else' }, undefined);
    await store.close();
    const { isWhole, said } = await imported({ merge: true });
    expect(isWhole).to.equal(false);
    expect(said).to.contain('left alone, because something else is there: person boss');
  });

  it('keep a store from being served before it is whole', async () => {
    const store = await open('to');
    await store.recordAudit([auditNote({ action: 'import', actor: 'cli', details: { state: 'begun' } })]);
    expect(await codeOf(requireNoImport(store))).to.equal('unavailable');
    await store.recordAudit([auditNote({ action: 'import', actor: 'cli', details: { state: 'done' } })]);
    await requireNoImport(store);
    await store.close();
  });

  async function personOf(id: string) {
    const store = await open('from');
    const found = await store.person(id);
    await store.close();
    if (!found) throw new Error('nobody');
    return found.value;
  }
});

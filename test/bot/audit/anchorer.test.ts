import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { Anchorer } from '../../../bot/audit/anchorer.ts';
import { addAnchor, readAnchors } from '../../../bot/audit/anchorFile.ts';
import { requireSameKey } from '../../../bot/audit/requireSameKey.ts';
import { openSqliteStore, type Store, verifyAudit } from '../../../storage/index.ts';
import { codeOf } from '../../contracts/storeRig.ts';
import { auditNote, TEST_AUDIT_SECRET } from '../../support/auditRecords.ts';
import { instant } from '../../support/records.ts';
import { useTempFolder } from '../../support/tempFolder.ts';
import { takeTurn } from '../../support/turns.ts';

describe('noting the heads of the audit chains', () => {
  const folder = useTempFolder();
  const clock = () => new Date(instant(0));
  let store: Store;
  let logged: object[];
  const open = async (auditSecret?: string) => openSqliteStore({ folder: folder(), clock, auditSecret });
  const file = () => join(folder(), 'elsewhere', 'kesu.anchors');
  const anchorer = (log = { info: (line: object) => logged.push(line), error: (line: object) => logged.push(line) }) =>
    new Anchorer({ store, file: file(), everyMs: 5, clock, log: log as never });
  const turn = (key: string, n: number) => takeTurn(store, key, n, () => ({ audit: [auditNote()] }));
  const heads = async () => (await readAnchors(file()))?.heads.map(({ seq }) => seq);
  const house = async () =>
    (await store.auditLines({ after: 0, limit: 100 })).map(({ text }) => JSON.parse(text) as unknown[]);
  /** The chains that a line of the house notes. */
  const noted = (line: unknown[] | undefined) => String(line?.[6]).split(' ').filter(Boolean).length;

  beforeEach(async () => {
    logged = [];
    store = await open();
  });
  afterEach(() => store.close());

  it('writes nothing where nothing was audited', async () => {
    expect(await anchorer().anchor()).to.equal(undefined);
    expect(await readAnchors(file())).to.equal(undefined);
  });

  it('notes what changed since the last time, in the house and in a file, and logs it', async () => {
    const one = anchorer();
    await turn('a', 1);
    await turn('b', 1);
    const head = await one.anchor();
    await turn('b', 2);
    await one.anchor();
    expect((await house()).map(noted)).to.deep.equal([2, 1]);
    expect(await heads()).to.deep.equal([1, 2]);
    expect(logged[0]).to.include({ event: 'audit.anchor', ...head });
    expect(await readFile(file(), 'utf8')).to.match(/^\{"v":1,"at":"2026.*\}\n\{.*\}\n$/s);
    const { heads: anchors = [] } = (await readAnchors(file())) ?? {};
    expect((await verifyAudit(store, { anchors })).faults).to.deep.equal([]);
  });

  it('writes nothing when nothing changed, and goes on where another process or an earlier one stopped', async () => {
    await turn('a', 1);
    await anchorer().anchor();
    const other = anchorer();
    await other.anchor();
    expect(await house()).to.have.length(1);
    await turn('b', 1);
    await other.anchor();
    expect((await house()).map(noted)).to.deep.equal([1, 1]);
    await store.recordAudit([auditNote({ action: 'signed_in' })]);
    await other.anchor();
    expect((await heads())?.at(-1)).to.equal(3);
    expect(await house()).to.have.length(3);
  });

  it('looks at all chains where the stream of changes does not reach back', async () => {
    await turn('a', 1);
    await turn('b', 1);
    const one = new Anchorer({
      store: { ...store, changes: async () => undefined },
      file: file(),
      everyMs: 5,
      clock,
      log: { info: () => undefined, error: () => undefined },
    });
    await one.anchor();
    await turn('b', 2);
    await one.anchor();
    expect((await house()).map(noted)).to.deep.equal([2, 2]);
  });

  it('does so from time to time, and a last time when it is stopped', async () => {
    const one = anchorer();
    one.start();
    await turn('a', 1);
    for (let tries = 0; tries < 500 && (await heads()) === undefined; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect((await heads())?.[0]).to.equal(1);
    await turn('a', 2);
    await one.stop();
    expect(noted((await house()).at(-1))).to.equal(1);
    expect(await heads()).to.have.length((await house()).length);
  });

  it('says so and goes on when the file cannot be written', async () => {
    await writeFile(join(folder(), 'elsewhere'), '');
    await turn('a', 1);
    const one = anchorer();
    one.start();
    await one.stop();
    expect(logged.at(-1)).to.include({ event: 'audit.anchor_failed' });
  });

  it('reads a file whose last line was cut off, and one after the store was set back with leave', async () => {
    const head = (seq: number) => ({ v: 1 as const, at: instant(seq), seq, mac: `m${seq}`, key: 'k' });
    for (const seq of [1, 5, 9]) await addAnchor(file(), head(seq));
    await addAnchor(file(), { ...head(5), restored: true });
    await addAnchor(file(), head(7));
    await writeFile(file(), '{"v":1,"at"', { flag: 'a' });
    const anchors = await readAnchors(file());
    expect(anchors?.heads.map(({ seq }) => seq)).to.deep.equal([1, 5, 5, 7]);
    expect(anchors?.unreadable).to.deep.equal([6]);
  });

  it('is refused to a key that the chains were not begun with', async () => {
    await requireSameKey(store);
    await requireSameKey(store);
    await store.close();
    store = await open(TEST_AUDIT_SECRET);
    expect(await codeOf(requireSameKey(store))).to.equal('unavailable');
  });
});

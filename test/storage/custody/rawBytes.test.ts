import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { openSqliteErasure, openSqliteStore, type Store } from '../../../storage/index.ts';
import { view } from '../../support/bookRecords.ts';
import { canary, seedCanary, wordsIn } from '../../support/canaries.ts';
import { instant } from '../../support/records.ts';
import { useTempFolder } from '../../support/tempFolder.ts';

const clock = () => new Date(instant(1000));
const everybody = [1, 2, 3].map(canary);
const [first, second] = everybody as [ReturnType<typeof canary>, ReturnType<typeof canary>];

/** Every file below a folder. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

function found(folder: string, words: readonly string[]): string[] {
  return filesIn(folder).flatMap((path) => wordsIn(readFileSync(path), words).map((word) => `${path}: ${word}`));
}

describe('every byte of the data folder', () => {
  const folder = useTempFolder();
  const open = () => openSqliteStore({ folder: folder(), clock });
  const order = async (store: Pick<Store, 'customerName'>, who = second) => ({
    v: 1 as const,
    id: 'order',
    customer: await store.customerName(who.channelId, who.id),
    at: instant(1000),
    by: 'ops',
  });

  /** The wrapped keys of everything of one customer. */
  function keysOf(key: string): string[] {
    const database = new DatabaseSync(join(folder(), 'kesu.db'), { readOnly: true });
    try {
      const own = database.prepare('SELECT seal AS text FROM conversations WHERE key = ?').all(key);
      const carried = database.prepare('SELECT doc AS text FROM attachments WHERE conversation_key = ?').all(key);
      return [...own, ...carried].map(({ text }) => String(text).slice(0, 90));
    } finally {
      database.close();
    }
  }

  it('holds no word of any customer, while the store is open and when it is closed', async () => {
    const store = await open();
    for (const one of everybody) await seedCanary(store, one);
    const secret = await store.secret('of the store', () => 'the secret of 2026');
    await store.putBookRecord(view('v', { name: 'words of the house' }), undefined);
    const words = [...everybody.flatMap((one) => one.words), secret, 'words of the house'];
    expect(found(folder(), words)).to.deep.equal([]);
    await backup(new DatabaseSync(join(folder(), 'kesu.db'), { readOnly: true }), join(folder(), 'backup.db'));
    await store.close();
    expect(filesIn(folder()).length).to.be.at.least(4);
    expect(found(folder(), words)).to.deep.equal([]);
    writeFileSync(join(folder(), 'leak.txt'), second.words[2] ?? '', 'utf16le');
    expect(found(folder(), words)).to.have.length(1);
  });

  for (const [how, beside] of [
    ['by the process that owns it', false],
    ['beside the process that owns it', true],
  ] as const) {
    it(`holds neither the words nor the keys of a customer who was erased ${how}`, async () => {
      const store = await open();
      for (const one of everybody) await seedCanary(store, one);
      const keys = keysOf(second.key);
      expect(keys).to.have.length(2);
      expect(found(folder(), keys), 'the keys are there before').not.to.deep.equal([]);
      const eraser = beside ? await openSqliteErasure({ folder: folder(), clock }) : store;
      const { removed } = await eraser.erase(await order(eraser));
      expect(removed.conversations).to.equal(1);
      expect(found(folder(), keys), 'while it is open').to.deep.equal([]);
      if (beside) await eraser.close();
      expect(await store.load(second.key)).to.equal(undefined);
      expect((await store.load(first.key))?.value.address.user.id).to.equal(first.id);
      await store.close();
      expect(found(folder(), [...keys, ...second.words])).to.deep.equal([]);
    });
  }

  it('of a backup from before comes back without who was erased since', async () => {
    const before = await open();
    for (const one of everybody) await seedCanary(before, one);
    await before.close();
    const path = join(folder(), 'kesu.db');
    const backedUp = readFileSync(path);
    const store = await open();
    await store.erase(await order(store));
    await store.close();
    writeFileSync(path, backedUp);
    const restored = await open();
    expect(await restored.load(second.key)).to.equal(undefined);
    expect(await restored.getAttachment(second.key, `f-${second.key}`)).to.equal(undefined);
    expect((await restored.load(first.key))?.value.address.user.id).to.equal(first.id);
    expect((await restored.erasures({ limit: 5 })).items.map(({ id }) => id)).to.deep.equal(['order']);
    await restored.close();
  });

  it('shows that an erasure was cut off, and the next start finishes it', async () => {
    const store = await open();
    for (const one of everybody) await seedCanary(store, one);
    const given = await order(store);
    await store.close();
    // As a process leaves it that died right after it noted the order, and in the middle of the next note.
    writeFileSync(join(folder(), 'erasures.jsonl'), `\n${JSON.stringify(given)}\n\n{"v":1,"id":"torn`);
    const again = await open();
    expect(await again.load(second.key)).to.equal(undefined);
    expect((await again.load(first.key))?.value.address.user.id).to.equal(first.id);
    await again.close();
  });

  it('must hold orders that can be read, else nothing is served', async () => {
    await (await open()).close();
    writeFileSync(join(folder(), 'erasures.jsonl'), '{"id":7}\n');
    expect(await open().catch((error: { code: string }) => error.code)).to.equal('corrupt');
  });
});

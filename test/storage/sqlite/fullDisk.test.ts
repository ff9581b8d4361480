import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { inboxId } from '../../../storage/index.ts';
import { openDatabase } from '../../../storage/sqlite/openDatabase.ts';
import { openKeyring } from '../../../storage/sqlite/openKeyring.ts';
import { sqliteStore } from '../../../storage/sqlite/sqliteStore.ts';
import { codeOf } from '../../contracts/storeRig.ts';
import { testSeal } from '../../support/auditRecords.ts';
import { entry, inboxItem } from '../../support/records.ts';
import { useTempFolder } from '../../support/tempFolder.ts';
import { prepareTurn, takeTurn } from '../../support/turns.ts';

describe('a full disk', () => {
  const folder = useTempFolder();

  it('refuses what does not fit, keeps what was acknowledged, and heals', async () => {
    const database = openDatabase(folder(), 'own');
    const keyring = openKeyring(database, { folder: folder(), mayMake: true });
    const lock = { release: () => undefined };
    const store = sqliteStore(database, { keyring, folder: folder() }, () => new Date(), lock, testSeal);
    await takeTurn(store, 'k', 1);
    const pages = Number(database.prepare('PRAGMA page_count').get()?.page_count);
    database.exec(`PRAGMA max_page_count = ${pages + 20}`);

    // What cannot be compressed.
    const text = randomBytes(2250).toString('base64');
    const codes = await Promise.all(
      Array.from({ length: 60 }, (_, n) => codeOf(store.accept(inboxItem('k', n + 2, { activity: { text } })))),
    );
    const accepted = codes.flatMap((code, n) => (code === undefined ? [inboxId('k', `a${n + 2}`)] : []));
    expect(new Set(codes)).to.deep.equal(new Set([undefined, 'unavailable']));
    const pending = (await store.pending({ limit: 100 })).items.map(({ id }) => id);
    expect(pending).to.deep.equal(accepted);

    // A turn that does not fit, for an activity that was accepted.
    const answered = codes.indexOf(undefined) + 2;
    const turn = await prepareTurn(store, 'k', answered, (seq) => ({
      entries: [entry('k', seq, { text: randomBytes(150_000).toString('base64') })],
    }));
    expect(await codeOf(store.commit(turn))).to.equal('unavailable');
    expect((await store.load('k'))?.value.lastSeq).to.equal(1);
    expect(await store.entries('k', { after: 1, limit: 10 })).to.deep.equal([]);

    database.exec('PRAGMA max_page_count = 1000000');
    expect(await codeOf(store.commit(turn))).to.equal(undefined);
    expect((await store.entries('k', { after: 1, limit: 10 })).map((item) => item.text.length)).to.deep.equal([
      200_000,
    ]);
    await store.close();
  });
});

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { openSqliteAccess, openSqliteStore } from '../../../storage/index.ts';
import { codeOf } from '../../contracts/storeRig.ts';
import { instant } from '../../support/records.ts';
import { link, person, session } from '../../support/staffRecords.ts';
import { useTempFolder } from '../../support/tempFolder.ts';

describe('who may sign in, opened beside the running service', () => {
  const folder = useTempFolder();
  let now = instant(0);
  const clock = () => new Date(now);

  it('is written by both and seen by both', async () => {
    const store = await openSqliteStore({ folder: folder(), clock });
    const beside = await openSqliteAccess({ folder: folder(), clock });
    await beside.putLink(link('l1'));
    await store.putPerson(person('p1'), undefined);
    expect((await beside.people({ limit: 1 })).items).to.have.length(1);
    expect(await store.takeLink('l1', now)).to.deep.equal(link('l1'));
    await Promise.all([beside.close(), beside.close(), store.close()]);
    expect(await codeOf(beside.hasAdmin())).to.equal('unavailable');
  });

  it('is not made where there is no store', async () => {
    expect(await codeOf(openSqliteAccess({ folder: folder(), clock }))).to.equal('unavailable');
  });

  it('holds no session whose time is over once another begins', async () => {
    const store = await openSqliteStore({ folder: folder(), clock });
    await store.putSession(session('idle', 'p', { idleAt: instant(10) }));
    await store.putSession(session('old', 'p', { idleAt: instant(500), endsAt: instant(20) }));
    await store.putSession(session('good', 'p'));
    now = instant(20);
    await store.putSession(session('new', 'p'));
    await store.close();
    const database = new DatabaseSync(join(folder(), 'kesu.db'), { readOnly: true });
    const ids = database.prepare('SELECT id FROM sessions ORDER BY id').all();
    database.close();
    expect(ids.map(({ id }) => id)).to.deep.equal(['good', 'new']);
  });
});

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'chai';
import { openSearch, type SearchIndex, StoreError } from '../../../storage/index.ts';
import { createTermNames } from '../../../storage/search/termNames.ts';
import { foundNumbers, ownIndex, rules, SECRET, searchDocument } from '../../support/searchRig.ts';
import { useTempFolder } from '../../support/tempFolder.ts';

const names = createTermNames(SECRET, rules);

/** Enough of the name of a term to be known by. */
const ending = (name: string) => name.slice(4);

/** Changes what SQLite keeps from being changed. */
function tamper(file: string, sql: string): void {
  const database = new DatabaseSync(file, { defensive: false });
  database.exec(sql);
  database.close();
}

describe('the file of the search index', () => {
  const folder = useTempFolder();
  const path = () => join(folder(), 'search.db');
  const open: SearchIndex[] = [];
  const own = async (secret = SECRET) => {
    const index = await ownIndex(folder(), secret);
    open.push(index);
    return index;
  };
  afterEach(async () => {
    for (const index of open.splice(0)) await index.close();
  });

  /** Every byte of the index, side files included. */
  const bytes = () =>
    Buffer.concat(
      readdirSync(folder())
        .filter((name) => name.startsWith('search'))
        .map((name) => readFileSync(join(folder(), name))),
    );

  it('is for this user only, with its side files', async () => {
    const index = await own();
    await index.put([searchDocument(1, ['refund'])]);
    for (const name of readdirSync(folder())) expect(statSync(join(folder(), name)).mode & 0o777, name).to.equal(0o600);
  });

  it('holds no word of anybody, nor where they were or what they bought', async () => {
    const index = await own();
    const texts = ['我叫张伟，電話13812345678', 'My name is Wolfeschlegel', '虹桥机场'];
    await index.put([
      searchDocument(1, texts, { labels: { product: ['Kettle9000'], place: ['虹桥'], batch: ['L20261103A'] } }),
    ]);
    await index.finishBuilding();
    expect(
      await foundNumbers(index, { terms: '张伟 wolfeschlegel', filters: { labels: { place: ['虹橋'] } } }),
    ).to.deep.equal(['K1']);
    await index.close();
    const all = bytes();
    for (const word of [
      '张伟',
      '张',
      '伟',
      '13812345678',
      'wolfeschlegel',
      'wolfe',
      '虹桥',
      'ettle',
      'L20261103',
      'l20261103',
    ])
      expect(all.includes(word), word).to.equal(false);
    expect(all.includes(names.pair('张伟')), 'its name is there').to.equal(true);
  });

  it('tells nothing to whoever has another secret: it is thrown away', async () => {
    const index = await own();
    await index.put([searchDocument(1, ['refund'])]);
    await index.finishBuilding();
    await index.close();
    const other = await own('another secret, just as long as the first');
    expect(await other.state()).to.include({ isBuilding: true, cases: 0, position: '' });
  });

  it('forgets a conversation at once, and its terms once it is purged', async () => {
    const index = await own();
    const rest = Array.from({ length: 50 }, (_, n) => searchDocument(n + 10, [`parcel ${n} late`, '快递没到']));
    await index.put([
      ...rest,
      searchDocument(1, ['Wolfeschlegel parcel', '张伟'], { labels: { agents: ['anna-agent'] } }),
    ]);
    await index.put([searchDocument(1, ['Wolfeschlegel parcel again', '张伟'], { caseId: 'second' })]);
    await index.finishBuilding();
    await index.put([]);
    expect(bytes().includes(ending(names.pair('张伟')))).to.equal(true);
    await index.forget(['conversation-1', 'conversation-unknown']);
    expect(await foundNumbers(index, { terms: 'wolfeschlegel' })).to.deep.equal([]);
    expect(await foundNumbers(index, { filters: { cases: ['K1'] } })).to.deep.equal([]);
    await index.purge();
    const all = bytes();
    // FTS5 writes of each term only what differs from the one before it.
    for (const gone of [ending(names.word('Wolfeschlegel')), ending(names.pair('张伟')), 'anna-agent', '"K1"'])
      expect(all.includes(gone), gone).to.equal(false);
    expect(all.includes(ending(names.word('parcel'))), 'what others said too').to.equal(true);
    expect(await foundNumbers(index, { terms: 'parcel' })).to.have.length(50);
    await index.purge();
    expect(await foundNumbers(index, { terms: '快递' })).to.have.length(50);
  });

  it('takes the place of what was said before of the same case', async () => {
    const index = await own();
    await index.put([searchDocument(1, ['refund']), searchDocument(2, ['refund'])]);
    await index.put(
      [searchDocument(1, ['parcel'], { numbers: { score: 7 } })],
      [{ conversationKey: 'conversation-2', caseId: 'case' }],
    );
    expect(await foundNumbers(index, { terms: 'refund' })).to.deep.equal([]);
    expect(await foundNumbers(index, { terms: 'parcel', filters: { numbers: { score: { min: 7 } } } })).to.deep.equal([
      'K1',
    ]);
    expect((await index.state()).cases).to.equal(1);
  });

  it('keeps many cases of one moment apart, and finds them by their time', async () => {
    const index = await own();
    const moment = '2026-11-01T12:00:04.000Z';
    const same = Array.from({ length: 100 }, (_, n) => searchDocument(n, ['x'], { facts: { openedAt: moment } }));
    await index.put(same);
    await index.put([searchDocument(500, ['x'], { facts: { openedAt: '2026-11-01T12:00:14.000Z' } })]);
    expect(
      await foundNumbers(index, { filters: { opened: { from: moment, to: '2026-11-01T12:00:05.000Z' } } }),
    ).to.have.length(100);
    expect(await foundNumbers(index, { filters: { opened: { from: '2026-11-01T12:00:05.000Z' } } })).to.deep.equal([
      'K500',
    ]);
    expect(await foundNumbers(index, { filters: { opened: { to: moment } } })).to.deep.equal([]);
  });

  it('goes on after a restart where it was', async () => {
    const index = await own();
    await index.put([searchDocument(1, ['refund'])], [], { position: '17', buildAfter: 'page 3' });
    await index.close();
    const again = await own();
    expect(await again.state()).to.deep.equal({
      isOwner: true,
      isBuilding: true,
      buildAfter: 'page 3',
      position: '17',
      cases: 1,
    });
    await again.finishBuilding();
    expect(await again.state()).to.include({ isBuilding: false, buildAfter: '', position: '17' });
  });

  const damages: [name: string, damage: (path: string) => void][] = [
    [
      'is no database',
      (file) => writeFileSync(file, 'this is no database, and long enough to be looked at as one '.repeat(200)),
    ],
    ['is empty', (file) => writeFileSync(file, '')],
    ['is of an older version', (file) => tamper(file, 'PRAGMA user_version = 0')],
    ['is of another program', (file) => tamper(file, 'PRAGMA application_id = 1')],
    ['has lost its index of words', (file) => tamper(file, 'DELETE FROM words_data')],
  ];
  for (const [name, damage] of damages) {
    it(`is thrown away and begun anew when it ${name}`, async () => {
      const index = await own();
      await index.put([searchDocument(1, ['refund'])]);
      await index.finishBuilding();
      await index.close();
      damage(path());
      const again = await own();
      expect(await again.state()).to.include({ isBuilding: true, cases: 0 });
      await again.put([searchDocument(2, ['refund'])]);
      expect(await foundNumbers(again, { terms: 'refund' })).to.deep.equal(['K2']);
    });
  }

  it('is begun anew when it turns out to be damaged in the middle of the work', async () => {
    const index = await own();
    await index.put([searchDocument(1, ['refund'])]);
    await index.finishBuilding();
    tamper(path(), "UPDATE words_data SET block = x'ffffffffffffffffffffffff' WHERE id > 10");
    const told = await index.find({ terms: 'refund' }).catch((error: unknown) => error);
    expect(told).to.be.instanceOf(StoreError).with.property('code', 'unavailable');
    expect(await index.state()).to.include({ isOwner: true, isBuilding: true, cases: 0 });
    await index.put([searchDocument(2, ['refund'])]);
    expect(await foundNumbers(index, { terms: 'refund' })).to.deep.equal(['K2']);
  });

  it('is not there for a reader before somebody made it', async () => {
    const reader = openSearch({ folder: folder(), secret: SECRET, rules });
    open.push(reader);
    const told = await reader.find({}).catch((error: unknown) => error);
    expect(told).to.be.instanceOf(StoreError).with.property('code', 'unavailable');
  });
});

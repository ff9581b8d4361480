import { expect } from 'chai';
import { after, before } from 'mocha';
import { buildIndex } from '../../../bot/search/buildIndex.ts';
import { followChanges } from '../../../bot/search/followChanges.ts';
import { openIndex } from '../../../bot/search/openIndex.ts';
import { openSqliteStore, type Store } from '../../../storage/index.ts';
import { cosmosStores } from '../../support/cosmosStores.ts';
import { caseRecord, conversation, entry } from '../../support/records.ts';
import { foundNumbers } from '../../support/searchRig.ts';
import { useTempFolder } from '../../support/tempFolder.ts';
import { takeTurn } from '../../support/turns.ts';

describe('The search index over either store', function () {
  this.timeout(60_000);
  const folderOf = useTempFolder();
  const cosmos = cosmosStores();
  before(() => cosmos.start());
  after(() => cosmos.stop());
  const clock = () => new Date();

  const say = (store: Store, key: string, n: number, text: string) =>
    takeTurn(store, key, n, (seq) => ({
      conversation: conversation(key, { lastSeq: seq, cases: [caseRecord(key, `${key}-case`)] }),
      entries: [entry(key, seq, { text, activityId: `a${n}` })],
      cases: [caseRecord(key, `${key}-case`)],
    }));

  const stores: [name: string, open: () => Promise<{ store: Store; dispose(): Promise<void> }>][] = [
    [
      'SQLite',
      async () => {
        const store = await openSqliteStore({ folder: folderOf(), clock });
        return { store, dispose: () => store.close() };
      },
    ],
    ['Cosmos DB', () => cosmos.make(clock)],
  ];
  for (const [name, open] of stores) {
    it(`is made from what is there and follows what comes: ${name}`, async () => {
      const { store, dispose } = await open();
      const index = await openIndex(store, folderOf(), 'make');
      try {
        for (let n = 0; n < 3; n += 1) await say(store, `talk${n}`, 1, n === 1 ? '我要退款' : 'late parcel');
        await index.own();
        const deps = { store, packOf: async () => undefined, clock };
        await buildIndex({ index, deps, when: 'later' });
        expect(await foundNumbers(index, { terms: '退款' })).to.deep.equal(['K-talk1-case']);
        await say(store, 'talk2', 2, '請退款給我');
        expect(await followChanges({ index, deps })).to.equal(true);
        expect((await foundNumbers(index, { terms: '退款' })).sort()).to.deep.equal(['K-talk1-case', 'K-talk2-case']);
        const { position } = await index.state();
        expect(await followChanges({ index, deps })).to.equal(true);
        expect((await index.state()).position).to.equal(position);
      } finally {
        await index.close();
        await dispose();
      }
    });
  }
});

import { expect } from 'chai';
import { CommitFeed } from '../../../bot/turn/commitFeed.ts';
import { FarCommits } from '../../../bot/turn/farCommits.ts';
import { type Entry, openSqliteStore, type Store } from '../../../storage/index.ts';
import { eventually } from '../../support/consoleClient.ts';
import { entry } from '../../support/records.ts';
import { useTempFolder } from '../../support/tempFolder.ts';
import { quietLog } from '../../support/turnHarness.ts';
import { takeTurn } from '../../support/turns.ts';

const MS = 10;

describe('what other processes commit', () => {
  const folder = useTempFolder();
  let store: Store;
  let reads: number;
  let feed: CommitFeed;
  let far: FarCommits;
  const heard: number[][] = [];

  beforeEach(async () => {
    store = await openSqliteStore({ folder: folder(), clock: () => new Date() });
    reads = 0;
    heard.length = 0;
    const entries: Store['entries'] = (key, options) => {
      reads += 1;
      return store.entries(key, options);
    };
    feed = new CommitFeed();
    far = new FarCommits({ store: { ...store, entries }, feed, log: quietLog(), everyMs: MS });
    far.start();
  });
  afterEach(async () => {
    await far.stop();
    await store.close();
  });

  const listen = () => feed.subscribe('k', (entries) => heard.push(entries.map(({ seq }) => seq)));
  const commit = (key: string, n: number) => takeTurn(store, key, n, (seq) => ({ entries: [entry(key, seq)] }));
  const told = (seqs: number[]) => eventually(`lines ${seqs}`, () => heard.flat().join() === seqs.join());

  it('is told to whoever listens here, line by line, in order', async () => {
    listen();
    await eventually('the beginning', () => heard.length === 1);
    expect(heard, 'whoever begins to listen looks for themselves').to.deep.equal([[]]);
    await commit('k', 1);
    await commit('k', 2);
    await told([1, 2]);
  });

  it('is not read when it was committed here, or when nobody listens to it', async () => {
    listen();
    await eventually('the beginning', () => heard.length === 1);
    await commit('other', 1);
    const own: Entry[] = await commit('k', 1).then(() => store.entries('k', { after: 0, limit: 9 }));
    feed.publish('k', own);
    await commit('k', 2);
    await told([1, 2]);
    expect(reads).to.equal(1);
  });

  it('is not looked for while nobody listens, and is found anew by whoever listens again', async () => {
    const stop = listen();
    await eventually('the beginning', () => heard.length === 1);
    stop();
    await commit('k', 1);
    await new Promise((resolve) => setTimeout(resolve, 5 * MS));
    expect(heard).to.deep.equal([[]]);
    listen();
    await eventually('the beginning', () => heard.length === 2);
    expect(heard.at(-1)).to.deep.equal([]);
  });
});

import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { buildIndex } from '../../../bot/search/buildIndex.ts';
import { createSearch, type Search, type SearchDeps } from '../../../bot/search/search.ts';
import { CommitFeed } from '../../../bot/turn/commitFeed.ts';
import { type Entry, openSqliteStore, type Store, StoreError } from '../../../storage/index.ts';
import { caseRecord, conversation, entry, instant } from '../../support/records.ts';
import { ownIndex } from '../../support/searchRig.ts';
import { useTempFolder } from '../../support/tempFolder.ts';
import { quietLog } from '../../support/turnHarness.ts';
import { takeTurn } from '../../support/turns.ts';

const NOW = new Date(Date.parse(instant(0)) + 3_600_000);
const LONGEST = 15_000;

/** Waits until something is so. */
async function until(is: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + LONGEST;
  while (!(await is().catch(() => false))) {
    if (performance.now() > end) throw new Error('it did not become so');
    await sleep(20);
  }
}

describe('The search of a running service', function () {
  this.timeout(2 * LONGEST);
  const folderOf = useTempFolder();
  let store: Store;
  const searches: Search[] = [];
  const feed = new CommitFeed();
  const log = quietLog();
  let turns = 0;

  beforeEach(async () => {
    turns = 0;
    store = await openSqliteStore({ folder: folderOf(), clock: () => NOW });
  });
  afterEach(async () => {
    for (const search of searches.splice(0)) await search.close();
    await store.close();
  });

  async function start(change: Partial<SearchDeps> = {}): Promise<Search> {
    const search = await createSearch({
      store,
      folder: folderOf(),
      feed,
      log,
      clock: () => NOW,
      delayMs: 0,
      restMs: 20,
      ...change,
    });
    searches.push(search);
    search.start();
    return search;
  }

  const spoken: Entry[] = [];
  /** A turn of a conversation with one line, and the cases it has from then on. */
  async function say(
    key: string,
    text: string,
    cases: readonly string[] = [],
    change: Partial<Entry> = {},
  ): Promise<void> {
    turns += 1;
    const seq = (await store.load(key))?.value.lastSeq ?? 0;
    const line = entry(key, seq + 1, { text, ...change });
    spoken.push(line);
    const records = cases.map((id) => caseRecord(key, `${key}-${id}`, { opening: { activityId: 'a1', text } }));
    await takeTurn(store, key, turns, () => ({
      conversation: conversation(key, { lastSeq: seq + 1, cases: records }),
      entries: [line],
      cases: records,
    }));
    feed.publish(key, [line]);
  }

  const numbers = async (search: Search, terms: string) => {
    const { hits, isComplete } = await search.find({ terms, sort: 'oldest' });
    return isComplete ? hits.map(({ caseId }) => caseId) : undefined;
  };
  const finds = (search: Search, terms: string, expected: readonly string[]) =>
    until(async () => JSON.stringify(await numbers(search, terms)) === JSON.stringify(expected));

  it('makes its index, and then hears of every turn', async () => {
    await say('one', 'the parcel is late', ['a']);
    const search = await start();
    await finds(search, 'parcel', ['one-a']);
    await say('two', 'my parcel too', ['a']);
    await finds(search, 'parcel', ['one-a', 'two-a']);
    await say('one', 'refund please', ['a']);
    await finds(search, 'refund parcel', ['one-a']);
    expect(log.lines).to.deep.equal([]);
  });

  it('knows conversations without a case, until they have one, and a line of one case from a line of another', async () => {
    await say('one', 'good morning');
    const search = await start({ store: { ...store, conversationKeys: async () => ['one', 'stray'] } });
    await finds(search, 'morning', ['']);
    await say('two', 'good morning');
    await finds(search, 'morning', ['', '']);
    await say('two', 'the fridge is broken', ['a'], { caseId: 'two-a' });
    await say('one', 'the kettle is broken', ['a'], { caseId: 'one-a' });
    await until(async () => (await numbers(search, 'morning'))?.sort().join() === 'one-a,two-a');
    await say('one', 'and the lamp', ['a', 'b'], { caseId: 'one-b' });
    await finds(search, 'lamp', ['one-b']);
    expect(await numbers(search, 'kettle')).to.deep.equal(['one-a']);
    expect((await numbers(search, 'morning'))?.sort()).to.deep.equal(['one-a', 'one-b', 'two-a']);
  });

  it('judges a case that has been quiet for a while', async () => {
    await say('one', 'the parcel is late', ['a']);
    const search = await start();
    await until(async () => (await search.find({ filters: { present: ['score'] } })).hits.length === 1);
    const { hits } = await search.find({});
    expect(hits[0]?.facts.labels.traits).to.deep.equal(['complaint']);
  });

  it('shows notes for staff as what they are', async () => {
    const search = await start();
    await say('one', 'a difficult customer', ['a'], { author: 'agent', audience: 'staff' });
    await finds(search, 'difficult', ['one-a']);
    expect((await search.find({ terms: 'difficult', speakers: ['agent'] })).hits).to.deep.equal([]);
    const [hit] = (await search.sample({ terms: 'difficult' }, { size: 3, seed: 1 })) ?? [];
    expect(hit?.line?.snippet.text).to.equal('a difficult customer');
  });

  /** The store as it is once a conversation was erased from it. */
  function erasable(key: string): { store: SearchDeps['store']; erase(): void } {
    let isErased = false;
    return {
      store: {
        ...store,
        load: async (asked) => (isErased && asked === key ? undefined : store.load(asked)),
        caseFile: async (number) => (isErased && number.includes(key) ? undefined : store.caseFile(number)),
      },
      erase: () => {
        isErased = true;
      },
    };
  }

  it('forgets what was erased', async () => {
    await say('one', 'the parcel of Wolfeschlegel', ['a']);
    const { store: without, erase } = erasable('one');
    const search = await start({ store: without });
    await finds(search, 'wolfeschlegel', ['one-a']);
    erase();
    await search.forget(['one']);
    expect(await numbers(search, 'wolfeschlegel')).to.deep.equal([]);
  });

  it('takes out a conversation that is no longer in the store', async () => {
    await say('one', 'the parcel is late', ['a']);
    const { store: without, erase } = erasable('one');
    const search = await start({ store: without });
    await finds(search, 'parcel', ['one-a']);
    erase();
    await say('one', 'again', ['a']);
    await finds(search, 'parcel', []);
  });

  it('makes its index anew when changes are missing', async () => {
    const search = await start();
    await say('one', 'the parcel is late', ['a']);
    await finds(search, 'parcel', ['one-a']);
    await search.close();
    let gaps = 0;
    const index = await ownIndex(folderOf(), await store.secret('search index', () => 'never'));
    await index.forget(['one']);
    await index.close();
    const forgetful: SearchDeps['store'] = {
      ...store,
      changes: async (after, limit) => {
        gaps += 1;
        return gaps === 1 ? undefined : store.changes(after, limit);
      },
    };
    await finds(await start({ store: forgetful }), 'parcel', ['one-a']);
  });

  it('is in nobody’s way when the store cannot be read, and says so in the log', async () => {
    const broken: SearchDeps['store'] = {
      ...store,
      caseFiles: () => Promise.reject(new StoreError('unavailable', 'not now')),
    };
    await start({ store: broken });
    await until(async () => log.lines.length > 0);
    expect(log.lines[0]).to.deep.include({
      level: 'error',
      message: 'the search index could not be brought up to date',
    });
    log.lines.splice(0);
  });

  it('goes on where it was interrupted while it makes the index', async () => {
    for (let n = 0; n < 130; n += 1) await say(`c${String(n).padStart(3, '0')}`, 'the parcel is late', ['a']);
    const index = await ownIndex(join(folderOf(), 'other'));
    const deps = { store, packOf: async () => undefined, clock: () => NOW };
    const stop = new AbortController();
    let seen = 0;
    const onCase = () => {
      seen += 1;
      if (seen === 110) stop.abort();
    };
    const ended = await buildIndex({ index, deps, when: 'later', onCase, signal: stop.signal }).catch(
      (error: Error) => error.name,
    );
    expect(ended).to.equal('AbortError');
    expect(await index.state()).to.include({ isBuilding: true, cases: 100 });
    seen = 0;
    await buildIndex({ index, deps, when: 'later', onCase });
    expect(seen).to.equal(30);
    expect(await index.state()).to.include({ isBuilding: false, cases: 130 });
    await index.close();
  });
});

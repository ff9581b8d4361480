import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { Board } from '../../../bot/console/board.ts';
import { openSqliteStore } from '../../../storage/index.ts';
import { eventually } from '../../support/consoleClient.ts';
import { conversation, handoff } from '../../support/records.ts';
import { useTempFolder } from '../../support/tempFolder.ts';
import { quietLog } from '../../support/turnHarness.ts';
import { takeTurn } from '../../support/turns.ts';

describe('the board', () => {
  const folder = useTempFolder();
  const open = () => openSqliteStore({ folder: folder(), clock: () => new Date() });
  const waits = (key: string) => (seq: number) => ({
    conversation: conversation(key, { handoff: handoff(key, 'h'), lastSeq: seq }),
  });

  it('shows all others when one conversation cannot be read, and says so in the log', async () => {
    const first = await open();
    for (const [n, key] of ['a', 'b', 'c'].entries()) await takeTurn(first, key, n, waits(key));
    await first.close();
    const database = new DatabaseSync(join(folder(), 'kesu.db'));
    database.exec(`UPDATE conversations SET doc = '{"v":1}' WHERE key = 'b'`);
    database.close();
    const store = await open();
    const log = quietLog();
    const board = new Board({ store, log, isWatched: () => false, isFollowed: () => true });
    board.start();
    await board.wake();
    expect([...board.rows.keys()]).to.deep.equal(['a', 'c']);
    expect(log.lines.map(({ fields }) => (fields as { conversation?: string }).conversation)).to.deep.equal(['b']);
    await board.close();
    await store.close();
  });

  it('goes on when the store was away for a while', async () => {
    const store = await open();
    const log = quietLog();
    let isAway = false;
    const shaky = {
      ...store,
      changes: (after: string, limit: number) =>
        isAway ? Promise.reject(new Error('away')) : store.changes(after, limit),
    };
    const board = new Board({ store: shaky, log, isWatched: () => false, isFollowed: () => true, pollMs: 20 });
    board.start();
    await board.wake();
    isAway = true;
    await takeTurn(store, 'a', 1, waits('a'));
    await eventually('the trouble to be noticed', () => log.lines.length > 0);
    isAway = false;
    await eventually('the change', () => board.rows.has('a'));
    expect(board.position).to.equal(await store.position());
    await board.close();
    await store.close();
  });

  it('reads nothing while nobody looks, and is true of now as soon as somebody does', async () => {
    const store = await open();
    let reads = 0;
    const load = (key: string) => {
      reads += 1;
      return store.load(key);
    };
    const counted = { ...store, load };
    const board = new Board({
      store: counted,
      log: quietLog(),
      isWatched: () => false,
      isFollowed: () => false,
      pollMs: 5,
    });
    board.start();
    await takeTurn(store, 'a', 1, waits('a'));
    board.poke();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect([reads, board.isAwake]).to.deep.equal([0, false]);
    await board.wake();
    expect([...board.rows.keys()]).to.deep.equal(['a']);
    await takeTurn(store, 'b', 2, waits('b'));
    await eventually('the change', () => board.rows.has('b'));
    await board.close();
    await store.close();
  });
});

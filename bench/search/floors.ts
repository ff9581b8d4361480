import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { conversationAt } from './conversations.ts';
import { inMilliseconds } from './measure.ts';

/** What bare SQLite needs: the same index asked for row numbers alone, in this thread; and a scan of the text. */
export class Floors {
  readonly #database: DatabaseSync;
  readonly #page;
  readonly #count;

  constructor(folder: string) {
    this.#database = new DatabaseSync(join(folder, 'search.db'), { readOnly: true });
    this.#database.exec('PRAGMA cache_size = -65536');
    this.#page = this.#database.prepare('SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 21');
    this.#count = this.#database.prepare('SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT 1001)');
  }

  /** Row numbers of a page, and the count up to where ours counts. */
  page(match: string): void {
    this.#page.all(match);
    this.#count.get(match);
  }

  close(): void {
    this.#database.close();
  }

  /** Milliseconds of LIKE over every message in one table of a file of its own. */
  static async scan(folder: string, conversations: number): Promise<{ some: number; none: number }> {
    const database = new DatabaseSync(join(folder, 'scan.db'));
    try {
      database.exec(
        'PRAGMA journal_mode = OFF; CREATE TABLE message (id INTEGER PRIMARY KEY, text TEXT) STRICT; BEGIN',
      );
      const insert = database.prepare('INSERT INTO message (text) VALUES (?)');
      for (let n = 0; n < conversations; n += 1)
        for (const { text } of conversationAt(n, conversations).lines) insert.run(text);
      database.exec('COMMIT');
      const select = database.prepare('SELECT id FROM message WHERE text LIKE ? ORDER BY id DESC LIMIT 20');
      const some = await inMilliseconds(5, async () => select.all('%退款%'));
      const none = await inMilliseconds(5, async () => select.all('%這個沒有人說過%'));
      return { some: some.p50, none: none.p50 };
    } finally {
      database.close();
    }
  }
}

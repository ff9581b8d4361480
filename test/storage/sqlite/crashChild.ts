import { writeSync } from 'node:fs';
import { openSqliteStore, type Store } from '../../../storage/index.ts';
import { caseRecord, entry, inboxItem, outboxItem, promiseRecord } from '../../support/records.ts';
import { takeTurn } from '../../support/turns.ts';

// Takes turns in eight conversations at once and prints each acknowledged write as a line, until it is killed.
const [folder = '', round = ''] = process.argv.slice(2);
const store = await openSqliteStore({ folder, clock: () => new Date() });
await Promise.all(Array.from({ length: 8 }, (_, n) => talk(store, `${round}-${n}`)));

async function talk(to: Store, key: string): Promise<void> {
  for (let n = 1; ; n += 1) {
    await to.accept(inboxItem(key, n));
    writeSync(1, `accepted ${key} ${n}\n`);
    await takeTurn(to, key, n, (seq) => ({
      entries: [entry(key, seq)],
      cases: [caseRecord(key, key, { reopened: n })],
      promises: [promiseRecord(key, 'p', { attempts: n })],
      outbox: [outboxItem(key, `o${seq}`, seq)],
    }));
    writeSync(1, `committed ${key} ${n}\n`);
  }
}

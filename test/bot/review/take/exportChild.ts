import { writeSync } from 'node:fs';
import { ExportRunner } from '../../../../bot/review/take/exports/exportRunner.ts';
import { createPackReader } from '../../../../bot/search/packReader.ts';
import { createSearch } from '../../../../bot/search/search.ts';
import { CommitFeed } from '../../../../bot/turn/commitFeed.ts';
import { openSqliteStore, type Store } from '../../../../storage/index.ts';
import { packNamed } from '../../../support/talk.ts';
import { quietLog } from '../../../support/turnHarness.ts';

// Makes exports and prints how far each is, until it is killed. `later`: milliseconds by which its clock is ahead.
const [folder = '', later = '0'] = process.argv.slice(2);
const clock = () => new Date(Date.now() + Number(later));
const store = await openSqliteStore({ folder, clock });
const telling: Store = {
  ...store,
  putBookRecord: async (record, etag) => {
    const next = await store.putBookRecord(record, etag);
    if (record.kind === 'export') writeSync(1, `${record.state} ${record.done}\n`);
    return next;
  },
};
const log = quietLog();
const search = await createSearch({ store, folder, feed: new CommitFeed(), log, clock });
const pack = await packNamed('retail');
new ExportRunner({ store: telling, search, pack, packOf: createPackReader(), clock, log }).start();
setInterval(() => undefined, 1_000);

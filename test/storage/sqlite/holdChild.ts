import { writeSync } from 'node:fs';
import { openSqliteStore } from '../../../storage/index.ts';

// Opens the store of a folder for writing, says so, and holds it until it is killed.
const store = await openSqliteStore({ folder: process.argv[2] ?? '', clock: () => new Date() });
await store.ping();
writeSync(1, 'open\n');
setInterval(() => undefined, 60_000);

import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../ports.ts';
import { createContext, type SqliteContext } from './context.ts';
import type { FolderLock } from './folderLock.ts';
import { GroupCommit } from './groupCommit.ts';
import { sqliteAttachments } from './sqliteAttachments.ts';
import { sqliteCases } from './sqliteCases.ts';
import { sqliteChanges } from './sqliteChanges.ts';
import { sqliteConversations } from './sqliteConversations.ts';
import { sqliteInbox } from './sqliteInbox.ts';
import { sqliteOutbox } from './sqliteOutbox.ts';
import { sqlitePromises } from './sqlitePromises.ts';
import { sqliteQueue } from './sqliteQueue.ts';
import { sqliteRegister } from './sqliteRegister.ts';
import { sqliteSecrets } from './sqliteSecrets.ts';
import { sqliteTranscript } from './sqliteTranscript.ts';

/** A store over an open database, which it closes in the end. `lock` is absent for a store opened read-only. */
export function sqliteStore(database: DatabaseSync, clock: () => Date, lock: FolderLock | undefined): Store {
  const commits = lock && new GroupCommit(database);
  const context = createContext(database, clock, commits);
  return {
    ...sqliteInbox(context),
    ...sqliteConversations(context),
    ...sqliteTranscript(context),
    ...sqliteOutbox(context),
    ...sqliteCases(context),
    ...sqliteRegister(context),
    ...sqlitePromises(context),
    ...sqliteChanges(context),
    ...sqliteQueue(context),
    ...sqliteAttachments(context),
    ...sqliteSecrets(context),
    ping: writeProbe(context),
    close: async () => {
      if (!database.isOpen) return;
      commits?.close();
      database.close();
      lock?.release();
    },
  };
}

function writeProbe({ database, clock, write }: SqliteContext): Store['ping'] {
  const beat = database.prepare(
    'INSERT INTO health (id, at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at',
  );
  return () => write(() => void beat.run(clock().toISOString()));
}

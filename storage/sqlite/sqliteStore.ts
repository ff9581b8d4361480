import type { DatabaseSync } from 'node:sqlite';
import type { AuditSeal } from '../audit/auditSeal.ts';
import type { Keyring } from '../custody/keyring.ts';
import type { AccessStore, Store } from '../ports.ts';
import { createContext, type OnDamaged, type SealedContext, type SqliteContext } from './context.ts';
import type { FolderLock } from './folderLock.ts';
import { GroupCommit } from './groupCommit.ts';
import { sqliteAttachments } from './sqliteAttachments.ts';
import { sqliteAudit } from './sqliteAudit.ts';
import { sqliteBook } from './sqliteBook.ts';
import { sqliteCases } from './sqliteCases.ts';
import { sqliteChanges } from './sqliteChanges.ts';
import { sqliteConversations } from './sqliteConversations.ts';
import { sqliteErasure } from './sqliteErasure.ts';
import { sqliteInbox } from './sqliteInbox.ts';
import { sqliteMoving } from './sqliteMoving.ts';
import { sqliteOutbox } from './sqliteOutbox.ts';
import { sqlitePeople } from './sqlitePeople.ts';
import { sqlitePieces } from './sqlitePieces.ts';
import { sqlitePromises } from './sqlitePromises.ts';
import { sqliteQueue } from './sqliteQueue.ts';
import { sqliteRegister } from './sqliteRegister.ts';
import { sqliteRetention } from './sqliteRetention.ts';
import { sqliteReviews } from './sqliteReviews.ts';
import { sqliteSecrets } from './sqliteSecrets.ts';
import { sqliteLinks, sqliteSessions } from './sqliteSessions.ts';
import { sqliteTranscript } from './sqliteTranscript.ts';

/** A store over an open database, which it closes in the end. `lock` is absent for a store opened read-only. */
export function sqliteStore(
  database: DatabaseSync,
  { keyring, folder }: { keyring: Keyring; folder: string },
  clock: () => Date,
  lock: FolderLock | undefined,
  auditSeal: () => AuditSeal,
  onDamaged?: OnDamaged,
): Store & { finishErasures(mayWrite: () => Promise<void>): Promise<void> } {
  const commits = lock && new GroupCommit(database);
  const context: SealedContext = { ...createContext(database, clock, commits, auditSeal, onDamaged), keyring };
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
    ...sqliteAccess(context),
    ...sqliteReviews(context),
    ...sqliteBook(context),
    ...sqlitePieces(context),
    ...sqliteAudit(context),
    ...sqliteMoving(context),
    ...sqliteErasure(context, folder),
    ...sqliteRetention(context),
    // The folder belongs to one process: nobody else can have left anything.
    takeOver: () => context.read(() => ({ pending: [], owed: [] })),
    announce: () => context.read(() => undefined),
    announced: () => context.read(() => []),
    ping: writeProbe(context),
    close: async () => {
      if (!database.isOpen) return;
      commits?.close();
      database.close();
      lock?.release();
    },
  };
}

/** Who may sign in and who is, over an open database. */
export function sqliteAccess(context: SqliteContext): AccessStore {
  return { ...sqlitePeople(context), ...sqliteSessions(context), ...sqliteLinks(context) };
}

function writeProbe({ database, clock, write }: SqliteContext): Store['ping'] {
  const beat = database.prepare(
    'INSERT INTO health (id, at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at',
  );
  return () => write(() => void beat.run(clock().toISOString()));
}

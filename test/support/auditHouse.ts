import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type AuditPort, anchorNotes, type NamedHead, openSqliteStore } from '../../storage/index.ts';
import { createContext } from '../../storage/sqlite/context.ts';
import { sqliteAudit } from '../../storage/sqlite/sqliteAudit.ts';
import { auditNote, TEST_AUDIT_SECRET, testSeal } from './auditRecords.ts';
import { instant } from './records.ts';
import { takeTurn } from './turns.ts';

/** A store whose file can be tampered with, and read in the middle of that. */
export interface AuditHouse {
  /** The very file: what is done to it is undone by `ROLLBACK`. */
  database: DatabaseSync;
  port: AuditPort;
  keys: string[];
  /** Heads of the house that were noted outside. */
  anchors: { seq: number; mac: string }[];
  close(): void;
}

/** Makes a store of some conversations with audited turns, whose heads the house has noted, and whose own head is noted outside. */
export async function makeAuditHouse(folder: string, conversations = 6): Promise<AuditHouse> {
  const store = await openSqliteStore({ folder, clock: () => new Date(instant(0)), auditSecret: TEST_AUDIT_SECRET });
  const keys = Array.from({ length: conversations }, (_, index) => `conversation-${index}`);
  const anchors: AuditHouse['anchors'] = [];
  const noteHeads = async () => {
    const heads: NamedHead[] = [];
    for (const key of keys) {
      const head = await store.auditHead(key);
      if (head) heads.push({ chain: testSeal().chainName(key), ...head });
    }
    anchors.push(await store.recordAudit(anchorNotes(heads, instant(1))));
  };
  for (let n = 1; n <= 3; n += 1) {
    for (const [index, key] of keys.entries()) {
      const notes = Array.from({ length: 1 + ((index + n) % 3) }, (_, i) =>
        auditNote({ subject: `K-${index}`, details: { n, i } }),
      );
      await takeTurn(store, key, n, () => ({ audit: notes }));
    }
    await store.recordAudit([
      auditNote({ action: 'signed_in', actor: `p${n}` }),
      auditNote({ actor: 'cli', action: 'export' }),
    ]);
    await noteHeads();
  }
  await store.close();
  const database = new DatabaseSync(join(folder, 'kesu.db'), { enableForeignKeyConstraints: true });
  const port = sqliteAudit(createContext(database, () => new Date(), undefined, testSeal));
  return { database, port, keys, anchors, close: () => database.close() };
}

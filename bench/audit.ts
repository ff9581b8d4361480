import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sealNotes } from '../storage/audit/auditLines.ts';
import { createAuditSeal } from '../storage/audit/auditSeal.ts';
import { type AuditNote, openSqliteStore, verifyAudit } from '../storage/index.ts';

// How fast a store's audit chains are checked: lines a second of processor time, and of the clock.
// Usage: npm run bench:audit [-- lines, 500000]

const LINES = Number(process.argv[2] ?? 500_000);
/** Lines of one conversation, as a complaint with an agent has them. */
const OF_ONE = 12;
const SECRET = 'a secret of a bench, as long as one has to be';

const folder = mkdtempSync(join(tmpdir(), 'kesu-audit-'));
try {
  const options = { folder, clock: () => new Date(), auditSecret: SECRET };
  await (await openSqliteStore(options)).close();
  fill(new DatabaseSync(join(folder, 'kesu.db')));
  const store = await openSqliteStore({ ...options, readonly: true });
  const [cpu, begun] = [process.cpuUsage(), performance.now()];
  const { lines, chains, faults } = await verifyAudit(store, { anchors: [] });
  const spent = process.cpuUsage(cpu);
  const clock = (performance.now() - begun) / 1000;
  const perSecond = (seconds: number) => Math.round(lines / seconds).toLocaleString('en');
  process.stdout.write(
    `${lines.toLocaleString('en')} lines, ${chains.toLocaleString('en')} chains, ${faults.length} faults: ` +
      `${perSecond((spent.user + spent.system) / 1e6)} a second of processor time, ${perSecond(clock)} of the clock\n`,
  );
  await store.close();
} finally {
  rmSync(folder, { recursive: true });
}

/** Writes the lines as turns would, without the turns. */
function fill(database: DatabaseSync): void {
  const seal = createAuditSeal(SECRET);
  const conversation = database.prepare(
    "INSERT INTO conversations (rid, key, etag, last_seq, doc, audit_head) VALUES (?, ?, 'e', 0, '{}', ?)",
  );
  const insert = database.prepare('INSERT INTO audit (conversation, seq, mac, line) VALUES (?, ?, ?, ?)');
  const actor = '3f0c7c1e-8a44-4c1f-9f35-0d5f2f9e6b11';
  const details = { from: 'clarifying', to: 'restated', reason: 'understood' };
  const note: AuditNote = {
    at: new Date().toISOString(),
    actor,
    action: 'case_status',
    subject: 'K482-910-375',
    details,
  };
  const notes = Array.from({ length: OF_ONE }, () => note);
  database.exec('PRAGMA synchronous = OFF; BEGIN');
  for (let rid = 1; rid * OF_ONE <= LINES; rid += 1) {
    const key = `conversation-${rid}`;
    const lines = sealNotes(seal, seal.chainName(key), notes);
    const last = lines.at(-1);
    conversation.run(rid, key, `${last?.seq} ${last?.mac}`);
    for (const { seq, mac, text } of lines) insert.run(rid, seq, mac, text);
  }
  database.exec('COMMIT');
  database.close();
}

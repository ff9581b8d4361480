import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { type Conversation, openSqliteStore } from '../../../storage/index.ts';
import { migrateSchema } from '../../../storage/sqlite/migrateSchema.ts';
import { SCHEMA } from '../../../storage/sqlite/schema.ts';
import { caseRecord, conversation, handoff, promiseRecord } from '../../support/records.ts';
import { useTempFolder } from '../../support/tempFolder.ts';
import { takeTurn } from '../../support/turns.ts';

/** Conversations as the first released schema kept them, and whether the queue shows them. */
const STORED: [key: string, change: Partial<Conversation>, shown: boolean][] = [
  ['waiting', { handoff: handoff('waiting', 'h') }, true],
  ['held', { handoff: handoff('held', 'h', { state: 'accepted' }) }, true],
  ['intake', { cases: [caseRecord('intake', 'a'), caseRecord('intake', 'b', { status: 'closed' })] }, true],
  ['reopened', { cases: [caseRecord('reopened', 'c', { status: 'reopened' })] }, true],
  ['owed', { promises: [promiseRecord('owed', 'p', { kind: 'remedy' })] }, true],
  ['kept', { promises: [promiseRecord('kept', 'p', { kind: 'remedy', state: 'kept' })] }, false],
  ['followed', { cases: [caseRecord('followed', 'd', { status: 'followed_up' })] }, false],
  ['returned', { handoff: handoff('returned', 'h', { state: 'returned' }) }, false],
  ['new', {}, false],
];

describe('a file of the first schema', () => {
  const folder = useTempFolder();

  it('shows the queue of what it holds once it is opened, and its changes from then on', async () => {
    mkdirSync(folder(), { recursive: true });
    const old = new DatabaseSync(join(folder(), 'kesu.db'));
    migrateSchema(old, SCHEMA.slice(0, 1));
    const insert = old.prepare("INSERT INTO conversations (key, etag, last_seq, doc) VALUES (?, 'e', 0, ?)");
    for (const [key, change] of STORED) insert.run(key, JSON.stringify(conversation(key, change)));
    old.close();

    const store = await openSqliteStore({ folder: folder(), clock: () => new Date() });
    const queue = (await store.queue({ limit: 100 })).items;
    expect(queue).to.have.members(STORED.flatMap(([key, , shown]) => (shown ? [key] : [])));
    expect(queue.slice(0, 2)).to.deep.equal(['waiting', 'held']);
    const position = await store.position();
    await takeTurn(store, 'new', 1);
    expect((await store.changes(position, 10))?.map(({ conversationKey }) => conversationKey)).to.deep.equal(['new']);
    await store.close();
  });
});

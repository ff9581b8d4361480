import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { openSqliteStore } from '../../../storage/index.ts';
import { caseRecord, handoff, inboxItem, instant, outboxItem } from '../../support/records.ts';
import { useTempFolder } from '../../support/tempFolder.ts';
import { takeTurn } from '../../support/turns.ts';

const DAY = 86_400_000;

describe('what the embedded store keeps besides what its ports show', () => {
  const folder = useTempFolder();
  let now = 0;
  const open = () => openSqliteStore({ folder: folder(), clock: () => new Date(now) });
  function rows(sql: string) {
    const database = new DatabaseSync(join(folder(), 'kesu.db'), { readOnly: true });
    try {
      return database.prepare(sql).all();
    } finally {
      database.close();
    }
  }

  it('drops the text of an answered activity, which the transcript holds', async () => {
    const store = await open();
    await takeTurn(store, 'k', 1);
    expect(rows('SELECT doc FROM inbox')).to.deep.equal([{ __proto__: null, doc: null }]);
    await store.close();
  });

  it('sweeps the marks of answered activities after eight days, beside an accept, and no others', async () => {
    const store = await open();
    for (let n = 1; n <= 3; n += 1) await takeTurn(store, 'k', n);
    await store.accept(inboxItem('k', 4));
    now += 8 * DAY;
    await store.accept(inboxItem('k', 5));
    expect(rows('SELECT id FROM inbox')).to.have.length(5);
    now += DAY;
    await store.accept(inboxItem('k', 6));
    expect(rows('SELECT id FROM inbox')).to.have.length(3);
    await store.close();
  });

  it('keeps how each delivery ended', async () => {
    const store = await open();
    for (const n of [1, 2]) await takeTurn(store, 'k', n, (seq) => ({ outbox: [outboxItem('k', `o${n}`, seq)] }));
    await store.settle('k', 'o1', { state: 'delivered', at: instant(5), channelActivityId: 'ch1' });
    await store.settle('k', 'o1', { state: 'refused', at: instant(6), code: '404' });
    await store.settle('k', 'o2', { state: 'refused', at: instant(7), code: '403' });
    const kept = rows('SELECT seq, doc FROM deliveries ORDER BY seq').map(({ seq, doc }) => [
      seq,
      JSON.parse(String(doc)),
    ]);
    expect(kept).to.deep.equal([
      [1, { v: 1, state: 'delivered', at: instant(5), channelActivityId: 'ch1' }],
      [2, { v: 1, state: 'refused', at: instant(7), code: '403' }],
    ]);
    await store.close();
  });

  it('keeps each handoff at its newest state', async () => {
    const store = await open();
    await takeTurn(store, 'k', 1, () => ({
      cases: [caseRecord('k', 'c')],
      handoffs: [handoff('k', 'h1', { caseId: 'c' }), handoff('k', 'h2', { caseId: 'c' })],
    }));
    await takeTurn(store, 'k', 2, () => ({
      handoffs: [handoff('k', 'h1', { caseId: 'c', state: 'accepted', agent: { id: 'x', name: 'X' } })],
    }));
    const file = await store.caseFile('K-c');
    const states = file?.handoffs.map(({ id, state }) => [id, state]);
    expect(rows('SELECT id FROM handoffs')).to.have.length(2);
    expect(states).to.deep.equal([
      ['h1', 'accepted'],
      ['h2', 'requested'],
    ]);
    await store.close();
  });
});

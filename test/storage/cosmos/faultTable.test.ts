import { CosmosClient } from '@azure/cosmos';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { type CosmosSettings, openCosmosStore } from '../../../storage/cosmos/openCosmosStore.ts';
import { type Store, StoreError } from '../../../storage/index.ts';
import { view } from '../../support/bookRecords.ts';
import type { FaultEffect } from '../../support/cosmosPeer/faults.ts';
import { cosmosStores } from '../../support/cosmosStores.ts';
import { attachmentInfo, caseRecord, inboxItem, instant, outboxItem, promiseRecord } from '../../support/records.ts';
import { prepareTurn, takeTurn } from '../../support/turns.ts';

/** Short enough for a test, long enough for several attempts. */
const LIMITS = { attemptMs: 120, deadlineMs: 1_500, beatMs: 60_000, goneMs: 600_000 };

/** What the service or the network can do to a request. */
const FAULTS: readonly (readonly [name: string, effect: FaultEffect])[] = [
  ['429 with a pause', { status: 429, headers: { 'x-ms-retry-after-ms': '20' } }],
  ['429 without a pause', { status: 429 }],
  ...[408, 410, 449, 500, 503].map((status) => [String(status), { status }] as const),
  ['503 with an empty body', { status: 503, body: '' }],
  ['503 with a page of HTML', { status: 503, body: '<html>Service Unavailable</html>' }],
  ['a reset', { reset: true }],
  ['no answer', { hang: true }],
  ['a reset after the write', { reset: true, afterCommit: true }],
  ['no answer after the write', { hang: true, afterCommit: true }],
];

describe('Cosmos DB faults', () => {
  const stores = cosmosStores();
  let settings: CosmosSettings;
  let store: Store;
  let n = 0;

  before(async () => {
    await stores.start();
    settings = await stores.newDatabase(LIMITS);
    store = await openCosmosStore({ ...settings, clock: () => new Date() });
  });
  after(async () => {
    stores.peer.faults.clear();
    await store.close();
    await stores.stop();
  });

  /** Each operation of the store: how to prepare it, and how to tell that it took effect exactly once. */
  const OPERATIONS: Readonly<Record<string, (key: string) => Promise<() => Promise<void>>>> = {
    accept: async (key) => async () => {
      expect(await store.accept(inboxItem(key, 1))).to.equal('accepted');
      expect(await store.accept(inboxItem(key, 1))).to.equal('duplicate');
    },
    'first commit': async (key) => {
      await store.accept(inboxItem(key, 1));
      const turn = await prepareTurn(store, key, 1, (seq) => ({
        cases: [caseRecord(key, key, { number: `K-${key}` })],
        promises: [promiseRecord(key, 'p')],
        outbox: [outboxItem(key, 'o', seq)],
      }));
      return async () => {
        const etag = await store.commit(turn);
        expect((await store.load(key))?.etag).to.equal(etag);
        expect(await store.entries(key, { after: 0, limit: 10 })).to.have.length(1);
        expect((await store.caseByNumber(`K-${key}`))?.conversationKey).to.equal(key);
      };
    },
    'next commit': async (key) => {
      await takeTurn(store, key, 1);
      await store.accept(inboxItem(key, 2));
      const turn = await prepareTurn(store, key, 2);
      return async () => {
        const etag = await store.commit(turn);
        expect((await store.load(key))?.etag).to.equal(etag);
        const entries = await store.entries(key, { after: 0, limit: 10 });
        expect(entries.map(({ seq }) => seq)).to.deep.equal([1, 2]);
        expect(await store.inboxState(key, turn.inboxDone)).to.equal('done');
      };
    },
    load: async (key) => {
      await takeTurn(store, key, 1);
      return async () => expect((await store.load(key))?.value.lastSeq).to.equal(1) && undefined;
    },
    entries: async (key) => {
      await takeTurn(store, key, 1);
      return async () => expect(await store.entries(key, { after: 0, limit: 5 })).to.have.length(1) && undefined;
    },
    settle: async (key) => {
      await takeTurn(store, key, 1, (seq) => ({ outbox: [outboxItem(key, 'o', seq)] }));
      return async () => {
        await store.settle(key, 'o', { state: 'retry', at: instant(0), nextAttemptAt: instant(0), code: '503' });
        const { items } = await store.owed({ now: instant(9), limit: 1000 });
        expect(items.filter((item) => item.conversationKey === key).map(({ attempts }) => attempts)).to.deep.equal([1]);
        await store.settle(key, 'o', { state: 'delivered', at: instant(0) });
      };
    },
    putAttachment: async (key) => async () => {
      await store.putAttachment(attachmentInfo(key, 'f'), Uint8Array.of(1, 2, 3));
      expect([...((await store.getAttachment(key, 'f'))?.bytes ?? [])]).to.deep.equal([1, 2, 3]);
    },
    secret: async (key) => async () => {
      const value = await store.secret(key, () => `of ${key}`);
      expect(await store.secret(key, () => 'another')).to.equal(value);
    },
    'new record of the house': async (key) => async () => {
      const etag = await store.putBookRecord(view(key), undefined);
      expect(await store.bookRecord('view', key)).to.deep.equal({ value: view(key), etag });
    },
    'changed record of the house': async (key) => {
      const before = await store.putBookRecord(view(key), undefined);
      return async () => {
        const etag = await store.putBookRecord(view(key, { shared: true }), before);
        expect((await store.bookRecord('view', key))?.etag).to.equal(etag);
        await store.removeBookRecord('view', key, etag);
        expect(await store.bookRecord('view', key)).to.equal(undefined);
      };
    },
    changes: async (key) => {
      const position = await store.position();
      await takeTurn(store, key, 1);
      return async () => {
        const changes = (await store.changes(position, 100)) ?? [];
        expect(changes.map(({ conversationKey }) => conversationKey)).to.deep.equal([key]);
      };
    },
    ping: async () => () => store.ping(),
  };

  for (const [fault, effect] of FAULTS) {
    for (const [operation, prepare] of Object.entries(OPERATIONS)) {
      it(`${fault}: ${operation} loses nothing and does nothing twice`, async () => {
        n += 1;
        const act = await prepare(`k${n}`);
        stores.peer.faults.add({ effect });
        // The number of the case is the first request; the batch is hit as well.
        if (operation === 'first commit') stores.peer.faults.add({ effect, match: ({ kind }) => kind === 'batch' });
        await act();
        expect(stores.peer.faults.left, 'the fault has hit').to.equal(0);
      });
    }
  }

  it('ends every call before its deadline when the service answers nothing any more', async () => {
    await takeTurn(store, 'end', 1, (seq) => ({ outbox: [outboxItem('end', 'o', seq)] }));
    await store.accept(inboxItem('end', 2));
    const turn = await prepareTurn(store, 'end', 2);
    const calls: Readonly<Record<string, () => Promise<unknown>>> = {
      accept: () => store.accept(inboxItem('end', 3)),
      load: () => store.load('end'),
      commit: () => store.commit(turn),
      entries: () => store.entries('end', { after: 0, limit: 1 }),
      pending: () => store.pending({ limit: 1 }),
      owed: () => store.owed({ now: instant(0), limit: 1 }),
      settle: () => store.settle('end', 'o', { state: 'delivered', at: instant(0) }),
      caseByNumber: () => store.caseByNumber('K-1'),
      duePromises: () => store.duePromises(instant(0), 1),
      changes: () => store.changes('x', 1),
      secret: () => store.secret('end', () => 'x'),
      ping: () => store.ping(),
    };
    for (const effect of [{ hang: true }, { status: 429 }] as const) {
      stores.peer.faults.add({ effect, times: 1e9 });
      await Promise.all(
        Object.entries(calls).map(async ([name, call]) => {
          const begun = performance.now();
          const error = await call().catch((refused: unknown) => refused);
          expect(error, name).to.be.instanceOf(StoreError).with.property('code', 'unavailable');
          expect(performance.now() - begun, name).to.be.below(LIMITS.deadlineMs + 1_500);
        }),
      );
      stores.peer.faults.clear();
    }
    expect(await store.commit(turn)).to.be.a('string');
  });

  it('waits no longer than asked to when it is throttled, and as long as that', async () => {
    stores.peer.faults.add({ effect: { status: 429, headers: { 'x-ms-retry-after-ms': '150' } }, times: 2 });
    const begun = performance.now();
    await store.load('throttled');
    expect(performance.now() - begun).to.be.within(300, 1_200);
  });

  it('says without delay what trying again will not cure, and nothing of what was sent', async () => {
    for (const status of [401, 403]) {
      stores.peer.faults.add({ effect: { status } });
      const error = await store.accept(inboxItem('secret words', 1)).catch((refused: unknown) => refused);
      expect(error).to.be.instanceOf(StoreError).with.property('code', 'unavailable');
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error as object))).not.to.contain('secret words');
      expect(stores.peer.faults.left).to.equal(0);
    }
  });

  it('writes nothing on what a replica still shows and is no longer so', async () => {
    await takeTurn(store, 'stale', 1);
    const { endpoint, key = '', database, auditSecret, masterKeys } = settings;
    // Patient, both: on a busy machine an attempt that was given up may still arrive, and take the one stale answer.
    const patientSettings = { endpoint, key, database, auditSecret, masterKeys, clock: () => new Date() };
    const [patient, other] = [await openCosmosStore(patientSettings), await openCosmosStore(patientSettings)];
    const client = new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } });
    const { resource } = await client
      .database(database)
      .container('conversations')
      .item('turn:000000001', 'stale')
      .read();
    client.dispose();
    await takeTurn(other, 'stale', 2);
    await other.accept(inboxItem('stale', 3));
    stores.peer.faults.add({
      match: ({ kind, container }) => kind === 'query' && container === 'conversations',
      effect: { status: 200, body: JSON.stringify({ Documents: [resource], _count: 1 }) },
    });
    const stale = await prepareTurn(patient, 'stale', 3);
    expect(stores.peer.faults.left).to.equal(0);
    expect(stale.etag).to.equal((resource as { write: string }).write);
    const error = await patient.commit(stale).catch((refused: unknown) => refused);
    expect(error).to.be.instanceOf(StoreError).with.property('code', 'conflict');
    await patient.commit(await prepareTurn(patient, 'stale', 3));
    await Promise.all([patient.close(), other.close()]);
    const entries = await store.entries('stale', { after: 0, limit: 10 });
    expect(entries.map(({ activityId }) => activityId)).to.deep.equal(['a1', 'a2', 'a3']);
  });

  it('says "conflict" when the answer to a batch was lost and another commit was faster', async () => {
    await takeTurn(store, 'lost', 1);
    await store.accept(inboxItem('lost', 2));
    const turn = await prepareTurn(store, 'lost', 2);
    // Patient, so that the faster commit has its time on a busy machine.
    const { endpoint, key = '', database, auditSecret, masterKeys } = settings;
    const patientSettings = { endpoint, key, database, auditSecret, masterKeys, clock: () => new Date() };
    const patient = await openCosmosStore(patientSettings);
    let isFirst = true;
    stores.peer.onRequest = async ({ kind }) => {
      if (kind !== 'batch' || !isFirst) return;
      isFirst = false;
      await takeTurn(store, 'lost', 3);
      stores.peer.faults.add({ effect: { reset: true } });
    };
    const error = await patient.commit(turn).catch((refused: unknown) => refused);
    await patient.close();
    stores.peer.onRequest = undefined;
    expect(stores.peer.faults.left).to.equal(0);
    expect(error).to.be.instanceOf(StoreError).with.property('code', 'conflict');
  });
});

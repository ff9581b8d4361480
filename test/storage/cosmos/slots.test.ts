import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { openCosmosStore } from '../../../storage/cosmos/openCosmosStore.ts';
import { Slots } from '../../../storage/cosmos/slots.ts';
import type { Store } from '../../../storage/index.ts';
import { codeOf } from '../../contracts/storeRig.ts';
import { cosmosStores } from '../../support/cosmosStores.ts';

describe('Slots', () => {
  it('let so many in, and then whoever has waited longest', async () => {
    const slots = new Slots(2);
    const entered: string[] = [];
    const enter = async (name: string) => {
      const leave = await slots.take(10_000);
      entered.push(name);
      return leave ?? expect.fail('there was no place');
    };
    const [first, second] = await Promise.all([enter('first'), enter('second')]);
    const third = enter('third');
    const fourth = enter('fourth');
    await Promise.resolve();
    expect(entered).to.deep.equal(['first', 'second']);
    second();
    (await third)();
    (await fourth)();
    expect(entered).to.deep.equal(['first', 'second', 'third', 'fourth']);
    first();
  });

  it('give nobody a place who has gone, and keep it for the next', async () => {
    const slots = new Slots(1);
    const leave = await slots.take(10_000);
    expect(await slots.take(1)).to.equal(undefined);
    const next = slots.take(10_000);
    leave?.();
    (await next)?.();
    expect(await slots.take(1)).not.to.equal(undefined);
  });
});

describe('Cosmos DB asked for much at once', () => {
  const stores = cosmosStores();
  const limits = { attemptMs: 10_000, deadlineMs: 20_000, beatMs: 60_000, goneMs: 600_000 };
  let store: Store;
  let open = () => {};

  before(() => stores.start());
  after(async () => {
    open();
    stores.peer.onRequest = undefined;
    await store.close();
    await stores.stop();
  });

  it('is asked for 64 things at a time, by calls that all come to their end', async () => {
    store = await openCosmosStore({ ...(await stores.newDatabase(limits)), clock: () => new Date() });
    let [underWay, most] = [0, 0];
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    stores.peer.onRequest = async ({ container, kind }) => {
      // The client asks by itself where the account lies, and for the plan of a query beside the query.
      if (container === '' || kind === 'plan') return;
      underWay += 1;
      most = Math.max(most, underWay);
      await gate;
      underWay -= 1;
    };
    const loads = Array.from({ length: 300 }, (_, n) => store.load(`directline:${n}`));
    while (underWay < 64) await new Promise((resolve) => setImmediate(resolve));
    open();
    expect(await Promise.all(loads)).to.deep.equal(Array(300).fill(undefined));
    expect(most).to.equal(64);
  });

  it('refuses what found no place before its deadline', async () => {
    stores.peer.onRequest = undefined;
    const short = { attemptMs: 300, deadlineMs: 300, beatMs: 60_000, goneMs: 600_000 };
    const hurried = await openCosmosStore({ ...(await stores.newDatabase(short)), clock: () => new Date() });
    stores.peer.faults.clear();
    stores.peer.onRequest = () => new Promise(() => undefined);
    const calls = Array.from({ length: 100 }, (_, n) => codeOf(hurried.load(`directline:${n}`)));
    expect(new Set(await Promise.all(calls))).to.deep.equal(new Set(['unavailable']));
    stores.peer.onRequest = undefined;
    await hurried.close();
  });
});

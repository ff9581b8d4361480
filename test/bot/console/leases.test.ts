import { expect } from 'chai';
import { describe, it } from 'mocha';
import { eventually } from '../../support/consoleClient.ts';
import { command, waitingCustomer } from '../../support/consoleCustomer.ts';
import { person, useConsole } from '../../support/consoleRig.ts';

const MINUTE = 60_000;

describe('what an agent holds', () => {
  const rig = useConsole({ beatMs: 30, leaseBeatMs: 30, hearMs: 20, people: [person('anna'), person('ben')] });
  const stateOf = async (key: string) => (await rig.store.load(key))?.value.handoff?.state;

  it('goes back to the queue when they have gone, with words for the customer, and a colleague can take it', async () => {
    const customer = await waitingCustomer(rig, 'l1');
    const anna = rig.client('anna');
    await anna.listen();
    await anna.post(`/conversations/${customer.key}/claim`, command());
    const before = (await customer.heard()).length;
    anna.cut();
    await new Promise((resolve) => setTimeout(resolve, 100));
    rig.advance(4 * MINUTE);
    await eventually('the lease to end', async () => (await stateOf(customer.key)) === 'requested');
    expect((await customer.heard()).length).to.be.above(before);
    const ben = rig.client('ben');
    expect((await ben.post(`/conversations/${customer.key}/claim`, command())).status).to.equal(200);
  });

  it('stays theirs for as long as their console is open, however long that is', async () => {
    const { key } = await waitingCustomer(rig, 'l2');
    const anna = rig.client('anna');
    await anna.listen();
    await anna.post(`/conversations/${key}/claim`, command());
    for (let n = 0; n < 5; n += 1) {
      rig.advance(2 * MINUTE);
      await new Promise((resolve) => setTimeout(resolve, 80));
    }
    expect(await stateOf(key)).to.equal('accepted');
    anna.cut();
  });

  it('stays theirs over a restart of the server, when they come back in time', async () => {
    const { key } = await waitingCustomer(rig, 'l3');
    const anna = rig.client('anna');
    await anna.fetchQueue();
    await anna.listen();
    await anna.post(`/conversations/${key}/claim`, command());
    await rig.restart();
    rig.advance(2 * MINUTE);
    await anna.listen();
    await eventually('what she holds', () => anna.items.get(key)?.agent?.id === 'anna');
    rig.advance(2 * MINUTE);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await stateOf(key)).to.equal('accepted');
    anna.cut();
  });

  it('stays theirs while their console is open at another process, and no longer', async () => {
    const { key } = await waitingCustomer(rig, 'l4');
    await rig.client('anna').post(`/conversations/${key}/claim`, command());
    rig.store.announced = async () => [{ here: ['anna'], chosen: [] }, 'what no process of ours says'];
    for (let n = 0; n < 3; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      rig.advance(2 * MINUTE);
    }
    expect(await stateOf(key)).to.equal('accepted');
    rig.store.announced = async () => [];
    rig.advance(4 * MINUTE);
    await eventually('the lease to end', async () => (await stateOf(key)) === 'requested');
  });

  it('goes back to the queue also where nobody looks at the queue', async () => {
    const { key } = await waitingCustomer(rig, 'l5');
    await waitingCustomer(rig, 'l6');
    await rig.client('anna').post(`/conversations/${key}/claim`, command());
    await rig.restart();
    rig.advance(4 * MINUTE);
    await eventually('the lease to end', async () => (await stateOf(key)) === 'requested');
  });
});

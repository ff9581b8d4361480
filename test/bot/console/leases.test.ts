import { expect } from 'chai';
import { describe, it } from 'mocha';
import { eventually } from '../../support/consoleClient.ts';
import { command, waitingCustomer } from '../../support/consoleCustomer.ts';
import { person, useConsole } from '../../support/consoleRig.ts';

const MINUTE = 60_000;

describe('what an agent holds', () => {
  const rig = useConsole({ beatMs: 30, leaseBeatMs: 30, people: [person('anna'), person('ben')] });
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
});

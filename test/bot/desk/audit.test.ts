import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { verifyAudit } from '../../../storage/index.ts';
import { ANNA, SUE } from '../../dialogs/desk/deskTalk.ts';
import { command, type DeskHarness, escalated, KEY, openDeskHarness } from './deskHarness.ts';

describe('the audit chain of a conversation that people of ours take part in', () => {
  let harness: DeskHarness;
  beforeEach(async () => {
    harness = await openDeskHarness();
  });
  afterEach(() => harness.close());

  it('tells who did what, in order, and not a word of what was said', async () => {
    const office = await harness.open();
    await escalated(office);
    await office.desk.perform(KEY, command(ANNA, 'claim'));
    await office.desk.perform(KEY, command(ANNA, 'send', { text: 'Good morning, I am Anna and I will look into it.' }));
    await office.desk.perform(KEY, command(SUE, 'takeover', { reason: 'she is on leave' }));
    await office.desk.perform(KEY, command(SUE, 'return'));
    const lines = await harness.store.auditLines({ conversationKey: KEY, after: 0, limit: 100 });
    const told = lines.map(({ text }) => JSON.parse(text) as unknown[]);
    const actions = told.map(([, , actor, action, , name, value]) => `${actor} ${action} ${name}=${value}`);
    expect(actions).to.include.members([
      'anna staff_event event=claimed',
      'sue staff_event event=takenOver',
      'sue staff_event event=returned',
      'sue handoff state=returned',
    ]);
    expect(actions.findIndex((one) => one.startsWith('anna message_sent'))).to.be.above(
      actions.indexOf('anna staff_event event=claimed'),
    );
    expect(actions.some((one) => /case_opened/.test(one))).to.equal(true);
    const words = JSON.stringify(lines);
    for (const word of ['morning', 'Anna and', 'leave']) expect(words).not.to.contain(word);
    expect((await verifyAudit(harness.store, { anchors: [] })).faults).to.deep.equal([]);
  });
});

import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import type { HandoffHub } from '../../../bot/desk/hub.ts';
import { createHubBridge, type HubBridge } from '../../../bot/desk/hubBridge.ts';
import { ANNA, BEN } from '../../dialogs/desk/deskTalk.ts';
import {
  command,
  type DeskHarness,
  escalated,
  expectQuietWhileHeld,
  holderOf,
  KEY,
  type Office,
  openDeskHarness,
  refusalIn,
  words,
} from './deskHarness.ts';

describe('a contact centre behind the handoff protocol', () => {
  let harness: DeskHarness;
  let office: Office;
  let bridge: HubBridge;
  let offers: Partial<Activity>[];
  let forwarded: Partial<Activity>[];

  beforeEach(async () => {
    harness = await openDeskHarness();
    office = await harness.open();
    offers = [];
    forwarded = [];
    const hub: HandoffHub = {
      id: 'hub',
      name: 'Contact Centre',
      initiate: async (event) => void offers.push(event),
      forward: async (_key, message) => void forwarded.push(message),
    };
    bridge = createHubBridge({
      hub,
      store: harness.store,
      desk: office.desk,
      feed: office.engine.feed,
      log: harness.log,
    });
  });
  afterEach(async () => {
    bridge.close();
    await harness.close();
  });

  const settle = async () => {
    await office.engine.whenIdle();
    await new Promise((resolve) => setTimeout(resolve, 50));
  };
  const holder = async () => holderOf((await harness.store.load(KEY))?.value ?? {})?.id;
  const report = (state: string) => bridge.status(KEY, { type: 'event', name: 'handoff.status', value: { state } });

  it('is offered a waiting conversation once, with the transcript and without what is between staff', async () => {
    await escalated(office);
    await settle();
    await office.desk.perform(KEY, command(BEN, 'note', { text: 'for staff only' }));
    await settle();
    expect(offers).to.have.length(1);
    expect(offers[0]).to.include({ type: 'event', name: 'handoff.initiate' });
    expect(offers[0]?.value).to.include({ conversation: KEY, reason: 'asked', urgent: false });
    const [attachment] = offers[0]?.attachments ?? [];
    expect(attachment).to.include({ contentType: 'application/json', name: 'Transcript' });
    const lines = (attachment?.content as { activities: Partial<Activity>[] } | undefined)?.activities.map(
      ({ text }) => text,
    );
    expect(lines).to.include('I want to talk to a person');
    await office.desk.perform(KEY, command(ANNA, 'claim'));
    await office.desk.perform(KEY, command(ANNA, 'release', { reason: 'for staff only' }));
    await settle();
    expect(offers, 'and again after it was given back').to.have.length(2);
    expect(JSON.stringify(offers)).to.not.include('for staff only');
  });

  it('takes it, talks with the customer through our guard, and gives it back', async () => {
    await escalated(office);
    await report('accepted');
    await report('accepted');
    expect(await holder()).to.equal('hub');
    await office.engine.receiver.receive(words('are you there?'));
    await settle();
    expect(forwarded.map(({ text }) => text)).to.deep.equal(['are you there?']);
    await bridge.words(KEY, 'w1', 'Good morning, how can I help?');
    await bridge.words(KEY, 'w1', 'Good morning, how can I help?');
    expect((await refusalIn(bridge.words(KEY, 'w2', 'Calm down.') as never))?.reason).to.equal('guard');
    await report('completed');
    expect(await holder()).to.equal(undefined);
    const entries = await harness.transcript();
    expectQuietWhileHeld(entries);
    const said = entries.filter(({ author, audience }) => author === 'agent' && !audience);
    expect(said.map(({ text, by }) => [by?.name, text])).to.deep.equal([
      ['Contact Centre', 'Good morning, how can I help?'],
    ]);
  });

  it('that fails leaves the conversation in our queue, and the customer with a new time', async () => {
    await escalated(office);
    await report('accepted');
    await report('failed');
    const stored = (await harness.store.load(KEY))?.value;
    expect(stored?.handoff?.state).to.equal('requested');
    expect((await harness.transcript()).at(-1)?.replyKey).to.equal('human.released');
  });

  it('cannot take what one of us holds, and its other reports are refused', async () => {
    await escalated(office);
    await office.desk.perform(KEY, command(ANNA, 'claim'));
    expect((await refusalIn(report('accepted') as never))?.reason).to.equal('held');
    for (const value of [{}, { state: 'exploded' }, undefined]) {
      let code = '';
      await bridge.status(KEY, { name: 'handoff.status', value }).catch((error) => {
        code = error.code;
      });
      expect(code).to.equal('invalid_request');
    }
  });

  it('is offered nothing over the customer’s channel', async () => {
    await escalated(office);
    await settle();
    expect(JSON.stringify(await harness.transcript())).to.not.include('handoff.initiate');
  });
});

import type { TurnContext } from 'botbuilder';
import { expect } from 'chai';
import type { Channel } from '../../../bot/turn/engine.ts';
import { AGENT_EVENT } from '../../../dialogs/index.ts';
import { type Harness, KEY, message, openHarness } from '../../support/turnHarness.ts';
import { countingBot } from '../../support/turnHarnessBot.ts';

/** A bot that always has something to say, in a conversation that a person takes with the first message. */
const talkative = countingBot((_context, { conversation, now }) => {
  conversation.handoff ??= {
    v: 1,
    id: 'h',
    conversationKey: conversation.key,
    state: 'accepted',
    reason: 'asked',
    urgent: false,
    requestedAt: now.toISOString(),
    promisedBy: now.toISOString(),
    agent: { id: 'anna', name: 'Anna' },
  };
});

describe('a conversation that a person holds', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await openHarness();
  });
  afterEach(() => harness.close());
  const texts = async () => (await harness.transcript()).map(({ author, text }) => `${author}: ${text}`);

  it('hears of the bot nothing, though the dialogs take in what the customer says', async () => {
    const pushed: unknown[] = [];
    const sender = {
      send: async (_: unknown, activity: { text?: unknown }) => ({
        result: 'sent' as const,
        channelActivityId: String(pushed.push(activity.text)),
      }),
    };
    const channel: Channel = { delivery: 'push', sender };
    const engine = harness.engine({ bot: talkative, channelOf: () => channel });
    await engine.start();
    for (const id of ['a', 'b', 'c']) await engine.receiver.receive(message(id));
    await engine.whenIdle();
    expect(await texts()).to.deep.equal(['customer: text a', 'bot: 1: text a', 'customer: text b', 'customer: text c']);
    expect(pushed).to.deep.equal(['1: text a']);
    expect((await harness.store.load(KEY))?.value.dialog.count).to.equal(3);
  });

  it('says nothing of a turn that fails either', async () => {
    const run = async (context: TurnContext) => {
      await talkative.run(context);
      if (context.activity.text === 'text b') throw new Error('broken');
    };
    const engine = harness.engine({ bot: { ...talkative, run } });
    await engine.start();
    for (const id of ['a', 'b']) await engine.receiver.receive(message(id));
    await engine.whenIdle();
    expect(await texts()).to.deep.equal(['customer: text a', 'bot: 1: text a', 'customer: text b']);
  });

  it('says what a command of one of us says, and keeps the command itself for staff', async () => {
    const engine = harness.engine({ bot: talkative });
    await engine.start();
    await engine.receiver.receive(message('a'));
    const { type: _, text: __, ...envelope } = message('agent:1');
    const event = { ...envelope, type: 'event', name: AGENT_EVENT, value: { text: 'secret' } };
    await engine.receiver.receiveInternal(KEY, event);
    await engine.whenIdle();
    const [, , command, said] = await harness.transcript();
    expect(command).to.include({ audience: 'staff', author: 'system', text: '' });
    expect(command?.activity).to.not.have.property('value');
    expect(said).to.include({ author: 'bot', text: `2: ${AGENT_EVENT}` });
  });

  it('lets nobody outside give a command', async () => {
    const engine = harness.engine({ bot: talkative });
    await engine.start();
    await engine.receiver.receive(message('a'));
    await engine.receiver.receive({ ...message('x'), type: 'event', name: AGENT_EVENT });
    await engine.whenIdle();
    expect(await harness.transcript()).to.have.length(2);
  });
});

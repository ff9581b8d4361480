import { expect } from 'chai';
import { type Harness, KEY, message, openHarness } from '../../support/turnHarness.ts';
import { type Behaviour, countingBot, recognizeNothing } from '../../support/turnHarnessBot.ts';

const broken = () => {
  throw new Error('secret words of a customer');
};

describe('a turn that fails', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await openHarness();
  });
  afterEach(() => harness.close());

  const steps: { step: string; fails: Behaviour }[] = [
    { step: 'before anything was changed', fails: broken },
    {
      step: 'after the state was changed',
      fails(_context, { conversation }) {
        conversation.dialog.count = 99;
        conversation.locale = 'zh-Hant';
        broken();
      },
    },
    {
      step: 'after something was said',
      async fails(context) {
        await context.sendActivity('half an answer');
        broken();
      },
    },
    {
      step: 'by changing a message that was sent',
      async fails(context) {
        await context.updateActivity({ id: 'x', text: 'other words' });
      },
    },
    {
      step: 'by saying more than a commit can hold',
      async fails(context) {
        for (let n = 0; n < 100; n += 1) await context.sendActivity(`line ${n}`);
      },
    },
    {
      step: 'by saying what cannot be written down',
      async fails(context) {
        const endless: { self?: object } = {};
        endless.self = endless;
        await context.sendActivity({ type: 'message', text: 'round', channelData: endless });
      },
    },
    { step: 'by never ending', fails: () => new Promise<void>(() => {}) },
    {
      step: 'by leaving a record the store does not take',
      fails(_context, { conversation }) {
        conversation.locale = 'tlh' as never;
      },
    },
  ];
  for (const { step, fails } of steps) {
    it(`keeps the message and the state, and tells the customer: ${step}`, async () => {
      const bot = countingBot((context, draft) => (context.activity.id === 'b' ? fails(context, draft) : undefined));
      const engine = harness.engine({ bot, turnTimeoutMs: 50 });
      await engine.start();
      for (const id of ['a', 'b', 'c']) {
        await engine.receiver.receive(message(id));
        await engine.whenIdle();
      }
      const entries = await harness.transcript();
      const reference = entries[2]?.failure;
      expect(reference).to.match(/^E-[0-9A-HJKMNP-TV-Z]{6}$/);
      const texts = ['text a', '1: text a', 'text b', `sorry ${reference}`, 'text c', '2: text c'];
      expect(entries.map(({ text }) => text)).to.deep.equal(texts);
      expect((await harness.store.load(KEY))?.value).to.include({ failures: 0, locale: 'en', lastSeq: 6 });
      expect(engine.metrics.failures).to.equal(1);
    });
  }

  it('leaves in the log the reference and the place, but no word of the customer', async () => {
    const engine = harness.engine({ bot: countingBot(broken) });
    await engine.start();
    await engine.receiver.receive(message('a'));
    await engine.whenIdle();
    const reference = (await harness.transcript())[0]?.failure;
    const line = harness.log.lines.find(({ level }) => level === 'error');
    expect(line?.fields).to.include({ reference, error: 'Error' });
    expect(JSON.stringify(harness.log.lines)).not.to.contain('secret words').and.not.to.contain('text a');
  });

  it('fails in the recognizer like in the dialogs', async () => {
    const engine = harness.engine({ recognize: broken });
    await engine.start();
    await engine.receiver.receive(message('a'));
    await engine.whenIdle();
    expect((await harness.transcript()).map(({ author }) => author)).to.deep.equal(['customer', 'bot']);
  });

  it('offers a person at the third failure in a row, with the handoff on record', async () => {
    let isBroken = true;
    const engine = harness.engine({ recognize: () => (isBroken ? broken() : recognizeNothing()) });
    await engine.start();
    const tell = async (id: string) => {
      await engine.receiver.receive(message(id));
      await engine.whenIdle();
      const conversation = (await harness.store.load(KEY))?.value;
      const last = (await harness.transcript()).at(-1);
      return [conversation?.failures, conversation?.handoff?.state, last?.replyKey];
    };
    expect(await tell('a')).to.deep.equal([1, undefined, 'error.apology']);
    expect(await tell('b')).to.deep.equal([2, undefined, 'error.apology']);
    expect(await tell('c')).to.deep.equal([3, 'requested', 'error.person']);
    isBroken = false;
    expect(await tell('d')).to.deep.equal([0, 'requested', 'test.echo']);
  });

  it('records the message even when the bot has no words for the failure', async () => {
    const bot = { ...countingBot(broken), failureReply: broken };
    const engine = harness.engine({ bot });
    await engine.start();
    await engine.receiver.receive(message('a'));
    await engine.whenIdle();
    const entries = await harness.transcript();
    expect(entries).to.have.length(1);
    expect(entries[0]?.failure).to.be.a('string');
  });

  it('hears nothing that is said after its end', async () => {
    let late: Promise<unknown> = Promise.resolve();
    const bot = countingBot((context) => {
      late = new Promise((resolve) => setTimeout(resolve, 20)).then(() => context.sendActivity('too late'));
      late.catch(() => {});
    });
    const engine = harness.engine({ bot });
    await engine.start();
    await engine.receiver.receive(message('a'));
    await engine.whenIdle();
    const error: unknown = await late.catch((reason: unknown) => reason);
    expect(error).to.include({ code: 'turn_over' });
    expect(await harness.transcript()).to.have.length(2);
  });
});

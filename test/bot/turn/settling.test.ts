import { expect } from 'chai';
import sinon from 'sinon';
import type { Engine } from '../../../bot/turn/engine.ts';
import { caseRecord } from '../../support/records.ts';
import { type Harness, KEY, message, openHarness } from '../../support/turnHarness.ts';
import { countingBot } from '../../support/turnHarnessBot.ts';

const SETTLE = 800;

describe('several quick messages', () => {
  let harness: Harness;
  let engine: Engine;
  let time: sinon.SinonFakeTimers;
  beforeEach(async () => {
    const toFake = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] as const;
    time = sinon.useFakeTimers({ now: Date.UTC(2026, 10, 21, 9), toFake: [...toFake] });
    harness = await openHarness();
    engine = harness.engine({ settleMs: SETTLE });
    await engine.start();
  });
  afterEach(async () => {
    time.restore();
    await harness.close();
  });

  const pass = async (ms: number) => {
    await time.tickAsync(ms);
    for (let n = 0; n < 60; n += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  const tell = async (id: string, change: Parameters<typeof message>[1] = {}) => {
    await engine.receiver.receive(message(id, change));
    await pass(0);
  };
  const texts = async () => (await harness.transcript()).map(({ text }) => text);

  it('are answered once, when the customer pauses', async () => {
    await tell('a');
    await pass(SETTLE - 1);
    expect(await texts()).to.deep.equal([]);
    await tell('b');
    expect(await texts(), 'the first is taken in at once').to.deep.equal(['text a']);
    await pass(SETTLE - 1);
    await tell('c');
    await pass(SETTLE);
    expect(await texts()).to.deep.equal(['text a', 'text b', 'text c', '3: text c']);
  });

  it('are answered in the end, even when the customer never pauses', async () => {
    const begin = Date.now();
    let answeredAfter = 0;
    for (let n = 0; n < 12 && answeredAfter === 0; n += 1) {
      await tell(`m${n}`);
      await pass(SETTLE / 2);
      if ((await texts()).some((text) => text.includes(':'))) answeredAfter = Date.now() - begin;
    }
    expect(answeredAfter).to.be.within(SETTLE, 4 * SETTLE + SETTLE / 2);
  });

  it('do not delay a pressed button, a photo, or an arrival', async () => {
    await tell('button', { text: undefined, value: { choice: 'yes' } });
    await tell('photo', { text: 'look', attachments: [{ contentType: 'image/png' }] });
    await tell('join', { type: 'conversationUpdate', text: undefined, membersAdded: [{ id: 'user' }] });
    expect(await texts()).to.have.length(6);
  });

  it('are answered at once when the story has been told', async () => {
    const bot = countingBot((_context, { conversation }) => {
      if (conversation.cases.length === 0) conversation.cases.push(caseRecord(KEY, 'case', { stage: 'clarify' }));
    });
    await engine.stop();
    engine = harness.engine({ bot, settleMs: SETTLE });
    await engine.start();
    await tell('a');
    await pass(SETTLE);
    await tell('b');
    expect(await texts()).to.deep.equal(['text a', '1: text a', 'text b', '2: text b']);
  });
});

import { expect } from 'chai';
import { createDesk } from '../../../bot/desk/desk.ts';
import { AppError } from '../../../bot/errors.ts';
import { StoreError } from '../../../storage/index.ts';
import { ANNA, BEN, SUE } from '../../dialogs/desk/deskTalk.ts';
import {
  command,
  type DeskHarness,
  dyingStore,
  escalated,
  expectQuietWhileHeld,
  holderOf,
  KEY,
  openDeskHarness,
  refusalIn,
  words,
} from './deskHarness.ts';

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

describe('the desk', () => {
  let harness: DeskHarness;
  beforeEach(async () => {
    harness = await openDeskHarness();
  });
  afterEach(() => harness.close());
  const holder = async () => holderOf((await harness.store.load(KEY))?.value ?? {})?.id;

  it('answers a command with the last line it wrote', async () => {
    const office = await harness.open();
    await escalated(office);
    const done = await office.desk.perform(KEY, command(ANNA, 'claim'));
    expect(done).to.deep.equal({ result: 'done', lastSeq: (await harness.transcript()).length });
    expect(await holder()).to.equal('anna');
  });

  it('gives the same answer to the same command, without a second effect, also to another process', async () => {
    const office = await harness.open();
    await escalated(office);
    const claim = command(ANNA, 'claim');
    const send = command(ANNA, 'send', { text: 'Good morning, I am Anna.' });
    const answers = await Promise.all([1, 2, 3].map(() => office.desk.perform(KEY, claim)));
    const sent = [await office.desk.perform(KEY, send), await office.desk.perform(KEY, send)];
    await office.desk.perform(KEY, command(ANNA, 'return'));
    const lines = (await harness.transcript()).length;
    const other = await harness.open();
    answers.push(await other.desk.perform(KEY, claim));
    sent.push(await other.desk.perform(KEY, send));
    expect(new Set(answers.map(({ lastSeq }) => lastSeq)).size).to.equal(1);
    expect(new Set(sent.map(({ lastSeq }) => lastSeq)).size).to.equal(1);
    expect(await harness.transcript()).to.have.length(lines);
  });

  it('gives the same refusal to the same command, though it would be legal by now', async () => {
    const office = await harness.open();
    await escalated(office);
    const claims = [command(ANNA, 'claim'), command(BEN, 'claim')];
    const refusals = await Promise.all(claims.map((claim) => refusalIn(office.desk.perform(KEY, claim))));
    const loser = refusals.findIndex((refusal) => refusal !== undefined);
    const winner = [ANNA, BEN][1 - loser] ?? ANNA;
    expect(refusals[loser]).to.deep.equal({ reason: 'held', holder: { id: winner.id, name: winner.name } });
    expect(await holder()).to.equal(winner.id);
    await office.desk.perform(KEY, command(winner, 'release', { reason: 'x' }));
    const again = await refusalIn(office.desk.perform(KEY, claims[loser] ?? command(ANNA, 'claim')));
    expect(again?.reason).to.equal('held');
    expect(await holder()).to.equal(undefined);
  });

  it('tells plainly illegal commands so without a trace', async () => {
    const office = await harness.open();
    await escalated(office);
    const before = await harness.transcript();
    expect((await refusalIn(office.desk.perform(KEY, command(ANNA, 'send', { text: 'Hello.' }))))?.reason).to.equal(
      'not_held',
    );
    expect(await codeOf(office.desk.perform(KEY, command(ANNA, 'takeover', { reason: 'x' })))).to.equal('forbidden');
    expect(await codeOf(office.desk.perform('nowhere', command(ANNA, 'claim')))).to.equal('not_found');
    expect(await codeOf(office.desk.perform(KEY, { kind: 'claim' } as never))).to.equal('invalid_request');
    expect(await harness.transcript()).to.deep.equal(before);
  });

  it('shows the guard’s findings, and keeps the refused words out of the transcript', async () => {
    const office = await harness.open();
    await escalated(office);
    await office.desk.perform(KEY, command(ANNA, 'claim'));
    const refusal = await refusalIn(office.desk.perform(KEY, command(ANNA, 'send', { text: 'Please calm down.' })));
    expect(refusal?.findings?.[0]?.rule).to.equal('wording.calmDown');
    expect(JSON.stringify(await harness.transcript())).to.not.include('Please calm down');
  });

  it('takes no file for a channel that could not show it', async () => {
    const office = await harness.open();
    const { engine, typing } = office;
    await escalated(office);
    const desk = createDesk({
      store: harness.store,
      inbox: engine.receiver,
      feed: engine.feed,
      clock: () => new Date(),
      typing,
      takesFiles: ({ channelId }) => channelId === 'directline',
    });
    await desk.perform(KEY, command(ANNA, 'claim'));
    const attachments = [{ id: 'f1', name: 'letter.txt', contentType: 'text/plain' }];
    expect(await codeOf(desk.perform(KEY, command(ANNA, 'send', { text: 'Here.', attachments })))).to.equal(
      'not_supported',
    );
  });

  it('says where an approval waits', async () => {
    const office = await harness.open();
    await escalated(office);
    await office.desk.perform(KEY, command(ANNA, 'claim'));
    const propose = command(ANNA, 'propose', { remedyId: 'small_voucher', amount: 120, reason: 'late' });
    const asked = await office.desk.perform(KEY, propose);
    expect(asked).to.include({ result: 'approval' });
    expect((await office.desk.perform(KEY, propose)).approvalId).to.equal(asked.approvalId);
    await office.desk.perform(KEY, command(SUE, 'decide', { approvalId: asked.approvalId, approve: true }));
    const offers = (await harness.transcript()).filter(({ replyKey }) => replyKey === 'agent.offer');
    expect(offers.map(({ author, by }) => [author, by?.id])).to.deep.equal([['agent', 'anna']]);
  });

  it('keeps a turn silent that began before the claim and ends after it', async () => {
    const rival = await harness.open();
    await escalated(rival);
    let isFirst = true;
    const slow: DeskHarness['store'] = {
      ...harness.store,
      async commit(turn) {
        if (isFirst) await rival.desk.perform(KEY, command(ANNA, 'claim'));
        isFirst = false;
        return harness.store.commit(turn);
      },
    };
    const office = await harness.open({ store: slow });
    await office.engine.receiver.receive(words('hello, is anybody there?'));
    await office.engine.whenIdle();
    expect(office.engine.metrics.conflicts).to.equal(1);
    const last = (await harness.transcript()).at(-1);
    expect(last).to.include({ author: 'customer', text: 'hello, is anybody there?' });
    expectQuietWhileHeld(await harness.transcript());
  });

  it('says that it cannot be written while the store is away, and does it once when sent again', async () => {
    let isAway = false;
    const flaky: DeskHarness['store'] = {
      ...harness.store,
      commit: async (turn) => {
        if (isAway) throw new StoreError('unavailable', 'away');
        return harness.store.commit(turn);
      },
    };
    const office = await harness.open({ store: flaky }, 300);
    await escalated(office);
    isAway = true;
    const claim = command(ANNA, 'claim');
    expect(await codeOf(office.desk.perform(KEY, claim))).to.equal('unavailable');
    isAway = false;
    expect(await codeOf(harness.open().then(({ desk }) => desk.perform(KEY, claim)))).to.equal('done');
    await office.engine.whenIdle();
    const claimed = (await harness.transcript()).filter(({ event }) => event === 'claimed');
    expect(claimed).to.have.length(1);
  });

  it('carries out after a crash what was accepted before it, once, wherever the crash was', async () => {
    const office = await harness.open();
    await escalated(office);
    await office.engine.stop();
    for (let calls = 1; calls <= 3; calls += 1) {
      for (const death of ['before', 'after'] as const) {
        const given = command(ANNA, (await holder()) ? 'return' : 'claim');
        const doomed = await harness.open({ store: dyingStore(harness.store, calls, death) }, 200);
        const first = await doomed.desk.perform(KEY, given).catch((error: unknown) => error);
        expect(first, `${calls} ${death}`).to.include({ code: 'unavailable' });
        await doomed.engine.stop();
        const next = await harness.open();
        expect(await next.desk.perform(KEY, given), `${calls} ${death}`).to.include({ result: 'done' });
        await next.engine.stop();
        const own = (await harness.transcript()).filter(({ activityId }) => activityId === `agent:${given.commandId}`);
        expect(own, 'one line for one command').to.have.length(1);
      }
    }
    expectQuietWhileHeld(await harness.transcript());
  });
});

describe('the lease of a conversation', () => {
  let now = new Date('2026-11-20T03:00:00.000Z');
  let harness: DeskHarness;
  beforeEach(async () => {
    now = new Date('2026-11-20T03:00:00.000Z');
    harness = await openDeskHarness(() => now);
  });
  afterEach(() => harness.close());
  const wait = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000);
  };

  it('lasts while heartbeats come, and ends with words to the customer when they stop', async () => {
    const office = await harness.open({ clock: () => now });
    await escalated(office);
    expect(await office.desk.lapse(KEY), 'nobody holds it').to.equal(false);
    await office.desk.perform(KEY, command(ANNA, 'claim'));
    for (let minute = 0; minute < 10; minute += 1) {
      wait(1);
      office.desk.renew('anna');
      expect(await office.desk.lapse(KEY)).to.equal(false);
    }
    wait(2.9);
    expect(await office.desk.lapse(KEY)).to.equal(false);
    wait(0.2);
    expect(await Promise.all([office.desk.lapse(KEY), office.desk.lapse(KEY)])).to.include(true);
    const lapsed = (await harness.transcript()).filter(({ replyKey }) => replyKey === 'human.lapsed');
    expect(lapsed, 'the customer is told once').to.have.length(1);
    expect(await office.desk.lapse(KEY)).to.equal(false);
  });

  it('gives consoles time to come back after a restart', async () => {
    const before = await harness.open({ clock: () => now });
    await escalated(before);
    await before.desk.perform(KEY, command(ANNA, 'claim'));
    await before.engine.stop();
    wait(60);
    const after = await harness.open({ clock: () => now });
    expect(await after.desk.lapse(KEY)).to.equal(false);
    wait(4);
    expect(await after.desk.lapse(KEY)).to.equal(true);
    expectQuietWhileHeld(await harness.transcript());
  });
});

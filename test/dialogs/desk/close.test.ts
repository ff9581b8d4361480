import { expect } from 'chai';
import { ANNA, DeskTalk } from './deskTalk.ts';

const keys = (replies: { replyKey: string }[]) => replies.map(({ replyKey }) => replyKey);
const open = (talk: DeskTalk) => talk.conversation.promises.filter(({ state }) => state === 'open');

async function held(): Promise<DeskTalk> {
  const talk = new DeskTalk();
  await talk.taken();
  return talk;
}

describe('closing a case', () => {
  for (const disposition of ['resolved', 'partly_resolved', 'no_fault_found', 'referred']) {
    it(`as ${disposition} asks once how it was, for whoever held it`, async () => {
      const talk = await held();
      const said = await talk.does(ANNA, 'close', { disposition, words: 'Thank you for your patience.' });
      expect(keys(said)).to.deep.equal(['agent.words', 'csat.ask']);
      expect(talk.case).to.include({ status: 'closed', disposition });
      expect(talk.case.closedAt).to.not.equal(undefined);
      expect(talk.case.csat?.about).to.deep.equal({ id: 'anna', name: 'Anna' });
      expect(talk.conversation.handoff?.state).to.equal('completed');
      expect(open(talk)).to.deep.equal([]);
      expect(keys(await talk.say('5'))).to.deep.equal(['csat.high']);
      expect(talk.case).to.deep.include({ status: 'closed', disposition });
      expect(talk.case.csat?.score).to.equal(5);
    });
  }

  for (const disposition of ['withdrawn', 'not_a_complaint']) {
    it(`as ${disposition} asks nothing`, async () => {
      const talk = await held();
      expect(keys(await talk.does(ANNA, 'close', { disposition }))).to.deep.equal(['human.done']);
      expect(talk.case).to.include({ status: 'closed', disposition }).and.not.have.property('csat');
    });
  }

  it('asks nobody twice', async () => {
    const talk = await held();
    await talk.does(ANNA, 'close', { disposition: 'resolved' });
    await talk.say('1');
    expect(talk.case.status).to.equal('reopened');
    await talk.does(ANNA, 'claim');
    expect(keys(await talk.does(ANNA, 'close', { disposition: 'resolved' }))).to.deep.equal(['human.done']);
  });

  it('leaves it open while something agreed is to be done, and asks when the time has come', async () => {
    const talk = await held();
    await talk.does(ANNA, 'propose', { remedyId: 'small_voucher', amount: 40, accepted: true });
    const said = await talk.does(ANNA, 'close', { disposition: 'resolved' });
    expect(keys(said)).to.deep.equal(['human.doneFollowUp']);
    expect(talk.case).to.include({ status: 'actioned', disposition: 'resolved' });
    expect(talk.case).to.not.have.any.keys('csat', 'closedAt');
    expect(open(talk).map(({ kind }) => kind)).to.have.members(['remedy', 'follow_up']);
    expect(keys(await talk.due('remedy'))).to.deep.equal(['followUp.solved']);
    expect(keys(await talk.say('yes, it is solved'))).to.deep.equal(['csat.ask']);
    expect(talk.case.csat?.about).to.deep.equal({ id: 'anna', name: 'Anna' });
    await talk.say('4');
    expect(talk.case).to.include({ status: 'closed', disposition: 'resolved' });
  });

  it('that the customer withdraws cancels what was still to be done', async () => {
    const talk = await held();
    await talk.does(ANNA, 'propose', { remedyId: 'small_voucher', accepted: true });
    await talk.does(ANNA, 'close', { disposition: 'withdrawn' });
    expect(talk.case.status).to.equal('closed');
    expect(open(talk)).to.deep.equal([]);
  });

  it('is refused with words that the guard blocks, and nothing is closed', async () => {
    const talk = await held();
    const before = structuredClone(talk.conversation);
    await talk.does(ANNA, 'close', { disposition: 'resolved', words: 'Calm down, it is company policy.' });
    expect(talk.refusal?.reason).to.equal('guard');
    expect(talk.conversation).to.deep.equal(before);
  });

  it('is refused where it is closed already', async () => {
    const talk = await held();
    await talk.does(ANNA, 'close', { disposition: 'resolved' });
    await talk.does(ANNA, 'claim');
    await talk.does(ANNA, 'close', { disposition: 'resolved' });
    expect(talk.refusal?.reason).to.equal('closed');
  });

  it('ends a conversation without a complaint as well', async () => {
    const talk = new DeskTalk();
    await talk.say('I want to talk to a person');
    await talk.does(ANNA, 'claim');
    expect(keys(await talk.does(ANNA, 'close', { disposition: 'not_a_complaint' }))).to.deep.equal(['human.left']);
    expect(talk.conversation.handoff?.state).to.equal('completed');
  });

  it('goes by the table of transitions, under the name of who did it', async () => {
    const talk = await held();
    await talk.does(ANNA, 'propose', { remedyId: 'small_voucher', amount: 40 });
    await talk.does(ANNA, 'promise', {
      words: "I'll call you by 3 pm.",
      dueAt: '2026-11-20T07:00:00.000Z',
      owner: 'Anna',
    });
    await talk.does(ANNA, 'close', { disposition: 'partly_resolved' });
    const steps = talk.case.history.map(({ to, actor }) => `${to} by ${actor}`);
    expect(steps.slice(-2)).to.deep.equal(['escalated by anna', 'actioned by anna']);
  });

  it('takes another complaint for what it is, though a mark is asked for', async () => {
    const talk = await held();
    await talk.does(ANNA, 'close', { disposition: 'resolved' });
    const replies = await talk.say('Your clerk in the shop was rude to me and shouted at my mother!');
    expect(keys(replies)).to.deep.equal(['case.second']);
    expect(talk.conversation.cases[0]?.status).to.equal('closed');
  });
});

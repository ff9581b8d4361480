import { expect } from 'chai';
import { Talk } from '../support/talk.ts';

async function agreed(): Promise<Talk> {
  const talk = new Talk();
  for (const text of ['My parcel is late and I am furious!', "that's all", 'A123456789', 'Anna', 'anna@example.com']) {
    await talk.say(text);
  }
  for (const text of ['yes', 'a refund please', 'the first']) await talk.say(text);
  expect(talk.replies.at(-1)?.replyKey).to.equal('commit.close');
  return talk;
}

const openFollowUp = (talk: Talk) =>
  talk.conversation.promises.find(({ kind, state }) => kind === 'follow_up' && state === 'open');

describe('a promise that comes due', () => {
  it('is kept once, however often it is announced', async () => {
    const talk = await agreed();
    const promise = openFollowUp(talk);
    expect(promise?.attempts).to.equal(0);
    expect((await talk.due()).map(({ replyKey }) => replyKey)).to.deep.equal(['followUp.solved']);
    for (const attempt of [0, 1, 7, -1]) {
      expect(await talk.event({ promiseId: promise?.id, attempt })).to.deep.equal([]);
    }
  });

  for (const value of [undefined, null, 'x', {}, { promiseId: 7, attempt: 0 }, { promiseId: 'none', attempt: 0 }]) {
    it(`says nothing when announced as ${JSON.stringify(value)}`, async () => {
      const talk = await agreed();
      expect(await talk.event(value)).to.deep.equal([]);
    });
  }

  it('is dropped when the case is closed already', async () => {
    const talk = await agreed();
    await talk.say('cancel my complaint');
    await talk.say('yes');
    expect(talk.case).to.include({ status: 'closed', disposition: 'withdrawn' });
    expect(openFollowUp(talk)).to.equal(undefined);
  });

  it('tells the progress instead of asking while a person is still to answer', async () => {
    const talk = await agreed();
    await talk.say('I want to talk to a person');
    expect((await talk.due()).map(({ replyKey }) => replyKey)).to.deep.equal(['human.late']);
    const promise = openFollowUp(talk);
    talk.now = new Date(Date.parse(promise?.nextAt ?? ''));
    const replies = await talk.event({ promiseId: promise?.id, attempt: promise?.attempts });
    expect(replies.map(({ replyKey }) => replyKey)).to.deep.equal(['followUp.pending']);
    expect(Date.parse(openFollowUp(talk)?.dueAt ?? '')).to.be.above(talk.now.getTime());
  });

  it('tells how things stand to whoever asks what comes next', async () => {
    for (const asks of ['what happens now?', "what's next?", '接下来呢？']) {
      const replies = await (await agreed()).say(asks);
      expect(
        replies.map(({ replyKey }) => replyKey),
        asks,
      ).to.deep.equal(['followUp.pending']);
    }
  });

  it('leaves the word to the person who holds the conversation', async () => {
    const talk = await agreed();
    await talk.say('I want to talk to a person');
    if (talk.conversation.handoff) talk.conversation.handoff.state = 'accepted';
    const promise = openFollowUp(talk);
    talk.now = new Date(Date.parse(promise?.nextAt ?? ''));
    expect(await talk.event({ promiseId: promise?.id, attempt: 0 })).to.deep.equal([]);
    expect(talk.conversation.dialog.session).to.not.have.nested.property('ask.fact', 'solved');
  });

  it('is urgent the second time, and ends in silence only after three broken ones', async () => {
    const talk = new Talk();
    await talk.say('My parcel is late and I am furious!');
    await talk.say('I want to talk to a person');
    for (const [key, escalated] of [
      ['human.late', 'urgent'],
      ['human.lateSupervisor', 'supervisor'],
      ['human.lateSupervisor', 'supervisor'],
    ]) {
      expect((await talk.due()).map(({ replyKey }) => replyKey)).to.deep.equal([key]);
      expect(talk.conversation.handoff).to.include({ state: 'requested', urgent: true, escalated });
    }
  });
});

import { expect } from 'chai';
import { type Actor, LEASE_MS } from '../../../dialogs/index.ts';
import { ANNA, BEN, DeskTalk, SUE } from './deskTalk.ts';

const keys = (replies: { replyKey: string }[]) => replies.map(({ replyKey }) => replyKey);
const SYSTEM: Actor = { id: 'system', name: 'system', authority: 'agent', roles: [] };
const later = (talk: DeskTalk, ms: number) => {
  talk.now = new Date(talk.now.getTime() + ms);
};

describe('holding a conversation', () => {
  it('begins with the customer being told who is there, and with the promised answer kept', async () => {
    const talk = new DeskTalk();
    await talk.escalate();
    const said = await talk.does(ANNA, 'claim');
    expect(keys(said)).to.deep.equal(['human.joined']);
    expect(said[0]?.text).to.include('Anna');
    expect(talk.conversation.handoff).to.deep.include({
      state: 'accepted',
      agent: { id: 'anna', name: 'Anna' },
      leaseUntil: new Date(Date.parse(talk.conversation.handoff?.acceptedAt ?? '') + LEASE_MS).toISOString(),
    });
    expect(talk.promises('handoff').map(({ state }) => state)).to.deep.equal(['kept']);
    expect(talk.mark).to.deep.include({ event: 'claimed', audience: 'staff', by: { id: 'anna', name: 'Anna' } });
  });

  it('counts an answer after the promised time as late', async () => {
    const talk = new DeskTalk();
    await talk.escalate();
    later(talk, 5 * 3_600_000);
    await talk.does(ANNA, 'claim');
    expect(talk.promises('handoff').map(({ state }) => state)).to.deep.equal(['broken']);
  });

  it('lets one of us step in where nobody asked, on record as that', async () => {
    const talk = new DeskTalk();
    await talk.say('My parcel A123456789 is a week late and I am furious!');
    await talk.does(ANNA, 'claim');
    expect(talk.conversation.handoff).to.include({ state: 'accepted', reason: 'staff', caseId: talk.case.id });
    expect(talk.case.status).to.equal('escalated');
    expect(talk.case.history.at(-1)).to.include({ actor: 'anna' });
  });

  it('goes back to the queue with a new time that is told and on record, and the reason stays with us', async () => {
    const talk = new DeskTalk();
    await talk.taken();
    const [said] = await talk.does(ANNA, 'release', { reason: 'my shift ends' });
    expect(said?.replyKey).to.equal('human.released');
    expect(said?.text).to.not.include('shift');
    expect(talk.mark).to.include({ event: 'released', text: 'my shift ends' });
    const { handoff } = talk.conversation;
    expect(handoff).to.include({ state: 'requested' }).and.not.have.any.keys('agent', 'leaseUntil');
    expect(handoff?.holders?.at(-1)).to.include({ ended: 'released' }).and.have.property('until');
    expect(talk.promises('handoff').find(({ state }) => state === 'open')?.dueAt).to.equal(handoff?.promisedBy);
    expect(keys(await talk.due('handoff')), 'and that time is kept').to.deep.equal(['human.late']);
  });

  it('passes to a colleague, who is then the only one who may speak', async () => {
    const talk = new DeskTalk();
    await talk.taken();
    const said = await talk.does(ANNA, 'transfer', { to: { id: 'ben', name: 'Ben' }, reason: 'knows parcels' });
    expect(keys(said)).to.deep.equal(['human.transferred']);
    expect(said[0]?.text).to.include('Ben').and.not.include('parcels');
    await talk.does(ANNA, 'send', { text: 'One more thing.' });
    expect(talk.refusal).to.deep.equal({ reason: 'not_yours', holder: { id: 'ben', name: 'Ben' } });
    await talk.does(BEN, 'send', { text: 'Good morning, I am Ben.' });
    expect(talk.refusal).to.equal(undefined);
  });

  it('is not passed to whoever holds it already', async () => {
    const talk = new DeskTalk();
    await talk.taken();
    await talk.does(ANNA, 'transfer', { to: { id: 'anna', name: 'Anna' }, reason: 'x' });
    expect(talk.refusal?.reason).to.equal('held_already');
  });

  it('is taken over by a supervisor, and both stretches are on record', async () => {
    const talk = new DeskTalk();
    await talk.taken();
    expect(keys(await talk.does(SUE, 'takeover', { reason: 'grave' }))).to.deep.equal(['human.transferred']);
    expect(talk.conversation.handoff?.holders?.map(({ agent, ended }) => [agent.id, ended])).to.deep.equal([
      ['anna', 'taken_over'],
      ['sue', undefined],
    ]);
  });

  it('lasts as long as something is seen of the holder, and each command counts', async () => {
    const talk = new DeskTalk();
    await talk.taken();
    later(talk, LEASE_MS - 60_000);
    await talk.does(ANNA, 'send', { text: 'I am looking at it now.' });
    later(talk, LEASE_MS - 60_000);
    await talk.does(SYSTEM, 'lapse', { holderId: 'anna' });
    expect(talk.refusal?.reason).to.equal('seen');
    later(talk, 60_000);
    await talk.does(SYSTEM, 'lapse', { holderId: 'anna', seenAt: talk.now.toISOString() });
    expect(talk.refusal?.reason, 'seen by a heartbeat').to.equal('seen');
    await talk.does(SYSTEM, 'lapse', { holderId: 'ben' });
    expect(talk.refusal?.reason, 'another holder').to.equal('seen');
    const [said] = await talk.does(SYSTEM, 'lapse', { holderId: 'anna' });
    expect(said?.replyKey).to.equal('human.lapsed');
    expect(talk.conversation.handoff).to.include({ state: 'requested', urgent: true });
    expect(talk.mark).to.deep.include({ event: 'lapsed' });
  });

  it('keeps notes and whispers away from the customer', async () => {
    const talk = new DeskTalk();
    await talk.taken();
    expect(await talk.does(BEN, 'note', { text: 'second complaint this week' })).to.deep.equal([]);
    expect(talk.mark).to.deep.include({ audience: 'staff', text: 'second complaint this week' });
    expect(await talk.does(SUE, 'note', { text: 'offer the voucher', whisper: true })).to.deep.equal([]);
    expect(talk.mark?.detail).to.include({ whisperTo: 'anna' });
  });

  it('is needed for a whisper', async () => {
    const talk = new DeskTalk();
    await talk.escalate();
    await talk.does(SUE, 'note', { text: 'offer the voucher', whisper: true });
    expect(talk.refusal?.reason).to.equal('not_held');
  });
});

describe('while one of us holds it', () => {
  it('the bot says nothing, whatever the customer writes or comes due', async () => {
    const talk = new DeskTalk();
    await talk.taken();
    for (const text of [
      'hello?',
      'cancel my complaint',
      'English please',
      'where is my case?',
      'person',
      'thanks, bye',
    ]) {
      expect(await talk.say(text), text).to.deep.equal([]);
    }
    for (const promise of [...talk.conversation.promises]) {
      later(talk, 48 * 3_600_000);
      expect(await talk.event({ promiseId: promise.id, attempt: promise.attempts })).to.deep.equal([]);
    }
    expect(talk.conversation.handoff).to.include({ state: 'accepted' });
  });

  it('the bot keeps the record: facts, tags and mood of what the customer says', async () => {
    const talk = new DeskTalk();
    await talk.taken();
    await talk.say('My email is li@example.com and there is mould on it, my child was sick!');
    expect(talk.case.facts.contact).to.include({ state: 'known', value: 'li@example.com' });
    expect(talk.case.signals).to.include('health');
    expect(talk.case.severity).to.be.at.least(3);
  });

  it('a complaint told only to the colleague is on record as a case of this handoff', async () => {
    const talk = new DeskTalk();
    await talk.say('I want to talk to a person');
    await talk.does(ANNA, 'claim');
    expect(talk.conversation.cases).to.deep.equal([]);
    await talk.say('My parcel A123456789 is a week late and I am furious!');
    expect(talk.conversation.handoff?.caseId).to.equal(talk.case.id);
  });

  it('a due follow-up stays owed, so that the colleague sees it', async () => {
    const talk = new DeskTalk();
    await talk.taken();
    await talk.does(ANNA, 'promise', {
      words: 'I will call the carrier by 12 noon.',
      dueAt: '2026-11-20T04:00:00.000Z',
      owner: 'Anna',
    });
    const promise = talk.promises('remedy')[0];
    later(talk, 3 * 3_600_000);
    expect(await talk.event({ promiseId: promise?.id, attempt: 0 })).to.deep.equal([]);
    expect(talk.promises('remedy')[0]).to.deep.equal(promise);
  });
});

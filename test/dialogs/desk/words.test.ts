import { expect } from 'chai';
import { ANNA, BEN, DeskTalk } from './deskTalk.ts';

const remedies = (talk: DeskTalk) => talk.promises('remedy').filter(({ state }) => state === 'open');

describe('the words of a colleague', () => {
  it('are said under their name', async () => {
    const talk = new DeskTalk();
    await talk.taken();
    const [said] = await talk.does(ANNA, 'send', { text: 'Good morning, I am Anna.' });
    expect(said).to.include({ text: 'Good morning, I am Anna.', agent: 'Anna', replyKey: 'agent.words' });
    expect(said?.by).to.deep.equal({ id: 'anna', name: 'Anna' });
  });

  it('are refused with the findings when the guard blocks them, whatever is overridden', async () => {
    const talk = new DeskTalk();
    await talk.taken();
    const said = await talk.does(ANNA, 'send', { text: 'Please calm down.', overrides: ['wording.calmDown'] });
    expect(said).to.deep.equal([]);
    expect(talk.refusal?.reason).to.equal('guard');
    expect(talk.refusal?.findings?.[0]).to.include({ rule: 'wording.calmDown', action: 'block', start: 0 });
  });

  it('pass a warning only when the writer has looked at just that one', async () => {
    const talk = new DeskTalk();
    await talk.taken();
    const text = 'We will be in touch shortly.';
    await talk.does(ANNA, 'send', { text });
    expect(talk.refusal?.findings?.map(({ action }) => action)).to.deep.equal(['warn']);
    await talk.does(ANNA, 'send', { text, overrides: ['authority.price'] });
    expect(talk.refusal?.reason).to.equal('guard');
    const [said] = await talk.does(ANNA, 'send', { text, overrides: ['promise.vague'] });
    expect(said).to.deep.include({ text, guard: ['promise.vague'] });
  });

  it('may offer as much as their authority, and no more', async () => {
    const talk = new DeskTalk();
    await talk.taken();
    await talk.does(ANNA, 'send', { text: 'I can offer you a voucher of ¥40 for the trouble.' });
    expect(talk.refusal).to.equal(undefined);
    await talk.does(ANNA, 'send', { text: 'I can offer you a voucher of ¥400 for the trouble.' });
    expect(talk.refusal?.findings?.map(({ rule }) => rule)).to.deep.equal(['authority.amount']);
  });

  it('put every promise they make on record, with who gave it', async () => {
    const talk = new DeskTalk();
    await talk.taken();
    await talk.does(ANNA, 'send', { text: "I'll call the carrier now and write to you by 3 pm." });
    expect(remedies(talk)).to.have.length(1);
    expect(remedies(talk)[0]).to.deep.include({
      owner: 'Anna',
      by: { id: 'anna', name: 'Anna' },
      words: "I'll call the carrier now and write to you by 3 pm.",
      dueAt: '2026-11-20T07:00:00.000Z',
      caseId: talk.case.id,
    });
    await talk.does(ANNA, 'send', { text: "I'll call the carrier now and write to you by 3 pm." });
    expect(remedies(talk), 'the same again is the same promise').to.have.length(1);
  });

  it('put an explicit promise on record once, beside others made in the same words', async () => {
    const talk = new DeskTalk();
    await talk.taken();
    const words = "I'll call the carrier by 3 pm. I'll write to you by 5 pm.";
    const [said] = await talk.does(ANNA, 'promise', { words, dueAt: '2026-11-20T07:00:00.000Z', owner: 'logistics' });
    expect(said).to.include({ text: words, agent: 'Anna' });
    expect(remedies(talk).map(({ owner, dueAt }) => [owner, dueAt])).to.deep.equal([
      ['logistics', '2026-11-20T07:00:00.000Z'],
      ['Anna', '2026-11-20T09:00:00.000Z'],
    ]);
  });

  it('promise nothing for a time that has passed', async () => {
    const talk = new DeskTalk();
    await talk.taken();
    await talk.does(ANNA, 'promise', { words: 'It is on its way.', dueAt: '2026-11-20T02:00:00.000Z', owner: 'Anna' });
    expect(talk.refusal?.reason).to.equal('past');
  });

  it('bind us after they have gone: unkept, another colleague is called and the customer is told', async () => {
    const talk = new DeskTalk();
    await talk.taken();
    await talk.does(ANNA, 'send', { text: "I'll write to you by 3 pm." });
    await talk.does(ANNA, 'return');
    const said = await talk.due('remedy');
    expect(said.map(({ replyKey }) => replyKey)).to.deep.equal(['human.promiseDue']);
    expect(talk.conversation.handoff).to.include({ state: 'requested', urgent: true });
    expect(talk.promises('remedy').map(({ state }) => state)).to.deep.equal(['broken']);
  });

  it('bind us no longer once one of us has ticked them off', async () => {
    const talk = new DeskTalk();
    await talk.taken();
    await talk.does(ANNA, 'send', { text: "I'll write to you by 3 pm." });
    const [promise] = remedies(talk);
    await talk.does(ANNA, 'return');
    await talk.does(BEN, 'keepPromise', { promiseId: promise?.id, note: 'told her on the phone' });
    expect(talk.mark).to.include({ event: 'promiseKept', text: 'told her on the phone' });
    expect(await talk.event({ promiseId: promise?.id, attempt: 0 })).to.deep.equal([]);
    await talk.does(BEN, 'keepPromise', { promiseId: promise?.id });
    expect(talk.refusal?.reason).to.equal('unknown_promise');
  });

  it('bind us without a complaint as well', async () => {
    const talk = new DeskTalk();
    await talk.say('I want to talk to a person');
    await talk.does(ANNA, 'claim');
    await talk.does(ANNA, 'send', { text: "I'll write to you by 3 pm." });
    await talk.does(ANNA, 'return');
    expect((await talk.due('remedy')).map(({ replyKey }) => replyKey)).to.deep.equal(['human.promiseDue']);
  });

  it('cannot tick off the wait for a person', async () => {
    const talk = new DeskTalk();
    await talk.escalate();
    await talk.does(ANNA, 'keepPromise', { promiseId: talk.promises('handoff')[0]?.id });
    expect(talk.refusal?.reason).to.equal('unknown_promise');
  });
});

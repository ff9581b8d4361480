import { expect } from 'chai';
import { pack } from '../../support/talk.ts';
import { ANNA, DeskTalk } from './deskTalk.ts';

const keys = (replies: { replyKey: string }[]) => replies.map(({ replyKey }) => replyKey);

/** Things a customer says on the way to an agreement, and the question that is open after each. */
const STORY: [says: string, asked: string][] = [
  ['My parcel is a week late and I am furious!', 'fact details'],
  ["that's all", 'fact orderNumber'],
  ['A123456789', 'fact name'],
  ['Anna Li', 'fact contact'],
  ['anna@example.com', 'confirm restatement'],
  ['yes', 'wish'],
  ['a refund please', 'proposal'],
];

const asked = ({ ask }: { ask?: { kind: string; fact?: string } } = {}) => [ask?.kind, ask?.fact].join(' ').trim();

async function until(question: string): Promise<DeskTalk> {
  const talk = new DeskTalk();
  for (const [text, ask] of STORY) {
    const replies = await talk.say(text);
    if (ask === question) {
      expect(asked(replies.at(-1)), 'the story goes as planned').to.equal(question);
      return talk;
    }
  }
  throw new Error('no such question');
}

describe('giving a conversation back to the bot', () => {
  for (const [, question] of STORY.slice(1)) {
    it(`takes up the question "${question}" where it was left`, async () => {
      const talk = await until(question);
      await talk.does(ANNA, 'claim');
      await talk.does(ANNA, 'send', { text: 'Good morning, I am looking into it.' });
      const said = await talk.does(ANNA, 'return');
      expect(said).to.have.length(1);
      expect(asked(said[0])).to.equal(question);
      expect(said[0]?.text).to.include('Anna');
      expect(talk.conversation.handoff).to.include({ state: 'returned' }).and.have.property('endedAt');
      expect(talk.case.asked[talk.conversation.handoff?.id ?? ''], 'and does not count it as asked again').to.equal(
        undefined,
      );
    });
  }

  it('asks nothing that was said while the colleague was there', async () => {
    const talk = await until('fact orderNumber');
    await talk.does(ANNA, 'claim');
    await talk.say('it is order A123456789, my email is li@example.com and my name is Li Lei');
    const questions = (await talk.does(ANNA, 'return')).map(asked);
    while (questions.at(-1)?.startsWith('fact')) questions.push(asked((await talk.say('not sure')).at(-1)));
    expect(questions.at(-1)).to.equal('confirm restatement');
    for (const known of ['orderNumber', 'name', 'contact']) expect(questions).to.not.include(`fact ${known}`);
    for (const value of ['A123456789', 'li@example.com', 'Li Lei']) expect(talk.replies.at(-1)?.text).to.include(value);
  });

  it('neither listens nor apologises a second time', async () => {
    const talk = await until('fact details');
    await talk.does(ANNA, 'claim');
    const said = await talk.does(ANNA, 'return');
    expect(asked(said[0])).to.equal('fact orderNumber');
    expect(talk.replies.some(({ replyKey }) => replyKey.startsWith('apology.'))).to.equal(false);
  });

  it('says when the customer hears from us about what is under way, and keeps to it', async () => {
    const talk = await until('proposal');
    await talk.say('the first');
    await talk.does(ANNA, 'claim');
    const [back] = await talk.does(ANNA, 'return');
    expect(back?.replyKey).to.equal('human.back');
    expect(back?.text).to.include(talk.case.number);
    expect(talk.promises('follow_up').filter(({ state }) => state === 'open')).to.have.length(1);
    expect(keys(await talk.due('follow_up'))).to.deep.equal(['followUp.solved']);
  });

  it('tells a time to come when the promised one passed while the colleague was there', async () => {
    const talk = await until('proposal');
    await talk.say('the first');
    await talk.does(ANNA, 'claim');
    expect(await talk.due('follow_up')).to.deep.equal([]);
    const [back] = await talk.does(ANNA, 'return');
    expect(back?.replyKey).to.equal('human.back');
    const [next] = talk.promises('follow_up').filter(({ state }) => state === 'open');
    expect(Date.parse(next?.dueAt ?? '')).to.be.above(talk.now.getTime());
  });

  it('promises a next contact where nothing was promised yet', async () => {
    const talk = await until('proposal');
    await talk.say('the first');
    await talk.due('follow_up');
    await talk.say('no, nothing has happened');
    expect(talk.case.status).to.equal('reopened');
    await talk.does(ANNA, 'claim');
    await talk.does(ANNA, 'return');
    expect(talk.promises('follow_up').filter(({ state }) => state === 'open')).to.have.length(1);
  });

  it('asks again whether it is solved when that was the question', async () => {
    const talk = await until('proposal');
    await talk.say('the first');
    await talk.due('follow_up');
    await talk.does(ANNA, 'claim');
    const [back] = await talk.does(ANNA, 'return');
    expect(asked(back)).to.equal('confirm solved');
    expect(keys(await talk.say('yes, it is solved'))).to.deep.equal(['csat.ask']);
    expect(talk.case.csat?.about).to.deep.equal({ id: 'anna', name: 'Anna' });
  });

  it('notices silence again from then on', async () => {
    const talk = await until('fact orderNumber');
    await talk.does(ANNA, 'claim');
    expect(talk.promises('nudge').filter(({ state }) => state === 'open')).to.deep.equal([]);
    await talk.does(ANNA, 'return');
    expect(keys(await talk.due('nudge'))).to.deep.equal(['nudge.first']);
  });

  it('does not call the next person at once for a wish that the last one has heard', async () => {
    for (const wish of ['I want 900 in compensation', 'I want compensation of 5000 yuan']) {
      const talk = await until('wish');
      await talk.does(ANNA, 'claim');
      await talk.say(wish);
      const said = await talk.does(ANNA, 'return');
      expect(talk.conversation.handoff?.state, wish).to.equal('returned');
      expect(keys(said), wish).to.not.include('propose.beyond');
      expect(asked(said.at(-1)), wish).to.equal('proposal');
    }
  });

  it('says when we write next where the bot has nothing left to offer', async () => {
    const talk = await until('proposal');
    for (const text of ['no', 'no, none of that', 'no', 'no']) await talk.say(text);
    talk.case.stage = 'consult';
    const all = Object.keys(pack.remedies);
    talk.case.remedies = all.map((remedyId) => ({ remedyId, state: 'refused', at: talk.now.toISOString() }));
    await talk.does(ANNA, 'claim');
    expect(keys(await talk.does(ANNA, 'return'))).to.deep.equal(['human.back']);
    expect(talk.conversation.handoff?.state).to.equal('returned');
    expect(talk.promises('follow_up').some(({ state }) => state === 'open')).to.equal(true);
  });

  it('leaves an open ear where there is no complaint', async () => {
    const talk = new DeskTalk();
    await talk.say('I want to talk to a person');
    await talk.does(ANNA, 'claim');
    expect(keys(await talk.does(ANNA, 'return'))).to.deep.equal(['human.back']);
    expect(keys(await talk.say('My parcel is a week late and I am furious!'))).to.deep.equal(['vent.ack.angry']);
  });

  it('takes the customer’s words again as before, without calling a person by itself', async () => {
    const talk = await until('fact orderNumber');
    await talk.say('I want to talk to a person');
    await talk.does(ANNA, 'claim');
    await talk.does(ANNA, 'return');
    const replies = await talk.say('A123456789');
    expect(asked(replies.at(-1))).to.equal('fact name');
    expect(talk.conversation.handoff?.state).to.equal('returned');
  });
});

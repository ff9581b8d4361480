import { expect } from 'chai';
import { pack, Talk } from '../support/talk.ts';

/** Words that the guard lets nobody say, as a careless owner might write them. */
const RUDE = ['Calm down.', 'You need to calm down.', 'Please calm down first.'];

describe('what the guard holds back', () => {
  it('is answered by a colleague, and never twice in the same words', async () => {
    const each = { en: RUDE, 'zh-Hans': RUDE, 'zh-Hant': RUDE };
    const replies = { 'smalltalk.hello': each };
    const talk = new Talk({ pack: { ...pack, voice: { labels: {}, ...pack.voice, replies } } });
    await talk.say('hello');
    await talk.say('no need for a person');
    await talk.say('hello');
    const held = talk.replies.filter(({ replyKey }) => replyKey === 'guard.held').map(({ text }) => text);
    expect(held).to.have.lengthOf(2);
    expect(new Set(held).size, held.join('\n')).to.equal(2);
    expect(talk.conversation.handoff).to.include({ state: 'requested', reason: 'failing' });
  });
});

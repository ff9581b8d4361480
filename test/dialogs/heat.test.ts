import { expect } from 'chai';
import { Talk } from '../support/talk.ts';

describe('rising heat', () => {
  it('brings the offer of a person, once, and the conversation goes on', async () => {
    const talk = new Talk();
    await talk.say('My parcel has not arrived');
    await talk.say("it's annoying, I have been waiting for two weeks now");
    const [reply] = await talk.say('this is absolutely outrageous!!! I am furious!!!');
    expect(reply?.text).to.match(/\bperson\b/);
    expect(reply?.replyKey).to.match(/^vent\./);
    expect(talk.conversation.handoff).to.equal(undefined);
    const [next] = await talk.say('I AM SO FURIOUS!!!!! THIS IS A DISGRACE!!!!!');
    expect(next?.text).to.not.match(/\bperson\b/);
  });

  it('offers nobody to a customer who stays calm', async () => {
    const talk = new Talk();
    for (const text of ['My parcel has not arrived', 'it was ordered on Monday', 'the tracking page says lost']) {
      for (const { text: said } of await talk.say(text)) expect(said).to.not.match(/\bperson\b/);
    }
  });
});

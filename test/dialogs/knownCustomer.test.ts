import { expect } from 'chai';
import { caseRecord, instant } from '../support/records.ts';
import { Talk } from '../support/talk.ts';

const known = (value: string) => ({ state: 'known' as const, value, at: instant(0) });
const earlier = caseRecord('other', 'c9', { facts: { name: known('Anna Lee'), contact: known('anna@example.com') } });

describe('a customer who comes again', () => {
  it('is greeted by name and asked neither for the name nor for the contact', async () => {
    const talk = new Talk({ earlierCases: [earlier] });
    const [greeting] = await talk.join();
    expect(greeting?.replyKey).to.equal('greeting.known');
    expect(greeting?.text).to.contain('Anna Lee');
    await talk.say('My order is 9 days late');
    await talk.say("that's all");
    for (let turn = 0; turn < 8 && talk.case.stage === 'clarify'; turn += 1) await talk.say('not sure');
    const asked = talk.replies.map(({ ask }) => ask?.fact);
    expect(asked).to.not.include('name').and.not.include('contact');
    expect(talk.case.facts.contact?.value).to.equal('anna@example.com');
    expect(talk.case.earlier).to.equal(1);
  });

  it('is looked up once in a conversation', async () => {
    let looks = 0;
    const talk = new Talk({
      get earlierCases() {
        looks += 1;
        return [earlier];
      },
    });
    await talk.join();
    await talk.say('My order is 9 days late');
    await talk.say('hello');
    expect(looks).to.equal(1);
  });

  it('who is new is greeted as a stranger', async () => {
    const [greeting] = await new Talk().join();
    expect(greeting?.replyKey).to.equal('greeting.first');
  });
});

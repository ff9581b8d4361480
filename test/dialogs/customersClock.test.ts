import { expect } from 'chai';
import { Talk } from '../support/talk.ts';

/** From the wish on every reply tells a time; a customer far away reads it on their own clock. */
async function toTheOffer(localTimezone: string): Promise<Talk> {
  const talk = new Talk({ now: new Date('2026-11-20T05:08:00.000Z'), localTimezone });
  await talk.say('My order is 9 days late and nobody answers');
  await talk.say("that's all");
  const answers: Record<string, string> = { orderNumber: 'A123456789', name: 'Anna', contact: 'anna@example.com' };
  for (let turn = 0; turn < 10 && talk.replies.at(-1)?.ask?.kind === 'fact'; turn += 1) {
    await talk.say(answers[talk.replies.at(-1)?.ask?.fact ?? ''] ?? 'not sure');
  }
  await talk.say('yes');
  await talk.say('my money back');
  return talk;
}

describe("times on the customer's clock", () => {
  for (const zone of ['UTC', 'America/Los_Angeles', 'Pacific/Auckland', 'Asia/Shanghai']) {
    it(`are told and pass the guard in ${zone}`, async () => {
      const talk = await toTheOffer(zone);
      const last = talk.replies.at(-1);
      expect(last?.replyKey, last?.text).to.match(/^propose\./);
      expect(talk.replies.flatMap(({ guard = [] }) => guard)).to.deep.equal([]);
    });
  }

  it('differ from the company’s', async () => {
    const [far, near] = [await toTheOffer('UTC'), await toTheOffer('Asia/Shanghai')];
    expect(far.replies.at(-1)?.text).to.not.equal(near.replies.at(-1)?.text);
  });
});

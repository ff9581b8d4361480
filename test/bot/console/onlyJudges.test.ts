import { expect } from 'chai';
import type { ConversationView, Line, Queue } from '../../../bot/api/contract/index.ts';
import { eventually } from '../../support/consoleClient.ts';
import { rigCustomer } from '../../support/consoleCustomer.ts';
import { person, useConsole } from '../../support/consoleRig.ts';
import { attachmentInfo } from '../../support/records.ts';

const SECRET = /13812345678|mary@example\.com/;

describe('Who judges and serves no customer', () => {
  const rig = useConsole({
    pollMs: 10,
    people: [
      person('quinn', { roles: ['reviewer'] }),
      person('both', { roles: ['agent', 'reviewer'] }),
      person('anna'),
      person('boss', { roles: ['supervisor'] }),
    ],
  });

  /** A customer who has told how to reach them and asked for a person. */
  async function telling() {
    const customer = rigCustomer(rig, 'c1');
    await customer.say('My parcel is late. Call 13812345678 or write to mary@example.com');
    await customer.say('I want a person, call 13812345678');
    return customer;
  }

  it('sees no personal data at the console, where colleagues who serve see it', async () => {
    const { key } = await telling();
    const seen = async (who: string) => {
      const client = rig.client(who);
      const { body: queue } = await client.get<Queue>('/queue');
      const { body: view } = await client.get<ConversationView>(`/conversations/${key}`);
      const { body: page } = await client.get<{ lines: Line[] }>(`/conversations/${key}/lines`);
      return { queue, view, page };
    };
    for (const who of ['anna', 'boss', 'both'])
      for (const answer of Object.values(await seen(who))) expect(JSON.stringify(answer), who).to.match(SECRET);
    const { queue, view, page } = await seen('quinn');
    for (const answer of [queue, view, page]) expect(JSON.stringify(answer)).not.to.match(SECRET);
    expect(queue.items.map(({ id }) => id)).to.include(key);
    expect(view.lines.some(({ text }) => text.includes('My parcel is late. Call *******5678'))).to.equal(true);
    expect(page.lines.map(({ seq }) => seq)).to.deep.equal(view.lines.map(({ seq }) => seq));
  });

  it('is told of changes, and not of the words, by the stream, also of those that were missed', async () => {
    const customer = await telling();
    const [quinn, anna] = [rig.client('quinn'), rig.client('anna')];
    for (const client of [quinn, anna]) {
      await client.fetchQueue();
      await client.listen([customer.key]);
    }
    await customer.say('Really, 13812345678');
    await eventually('the line at Anna’s', () => anna.events.some((event) => JSON.stringify(event).includes('Really')));
    await eventually('the item at Quinn’s', () => quinn.events.some((event) => event.type === 'item'));
    quinn.cut();
    await customer.say('Again, 13812345678');
    await quinn.listen([customer.key]);
    await eventually('what was missed', () => quinn.events.filter(({ type }) => type === 'item').length >= 2);
    expect(quinn.events.some(({ type }) => type === 'lines')).to.equal(false);
    expect(JSON.stringify(quinn.events)).not.to.match(SECRET);
    for (const client of [quinn, anna]) client.cut();
  });

  it('opens no file there', async () => {
    const { key } = await telling();
    const bytes = Buffer.from('{}');
    await rig.store.putAttachment(attachmentInfo(key, 'file1', { name: 'a.txt', bytes: bytes.length }), bytes);
    const statusOf = async (who: string) =>
      (await rig.client(who).get(`/conversations/${key}/attachments/file1`)).status;
    expect([await statusOf('quinn'), await statusOf('anna')]).to.deep.equal([403, 200]);
  });
});

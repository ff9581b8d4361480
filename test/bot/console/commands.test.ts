import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Checked, ConversationView, Done, Queue } from '../../../bot/api/contract/index.ts';
import { eventually } from '../../support/consoleClient.ts';
import { command, rigCustomer, waitingCustomer } from '../../support/consoleCustomer.ts';
import { person, useConsole } from '../../support/consoleRig.ts';

interface Refused {
  error: { code: string; field?: string; details?: { reason?: string; holder?: { id: string; name: string } } };
}

describe('a conversation at the console', () => {
  const rig = useConsole({
    people: [
      person('anna'),
      person('ben'),
      person('boss', { roles: ['supervisor'], authority: 'supervisor' }),
      person('quinn', { roles: ['reviewer'] }),
      person('adam', { roles: ['admin'] }),
      person('one', { most: 1 }),
    ],
  });

  it('goes from the queue to an agent, through words both ways, and back to the bot', async () => {
    const customer = await waitingCustomer(rig, 'c1');
    const anna = rig.client('anna');
    await eventually('the request in the queue', async () => {
      await anna.fetchQueue();
      return anna.items.get(customer.key)?.state === 'waiting';
    });
    const path = `/conversations/${customer.key}`;
    const before = await anna.get<ConversationView>(`${path}?locale=zh-Hans`);
    expect(before.body.brief.why).to.equal('客户要求转人工。');
    expect(before.body.can).to.include.members(['claim', 'note', 'read']).and.not.include('write');

    expect((await anna.post<Done>(`${path}/claim`, command())).body.result).to.equal('done');
    expect((await anna.post<Done>(`${path}/send`, command({ text: 'Hello, I have read it all.' }))).status).to.equal(
      200,
    );
    await customer.say('Thank you, when will it come?');
    const held = (await anna.get<ConversationView>(path)).body;
    expect(held.item.state).to.equal('held');
    expect(held.can).to.include.members(['write', 'return', 'transfer', 'propose', 'promise', 'close']);
    expect(held.item.unansweredSince).to.be.a('string');
    expect((await customer.heard()).filter((text) => text === 'Hello, I have read it all.')).to.have.length(1);

    expect((await anna.post<Done>(`${path}/return`, command())).status).to.equal(200);
    await eventually('the conversation with the bot', async () => {
      const { body } = await rig.client('boss').get<Queue>('/queue');
      return body.items.find(({ id }) => id === customer.key)?.state === 'bot';
    });
  });

  it('is taken by one, and the other is told by whom', async () => {
    const { key } = await waitingCustomer(rig, 'c2');
    await rig.client('anna').post(`/conversations/${key}/claim`, command());
    const { status, body } = await rig.client('ben').post<Refused>(`/conversations/${key}/claim`, command());
    expect([status, body.error.code, body.error.details?.holder?.id]).to.deep.equal([409, 'conflict', 'anna']);
  });

  it('is handed to a colleague, and to nobody who cannot take it', async () => {
    const { key } = await waitingCustomer(rig, 'c3');
    const anna = rig.client('anna');
    await anna.post(`/conversations/${key}/claim`, command());
    for (const to of ['quinn', 'adam', 'nobody']) {
      const { status, body } = await anna.post<Refused>(`/conversations/${key}/transfer`, command({ to, reason: 'x' }));
      expect([status, body.error.field], to).to.deep.equal([400, 'to']);
    }
    expect((await anna.post(`/conversations/${key}/transfer`, command({ to: 'ben', reason: 'knows it' }))).status)
      .to //
      .equal(200);
    const view = (await rig.client('ben').get<ConversationView>(`/conversations/${key}`)).body;
    expect(view.item.agent).to.deep.equal({ id: 'ben', name: 'BEN' });
  });

  it('is not taken by, nor handed to, somebody who holds as many as they can answer', async () => {
    const [first, second] = [await waitingCustomer(rig, 'm1'), await waitingCustomer(rig, 'm2')];
    const [one, anna] = [rig.client('one'), rig.client('anna')];
    const claim = command();
    expect((await one.post(`/conversations/${first.key}/claim`, claim)).status).to.equal(200);
    await eventually('the board', async () => {
      const { body } = await rig.client('boss').get<Queue>('/queue');
      return body.items.some(({ agent }) => agent?.id === 'one');
    });
    expect((await one.post(`/conversations/${first.key}/claim`, claim)).status).to.equal(200);
    const refused = await one.post<Refused>(`/conversations/${second.key}/claim`, command());
    expect([refused.status, refused.body.error.details?.reason]).to.deep.equal([409, 'full']);
    await anna.post(`/conversations/${second.key}/claim`, command());
    const handed = await anna.post<Refused>(
      `/conversations/${second.key}/transfer`,
      command({ to: 'one', reason: 'x' }),
    );
    expect([handed.status, handed.body.error.details?.reason]).to.deep.equal([409, 'full']);
  });

  it('shows notes and whispers to staff and never to the customer', async () => {
    const customer = await waitingCustomer(rig, 'c4');
    const { key } = customer;
    const [anna, boss] = [rig.client('anna'), rig.client('boss')];
    await anna.post(`/conversations/${key}/claim`, command());
    expect((await anna.post(`/conversations/${key}/note`, command({ text: 'check the courier' }))).status).to.equal(
      200,
    );
    expect((await anna.post(`/conversations/${key}/note`, command({ text: 'psst', whisper: true }))).status).to.equal(
      403,
    );
    expect(
      (await boss.post(`/conversations/${key}/note`, command({ text: 'be kind', whisper: true }))).status,
    ).to.equal(200);
    const { lines } = (await anna.get<ConversationView>(`/conversations/${key}`)).body;
    const notes = lines.filter(({ kind }) => kind === 'note');
    expect(notes.map(({ text, by }) => [text, by?.id])).to.deep.equal([
      ['check the courier', 'anna'],
      ['be kind', 'boss'],
    ]);
    expect((await customer.heard()).join()).not.to.match(/courier|kind/);
  });

  it('is read by those whom the door lets read it, and no others', async () => {
    const { key } = await waitingCustomer(rig, 'c5');
    await rig.client('anna').post(`/conversations/${key}/claim`, command());
    const status = async (id: string) => (await rig.client(id).get(`/conversations/${key}`)).status;
    expect([await status('anna'), await status('boss'), await status('quinn')]).to.deep.equal([200, 200, 200]);
    expect([await status('ben'), await status('adam'), await status('stranger')]).to.deep.equal([403, 403, 401]);
    const queueOf = async (id: string) =>
      (await rig.client(id).get<Queue>('/queue')).body.items?.map((item) => item.id);
    await eventually('the claim in the queue', async () => !(await queueOf('ben'))?.includes(key));
    expect(await queueOf('boss')).to.include(key);
    expect(await queueOf('adam')).to.equal(undefined);
  });

  it('tells what the guard would say, without sending anything', async () => {
    const customer = await waitingCustomer(rig, 'c6');
    const before = (await customer.transcript()).length;
    const anna = rig.client('anna');
    const { body } = await anna.post<Checked>(`/conversations/${customer.key}/check`, {
      text: 'Calm down. You will have my answer by tomorrow at 3 pm.',
    });
    expect(body.findings.map(({ rule }) => rule)).to.include('wording.calmDown');
    expect(body.promises).to.have.length(1);
    expect((await customer.transcript()).length).to.equal(before);
  });

  it('gives earlier and later lines by number', async () => {
    const customer = rigCustomer(rig, 'c7');
    await customer.say('My order A1234567 is nine days late and nobody answers the phone!');
    for (let n = 0; n < 4; n += 1) await customer.say(`and another thing number ${n}`);
    await customer.say('I want to talk to a real person');
    const anna = rig.client('anna');
    const seqs = async (query: string) =>
      (await anna.get<{ lines: { seq: number }[] }>(`/conversations/${customer.key}/lines${query}`)).body.lines?.map(
        ({ seq }) => seq,
      );
    expect(await seqs('?before=4')).to.deep.equal([1, 2, 3]);
    expect((await seqs('?after=2'))?.slice(0, 2)).to.deep.equal([3, 4]);
    expect(await seqs('?before=1')).to.deep.equal([]);
    expect((await seqs(''))?.at(-1)).to.equal((await customer.transcript()).at(-1)?.seq);
    for (const wrong of ['?before=x', '?after=-1', '?before=1e9'])
      expect((await anna.get(`/conversations/${customer.key}/lines${wrong}`)).status, wrong).to.equal(400);
  });

  it('is found by its number, however it is written, and only by who may read it', async () => {
    const customer = await waitingCustomer(rig, 'c8');
    const number = (await rig.store.load(customer.key))?.value.cases[0]?.number ?? '';
    const find = async (who: string, q: string) =>
      (await rig.client(who).get<{ cases: { number: string; title: string }[] }>(`/search?q=${encodeURIComponent(q)}`))
        .body.cases;
    for (const written of [number, number.toLowerCase(), number.replaceAll('-', ' ')])
      expect(
        (await find('anna', written)).map((one) => one.number),
        written,
      ).to.deep.equal([number]);
    expect((await find('anna', 'user-c8')).map((one) => one.number)).to.deep.equal([number]);
    await rig.client('anna').post(`/conversations/${customer.key}/claim`, command());
    expect(await find('ben', number)).to.deep.equal([]);
    expect(await find('boss', number)).to.have.length(1);
  });
});

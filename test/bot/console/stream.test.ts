import { connect } from 'node:net';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Colleague, Line, StreamEvent } from '../../../bot/api/contract/index.ts';
import { eventually } from '../../support/consoleClient.ts';
import { command, rigCustomer, waitingCustomer } from '../../support/consoleCustomer.ts';
import { person, useConsole } from '../../support/consoleRig.ts';
import { conversation, entry, handoff } from '../../support/records.ts';
import { takeTurn } from '../../support/turns.ts';

const types = (events: readonly StreamEvent[]) => events.map(({ type }) => type);

describe('the stream of a console', () => {
  const rig = useConsole({
    beatMs: 40,
    people: [person('anna'), person('ben'), person('boss', { roles: ['supervisor'] })],
  });

  it('tells of a request, of each word of a watched conversation, and of its end', async () => {
    const anna = rig.client('anna');
    await anna.fetchQueue();
    await anna.listen();
    const customer = await waitingCustomer(rig, 's1');
    await eventually('the request', () => anna.items.get(customer.key)?.state === 'waiting');
    anna.cut();
    await anna.listen([customer.key]);
    await customer.say('Are you there?');
    await eventually('the words', () =>
      [...(anna.lines.get(customer.key)?.values() ?? [])].some(({ text }) => text === 'Are you there?'),
    );
    await anna.post(`/conversations/${customer.key}/claim`, command());
    await eventually('the claim', () => anna.items.get(customer.key)?.agent?.id === 'anna');
  });

  it('says why in the language of each reader, as the conversation itself does', async () => {
    const customer = await waitingCustomer(rig, 's10');
    const readers = { en: rig.client('boss'), 'zh-Hant': rig.client('boss') };
    for (const [locale, boss] of Object.entries(readers)) {
      await boss.fetchQueue();
      await boss.listen([customer.key], locale);
    }
    await rig.client('anna').post(`/conversations/${customer.key}/claim`, command());
    const told = (lines: Iterable<Line>) => [...lines].find(({ replyKey }) => replyKey === 'human.joined')?.because;
    const why = (locale: keyof typeof readers) => told(readers[locale].lines.get(customer.key)?.values() ?? []);
    await eventually('both', () => why('en') !== undefined && why('zh-Hant') !== undefined);
    expect([why('en'), why('zh-Hant')]).to.deep.equal(['ANNA takes over', 'ANNA 接手']);
    for (const path of ['', '/lines']) {
      const read = await readers.en.get<{ lines: Line[] }>(`/conversations/${customer.key}${path}?locale=zh-Hans`);
      expect(told(read.body.lines), path).to.equal('ANNA 接手');
    }
  });

  it('gives words that look like the stream itself as words', async () => {
    const customer = await waitingCustomer(rig, 's9');
    const boss = rig.client('boss');
    await boss.fetchQueue();
    await boss.listen([customer.key]);
    const text = 'a\n\nid: 1\ndata: {"type":"reset"}\n\n\r\r\u2028event: x\u0000</script>';
    await customer.say(text);
    await eventually('the words', () => JSON.stringify(boss.events).includes('event: x'));
    const [line] = [...(boss.lines.get(customer.key)?.values() ?? [])];
    expect(line?.text).to.equal(text);
    expect(boss.resets).to.equal(0);
    await eventually('the position', async () => boss.lastId === (await rig.store.position()));
  });

  it('takes from everybody else what one has claimed, and says nothing more of it', async () => {
    const customer = await waitingCustomer(rig, 's2');
    const [anna, ben] = [rig.client('anna'), rig.client('ben')];
    await ben.fetchQueue();
    await ben.listen([customer.key]);
    await anna.post(`/conversations/${customer.key}/claim`, command());
    await eventually('the claim', () => !ben.items.has(customer.key));
    const lines = ben.lines.get(customer.key)?.size ?? 0;
    await customer.say('This is between me and Anna');
    await eventually('the position to go on', async () => ben.lastId === (await rig.store.position()));
    expect(ben.lines.get(customer.key)?.size ?? 0).to.equal(lines);
    expect(JSON.stringify(ben.events)).not.to.include('between me and Anna');
  });

  it('does not give a conversation with the bot to an agent who asks to watch it', async () => {
    const customer = rigCustomer(rig, 's3');
    await customer.say('My order is nine days late');
    const [anna, boss] = [rig.client('anna'), rig.client('boss')];
    for (const client of [anna, boss]) {
      await client.fetchQueue();
      await client.listen([customer.key]);
    }
    await customer.say('a secret of mine');
    await eventually('the words at the supervisor’s', () => JSON.stringify(boss.events).includes('a secret of mine'));
    await eventually('the position to go on', async () => anna.lastId === (await rig.store.position()));
    expect(JSON.stringify(anna.events)).not.to.include('secret');
  });

  it('begins anew where too much was missed, or the position is none of ours', async () => {
    const anna = rig.client('anna');
    for (const strange of ['99999999', 'nonsense']) {
      anna.lastId = strange;
      await anna.listen();
      await eventually(`a reset for ${strange}`, () => anna.resets > 0);
      await eventually('a position', async () => anna.lastId === (await rig.store.position()));
      anna.resets = 0;
      anna.cut();
    }
  });

  it('ends with the session, and says so', async () => {
    const anna = rig.client('anna');
    await anna.listen();
    rig.endSessions('anna');
    await eventually('the end', () => types(anna.events).includes('signedOut') && anna.isCut);
  });

  it('ends for somebody who was let go, at the next beat', async () => {
    const ben = rig.client('ben');
    await ben.listen();
    rig.people.set('ben', person('ben', { active: false }));
    await eventually('the end', () => types(ben.events).includes('signedOut') && ben.isCut);
  });

  it('tells who is there, and forgets nobody for a moment’s absence', async () => {
    const [anna, ben] = [rig.client('anna'), rig.client('ben')];
    await anna.listen();
    await ben.listen();
    const seen = (id: string) => {
      const told = anna.events.findLast((event) => event.type === 'colleagues');
      return told?.type === 'colleagues' ? told.colleagues.find((one) => one.id === id)?.presence : undefined;
    };
    await eventually('Ben to be there', () => seen('ben') === 'available');
    await ben.ask('PUT', '/presence', { presence: 'away' });
    await eventually('Ben to be away', () => seen('ben') === 'away');
    ben.cut();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(seen('ben')).to.equal('away');
    rig.advance(60_000);
    await eventually('Ben to be gone', () => seen('ben') === 'offline');
    const { body } = await anna.get<Colleague[]>('/colleagues');
    expect(body.map(({ id, presence }) => [id, presence])).to.deep.include(['ben', 'offline']);
  });

  it('shows typing to whoever watches, and to nobody who may not', async () => {
    const customer = await waitingCustomer(rig, 's4');
    const [anna, ben, boss] = [rig.client('anna'), rig.client('ben'), rig.client('boss')];
    await anna.post(`/conversations/${customer.key}/claim`, command());
    for (const client of [anna, ben, boss]) await client.listen([customer.key]);
    await eventually('the claim on the board', async () => {
      await boss.fetchQueue();
      return boss.items.get(customer.key)?.state === 'held';
    });
    rig.typing.fromCustomer(customer.key);
    await eventually('the customer typing', () => types(anna.events).includes('typing'));
    expect((await anna.post(`/conversations/${customer.key}/typing`, { typing: true })).status).to.equal(204);
    await eventually('Anna typing', () =>
      boss.events.some((event) => event.type === 'typing' && event.name === 'ANNA'),
    );
    expect(anna.events.filter((event) => event.type === 'typing' && event.who === 'agent')).to.deep.equal([]);
    expect(types(ben.events)).not.to.include('typing');
    expect((await ben.post(`/conversations/${customer.key}/typing`, { typing: true })).status).to.equal(403);
  });

  it('cuts off a reader who does not read, and holds nothing for them', async function () {
    this.timeout(30_000);
    const key = 'k'.repeat(43);
    await takeTurn(rig.store, key, 1, (seq) => ({
      conversation: conversation(key, { handoff: handoff(key, 'h'), lastSeq: seq }),
    }));
    const socket = connect(Number(new URL(rig.url).port), '127.0.0.1');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined);
    socket.write(`GET /api/v1/events?watch=${key} HTTP/1.1\r\nHost: x\r\nx-person: anna\r\n\r\n`);
    socket.pause();
    const text = 'x'.repeat(200_000);
    let isClosed = false;
    void closed.then(() => {
      isClosed = true;
    });
    for (let n = 2; n < 120 && !isClosed; n += 1) {
      await takeTurn(rig.store, key, n, (seq) => ({
        conversation: conversation(key, { handoff: handoff(key, 'h'), lastSeq: seq }),
        entries: [entry(key, seq, { text })],
      }));
      rig.engine.feed.publish(key, []);
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (n === 119) socket.resume();
    }
    socket.resume();
    await closed;
  });

  it('lets a person have so many streams and no more: the oldest gives way', async () => {
    const clients = Array.from({ length: 14 }, () => rig.client('anna'));
    for (const client of clients) await client.listen();
    await eventually('the oldest to end', () => clients.filter(({ isCut }) => isCut).length === 2);
    expect(clients.slice(2).some(({ isCut }) => isCut)).to.equal(false);
  });

  it('refuses what is no list of conversations', async () => {
    const anna = rig.client('anna');
    for (const watch of ['a/b', 'x'.repeat(65), Array(31).fill('a').join(',')])
      expect((await anna.get(`/events?watch=${encodeURIComponent(watch)}`)).status, watch.slice(0, 20)).to.equal(400);
  });
});

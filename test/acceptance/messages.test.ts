import { connect } from 'node:net';
import { expect } from 'chai';
import { conversationKey, type Entry } from '../../storage/index.ts';
import { type FakeConnector, startFakeConnector } from '../support/fakeConnector.ts';
import { type LiveApp, startLiveApp } from '../support/liveApp.ts';

const CHANNEL = 'msteams';

describe('POST /api/messages of the whole product', function () {
  this.timeout(60_000);
  let live: LiveApp;
  let connector: FakeConnector;
  before(async () => {
    connector = await startFakeConnector();
    live = await startLiveApp();
  });
  beforeEach(() => connector.calls.splice(0));
  after(async () => {
    await live.dispose();
    await connector.close();
  });

  const activity = (conversation: string, id: string, text: string) => ({
    type: 'message',
    id,
    channelId: CHANNEL,
    serviceUrl: connector.url,
    from: { id: '29:maria', name: 'Maria' },
    recipient: { id: '28:bot', name: 'Kesu' },
    conversation: { id: conversation, conversationType: 'personal', tenantId: conversation },
    text,
  });
  const post = async (body: object) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${live.url}/api/messages`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: answer.status, body: await answer.json() };
  };
  /** The transcript once everything has been done and sent, checked for gaps and against what the channel was sent. */
  const settledTranscript = async (conversation: string): Promise<Entry[]> => {
    await live.app.engine.whenIdle();
    const key = conversationKey(CHANNEL, conversation);
    const entries = await live.app.store.entries(key, { after: 0, limit: 10_000 });
    expect(entries.map(({ seq }) => seq)).to.deep.equal(entries.map((_, index) => index + 1));
    const state = await live.app.store.load(key);
    expect(state?.value.lastSeq).to.equal(entries.length);
    expect(state?.value.failures).to.equal(0);
    const said = entries.filter(({ author }) => author === 'bot').map(({ text }) => text);
    const sent = connector.calls.filter(({ path }) => path.includes(`/${conversation}/`));
    expect(
      sent.map((call) => call.activity.text),
      'every reply was sent once, in order',
    ).to.deep.equal(said);
    return entries;
  };
  const heardIn = (entries: Entry[]) => entries.filter(({ author }) => author === 'customer');

  it('takes 100 parallel copies of one activity for one message', async () => {
    const one = activity('copies', 'a-1', 'The parcel was left in the rain and everything in it is ruined.');
    const turnsBefore = live.app.engine.metrics.turns;
    const answers = await Promise.all(Array.from({ length: 100 }, () => post(one)));
    expect(answers).to.deep.equal(Array(100).fill({ status: 202, body: { id: 'a-1' } }));
    const entries = await settledTranscript('copies');
    expect(live.app.engine.metrics.turns - turnsBefore).to.equal(1);
    expect(heardIn(entries).map(({ activityId }) => activityId)).to.deep.equal(['a-1']);
    expect(entries.length, 'it is answered').to.be.within(2, 4);

    await post(one);
    expect(await settledTranscript('copies'), 'a late copy changes nothing').to.deep.equal(entries);
    await post({ ...one, id: 'a-2' });
    const more = await settledTranscript('copies');
    expect(heardIn(more), 'the same words under another id are another message').to.have.length(2);
  });

  it('takes 50 messages that come at once in 50 turns and loses none', async () => {
    const texts = Array.from({ length: 50 }, (_, n) => `Part ${n} of my complaint: box ${n} of the order came broken.`);
    const turnsBefore = live.app.engine.metrics.turns;
    const answers = await Promise.all(texts.map((text, n) => post(activity('crowd', `m-${n}`, text))));
    expect(answers.map(({ status }) => status)).to.deep.equal(Array(50).fill(202));
    const entries = await settledTranscript('crowd');
    expect(live.app.engine.metrics.turns - turnsBefore).to.equal(50);
    const heard = heardIn(entries);
    expect(heard.map(({ text }) => text)).to.have.members(texts);
    expect(new Set(heard.map(({ turnId }) => turnId)).size).to.equal(50);
    expect(entries.at(-1)?.author, 'the last of them is answered').to.equal('bot');
  });

  it('keeps the order in which 50 messages arrive on one connection', async () => {
    const ids = Array.from({ length: 50 }, (_, n) => `p-${n}`);
    const requests = ids.map((id) => {
      const body = JSON.stringify(activity('queue', id, `My order is late, and this is message ${id}.`));
      const head = 'POST /api/messages HTTP/1.1\r\nHost: bot\r\nContent-Type: application/json\r\n';
      return `${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    });
    const answers = await pipeline(new URL(live.url).port, requests);
    expect(answers).to.deep.equal(ids.map((id) => `202 ${id}`));
    expect(heardIn(await settledTranscript('queue')).map(({ activityId }) => activityId)).to.deep.equal(ids);
  });

  it('keeps parallel conversations apart', async () => {
    const conversations = Array.from({ length: 10 }, (_, n) => `side-${n}`);
    await Promise.all(
      conversations.flatMap((each) =>
        [1, 2, 3].map((n) => post(activity(each, `s-${n}`, `${each}: the kettle broke, part ${n}`))),
      ),
    );
    for (const each of conversations) {
      const heard = heardIn(await settledTranscript(each));
      expect(heard.map(({ text }) => text.split(':')[0])).to.deep.equal([each, each, each]);
    }
  });
});

/** Writes all requests at once without waiting for an answer; resolves with status and id of each answer. */
function pipeline(port: string, requests: string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(requests.join('')));
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const answers = [...text.matchAll(/HTTP\/1\.1 (\d{3})[\s\S]*?\r\n\r\n\{"id":"([^"]+)"\}/g)];
      if (answers.length < requests.length) return;
      socket.destroy();
      resolve(answers.map(([, status, id]) => `${status} ${id}`));
    });
    socket.on('error', reject).on('close', () => reject(new Error(`the connection ended after: ${text.slice(-500)}`)));
  });
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { conversationKey, openSqliteStore } from '../../storage/index.ts';
import { type AppProcess, startAppProcess, until } from '../support/appProcess.ts';
import { PersistentCustomer, SECRET } from '../support/appProcessCustomer.ts';
import { type FakeConnector, startFakeConnector } from '../support/fakeConnector.ts';
import { SCRIPTS } from '../support/scriptedCustomer.ts';

/** Words that no log of ours can hold by chance. */
const canary = (place: string) => `canary${Buffer.from(place).toString('hex')}`;
const PHONE = '13800138555';
const MAIL = `${canary('mail')}@example.com`;

const SCRIPT = {
  ...SCRIPTS.en,
  story: [`My kettle ${canary('story')} broke and nobody answers`, `That's all, ${canary('end')}`],
  facts: {
    orderNumber: 'QX7654321987',
    name: `Anna ${canary('name')}`,
    contact: `${MAIL} or ${PHONE}`,
    product: `Kettle ${canary('product')}`,
    tried: `I wrote to ${canary('tried')}`,
  },
  wish: `I want my money back, ${canary('wish')}`,
};

describe('what the product logs, at its most talkative', function () {
  this.timeout(60_000);
  let folder: string;
  let app: AppProcess;
  let connector: FakeConnector;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kesu-logs-'));
    connector = await startFakeConnector();
    app = await startAppProcess({
      env: {
        KESU_DATA: folder,
        DIRECTLINE_SECRET: SECRET,
        KESU_SETTLE_MS: '0',
        KESU_FOLLOW_UP_AFTER: '1s',
        LOG_LEVEL: 'trace',
      },
    });
  });
  after(async () => {
    await app.end('SIGKILL');
    await connector.close();
    await rm(folder, { recursive: true });
  });

  const activity = (more: object = {}) => ({
    type: 'message',
    id: 'a-1',
    channelId: 'msteams',
    serviceUrl: connector.url,
    from: { id: '29:maria', name: canary('from') },
    recipient: { id: '28:bot' },
    conversation: { id: 'conv', name: canary('topic') },
    text: `The parcel is lost. ${canary('text')} ${PHONE}`,
    value: { choice: canary('value') },
    channelData: { note: canary('channelData') },
    attachments: [{ contentType: 'image/png', name: canary('file'), content: canary('content') }],
    ...more,
  });
  const send = async (path: string, init: RequestInit) =>
    (await fetch(app.url + path, { method: 'POST', ...init })).status;
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    send('/api/messages', {
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  it('holds no word of a customer, no name, contact, file name, token or secret', async () => {
    const customer = new PersistentCustomer(app.url, canary('user'), SCRIPT);
    await customer.talk();
    await upload(app.url);
    // A channel that takes nothing for a while is what most is logged about.
    connector.answerWith({ status: 500, body: { error: { message: canary('answer') } } }, { drop: true });
    expect(await post(activity())).to.equal(202);
    const refused = [
      await post(activity({ text: [canary('wrongText')] })),
      await post(activity({ serviceUrl: `https://${canary('host')}.example/` })),
      await post(`{"${canary('key')}": ${canary('junk')}`),
      await post(activity(), { 'content-type': canary('type') }),
      await post(activity({ type: 'invoke', name: canary('invoke') })),
      await send(`/${canary('path')}?q=${canary('query')}`, { headers: { cookie: canary('cookie') } }),
      await send('/v3/directline/conversations', { headers: { authorization: `Bearer ${canary('token')}` } }),
      await send('/api/v1/chat/token', { headers: { origin: `https://${canary('origin')}.example` } }),
    ];
    expect(refused).to.deep.equal([400, 403, 400, 415, 501, 404, 403, 403]);
    await until('the second try to answer', () => connector.shown().length > 0);
    const followUp = async () =>
      (await customer.history()).some(({ channelData }) => channelData?.kesu?.replyKey?.startsWith('followUp'));
    await until('the follow-up', followUp);
    expect(await app.end('SIGTERM')).to.include({ code: 0 });

    const written = app.stdout() + app.stderr();
    const lines = written.split('\n').filter((line) => line.startsWith('{'));
    const events = lines.map((line) => JSON.parse(line) as { msg: string });
    const messages = events.map(({ msg }) => msg);
    expect(messages, 'the log was on').to.include.members(['activity refused', 'will be sent again']);
    const lower = written.toLowerCase();
    for (const secret of ['canary', PHONE, 'QX7654321987', SECRET, 'eyJ'])
      expect(lower).to.not.include(secret.toLowerCase());

    const store = await openSqliteStore({ folder, clock: () => new Date(), readonly: true });
    const keys = [conversationKey('directline', customer.conversationId), conversationKey('msteams', 'conv')];
    const entries = await Promise.all(keys.map((key) => store.entries(key, { after: 0, limit: 1000 })));
    await store.close();
    const kept = JSON.stringify(entries);
    for (const word of ['story', 'end', 'name', 'wish', 'mail', 'text', 'value', 'file', 'from'].map(canary))
      expect(kept, 'the transcript has it all').to.include(word);
  });
});

/** A photo with a telling name, sent by somebody else. */
async function upload(url: string): Promise<void> {
  const headers = { authorization: `Bearer ${SECRET}` };
  const answer = await fetch(`${url}/v3/directline/conversations`, { method: 'POST', headers });
  const { conversationId, token } = (await answer.json()) as { conversationId: string; token: string };
  const form = new FormData();
  form.append('activity', new Blob([JSON.stringify({ type: 'message', text: canary('caption') })]), 'blob');
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=';
  form.append('file', new Blob([Buffer.from(pixel, 'base64')], { type: 'image/png' }), `${canary('photo')}.png`);
  const sent = await fetch(`${url}/v3/directline/conversations/${conversationId}/upload`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  expect(sent.status, await sent.text()).to.equal(200);
}

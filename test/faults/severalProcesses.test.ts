import { expect } from 'chai';
import { Customer } from '../../bench/console/customer.ts';
import type { Colleague } from '../../bot/api/contract/index.ts';
import { ConsoleClient, eventually } from '../support/consoleClient.ts';
import { command } from '../support/consoleCustomer.ts';
import { PEER_KEY } from '../support/cosmosPeer/peer.ts';
import { cosmosStores } from '../support/cosmosStores.ts';
import { DirectLineClient } from '../support/directLineClient.ts';
import { type LiveApp, startLiveApp } from '../support/liveApp.ts';
import { addTeam, CHEAP_PASSWORDS, PASSWORD, setUpAdmin } from '../support/staff.ts';
import { StaffClient } from '../support/staffClient.ts';

/** Until a process has told the others something and they have heard it, with time for a busy machine, ms. */
const NEWS_MS = 30_000;

const SECRET = 'a-secret-between-servers';

describe('two processes over one Cosmos DB', function () {
  this.timeout(90_000);
  const stores = cosmosStores();
  let here: LiveApp;
  let there: LiveApp;
  const ends: (() => void)[] = [];

  before(async () => {
    await stores.start();
    const { endpoint, key = PEER_KEY, database } = await stores.newDatabase();
    const shared = { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key, COSMOS_DATABASE: database };
    const env = { ...shared, DIRECTLINE_SECRET: SECRET, KESU_AUDIT_KEY: 'the-same-in-each-process-and-long' };
    here = await startLiveApp(env, { passwordCost: CHEAP_PASSWORDS });
    there = await startLiveApp(env, { passwordCost: CHEAP_PASSWORDS });
    await addTeam(await setUpAdmin(here));
  });
  after(async () => {
    for (const end of ends) end();
    await there?.dispose();
    await here?.dispose();
    await stores.stop();
  });

  /** A console of somebody of the team, at one of the processes. */
  async function consoleOf(login: string, { url }: LiveApp): Promise<ConsoleClient> {
    const client = new StaffClient(url);
    await client.signIn(login, PASSWORD);
    const headers = {
      cookie: client.cookie,
      origin: url,
      'sec-fetch-site': 'same-origin',
      'x-kesu-csrf': client.csrf ?? '',
    };
    const made = new ConsoleClient({ url, headers });
    ends.push(() => made.cut());
    return made;
  }

  it('show a console at one of them what customers write to the other', async () => {
    const customer = await Customer.begin(there.url);
    await customer.say('My parcel is nine days late, I want to talk to a real person');
    const sam = await consoleOf('sam', here);
    await eventually('the conversation', async () => {
      await sam.fetchQueue();
      return sam.items.has(customer.key);
    });
    await sam.listen([customer.key]);
    await customer.say('Is anybody there?');
    await eventually('the line', () =>
      [...(sam.lines.get(customer.key)?.values() ?? [])].some(({ text }) => text === 'Is anybody there?'),
    );
    sam.cut();
  });

  it('show a customer whose chat page is at one of them what is said at the other', async () => {
    const headers = { authorization: `Bearer ${SECRET}` };
    const given = await fetch(`${here.url}/v3/directline/tokens/generate`, { method: 'POST', headers });
    const { token, conversationId } = (await given.json()) as { token: string; conversationId: string };
    const page = new DirectLineClient({ url: here.url, token, webSocket: true });
    ends.push(() => page.end());
    // The greeting: from here on the page is up to date, and by itself is so again in 20 s.
    const greeting = await page.waitFor(({ from }) => from.role === 'bot');
    const posted = await fetch(`${there.url}/v3/directline/conversations/${conversationId}/activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', from: { id: 'me' }, text: 'The juice had mould in it' }),
    });
    expect(posted.status).to.equal(200);
    await page.waitFor(({ id, from }) => from.role === 'bot' && id !== greeting.id);
  });

  it('answer a command that reaches both of them alike, and do it once', async () => {
    const customer = await Customer.begin(here.url);
    await customer.say('I want to talk to a real person');
    const [first, second] = [await consoleOf('mei', here), await consoleOf('mei', there)];
    await eventually('the request', async () => {
      await first.fetchQueue();
      return first.items.get(customer.key)?.state === 'waiting';
    });
    const claim = command();
    const path = `/conversations/${customer.key}/claim`;
    const answers = await Promise.all([first.post(path, claim), second.post(path, claim)]);
    expect(answers.map(({ status }) => status)).to.deep.equal([200, 200]);
    expect(answers[0]?.body).to.deep.equal(answers[1]?.body);
    const lines = await here.app.store.entries(customer.key, { after: 0, limit: 99 });
    expect(lines.filter(({ event }) => event === 'claimed')).to.have.length(1);
  });

  it('know who is at the other\u2019s consoles, and how', async () => {
    const sam = await consoleOf('sam', here);
    const mei = await consoleOf('mei', there);
    const presence = async () => {
      const { body } = await sam.get<Colleague[]>('/colleagues');
      return body.find(({ name }) => name === 'Mei Lin')?.presence;
    };
    expect(await presence()).to.equal('offline');
    await mei.listen();
    await eventually('her being there', async () => (await presence()) === 'available', NEWS_MS);
    await mei.ask('PUT', '/presence', { presence: 'away' });
    await eventually('her being away', async () => (await presence()) === 'away', NEWS_MS);
    mei.cut();
  });
});

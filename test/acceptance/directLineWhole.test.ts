import { expect } from 'chai';
import { conversationKey } from '../../storage/index.ts';
import { DirectLineClient, type SeenActivity } from '../support/directLineClient.ts';
import { type LiveApp, startLiveApp } from '../support/liveApp.ts';
import { SCRIPTS, ScriptedCustomer } from '../support/scriptedCustomer.ts';

const SECRET = 'a-secret-for-acceptance-tests';
/** Messages within which a willing customer has a case number. */
const MOST_TURNS = 25;
const CASE_NUMBER = /K\d{3}-\d{3}-\d{3}/;

type Reply = { replyKey?: string; stage?: string; ask?: { kind: string; fact?: string } };

const kesuOf = ({ channelData }: SeenActivity) => (channelData?.kesu ?? {}) as Reply;
const placeOf = ({ channelData }: SeenActivity) => Number(channelData?.['webchat:sequence-id']);
const isFromBot = ({ type, from }: SeenActivity) => type === 'message' && from.role === 'bot';

describe('a whole complaint through the unmodified DirectLineJS', function () {
  this.timeout(60_000);
  let live: LiveApp;
  let client: DirectLineClient | undefined;

  before(async () => {
    live = await startLiveApp({ DIRECTLINE_SECRET: SECRET });
  });
  afterEach(() => client?.end());
  after(() => live.dispose());

  const connect = async (webSocket: boolean, locale: string) => {
    const headers = { authorization: `Bearer ${SECRET}` };
    const answer = await fetch(`${live.url}/v3/directline/tokens/generate`, { method: 'POST', headers });
    const { token, conversationId } = (await answer.json()) as { token: string; conversationId: string };
    client = new DirectLineClient({ url: live.url, token, webSocket, locale });
    return { client, conversationId };
  };
  /** What the bot said after the entry `place`, all of it; the last part is the one that asks. */
  const replyAfter = async (client: DirectLineClient, place: number): Promise<SeenActivity> => {
    await client.waitFor((activity) => isFromBot(activity) && placeOf(activity) > place);
    await new Promise((resolve) => setTimeout(resolve, 50)); // its further parts come in the same frame
    const replies = client.seen.filter((activity) => isFromBot(activity) && placeOf(activity) > place);
    return replies.reduce((last, each) => (placeOf(each) > placeOf(last) ? each : last));
  };

  const COMBINATIONS = [
    { webSocket: true, locale: 'en', restartAt: 4 },
    { webSocket: true, locale: 'zh-Hans', restartAt: undefined },
    { webSocket: false, locale: 'en', restartAt: undefined },
    { webSocket: false, locale: 'zh-Hans', restartAt: 3 },
  ] as const;
  for (const { webSocket, locale, restartAt } of COMBINATIONS) {
    const way = webSocket ? 'WebSocket' : 'polling';
    const restarted = restartAt === undefined ? '' : ', with a restart of the server in the middle';
    it(`reaches a case number in ${locale} by ${way}${restarted}`, async () => {
      const script = SCRIPTS[locale];
      const customer = new ScriptedCustomer(script);
      const { client, conversationId } = await connect(webSocket, script.locale);
      const posted: string[] = [];
      let reply = await replyAfter(client, 0);
      expect(kesuOf(reply).replyKey).to.equal('greeting.first');
      for (let turn = 0; kesuOf(reply).replyKey !== 'commit.close'; turn += 1) {
        expect(turn, client.texts.join('\n')).to.be.below(MOST_TURNS);
        if (turn === restartAt) await live.restart();
        const id = await client.say(customer.answer(kesuOf(reply)), { clientActivityID: `turn-${turn}` });
        posted.push(id);
        const own = await client.waitFor((activity) => activity.id === id);
        reply = await replyAfter(client, placeOf(own));
      }
      const [number] = CASE_NUMBER.exec(client.texts.join('\n')) ?? [];
      const key = conversationKey('directline', conversationId);
      const record = await live.app.store.caseByNumber(number ?? '');
      expect(record).to.include({ conversationKey: key, locale });
      expect(record?.facts.contact?.value).to.equal(script.facts.contact);

      const entries = await live.app.store.entries(key, { after: 0, limit: 1000 });
      const visible = entries.filter(({ author }) => author !== 'system').map(({ activityId }) => activityId);
      const shown = client.seen.filter(({ type }) => type === 'message').sort((a, b) => placeOf(a) - placeOf(b));
      expect(
        shown.map(({ id }) => id),
        'the client saw each message once',
      ).to.deep.equal(visible);
      const heard = entries.filter(({ author }) => author === 'customer').map(({ activityId }) => activityId);
      expect(heard).to.deep.equal(posted);
      const stages = new Set(entries.map(({ stage }) => stage));
      expect([...stages]).to.include.members(['vent', 'apology', 'clarify', 'restate', 'propose', 'commit']);
    });
  }
});

import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Done } from '../../../bot/api/contract/index.ts';
import { conversationKey, type Entry } from '../../../storage/index.ts';
import type { Answer, ConsoleClient } from '../../support/consoleClient.ts';
import { command, waitingCustomer } from '../../support/consoleCustomer.ts';
import { person, useConsole } from '../../support/consoleRig.ts';
import { message } from '../../support/turnHarness.ts';

const NIGHTLY = process.env.KESU_NIGHTLY === '1';
const CONVERSATIONS = NIGHTLY ? 1_000 : 60;
const AGENTS = Array.from({ length: 10 }, (_, n) => `agent${n}`);
/** Every so many requests the network breaks, sometimes before the request arrived, sometimes before its answer did. */
const CUT_EVERY = 3;

/** A draw that a failing run can repeat. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describe('ten agents who race for conversations over a bad network', () => {
  const rig = useConsole({ people: AGENTS.map((id) => person(id, { most: 20 })) });
  const roll = dice(20_261_122);
  let cuts = 0;

  /** Sends a command until it is answered, always the same one. */
  async function insist(client: ConsoleClient, path: string, body: { commandId: string }): Promise<Answer<Done>> {
    for (let tries = 0; tries < 40; tries += 1) {
      const isCut = tries < 5 && roll() < 1 / CUT_EVERY;
      try {
        const answer = await client.ask<Done>('POST', path, body, isCut ? roll() * 12 : undefined);
        if (answer.status !== 503) return answer;
      } catch {
        cuts += 1;
      }
    }
    throw new Error(`no answer to ${path}`);
  }

  /** One agent's run at one conversation: claim it, and write three lines when it is theirs. */
  async function work(agent: string, key: string): Promise<boolean> {
    const client = rig.client(agent);
    const claim = await insist(client, `/conversations/${key}/claim`, command());
    if (claim.status !== 200) {
      expect(claim.status, `${agent} ${JSON.stringify(claim.body)}`).to.equal(409);
      return false;
    }
    for (let n = 1; n <= 3; n += 1) {
      const sent = await insist(client, `/conversations/${key}/send`, command({ text: `${agent} says ${n}` }));
      expect(sent.status, JSON.stringify(sent.body)).to.equal(200);
    }
    return true;
  }

  const shown = (lines: readonly Entry[]) => lines.filter(({ audience }) => audience !== 'staff');

  it('never both have one, the bot never speaks in it, and nothing is lost or said twice', async function () {
    this.timeout(NIGHTLY ? 3_600_000 : 60_000);
    const first = await waitingCustomer(rig, 'r0');
    const keys = [first.key];
    // One story is told by hand; the others are as long as they must be to be in the queue.
    for (let n = 1; n < CONVERSATIONS; n += 1) {
      const change = {
        channelId: 'directline',
        conversation: { id: `r${n}` },
        locale: 'en-GB',
        from: { id: `user-${n}` },
      };
      await rig.engine.receiver.receive(message('ask', { ...change, text: 'I want to talk to a real person' }));
      keys.push(conversationKey('directline', `r${n}`));
    }
    await rig.engine.whenIdle();

    const owners = new Map<string, string[]>(keys.map((key) => [key, []]));
    await Promise.all(
      AGENTS.map(async (agent, index) => {
        // Everybody goes through all of them, from another place: there is a race for each.
        const start = Math.floor((index * keys.length) / AGENTS.length / 3);
        for (const key of [...keys.slice(start), ...keys.slice(0, start)]) {
          const talk = message(`said-${agent}`, {
            channelId: 'directline',
            conversation: { id: `r${keys.indexOf(key)}` },
            text: `customer to ${agent}`,
          });
          if (roll() < 0.1) await rig.engine.receiver.receive(talk);
          if (await work(agent, key)) owners.get(key)?.push(agent);
        }
      }),
    );
    await rig.engine.whenIdle();

    expect(cuts).to.be.above(CONVERSATIONS);
    for (const key of keys) {
      const [owner, ...others] = owners.get(key) ?? [];
      expect(others, `owners of ${key}`).to.deep.equal([]);
      const stored = await rig.store.load(key);
      expect([stored?.value.handoff?.state, stored?.value.handoff?.agent?.id]).to.deep.equal(['accepted', owner]);
      const lines = await rig.store.entries(key, { after: 0, limit: 10_000 });
      expect(lines.map(({ seq }) => seq)).to.deep.equal(lines.map((_, index) => index + 1));
      const claimed = lines.findIndex(({ event }) => event === 'claimed');
      expect(lines.filter(({ event }) => event === 'claimed')).to.have.length(1);
      const said = shown(lines.slice(claimed))
        .filter(({ author }) => author === 'agent')
        .map(({ text }) => text);
      expect(said).to.deep.equal([1, 2, 3].map((n) => `${owner} says ${n}`));
      // Its last word is that somebody joins.
      const bot = shown(lines.slice(claimed))
        .filter(({ author }) => author === 'bot')
        .map(({ replyKey }) => replyKey);
      expect(bot).to.deep.equal(['human.joined']);
      const heard = lines
        .filter(({ author, text }) => author === 'customer' && text.startsWith('customer to'))
        .map(({ text }) => text);
      expect(new Set(heard).size).to.equal(heard.length);
    }
  });
});

import { expect } from 'chai';
import { Dice } from '../../../bot/simulate/dice.ts';
import type { Actor } from '../../../dialogs/index.ts';
import { conversationKey, holderOf } from '../../../storage/index.ts';
import { CHANNEL } from '../../support/turnHarness.ts';
import {
  command,
  type DeskHarness,
  escalated,
  expectQuietWhileHeld,
  type Office,
  openDeskHarness,
  refusalIn,
  words,
} from './deskHarness.ts';

const CONVERSATIONS = process.env.KESU_NIGHTLY ? 1000 : 60;
const AGENTS: Actor[] = Array.from({ length: 10 }, (_, n) => ({
  id: `agent${n}`,
  name: `Agent ${n}`,
  authority: 'agent',
  roles: ['agent'],
}));

const nameOf = (n: number) => `conversation${n}`;
const keyOf = (n: number) => conversationKey(CHANNEL, nameOf(n));

describe('ten agents who race for the same conversations', function () {
  this.timeout(process.env.KESU_NIGHTLY ? 600_000 : 60_000);
  let harness: DeskHarness;
  beforeEach(async () => {
    harness = await openDeskHarness();
  });
  afterEach(() => harness.close());

  /** One agent goes through all conversations: takes what is free, writes, gives back; what was cut off is sent again. */
  async function shift(office: Office, by: Actor, seed: number, tally: Map<string, number>): Promise<void> {
    const roll = new Dice(seed);
    const count = (what: string) => tally.set(what, (tally.get(what) ?? 0) + 1);
    for (let step = 0; step < CONVERSATIONS; step += 1) {
      const n = (step * 7 + (seed % 3) * 31) % CONVERSATIONS;
      const perform = async (...given: Parameters<typeof command>) => {
        const one = command(...given);
        // A cut: the answer is lost, and the same command is sent again, now and then twice at once.
        const times = roll.chance(20) ? 2 : 1;
        const sent = Array.from({ length: times }, () => refusalIn(office.desk.perform(keyOf(n), one)));
        const [refusal, ...again] = await Promise.all(sent);
        for (const other of again) expect(other, 'the same answer').to.deep.equal(refusal);
        return refusal;
      };
      const lost = await perform(by, 'claim');
      count(lost ? `claim ${lost.reason}` : 'claimed');
      if (lost) {
        expect(lost.holder, 'who has it').to.not.equal(undefined);
        expect(lost.holder?.id).to.not.equal(by.id);
        continue;
      }
      if (roll.chance(50)) await office.engine.receiver.receive(words('hello?', { conversation: { id: nameOf(n) } }));
      const text = `This is ${by.id} in ${nameOf(n)}.`;
      expect(await perform(by, 'send', { text })).to.equal(undefined);
      count('sent');
      const end = roll.chance(50) ? 'release' : 'return';
      expect(await perform(by, end, { reason: 'next' })).to.equal(undefined);
    }
  }

  it(`leave no doubt who holds each of ${CONVERSATIONS}, lose nothing, double nothing, and the bot is silent meanwhile`, async () => {
    const office = await harness.open();
    for (let n = 0; n < CONVERSATIONS; n += 1) await escalated(office, { conversation: { id: nameOf(n) } });
    const tally = new Map<string, number>();
    await Promise.all(AGENTS.map((by, index) => shift(office, by, index + 1, tally)));
    await office.engine.whenIdle();
    let sent = 0;
    for (let n = 0; n < CONVERSATIONS; n += 1) {
      const entries = await harness.transcript(keyOf(n));
      expectQuietWhileHeld(entries);
      const texts = entries.filter(({ author, audience }) => author === 'agent' && !audience).map(({ text }) => text);
      sent += texts.length;
      const claims = entries.filter(({ event }) => event === 'claimed').length;
      expect(texts, 'one message for each time it was held').to.have.length(claims);
      const stored = await harness.store.load(keyOf(n));
      expect(holderOf(stored?.value ?? {}), 'in the end nobody').to.equal(undefined);
      expect(stored?.value.handoff?.holders?.every(({ until }) => until !== undefined)).to.equal(true);
    }
    expect(sent).to.equal(tally.get('sent'));
    expect(tally.get('claim held'), 'they did meet').to.be.above(0);
  });
});

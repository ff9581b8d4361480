import { createConversationBot, type Pack } from '../../dialogs/index.ts';
import type { Conversation, Store } from '../../storage/index.ts';
import { Customer } from '../simulate/customer.ts';
import { Dice } from '../simulate/dice.ts';
import type { Persona } from '../simulate/persona.ts';
import { tellAbout } from '../simulate/simulate.ts';
import { readCast, varied } from './cast.ts';
import { DemoTalk } from './demoTalk.ts';
import { playDemo } from './playDemo.ts';

export interface Demo {
  store: Store;
  packs: readonly Pack[];
  personas: readonly Persona[];
  conversations: number;
  /** The same seed plays the same conversations; ids and case numbers are new each time. */
  seed: number;
  /** Conversations begin in the weeks before this. */
  until: Date;
  weeks: number;
  /** Told after each conversation. */
  onDone(conversation: Conversation | undefined): void;
}

/** Conversations played at once, so that their writes share a transaction. */
const AT_ONCE = 24;
const DAY_MS = 86_400_000;
/** How busy each hour of a day is, from midnight UTC; where the packs are it is eight hours later. */
const HOURS = [9, 10, 9, 8, 7, 8, 9, 9, 8, 7, 7, 9, 10, 9, 6, 3, 1, 1, 1, 1, 1, 2, 4, 7];
/** In this week a batch has gone wrong: complaints about quality and safety of one batch come in. */
const BAD_WEEK_SHARE = 8;
const BAD_BATCH = '20261103A';

function beginning({ until, weeks }: Demo, dice: Dice): Date {
  const total = HOURS.reduce((sum, one) => sum + one, 0);
  const roll = dice.roll(total);
  let busy = 0;
  const hour = HOURS.findIndex((one) => {
    busy += one;
    return roll < busy;
  });
  const day = 1 + dice.roll(weeks * 7);
  const midnight = Math.floor(until.getTime() / DAY_MS) * DAY_MS - day * DAY_MS;
  return new Date(midnight + hour * 3_600_000 + dice.roll(3600) * 1000);
}

async function playOne(demo: Demo, bots: readonly ReturnType<typeof createConversationBot>[], run: number) {
  const dice = new Dice(demo.seed * 1_000_003 + run);
  const cast = readCastOnce();
  const index = dice.roll(demo.packs.length);
  const [pack, bot] = [demo.packs[index], bots[index]];
  const base = dice.pick(demo.personas);
  if (!pack || !bot || !base) throw new RangeError('a demonstration needs packs and personas');
  const now = beginning(demo, dice);
  const told = tellAbout(pack, varied(base, cast, dice), dice);
  const isBadBatch = pack.id === 'food' && dice.chance(BAD_WEEK_SHARE);
  const persona = isBadBatch ? { ...told, facts: { ...told.facts, batch: BAD_BATCH } } : told;
  const talk = new DemoTalk(demo.store, bot, { id: `demo-${demo.seed}-${run}`, locale: persona.locale, now });
  await playDemo({ talk, persona, customer: new Customer(persona, dice), pack, cast, dice });
  return talk.conversation;
}

let cast: ReturnType<typeof readCast> | undefined;
const readCastOnce = () => {
  cast ??= readCast();
  return cast;
};

/** Writes conversations of some weeks into a store, as if they had been held. */
export async function playDemos(demo: Demo): Promise<void> {
  const bots = demo.packs.map((pack) => createConversationBot(pack));
  let next = 0;
  const work = async () => {
    while (next < demo.conversations) {
      const run = next;
      next += 1;
      demo.onDone(await playOne(demo, bots, run));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

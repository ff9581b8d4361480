import { createConversationBot, type Pack } from '../../dialogs/index.ts';
import { type Conversation, type Store, StoreError } from '../../storage/index.ts';
import { Customer } from '../simulate/customer.ts';
import { Dice } from '../simulate/dice.ts';
import type { Persona } from '../simulate/persona.ts';
import { tellAbout } from '../simulate/simulate.ts';
import { readCast, varied } from './cast.ts';
import { DemoTalk } from './demoTalk.ts';
import { readPlayed, writeWhole } from './echo.ts';
import { playDemo } from './playDemo.ts';
import { type Played, retold } from './retold.ts';

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
  /** Conversations that are played turn by turn, at most. Default: `PLAYED`. */
  mostPlayed?: number;
  /** Told after each conversation. */
  onDone(conversation: Conversation | undefined): void;
}

/** Draws of case numbers for one conversation. */
const TRIES = 5;
/** Conversations played at once, so that their writes share a transaction. */
const AT_ONCE = 24;
/** Conversations that are played turn by turn; more of them take a tenth of a second each and say little that is new. */
const PLAYED = 300;
const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
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

/** Writes conversations of some weeks into a store, as if they had been held. Those beyond `PLAYED` are those before, retold. */
export async function playDemos(demo: Demo): Promise<void> {
  const bots = demo.packs.map((pack) => createConversationBot(pack));
  const played: (Played | undefined)[] = [];
  const most = demo.mostPlayed ?? PLAYED;
  await manyAtOnce(0, Math.min(demo.conversations, most), async (run) => {
    const conversation = await playOne(demo, bots, run);
    if (conversation && demo.conversations > most) played[run] = await readPlayed(demo.store, conversation);
    demo.onDone(conversation);
  });
  const told = played.filter((one) => one !== undefined);
  if (told.length > 0)
    await manyAtOnce(most, demo.conversations, async (run) => demo.onDone(await retell(demo, told, run)));
}

/** One of those that were played, as somebody else had it in another week. */
async function retell(demo: Demo, played: readonly Played[], run: number): Promise<Conversation> {
  const dice = new Dice(demo.seed * 1_000_003 + run);
  const one = dice.pick(played);
  if (!one) throw new RangeError('nothing was played');
  const { createdAt, updatedAt } = one.conversation;
  const weeksSince = (at: string) => Math.floor((demo.until.getTime() - Date.parse(at)) / WEEK_MS);
  const earliest = Math.min(0, weeksSince(createdAt) - demo.weeks + 1);
  const weeks = earliest + dice.roll(Math.max(1, weeksSince(updatedAt) - earliest + 1));
  const id = `demo-${demo.seed}-${run}`;
  for (let tries = 1; ; tries += 1) {
    try {
      return await writeWhole(demo.store, retold(one, { id, weeks, dice, cast: readCastOnce() }));
    } catch (error) {
      // Of some ten thousand case numbers two are likely to be the same.
      if (!(error instanceof StoreError) || error.code !== 'conflict' || tries === TRIES) throw error;
    }
  }
}

async function manyAtOnce(from: number, to: number, work: (run: number) => Promise<void>): Promise<void> {
  let next = from;
  const worker = async () => {
    while (next < to) {
      const run = next;
      next += 1;
      await work(run);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

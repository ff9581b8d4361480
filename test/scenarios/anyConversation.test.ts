import { expect } from 'chai';
import fc from 'fast-check';
import { LOCALES } from '../../nlp/index.ts';
import { CaseRecord, Conversation, PromiseRecord } from '../../storage/index.ts';
import { packNamed } from '../support/talk.ts';
import { MOST_TURNS, Watch } from './conversationWatch.ts';
import { fittingAnswer, moves, storyOf } from './randomCustomer.ts';

const NIGHTLY = process.env.KESU_NIGHTLY !== undefined;
/** Random conversations. */
const RUNS = NIGHTLY ? 100_000 : 150;
/** Conversations with a customer who answers everything. */
const WILLING = NIGHTLY ? 2000 : 25;

/** The ordinary run plays the same conversations each time; the nightly one always new ones, and its titles say which. */
const SEED = NIGHTLY ? Date.now() | 0 : 20_261_122;
/** Longest time for the nightly run on a machine that has other work, ms. */
const NIGHT_MS = 3 * 3_600_000;

const anyPack = fc.constantFrom('retail', 'food', 'restaurant', 'telecom');
const anyLocale = fc.constantFrom(...LOCALES);
/** What the channel says about the reader. */
const anyChannel = fc.constantFrom(undefined, 'zh-HK', 'zh-TW', 'en-GB');

const optionsOf = (locale: (typeof LOCALES)[number], channelLocale: string | undefined) => ({
  locale,
  ...(channelLocale ? { channelLocale } : {}),
});

describe('any conversation', () => {
  it(`is answered, moves on, keeps its word, asks nothing twice over, and can be stored (${RUNS} from seed ${SEED})`, async function () {
    this.timeout(NIGHTLY ? NIGHT_MS : 240_000);
    await fc.assert(
      fc.asyncProperty(anyPack, anyLocale, anyChannel, moves, async (pack, locale, channel, all) => {
        const watch = new Watch(await packNamed(pack), optionsOf(locale, channel));
        const { talk } = watch;
        await talk.join();
        for (const move of all) await watch.move(move);
        await watch.fallSilent();
        Conversation.parse(talk.conversation);
        for (const record of talk.conversation.cases) CaseRecord.parse(record);
        for (const promise of talk.conversation.promises) PromiseRecord.parse(promise);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it(`comes to an agreement, a person or a promise when the customer answers every question (${WILLING})`, async function () {
    this.timeout(NIGHTLY ? NIGHT_MS : 60_000);
    const picks = fc.array(fc.nat(39), { minLength: 40, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(anyPack, anyLocale, fc.nat(999), picks, async (name, locale, story, answers) => {
        const pack = await packNamed(name);
        const { talk } = new Watch(pack, { locale });
        await talk.say(storyOf(pack, locale, story));
        let turns = 1;
        for (const pick of answers) {
          const { cases, handoff } = talk.conversation;
          if (cases.at(-1)?.stage === 'follow_up' || cases.at(-1)?.status === 'closed' || handoff) break;
          await talk.say(fittingAnswer(talk.replies.at(-1)?.ask?.kind, pick));
          turns += 1;
        }
        expect(turns, talk.replies.map(({ replyKey }) => replyKey).join(' ')).to.be.at.most(MOST_TURNS);
      }),
      { numRuns: WILLING, seed: SEED },
    );
  });
});

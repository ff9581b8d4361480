import { expect } from 'chai';
import fc from 'fast-check';
import { Session } from '../../dialogs/session.ts';
import { LOCALES } from '../../nlp/index.ts';
import { CaseRecord, Conversation, PromiseRecord } from '../../storage/index.ts';
import { type Reply, Talk } from '../support/talk.ts';
import { fittingAnswer, type Move, moves } from './randomCustomer.ts';

const RUNS = process.env.KESU_NIGHTLY ? 20_000 : 1600;
/** Bot turns until the customer has an answer, a person, or a promise. */
const MOST_TURNS = 30;

/** Checks what holds after every single turn. */
class Watch {
  readonly #talk: Talk;
  readonly #asked = new Map<string, number>();
  #last = '';
  #turns = 0;
  #complained = false;

  constructor(talk: Talk) {
    this.#talk = talk;
  }

  async move(move: Move): Promise<void> {
    const talk = this.#talk;
    if (move.kind === 'wait') {
      talk.now = new Date(talk.now.getTime() + move.minutes * 60_000);
      return;
    }
    if (move.kind === 'due') {
      if (talk.conversation.promises.some(({ state }) => state === 'open')) this.#read(await talk.due());
      return;
    }
    const text = move.kind === 'answer' ? fittingAnswer(talk.replies.at(-1)?.ask?.kind, move.pick) : move.text;
    const more = move.kind === 'say' && move.more;
    const replies = await talk.say(text, { more, photos: move.kind === 'say' ? move.photos : 0 });
    const understanding = talk.understandings.at(-1);
    if (understanding && understanding.complaint >= 0.5 && understanding.act.label !== 'cancel')
      this.#complained = true;
    if (this.#complained) expect(talk.conversation.cases.length).to.be.above(0);
    expect(replies.length, `replies to "${text}"`).to.be[more ? 'most' : 'least'](more ? 0 : 1);
    this.#read(replies);
  }

  #read(replies: readonly Reply[]): void {
    const { conversation } = this.#talk;
    for (const { text, replyKey, ask, caseId } of replies) {
      expect(text, replyKey).to.not.equal('');
      expect(text, `${replyKey} twice in a row`).to.not.equal(this.#last);
      this.#last = text;
      const record = conversation.cases.find(({ id }) => id === caseId);
      if (!/^(?:ask|again)\./u.test(replyKey) || !ask?.fact || !record) continue;
      if (ask.fact !== 'details') expect(record.facts[ask.fact]?.state, `${ask.fact} is known`).to.not.equal('known');
      const key = `${record.id} ${ask.fact}`;
      this.#asked.set(key, (this.#asked.get(key) ?? 0) + 1);
      expect(this.#asked.get(key), `${ask.fact} asked`).to.be.at.most(2);
    }
    expect(Session.safeParse(conversation.dialog.session).success).to.equal(true);
    this.#checkProgress(replies.length);
  }

  /** Without an interruption the stages end: nobody answers thirty questions. */
  #checkProgress(count: number): void {
    const { conversation } = this.#talk;
    const record = conversation.cases.at(-1);
    const settled = !record || record.stage === 'follow_up' || record.status === 'closed' || conversation.handoff;
    this.#turns = settled ? 0 : this.#turns + Math.min(count, 1);
    expect(this.#turns).to.be.at.most(MOST_TURNS);
  }
}

describe('any conversation', () => {
  it('is answered, moves on, asks nothing twice over, and can be stored', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...LOCALES), moves, async (locale, all) => {
        const talk = new Talk({ locale });
        const watch = new Watch(talk);
        await talk.join();
        for (const move of all) await watch.move(move);
        Conversation.parse(talk.conversation);
        for (const record of talk.conversation.cases) CaseRecord.parse(record);
        for (const promise of talk.conversation.promises) PromiseRecord.parse(promise);
      }),
      { numRuns: RUNS },
    );
  });

  it('comes to an agreement, a person or a promise when the customer answers every question', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...LOCALES),
        fc.array(fc.nat(39), { minLength: 40, maxLength: 40 }),
        async (locale, picks) => {
          const talk = new Talk({ locale });
          await talk.say('My order is 9 days late and nobody answers');
          let turns = 1;
          for (const pick of picks) {
            if (talk.case.stage === 'follow_up' || talk.conversation.handoff) break;
            await talk.say(fittingAnswer(talk.replies.at(-1)?.ask?.kind, pick));
            turns += 1;
          }
          expect(turns, talk.replies.map(({ replyKey }) => replyKey).join(' ')).to.be.at.most(MOST_TURNS);
        },
      ),
      { numRuns: 100 },
    );
  });
});

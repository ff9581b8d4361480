import { expect } from 'chai';
import { amountOf, mostOf, type Pack } from '../../dialogs/pack/index.ts';
import { mayGrant, priceOf } from '../../dialogs/policy/remedies.ts';
import { sayTime } from '../../dialogs/replies/index.ts';
import { Session } from '../../dialogs/session.ts';
import { isOpenHandoff } from '../../storage/index.ts';
import { type Reply, Talk } from '../support/talk.ts';
import { choiceOf, fittingAnswer, type Move, storyOf } from './randomCustomer.ts';

/** Bot turns until the customer has an answer, a person, or a promise. */
export const MOST_TURNS = 30;

/** How long the rehearsal lets pass after a turn, ms. */
const WRITING_MS = 20_000;

/** Messages that name a time by which somebody is heard from: it must stand in a promise. */
const TELLS_TIME =
  /^(?:lane\.(?!abuse$)|human\.(?:requested|late|waiting|carryOn)|consult\.person|commit\.summary|apology\.promise|followUp\.(?:reopened|pending)|csat\.low|propose\.beyond|fallback\.person|guard\.held)/u;

/** Plays what happens in a conversation and checks what holds after every single turn. */
export class Watch {
  readonly talk: Talk;
  readonly #pack: Pack;
  readonly #asked = new Map<string, number>();
  #last = '';
  #turns = 0;
  #complained = false;

  constructor(pack: Pack, options: ConstructorParameters<typeof Talk>[0]) {
    this.#pack = pack;
    this.talk = new Talk({ ...options, pack });
  }

  async move(move: Move): Promise<void> {
    const { talk } = this;
    switch (move.kind) {
      case 'wait':
        return this.#wait(new Date(talk.now.getTime() + move.minutes * 60_000));
      case 'due':
        return this.#comesDue(move.what);
      case 'held':
        return this.#handBack();
      case 'story':
        return this.#say(storyOf(this.#pack, talk.conversation.locale, move.pick));
      case 'answer':
        return this.#say(fittingAnswer(talk.replies.at(-1)?.ask?.kind, move.pick));
      case 'choice':
        return this.#say(choiceOf(this.#pack, talk.replies.at(-1)?.ask, talk.conversation.locale, move.pick));
      case 'person':
        await this.#askForPerson(move.text);
        return;
      case 'say':
        return this.#say(move.text, move);
    }
  }

  /** The customer says nothing more: the nudges, and the case is saved. */
  async fallSilent(): Promise<void> {
    const { talk } = this;
    const nudge = () => talk.conversation.promises.find(({ kind, state }) => kind === 'nudge' && state === 'open');
    const about = nudge()?.caseId;
    if (about === undefined) return;
    for (let nudges = 0; nudges < 3; nudges += 1) await this.#comesDue('nudge');
    expect(nudge(), 'no nudge after the pause').to.equal(undefined);
    const record = talk.conversation.cases.find(({ id }) => id === about);
    // With a person who is called, or saved.
    const left = isOpenHandoff(talk.conversation.handoff) ? ['abandoned', 'escalated'] : ['abandoned'];
    expect(record?.status, 'saved after silence').to.be.oneOf(left);
  }

  async #askForPerson(text: string): Promise<void> {
    await this.#say(text);
    expect(isOpenHandoff(this.talk.conversation.handoff), `"${text}" brings a person`).to.equal(true);
  }

  /** Time passes, and what comes due on the way does. */
  async #wait(until: Date): Promise<void> {
    const { talk } = this;
    const at = until.toISOString();
    for (let dues = 0; ; dues += 1) {
      expect(dues, 'contacts while the customer says nothing').to.be.at.most(MOST_TURNS);
      if (!talk.conversation.promises.some(({ state, nextAt }) => state === 'open' && nextAt <= at)) break;
      await this.#comesDue();
    }
    if (talk.now < until) talk.now = until;
  }

  async #comesDue(kind?: 'nudge'): Promise<void> {
    const { talk } = this;
    const isOpen = talk.conversation.promises.some(
      (one) => one.state === 'open' && (kind === undefined || one.kind === kind),
    );
    if (!isOpen) return;
    const replies = await talk.due(kind);
    this.#read(replies, new Date(talk.now.getTime() - WRITING_MS));
  }

  /** A colleague has answered and handed back, which keeps the promise of one. */
  #handBack(): void {
    const { conversation, now } = this.talk;
    const { handoff } = conversation;
    if (handoff?.state !== 'requested') return;
    Object.assign(handoff, { state: 'returned', endedAt: now.toISOString() });
    for (const promise of conversation.promises) {
      if (promise.kind === 'handoff' && promise.state === 'open')
        Object.assign(promise, { state: 'kept', closedAt: now.toISOString() });
    }
  }

  async #say(text: string, { more = false, photos = 0 } = {}): Promise<void> {
    const { talk } = this;
    const now = talk.now;
    const replies = await talk.say(text, { more, photos });
    const understanding = talk.understandings.at(-1);
    if (understanding && understanding.complaint >= 0.5 && understanding.act.label !== 'cancel')
      this.#complained = true;
    if (this.#complained) expect(talk.conversation.cases.length).to.be.above(0);
    expect(replies.length, `replies to "${text}"`).to.be[more ? 'most' : 'least'](more ? 0 : 1);
    this.#read(replies, now);
  }

  #read(replies: readonly Reply[], now: Date): void {
    const { conversation } = this.talk;
    for (const reply of replies) {
      const { text, replyKey } = reply;
      expect(text, replyKey).to.not.equal('');
      expect(text, `${replyKey} twice in a row`).to.not.equal(this.#last);
      this.#last = text;
      this.#checkQuestion(reply);
      if (TELLS_TIME.test(replyKey)) this.#checkPromise(reply, now);
    }
    this.#checkRemedies();
    expect(Session.safeParse(conversation.dialog.session).success).to.equal(true);
    this.#checkProgress(replies.length);
  }

  /** Nothing known is asked, and nothing more than twice. */
  #checkQuestion({ replyKey, ask, caseId }: Reply): void {
    const record = this.talk.conversation.cases.find(({ id }) => id === caseId);
    if (!/^(?:ask|again)\./u.test(replyKey) || !ask?.fact || !record) return;
    if (ask.fact !== 'details') expect(record.facts[ask.fact]?.state, `${ask.fact} is known`).to.not.equal('known');
    const key = `${record.id} ${ask.fact}`;
    this.#asked.set(key, (this.#asked.get(key) ?? 0) + 1);
    expect(this.#asked.get(key), `${ask.fact} asked`).to.be.at.most(2);
  }

  /** A time that is told stands in an open promise. */
  #checkPromise({ text, replyKey }: Reply, now: Date): void {
    const { promises, locale, dialog } = this.talk.conversation;
    const zone = Session.parse(dialog.session).zone ?? this.#pack.zone;
    const times = promises
      .filter(({ state, kind }) => state === 'open' && kind !== 'nudge')
      .flatMap(({ kind, dueAt, nextAt }) => (kind === 'handoff' ? [dueAt] : [dueAt, nextAt]))
      .map((dueAt) => sayTime(new Date(dueAt), now, locale, zone));
    const isOnRecord = times.some((time) => text.includes(time));
    expect(isOnRecord, `${replyKey} "${text}" tells a time that is no promise: ${times.join(', ')}`).to.equal(true);
  }

  /** What was offered may be granted by the bot, and no more than it may grant. */
  #checkRemedies(): void {
    for (const record of this.talk.conversation.cases) {
      for (const { remedyId, state } of record.remedies) {
        const remedy = this.#pack.remedies[remedyId];
        if (state !== 'offered') continue;
        expect(remedy && mayGrant('bot', remedy, record), `${remedyId} within authority`).to.equal(true);
        if (!remedy) continue;
        const most = mostOf('bot', remedy, priceOf(record));
        const amount = amountOf(remedy, 'bot', priceOf(record));
        if (amount !== undefined && most !== undefined) expect(amount, remedyId).to.be.at.most(most);
      }
    }
  }

  /** Without an interruption the stages end: nobody answers thirty questions. */
  #checkProgress(count: number): void {
    const { conversation } = this.talk;
    const record = conversation.cases.at(-1);
    const settled = !record || record.stage === 'follow_up' || record.status === 'closed' || conversation.handoff;
    this.#turns = settled ? 0 : this.#turns + Math.min(count, 1);
    expect(this.#turns).to.be.at.most(MOST_TURNS);
  }
}

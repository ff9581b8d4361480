import { labelOf, shownValue } from '../facts.ts';
import { addsToStory } from '../listen/adds.ts';
import { questionToUs } from '../listen/asksUs.ts';
import { chosenOffer } from '../listen/choice.ts';
import { announcesCorrection, asksToChange } from '../listen/correction.ts';
import { asksIfAll, doubtsUs, thinksOver } from '../listen/doubts.ts';
import { type Noted, noteFacts } from '../listen/facts.ts';
import { tellsStory } from '../listen/listen.ts';
import { nameWithPhone } from '../listen/nameAnswer.ts';
import { priceTold } from '../listen/priceTold.ts';
import { riderOf } from '../listen/rider.ts';
import { appendDetails, noteStory } from '../listen/story.ts';
import { findWish } from '../listen/wish.ts';
import { openQuestion } from '../openQuestion.ts';
import { tellTime } from '../people.ts';
import { wishedKinds } from '../policy/wishKinds.ts';
import { nextContact, promiseFollowUp } from '../promises.ts';
import { type Line, line, say } from '../say.ts';
import type { Turn } from '../turn.ts';
import { takeAfterAll } from './afterAll.ts';
import type { Next } from './stageDialog.ts';

/** Longest doubt kept with the promise to come back to them. */
const LONGEST = 200;

/** Asks for the choice once more, in a few words: what is offered still stands above. */
export function askChoice({ session: { offered, together } }: Turn): Line {
  return line(offered.length > 1 && !together ? 'propose.which' : 'propose.again', {});
}

/** Says back what was learned of who they are or how to reach them. Undefined where nothing was. */
export function toldOfThemselves(turn: Turn, { learned, corrected }: Noted): Line | undefined {
  const { facts } = turn.theCase;
  const fact = ['contact', 'name', 'amount'].find((name) => learned.includes(name) || corrected.includes(name));
  const value = facts[fact ?? '']?.value;
  if (fact === undefined || value === undefined) return undefined;
  if (fact === 'name' && learned.includes(fact)) return line('clarify.name', { name: value });
  const params = { label: labelOf(turn, fact), value: shownValue(turn.locale, fact, value) };
  return line(learned.includes(fact) ? 'clarify.added' : 'clarify.corrected', params);
}

/** A fact is put right instead: that is taken in, and the offer stands. */
async function hearCorrection(turn: Turn): Promise<Next | undefined> {
  const { said, theCase: record } = turn;
  const { text } = said;
  const isWish = findWish(text) !== undefined || wishedKinds(text).length > 0;
  if (!announcesCorrection(text) || (isWish && !asksToChange(text))) return undefined;
  const kept = structuredClone(record.facts);
  const noted = noteFacts(turn, record, said, turn.asked);
  const [fact] = noted.corrected.filter((name) => name !== 'wish' && name !== 'amount');
  const offered = fact ? openQuestion(turn) : undefined;
  if (!fact || !offered) {
    record.facts = kept;
    return undefined;
  }
  const corrected = line('clarify.corrected', { label: labelOf(turn, fact), value: record.facts[fact]?.value ?? '' });
  await say(turn, [corrected, offered], { ask: { kind: 'proposal' }, because: 'a fact was put right under the offer' });
  return 'wait';
}

/** Who they are or how to reach them, late: it is kept and said back, and the choice is still theirs. */
async function hearThemselves(turn: Turn): Promise<Next | undefined> {
  const { said, theCase: record } = turn;
  const { text, understanding } = said;
  // What goes with a yes or a no is told with the yes or the no.
  if (
    nameWithPhone(text) === undefined &&
    priceTold(text) === undefined &&
    chosenOffer(turn, text, understanding.act.label).kind !== 'unclear'
  )
    return undefined;
  const kept = structuredClone(record.facts);
  const words = toldOfThemselves(turn, noteFacts(turn, record, said, turn.asked));
  if (words === undefined) {
    record.facts = kept;
    return undefined;
  }
  await say(turn, [words, askChoice(turn)], {
    ask: { kind: 'proposal' },
    because: 'they said who they are under the offer',
  });
  return 'wait';
}

/** More of what happened: it is kept, thanked for, and the offer put again, or another one where it is a matter of what was paid. */
async function hearAddition(turn: Turn): Promise<Next | undefined> {
  const { said, theCase: record } = turn;
  if (riderOf(said.text) !== undefined || wishedKinds(said.text).length > 0) return undefined;
  // "She can't do mornings, the carer comes" is neither a yes nor a no, and whoever comes has to know it.
  const isTold =
    tellsStory(said) &&
    questionToUs(said) === undefined &&
    findWish(said.text) === undefined &&
    chosenOffer(turn, said.text, said.understanding.act.label).kind === 'unclear';
  if (!isTold && !addsToStory(said)) return undefined;
  const { learned, corrected } = noteFacts(turn, record, said, undefined);
  appendDetails(record, said, turn.at);
  const noted = line('clarify.noted', {});
  if ([...learned, ...corrected].includes('amount')) {
    // What was offered was weighed by another sum.
    record.remedies = record.remedies.filter(({ state }) => state !== 'offered');
    turn.session.offered = [];
    turn.preface = noted;
    return 'propose';
  }
  await say(turn, [noted, openQuestion(turn) ?? askChoice(turn)], {
    ask: { kind: 'proposal' },
    because: 'told more of it under the offer',
  });
  return 'wait';
}

/** Doubts without an answer, after which they are one. */
const MOST_DOUBTS = 2;

/** They do not believe it, or had hoped for more: what can be promised is said, and the offer stands. */
async function hearDoubt(turn: Turn): Promise<Next | undefined> {
  const { said, session, theCase: record } = turn;
  const isAll = asksIfAll(said.text);
  const names = findWish(said.text) !== undefined || wishedKinds(said.text).length > 0;
  if ((!isAll && !doubtsUs(said.text)) || names || session.misses >= MOST_DOUBTS) return undefined;
  session.misses += 1;
  const ask = { kind: 'proposal' } as const;
  if (isAll) {
    await say(turn, line('propose.limit', {}), { ask, because: 'asked whether that is all' });
    return 'wait';
  }
  noteStory(record, said, turn.at);
  const promised = promiseFollowUp(turn, record, 'agent', said.text.slice(0, LONGEST).toWellFormed());
  const by = tellTime(turn, nextContact(turn, record.id) ?? promised);
  await say(turn, [line('next.when', { by }), openQuestion(turn) ?? askChoice(turn)], {
    ask,
    because: 'they doubt that it will be done',
  });
  return 'wait';
}

/** They want to think it over: nobody is pressed. */
async function hearPause(turn: Turn): Promise<Next | undefined> {
  if (!thinksOver(turn.said.text)) return undefined;
  await say(turn, line('propose.think', {}), { ask: { kind: 'proposal' }, because: 'they think it over' });
  return 'wait';
}

/** What is told with an offer on the table and answers it in no way. Undefined: it may be an answer. */
export async function hearUnderOffer(turn: Turn): Promise<Next | undefined> {
  if (takeAfterAll(turn)) return 'commit';
  for (const hear of [hearPause, hearCorrection, hearDoubt, hearAddition, hearThemselves]) {
    const next = await hear(turn);
    if (next !== undefined) return next;
  }
  return undefined;
}

import type { RemedyChoice } from '../../storage/index.ts';
import { learn, move } from '../caseBook.ts';
import { labelOf, questionOf } from '../facts.ts';
import { answerBeside } from '../keptQuestion.ts';
import { byKnownMatter } from '../knownMatter.ts';
import { aheadQuestion } from '../listen/aheadQuestion.ts';
import { asksOnly } from '../listen/asksUs.ts';
import { type Noted, noteFacts } from '../listen/facts.ts';
import { isComplaint } from '../listen/listen.ts';
import { noteWish } from '../listen/noteWish.ts';
import { saysStillHere } from '../listen/stillHere.ts';
import { noteStory } from '../listen/story.ts';
import { findWish, withoutThreat } from '../listen/wish.ts';
import { readWish } from '../listen/wishAnswer.ts';
import { offerWords } from '../offerWords.ts';
import { requestPerson, tellTime } from '../people.ts';
import { rulesOf } from '../policy/category.ts';
import { beyondAuthority, type Offer, openOffers, pendingOffers } from '../policy/remedies.ts';
import { wantsBoth } from '../policy/together.ts';
import { wishedKinds } from '../policy/wishKinds.ts';
import { promiseFollowUp } from '../promises.ts';
import { remedyAmount, remedyText } from '../remedyText.ts';
import { labels } from '../replies/index.ts';
import { line, say } from '../say.ts';
import type { Turn } from '../turn.ts';
import { hearProposal } from './proposal.ts';
import type { Next, StageScript } from './stageDialog.ts';
import { hearUnderOffer } from './underOffer.ts';

async function askWish(turn: Turn): Promise<Next> {
  const record = turn.theCase;
  const times = record.asked.wish ?? 0;
  record.asked.wish = times + 1;
  await say(turn, line(times === 0 ? 'wish.ask' : 'wish.again', {}), {
    ask: { kind: 'wish' },
    because: 'the wish is not known yet',
  });
  return 'wait';
}

/** The apology they ask for is said with the offer, once, where no offer is one. */
function prefaceSorry(turn: Turn, shown: readonly Offer[]): void {
  const wished = wishedKinds(turn.theCase.facts.wish?.value ?? '');
  const isOffered = shown.some(({ remedy }) => remedy.kind === 'apology');
  if (!wished.includes('apology') || isOffered || turn.preface || turn.session.said['sorry.asked']) return;
  turn.preface = line('sorry.asked', {});
}

const giftRank = ({ remedy }: Offer) => Number(remedy.kind === 'compensation');

/** What was paid is to come back, and not only something taken off what is still to be paid. */
const MONEY_BACK = /\brefund|\bmoney back\b|退(?:款|[钱錢费費]|[给給返回番]|我|就|$)|回水/iu;
/** Something off: of a bill that is paid, that is money back as well. */
const MONEY_OFF =
  /\bmoney off\b|\b(?:something|a bit|anything) (?:off|back)\b|\boff (?:the|our|my) (?:bill|total|meal|order)\b/iu;

/**
 * "A refund", where the bot may grant one and only what was paid is not known: asked once, for nobody should wait for a
 * colleague because of it.
 */
function lacksPrice(turn: Turn): boolean {
  const { pack, theCase: record } = turn;
  const isAsked = record.facts.amount !== undefined || record.asked.amount !== undefined;
  // Where somebody's safety is at stake, nobody is asked about money first.
  const wish = record.facts.wish?.value ?? '';
  const isPaid = !saysStillHere(`${record.opening.text}\n${record.facts.details?.value ?? ''}`);
  const isOfMoney = MONEY_BACK.test(wish) || (isPaid && MONEY_OFF.test(wish));
  if (isAsked || record.lane !== 'normal' || /\d/u.test(wish) || !isOfMoney) return false;
  return rulesOf(pack, byKnownMatter(turn, record))
    .remedies.map((id) => pack.remedies[id])
    .some((remedy) => remedy?.kind === 'refund' && remedy.grant.bot !== undefined && remedy.needs.includes('amount'));
}

async function askPrice(turn: Turn): Promise<Next> {
  turn.theCase.asked.amount = 1;
  await say(turn, questionOf(turn, 'amount', false), {
    ask: { kind: 'fact', fact: 'amount' },
    because: 'a refund is wished for that the bot may grant, if it knows what was paid',
  });
  return 'wait';
}

async function offer(turn: Turn): Promise<Next> {
  const record = turn.theCase;
  const pending = pendingOffers(turn.pack, record);
  const open = pending.length > 0 ? pending : openOffers(turn.pack, byKnownMatter(turn, record));
  const beyond = turn.session.seenByPerson ? undefined : beyondAuthority(turn.pack, byKnownMatter(turn, record));
  // Beside a demand for thousands a small gift would be an insult: what is looked into comes first.
  const isDemand = beyond !== undefined && record.facts.wish?.normal !== undefined;
  const offers = (isDemand ? open.toSorted((one, other) => giftRank(one) - giftRank(other)) : open).slice(0, 2);
  const [first, second] = offers;
  if (beyond) turn.session.beyond = beyond.who;
  else delete turn.session.beyond;
  if (!first) return beyond ? 'commit' : 'consult';
  move(turn, record, 'proposed', offers.map(({ id }) => id).join(', '));
  turn.session.together = !beyond && second !== undefined && wantsBoth(record, first.remedy, second.remedy);
  const shown = beyond ? [first] : offers.slice(0, turn.session.together ? 2 : turn.style.choices);
  turn.session.offered = shown.map(({ id }) => id);
  prefaceSorry(turn, shown);
  if (pending.length === 0) {
    for (const one of shown) record.remedies.push(offeredNow(turn, one));
  }
  const ask = { kind: 'proposal' } as const;
  if (beyond) {
    // The words say that it was passed on: so it is, whatever the customer answers.
    const wish = (record.facts.wish?.value ?? '').replace(/[\s.。,，;；]+$/u, '');
    requestPerson(turn, 'unsolved', false);
    const words = line('propose.beyond', {
      wish,
      who: labels(turn.locale, turn.variant).role[beyond.who],
      by: tellTime(turn, promiseFollowUp(turn, record, beyond.who, wish)),
      remedy: remedyText(turn, first.remedy),
    });
    await say(turn, words, { ask, because: `${beyond.remedyId} is beyond the bot's authority` });
  } else {
    const because = turn.session.together
      ? 'two remedies of the pack are wished for and go together'
      : `${shown.length > 1 ? 'two remedies of the pack fit' : 'one remedy at a time'}; ${turn.style.because}`;
    await say(turn, offerWords(turn, first.remedy, shown[1]?.remedy), { ask, because });
  }
  return 'wait';
}

/** An offer as it goes on record: with its concrete amount, where money is involved. */
export function offeredNow(turn: Turn, { id, remedy }: Offer): RemedyChoice {
  const amount = remedyAmount(turn, turn.theCase, remedy);
  return { remedyId: id, state: 'offered', at: turn.at, ...(amount ? { amount } : {}) };
}

/** Under the question for the wish the customer puts a fact right instead: that is taken in, and the wish asked for again. */
function putsFactRight(turn: Turn, { corrected }: Noted): boolean {
  const { said, theCase: record } = turn;
  const [fact] = corrected.filter((name) => name !== 'wish');
  if (!fact || findWish(said.text) !== undefined || wishedKinds(said.text).length > 0) return false;
  record.asked.wish = Math.max(0, (record.asked.wish ?? 0) - 1);
  turn.preface = line('clarify.corrected', { label: labelOf(turn, fact), value: record.facts[fact]?.value ?? '' });
  return true;
}

/** Asks a favour, which is a wish: "could you find out who did it?". */
const ASKS_FAVOUR =
  /^\W*(?:(?:well|so|um|then|maybe|please|and)[ ,]{1,2})?(?:can|could|will|would) (?:i|we|you|someone|somebody)\b/iu;

/** Under the question for the wish they ask us something else: that is answered, and the wish asked for again. */
function asksInstead(turn: Turn): boolean {
  const { said, theCase: record } = turn;
  const isFavour =
    ASKS_FAVOUR.test(said.text) || aheadQuestion(said.text) === 'claim' || findWish(said.text) !== undefined;
  if (isFavour || !asksOnly(said) || readWish(said) !== 'other') return false;
  turn.preface = answerBeside(turn, record);
  if (turn.preface) record.asked.wish = Math.max(0, (record.asked.wish ?? 0) - 1);
  return turn.preface !== undefined;
}

/** Takes in the answer to "what would put this right?". */
function hearWish(turn: Turn): void {
  const heard = turn.said;
  const record = turn.theCase;
  const act = heard.understanding.act.label;
  const noted = noteFacts(turn, record, heard, turn.asked);
  if (putsFactRight(turn, noted)) return;
  if (heard.text === '' || asksInstead(turn)) return;
  const read = readWish(heard);
  // "No idea, a refund?" wishes for one all the same.
  const leaves =
    act === 'dont_know' || act === 'refuse' ? wishedKinds(heard.text).length === 0 : act === 'deny' && read !== 'wish';
  if (read === 'none' || leaves) {
    record.facts.wish = { state: 'unknown', value: '', at: turn.at, source: heard.activityId };
    return;
  }
  if (read === 'wish') {
    noteWish(record, heard, withoutThreat(heard.text), turn.at);
    return;
  }
  // Still letting off steam: that belongs to the story, and the wish is asked for once more.
  if (isComplaint(heard)) noteStory(record, heard, turn.at);
  else if (act !== 'question' && act !== 'confirm' && act !== 'accept' && !/[?？]\s*$/u.test(heard.text))
    noteWish(record, heard, heard.text, turn.at);
}

/** Stage 5: asks for the wish first, then offers one or two concrete remedies within authority. */
export const propose: StageScript = {
  id: 'propose',

  async speak(turn) {
    if (turn.laneAsked) return 'wait';
    const { facts, asked } = turn.theCase;
    if (facts.wish === undefined && (asked.wish ?? 0) < 2) return askWish(turn);
    return lacksPrice(turn) ? askPrice(turn) : offer(turn);
  },

  async hear(turn) {
    const ask = turn.asked;
    learn(turn, turn.theCase, turn.said.understanding);
    if (turn.laneAsked) return 'wait';
    if (ask?.kind === 'proposal') return (await hearUnderOffer(turn)) ?? hearProposal(turn);
    if (ask?.kind === 'wish') hearWish(turn);
    else noteFacts(turn, turn.theCase, turn.said, ask);
    return 'propose';
  },
};

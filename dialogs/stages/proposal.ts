import { answerAhead } from '../interruptions/nextStep.ts';
import { keepQuestion } from '../keptQuestion.ts';
import { aheadQuestion } from '../listen/aheadQuestion.ts';
import { asksOnly, questionToUs } from '../listen/asksUs.ts';
import { chosenOffer } from '../listen/choice.ts';
import { noteFacts } from '../listen/facts.ts';
import { andWish } from '../listen/moreWish.ts';
import { noteWish } from '../listen/noteWish.ts';
import { riderOf, termOf } from '../listen/rider.ts';
import { noteStory } from '../listen/story.ts';
import { theirQuestion } from '../listen/wantsToKnow.ts';
import { openQuestion } from '../openQuestion.ts';
import { requestPerson } from '../people.ts';
import { restOfWish } from '../policy/restOfWish.ts';
import { leavesSideCost } from '../policy/sideCost.ts';
import { wishedKinds } from '../policy/wishKinds.ts';
import { line, say } from '../say.ts';
import type { Turn } from '../turn.ts';
import { noteHowToReach } from './heardRider.ts';
import type { Next } from './stageDialog.ts';
import { askChoice } from './underOffer.ts';

/** Answers that leave a proposal open, after which a person decides. */
const MOST_MISSES = 2;

/** Asks for the time or the sum, which the offer names. */
const ABOUT_OFFER =
  /\bhow (?:much|long|soon|many)\b|\bwhen\b|\bwhat (?:are|were|is|was) (?:they|it|the)\b|多久|多少|幾多|几钱|幾錢|几时|幾時|幾耐|几点|幾點|什么时候|什麼時候|^.{0,6}(?:哪两|哪兩|哪个|哪個|哪[一种種]|邊個).{0,6}$/iu;

/** Asks how it goes, whatever it names: "how do I get the money back" wants to know, and demands nothing. */
const HOW_TO =
  /^\W*(?:so |and |but |ok |okay )?(?:how|where|when|who|whom) (?:do|does|will|would|should|can|could) (?:i|we|it|that|the)\b/iu;

/** Asks how long what is offered takes: the offer says by when. */
const HOW_LONG_IT_TAKES =
  /\b(?:how long (?:will|does|would|is) (?:that|it|this|the \w+)(?: take| be)?|when (?:will|would|do|does) (?:that|it|this|i get (?:it|that|the \w+))\b)|^(?:那|咁|呢個|这个|這個)?(?:要)?(?:等)?(?:多久|幾耐|几天|幾天|多少天)(?:能|可以|先)?(?:到|好|有|退|收到|完成)?[\s\p{P}]*$/iu;

/** Asks what comes if it fails, with its mark or without: 如果唔得呢. */
const WHAT_IF =
  /^[\s\p{P}]*(?:咁|那|so |and |but )?(?:如果|要是|[万萬]一|假如|what if|and if)(?![^，。?？]{0,24}[就便])[^，。?？]{0,24}(?:呢|[点點][算办辦]|怎[么麼][办辦]|咋办|\b(?:then)?)[\s\p{P}]*$|^[\s\p{P}]*(?:喔|哦|诶|欸|吓)?[\s，,]*(?:那|咁)[^，。?？]{1,10}呢[\s\p{P}]*$|^\W*(?:and |but |so )?what about (?:the|my|our) (?:other|rest|second)\b[^.!]{0,24}$/iu;

/** Asks who bears a cost. */
const WHO_PAYS =
  /(?:[谁誰]|[边边邊]個)(?:[来來嚟])?(?:出|付|[负負][责責]|承[担擔]|[畀俾])[\s\p{P}]*$|\bwho(?:['’]?s| is| will| pays?)?(?: going to)? (?:pay\w*|cover\w*)\b[^.!]{0,30}\??\s*$/iu;

/** Marks what became of the remedies on the table. */
function settleOffers(turn: Turn, accepted: readonly string[]): void {
  for (const choice of turn.theCase.remedies) {
    if (choice.state !== 'offered') continue;
    choice.state = accepted.includes(choice.remedyId) ? 'accepted' : 'refused';
    choice.at = turn.at;
  }
  turn.session.offered = [];
  turn.session.together = false;
  turn.session.misses = 0;
}

/** "Something for the coffee", asked for under an offer, stands beside the new cartons they wanted: both are theirs. */
function besideOrInstead({ theCase: record }: Turn, wish: string): string {
  return SOMETHING_FOR.test(wish) ? andWish(record, wish) : wish;
}

const SOMETHING_FOR =
  /\b(?:something|anything|a bit|a little)(?: extra| more| else)? (?:for|towards)\b|\bthrow in\b|再(?:送|加|补|補|给|給)|[送加]多/iu;

/** Reads the answer to a proposal: which one, both, none, another demand, or nothing we understand. */
export async function hearProposal(turn: Turn): Promise<Next> {
  const { text, understanding } = turn.said;
  const act = understanding.act.label;
  // "換之前要唔要留住個盒" is neither a yes nor a no, whatever it sounds like.
  const onlyAsks =
    WHAT_IF.test(text) ||
    theirQuestion(turn.said)?.rest === '' ||
    (asksOnly(turn.said) && (HOW_TO.test(text) || wishedKinds(text).length === 0) && act !== 'accept');
  const read = onlyAsks ? { kind: 'unclear' as const } : chosenOffer(turn, text, act);
  // "我先带孩子去医院，费用谁出": told and asked, and nothing is turned down.
  const asksToo = read.kind === 'refused' && read.wish === undefined && WHO_PAYS.test(text);
  const choice = asksToo ? { kind: 'unclear' as const } : read;
  if (choice.kind === 'accepted') {
    // "Fine, but be quick": whoever carries it out reads the condition.
    if (choice.conditional) {
      // "Either will do, could it be Saturday morning?": taken, and asked besides.
      if (questionToUs(turn.said) !== undefined) turn.preface ??= keepQuestion(turn, turn.theCase);
      noteFacts(turn, turn.theCase, turn.said, turn.asked);
      if (noteHowToReach(turn, riderOf(text) ?? '')) turn.preface ??= line('clarify.beside', {});
      else if (termOf(text) === undefined) noteStory(turn.theCase, turn.said, turn.at);
    }
    if (choice.besides) noteWish(turn.theCase, turn.said, choice.besides, turn.at);
    turn.term = choice.besides === undefined && choice.conditional ? termOf(text) : undefined;
    const isMore =
      choice.besides !== undefined ||
      restOfWish(turn.pack, turn.theCase).length > 0 ||
      leavesSideCost(turn.pack, turn.theCase, choice.remedyIds);
    // What is wanted on top is decided by somebody who may, and told with the rest of the plan.
    if (isMore) turn.session.beyond ??= 'agent';
    if (turn.term !== undefined) noteWish(turn.theCase, turn.said, andWish(turn.theCase, turn.term), turn.at);
    if (isMore || turn.term !== undefined) requestPerson(turn, 'unsolved', false);
    settleOffers(turn, choice.remedyIds);
    turn.accepted = choice.remedyIds;
    return 'commit';
  }
  if (choice.kind === 'refused') {
    settleOffers(turn, []);
    if (choice.wish) noteWish(turn.theCase, turn.said, besideOrInstead(turn, choice.wish), turn.at);
    turn.countered = choice.wish !== undefined;
    return 'consult';
  }
  if (!onlyAsks && !asksToo) turn.session.misses += 1;
  if (asksToo) noteStory(turn.theCase, turn.said, turn.at);
  if (turn.session.misses > MOST_MISSES) {
    settleOffers(turn, []);
    turn.session.rounds = Number.MAX_SAFE_INTEGER;
    return 'consult';
  }
  const offer =
    onlyAsks || asksToo || act === 'question' || questionToUs(turn.said) !== undefined ? openQuestion(turn) : undefined;
  // What the offer itself says needs no more than the offer; anything else is kept for those who know.
  // "What do you think is fair?": the offer says it.
  const isPlan = aheadQuestion(text) === 'plan';
  const told = offer && !isPlan && !HOW_LONG_IT_TAKES.test(text) ? answerAhead(turn) : undefined;
  // "Once I have the facts" is late here: what they ask for besides is noted for those who decide.
  const ahead = told?.key === 'next.mine' ? undefined : told;
  const aside = ahead ?? (offer && !isPlan && !ABOUT_OFFER.test(text) ? keepQuestion(turn, turn.theCase) : undefined);
  const kept = aside && offer ? [aside, offer] : undefined;
  await say(turn, kept ?? offer ?? askChoice(turn), {
    ask: { kind: 'proposal' },
    because: offer ? 'a question about the proposal' : 'no answer to the proposal',
  });
  return 'wait';
}

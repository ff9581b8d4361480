import { learn, move } from '../caseBook.ts';
import { answerBeside } from '../keptQuestion.ts';
import { byKnownMatter } from '../knownMatter.ts';
import { asksOnly } from '../listen/asksUs.ts';
import { thinksOver } from '../listen/doubts.ts';
import { noteFacts } from '../listen/facts.ts';
import { noteWish } from '../listen/noteWish.ts';
import { noteStory } from '../listen/story.ts';
import { findWish } from '../listen/wish.ts';
import { beyondAuthority, openOffers, pendingOffers } from '../policy/remedies.ts';
import { wishedKinds } from '../policy/wishKinds.ts';
import { remedyText } from '../remedyText.ts';
import { line, say } from '../say.ts';
import type { Turn } from '../turn.ts';
import { takeAfterAll } from './afterAll.ts';
import { hearProposal } from './proposal.ts';
import { offeredNow } from './propose.ts';
import type { Next, StageScript } from './stageDialog.ts';
import { hearUnderOffer } from './underOffer.ts';

/** Acts that do not say what the customer would want instead. */
const SAYS_NO_WISH = new Set(['dont_know', 'refuse', 'question', 'confirm', 'accept']);

/** Rounds of another offer before a person with more authority decides (playbook §2, stage 6). */
const MOST_ROUNDS = 2;

async function offerNext(turn: Turn): Promise<Next> {
  const record = turn.theCase;
  // More than any of our offers may give: saying so and who decides is better than offering less again.
  const beyond = beyondAuthority(turn.pack, byKnownMatter(turn, record));
  const [next] = openOffers(turn.pack, byKnownMatter(turn, record));
  if (beyond || !next) return giveUp(turn, beyond?.who);
  turn.session.rounds += 1;
  turn.session.offered = [next.id];
  turn.session.together = false;
  record.remedies.push(offeredNow(turn, next));
  await say(turn, line('consult.offer', { remedy: remedyText(turn, next.remedy) }), {
    ask: { kind: 'proposal' },
    because: `consultation round ${turn.session.rounds}`,
  });
  return 'wait';
}

function giveUp(turn: Turn, who: Turn['session']['beyond']): Next {
  if (who) turn.session.beyond = who;
  move(turn, turn.theCase, 'escalated', 'no remedy within authority was accepted');
  return 'commit';
}

async function askView(turn: Turn): Promise<Next> {
  await say(turn, line('consult.view', {}), { ask: { kind: 'opinion' }, because: 'the proposal was refused' });
  return 'wait';
}

/** The customer's view: what they want instead, or more of the story. */
function hearView(turn: Turn): void {
  const { said, theCase: record } = turn;
  const { act, entities } = said.understanding;
  if (said.text === '' || SAYS_NO_WISH.has(act.label)) return;
  const names =
    wishedKinds(said.text).length > 0 || findWish(said.text) || entities.some(({ type }) => type === 'amount');
  if (names || record.facts.wish?.state !== 'known') noteWish(record, said, said.text, turn.at);
  else noteStory(record, said, turn.at);
}

async function repeatOffer(turn: Turn, remedyIds: readonly string[]): Promise<Next> {
  const [id] = remedyIds;
  const remedy = id === undefined ? undefined : turn.pack.remedies[id];
  if (!remedy) return askView(turn);
  turn.session.offered = [...remedyIds];
  turn.session.together = false;
  await say(turn, line('propose.one', { remedy: remedyText(turn, remedy) }), {
    ask: { kind: 'proposal' },
    because: 'the offer is still open',
  });
  return 'wait';
}

/** Stage 6: asks for the customer's view, offers the next remedy within authority, at most twice; then a person decides. */
export const consult: StageScript = {
  id: 'consult',

  async speak(turn) {
    if (turn.laneAsked) return 'wait';
    const record = turn.theCase;
    const pending = pendingOffers(turn.pack, record);
    if (pending.length > 0) return repeatOffer(turn, pending.map(({ id }) => id).slice(0, 1));
    if (turn.session.rounds >= MOST_ROUNDS || openOffers(turn.pack, byKnownMatter(turn, record)).length === 0) {
      return giveUp(turn, beyondAuthority(turn.pack, byKnownMatter(turn, record))?.who);
    }
    return turn.countered ? offerNext(turn) : askView(turn);
  },

  async hear(turn) {
    const heard = turn.said;
    const record = turn.theCase;
    const ask = turn.asked;
    learn(turn, record, heard.understanding);
    if (turn.laneAsked) return 'wait';
    if (ask?.kind === 'proposal') return (await hearUnderOffer(turn)) ?? hearProposal(turn);
    if (ask?.kind !== 'opinion') {
      noteFacts(turn, record, heard, ask);
      return 'consult';
    }
    if (takeAfterAll(turn)) return 'commit';
    if (thinksOver(heard.text)) {
      await say(turn, line('propose.think', {}), { ask, because: 'they think it over' });
      return 'wait';
    }
    if (asksOnly(heard) && findWish(heard.text) === undefined) {
      turn.preface = answerBeside(turn, record);
      if (turn.preface) return askView(turn);
    }
    hearView(turn);
    return offerNext(turn);
  },
};

import { learn, move } from '../caseBook.ts';
import { chosenOffer } from '../listen/choice.ts';
import { noteFacts } from '../listen/facts.ts';
import { tellTime } from '../people.ts';
import { beyondAuthority, openOffers } from '../policy/remedies.ts';
import { remedyText } from '../remedyText.ts';
import { labels } from '../replies/index.ts';
import { line, say } from '../say.ts';
import type { Turn } from '../turn.ts';
import type { Next, StageScript } from './stageDialog.ts';

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

async function offer(turn: Turn): Promise<Next> {
  const record = turn.theCase;
  const offers = openOffers(turn.pack, record).slice(0, 2);
  const [first, second] = offers;
  if (!first) return 'consult';
  move(turn, record, 'proposed', offers.map(({ id }) => id).join(', '));
  turn.session.offered = offers.map(({ id }) => id);
  for (const { id } of offers) record.remedies.push({ remedyId: id, state: 'offered', at: turn.at });
  const ask = { kind: 'proposal' } as const;
  const beyond = beyondAuthority(turn.pack, record);
  if (beyond) {
    const words = line('propose.beyond', {
      wish: record.facts.wish?.value ?? '',
      who: labels(turn.locale).role[beyond.who],
      by: tellTime(turn, turn.deadlines.contactBy(record.severity, turn.now)),
      remedy: remedyText(turn, first.remedy),
    });
    turn.session.offered = [first.id];
    turn.session.beyond = beyond.who;
    await say(turn, words, {
      ask,
      buttons: ['accept', 'reject'],
      because: `${beyond.remedyId} is beyond the bot's authority`,
    });
  } else if (second) {
    const words = line('propose.two', {
      first: remedyText(turn, first.remedy),
      second: remedyText(turn, second.remedy),
    });
    await say(turn, words, { ask, buttons: ['first', 'second', 'reject'], because: 'two remedies of the pack fit' });
  } else {
    const words = line('propose.one', { remedy: remedyText(turn, first.remedy) });
    await say(turn, words, { ask, buttons: ['accept', 'reject'], because: 'one remedy of the pack fits' });
  }
  return 'wait';
}

/** Marks what became of the remedies on the table. */
function settleOffers(turn: Turn, accepted: string | undefined): void {
  for (const choice of turn.theCase.remedies) {
    if (choice.state !== 'offered') continue;
    choice.state = choice.remedyId === accepted ? 'accepted' : 'refused';
    choice.at = turn.at;
  }
}

/** Reads the answer to a proposal: which one, none, another demand, or nothing we understand. */
export async function hearProposal(turn: Turn): Promise<Next> {
  const { text, understanding } = turn.said;
  const choice = chosenOffer(turn, text, understanding.act.label);
  if (choice.kind === 'accepted') {
    settleOffers(turn, choice.remedyId);
    turn.accepted = choice.remedyId;
    return 'commit';
  }
  if (choice.kind === 'refused') {
    settleOffers(turn, undefined);
    if (choice.wish)
      turn.theCase.facts.wish = { state: 'known', value: choice.wish, at: turn.at, source: turn.said.activityId };
    turn.countered = choice.wish !== undefined;
    return 'consult';
  }
  turn.session.misses += 1;
  if (turn.session.misses > 2) {
    settleOffers(turn, undefined);
    turn.session.rounds = 2;
    return 'consult';
  }
  await say(turn, line('propose.again', {}), {
    ask: { kind: 'proposal' },
    buttons: ['accept', 'reject', 'person'],
    because: 'no answer to the proposal',
  });
  return 'wait';
}

/** Stage 5: asks for the wish first, then offers one or two concrete remedies within authority. */
export const propose: StageScript = {
  id: 'propose',

  async speak(turn) {
    const record = turn.theCase;
    const wishOpen = record.facts.wish === undefined && (record.asked.wish ?? 0) < 2;
    return wishOpen ? askWish(turn) : offer(turn);
  },

  async hear(turn) {
    const heard = turn.said;
    const record = turn.theCase;
    learn(turn, record, heard.understanding);
    if (turn.session.ask?.kind !== 'wish') return hearProposal(turn);
    noteFacts(record, heard, turn.session.ask, turn.at);
    const act = heard.understanding.act.label;
    const silent = act === 'dont_know' || act === 'refuse';
    if (silent) record.facts.wish = { state: 'unknown', value: '', at: turn.at, source: heard.activityId };
    else if (act !== 'question' && heard.text !== '') {
      record.facts.wish = {
        state: 'known',
        value: heard.text.slice(0, 500).toWellFormed(),
        at: turn.at,
        source: heard.activityId,
      };
    }
    return 'propose';
  },
};

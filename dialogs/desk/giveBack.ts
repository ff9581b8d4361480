import type { CaseRecord } from '../../storage/index.ts';
import { enterStage } from '../caseBook.ts';
import { openQuestion } from '../openQuestion.ts';
import { tellTime } from '../people.ts';
import { openOffers, pendingOffers } from '../policy/remedies.ts';
import { closeQuestion, line, say } from '../say.ts';
import { watchSilence } from '../silence.ts';
import type { Turn } from '../turn.ts';
import type { CommandOf } from './command.ts';
import { endHold } from './hold.ts';
import { nextWord } from './nextWord.ts';
import type { CommandResult } from './result.ts';

/** Lets the stage of the case speak, as it does in the middle of a conversation. */
export type SpeakStage = (turn: Turn) => Promise<void>;

/** Questions of the bot that still make sense after a person has talked with the customer. */
function isStillOpen(turn: Turn, record: CaseRecord): boolean {
  const { ask, offered } = turn.session;
  switch (ask?.kind) {
    case 'fact':
      return ask.fact !== undefined && ask.fact !== 'details' && record.facts[ask.fact] === undefined;
    case 'confirm':
      return ask.fact === 'restatement' || ask.fact === 'solved';
    case 'proposal':
      return pendingOffers(turn.pack, record).some(({ id }) => offered.includes(id));
    case 'wish':
      return record.facts.wish === undefined;
    case 'opinion':
    case 'csat':
      return true;
    default:
      return false;
  }
}

/** The wish is known, and no remedy within the bot's authority is left. */
function hasNothingToOffer({ pack }: Turn, record: CaseRecord): boolean {
  if (record.stage !== 'consult' && !(record.stage === 'propose' && record.facts.wish)) return false;
  return pendingOffers(pack, record).length === 0 && openOffers(pack, record).length === 0;
}

/**
 * Back to the bot, which has the whole conversation: it repeats the question that is still open, lets the stage go on, or
 * says when the customer hears from us. It starts nothing over, and nobody is left without a next step.
 */
export async function giveBack(
  turn: Turn,
  { by }: CommandOf<'return'>,
  speakStage: SpeakStage,
): Promise<CommandResult> {
  const { handoff } = turn.conversation;
  const { session } = turn;
  endHold(turn, 'returned');
  if (handoff) Object.assign(handoff, { state: 'returned', endedAt: turn.at });
  session.carriesOn = false;
  session.misses = 0;
  session.seenByPerson = true;
  delete session.beyond;
  session.ask ??= session.askBefore;
  delete session.askBefore;
  turn.draft.mark = { ...turn.draft.mark, event: 'returned' };
  await takeUp(turn, by.name, speakStage);
  watchSilence(turn);
  return { result: 'done' };
}

async function takeUp(turn: Turn, name: string, speakStage: SpeakStage): Promise<void> {
  const record = turn.openCase;
  const back = line('human.back', { name });
  if (!record) {
    closeQuestion(turn);
    await say(turn, [back, line('human.backOpen', {})], { key: 'human.back', buttons: [], because: 'given back' });
    return;
  }
  turn.stage = record.stage;
  if (!isStillOpen(turn, record)) closeQuestion(turn);
  const question = openQuestion(turn);
  if (question) {
    await say(turn, [back, question], { key: 'human.back', because: 'given back, a question is open' });
    return;
  }
  // With nothing to offer the bot would only call the next person, who has just been here: we are in touch instead.
  if (hasNothingToOffer(turn, record)) enterStage(turn, record, 'follow_up');
  if (record.stage === 'commit' || record.stage === 'follow_up') {
    const by = tellTime(turn, nextWord(turn, record, name));
    const words = line('human.backPending', { number: record.number, by });
    await say(turn, [back, words], { key: 'human.back', buttons: [], because: 'given back, under way' });
    return;
  }
  // They have been heard out, and a person has said sorry: neither is done again.
  if (record.stage === 'vent' || record.stage === 'apology') record.stage = 'clarify';
  turn.stage = record.stage;
  turn.preface = back;
  await speakStage(turn);
}

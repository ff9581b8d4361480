import { move } from '../caseBook.ts';
import { readScore } from '../listen/choice.ts';
import { isComplaint } from '../listen/listen.ts';
import { noteStory } from '../listen/story.ts';
import { requestPerson, withdrawRequest } from '../people.ts';
import { closePromises } from '../promises.ts';
import { closeQuestion, line, say } from '../say.ts';
import type { Turn } from '../turn.ts';
import type { Next } from './stageDialog.ts';

/** Solved: asks for a mark, once for a case, and closes it where there is one already. */
export async function askScore(turn: Turn): Promise<Next> {
  const record = turn.theCase;
  move(turn, record, 'followed_up', 'the customer says it is solved', 'customer');
  closePromises(turn, 'kept', ['follow_up', 'remedy'], record.id);
  if (turn.conversation.handoff?.caseId === record.id) withdrawRequest(turn);
  if (record.csat) return finish(turn, 'csat.high');
  // The mark is about whoever of us held the conversation as well.
  const about = turn.conversation.handoff?.caseId === record.id ? turn.conversation.handoff.agent : undefined;
  record.csat = { askedAt: turn.at, ...(about ? { about } : {}) };
  await say(turn, line('csat.ask', {}), { ask: { kind: 'csat' }, because: 'solved; asked once per case' });
  return 'wait';
}

async function finish(turn: Turn, words: 'csat.high' | 'csat.middle' | 'csat.skipped'): Promise<Next> {
  const record = turn.theCase;
  closeQuestion(turn);
  record.disposition ??= 'resolved';
  move(turn, record, 'closed', 'followed up', 'customer');
  await say(turn, line(words, {}), { because: 'the case is closed' });
  return backToCaseAside(turn) ?? 'end';
}

/** Not solved, or not satisfied: the case opens again and a person takes it, by a stated time. */
export async function reopen(turn: Turn, words: 'followUp.reopened' | 'csat.low'): Promise<Next> {
  const record = turn.theCase;
  closeQuestion(turn);
  move(turn, record, 'reopened', words === 'csat.low' ? 'not satisfied' : 'not solved', 'customer');
  delete record.disposition;
  record.stage = 'follow_up';
  record.reopened += 1;
  closePromises(turn, 'broken', ['follow_up', 'remedy'], record.id);
  const by = requestPerson(turn, 'reopened', false);
  await say(turn, line(words, { by, number: record.number }), { because: 'reopened by the customer' });
  return backToCaseAside(turn) ?? 'wait';
}

/** Answers that leave the mark out. */
const SKIPS = new Set(['refuse', 'goodbye', 'thanks', 'dont_know', 'deny']);

/** Takes in the mark. Complaining instead of giving one is an answer too: it is not solved. */
export async function hearScore(turn: Turn): Promise<Next> {
  const record = turn.theCase;
  const { said } = turn;
  const { act, emotion } = said.understanding;
  const score = readScore(said.text);
  if (score !== undefined && record.csat) {
    record.csat.score = score;
    if (said.text.length > 8) record.csat.comment = said.text.slice(0, 2000).toWellFormed();
    if (score <= 2) return reopen(turn, 'csat.low');
    return finish(turn, score === 3 ? 'csat.middle' : 'csat.high');
  }
  if (isComplaint(said)) {
    noteStory(record, said, turn.at);
    return reopen(turn, 'followUp.reopened');
  }
  if (SKIPS.has(act.label) || (record.asked.csat ?? 0) > 0) {
    return finish(turn, emotion.label === 'satisfied' || act.label === 'thanks' ? 'csat.high' : 'csat.skipped');
  }
  record.asked.csat = 1;
  await say(turn, line('csat.again', {}), { ask: { kind: 'csat' }, because: 'no score in the answer' });
  return 'wait';
}

/** Back to the case that was being talked about when this one's follow-up came due. */
function backToCaseAside(turn: Turn): Next | undefined {
  const { session, conversation } = turn;
  const aside = conversation.cases.find(({ id }) => id === session.caseAside);
  delete session.caseAside;
  if (!aside || aside.status === 'closed') return undefined;
  session.caseId = aside.id;
  return aside.stage === 'follow_up' ? undefined : aside.stage;
}

import { learn, move, openCase } from '../caseBook.ts';
import { readScore } from '../listen/choice.ts';
import { noteFacts, noteStory } from '../listen/facts.ts';
import { isComplaint } from '../listen/listen.ts';
import { requestPerson, tellTime } from '../people.ts';
import { closePromises, nextContact } from '../promises.ts';
import { closeQuestion, line, say } from '../say.ts';
import type { Turn } from '../turn.ts';
import type { Next, StageScript } from './stageDialog.ts';

const CSAT_BUTTONS = [] as const;

async function askScore(turn: Turn): Promise<Next> {
  const record = turn.theCase;
  move(turn, record, 'followed_up', 'the customer says it is solved', 'customer');
  closePromises(turn, 'kept', ['follow_up', 'remedy']);
  if (record.csat) return finish(turn, 'csat.skipped');
  record.csat = { askedAt: turn.at };
  await say(turn, line('csat.ask', {}), {
    ask: { kind: 'csat' },
    buttons: CSAT_BUTTONS,
    because: 'solved; asked once per case',
  });
  return 'wait';
}

async function finish(turn: Turn, words: 'csat.high' | 'csat.skipped'): Promise<Next> {
  const record = turn.theCase;
  closeQuestion(turn);
  move(turn, record, 'closed', 'followed up', 'customer');
  record.disposition = 'resolved';
  await say(turn, line(words, {}), { because: 'the case is closed' });
  return 'end';
}

/** Not solved, or not satisfied: the case opens again and a person takes it, by a stated time. */
async function reopen(turn: Turn, words: 'followUp.reopened' | 'csat.low'): Promise<Next> {
  const record = turn.theCase;
  closeQuestion(turn);
  move(turn, record, 'reopened', words === 'csat.low' ? 'not satisfied' : 'not solved', 'customer');
  record.reopened += 1;
  closePromises(turn, 'broken', ['follow_up', 'remedy']);
  const by = requestPerson(turn, 'reopened', false);
  await say(turn, line(words, { by, number: record.number }), { because: 'reopened by the customer' });
  return 'wait';
}

async function hearScore(turn: Turn): Promise<Next> {
  const record = turn.theCase;
  const score = readScore(turn.said.text);
  if (score !== undefined && record.csat) {
    record.csat.score = score;
    if (turn.said.text.length > 8) record.csat.comment = turn.said.text.slice(0, 2000).toWellFormed();
    if (score <= 2) return reopen(turn, 'csat.low');
    return finish(turn, score === 3 ? 'csat.skipped' : 'csat.high');
  }
  if (isComplaint(turn.said)) return reopen(turn, 'followUp.reopened');
  if (
    (record.asked.csat ?? 0) > 0 ||
    ['refuse', 'goodbye', 'thanks', 'dont_know', 'deny'].includes(turn.said.understanding.act.label)
  ) {
    return finish(turn, 'csat.skipped');
  }
  record.asked.csat = 1;
  await say(turn, line('csat.again', {}), { ask: { kind: 'csat' }, because: 'no score in the answer' });
  return 'wait';
}

/** Words about the same case while we work on it: kept with the case, and the time of our answer repeated. */
async function noteMore(turn: Turn): Promise<Next> {
  const record = turn.theCase;
  noteStory(record, turn.said, turn.at);
  const by = nextContact(turn);
  if (by)
    await say(turn, line('followUp.pending', { number: record.number, by: tellTime(turn, by) }), {
      because: 'added to the case',
    });
  else await say(turn, line('clarify.noted', {}), { because: 'added to the case' });
  return 'wait';
}

/** A complaint about something else gets a case of its own. */
async function anotherMatter(turn: Turn): Promise<Next> {
  const record = openCase(turn, turn.said);
  Object.assign(turn.session, { acks: 0, rounds: 0, disputes: 0, lanes: [], disputed: [], offered: [] });
  learn(turn, record, turn.said.understanding);
  noteStory(record, turn.said, turn.at);
  noteFacts(record, turn.said, undefined, turn.at);
  await say(turn, line('case.second', { number: record.number }), {
    ask: { kind: 'fact', fact: 'details' },
    because: 'another matter',
  });
  turn.session.acks = 1;
  return 'wait';
}

/** Stage 8: keeps the promise of coming back, asks whether it is solved, measures satisfaction, reopens when it is not. */
export const followUp: StageScript = {
  id: 'follow_up',

  async speak() {
    return 'wait';
  },

  async hear(turn) {
    const heard = turn.said;
    const record = turn.theCase;
    const { act, categories } = heard.understanding;
    const known = categories.every(({ code }) => code === 'other' || record.categories.includes(code));
    if (turn.session.ask?.kind === 'csat') return hearScore(turn);
    if (turn.session.ask?.fact === 'solved') {
      noteFacts(record, heard, undefined, turn.at);
      if (act.label === 'confirm' || act.label === 'accept' || act.label === 'thanks') return askScore(turn);
      if (act.label !== 'question') {
        noteStory(record, heard, turn.at);
        return reopen(turn, 'followUp.reopened');
      }
    }
    if (isComplaint(heard) && (!known || record.status === 'closed')) return anotherMatter(turn);
    noteFacts(record, heard, undefined, turn.at);
    return noteMore(turn);
  },
};

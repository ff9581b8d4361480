import { type CaseRecord, isOpenHandoff, type PromiseRecord } from '../storage/index.ts';
import { move } from './caseBook.ts';
import { breakOfSilence, patienceMinutes } from './policy/silence.ts';
import { line, say } from './say.ts';
import type { Turn } from './turn.ts';

const MINUTE_MS = 60_000;

const isNudge = ({ kind, state }: PromiseRecord) => kind === 'nudge' && state === 'open';

/** Times a case was saved because its customer fell silent. */
const pausesOf = ({ history }: CaseRecord) => history.filter(({ to }) => to === 'abandoned').length;

/** Whether the conversation waits for an answer of the customer that nobody else is about to give. */
function waitsForCustomer(turn: Turn): boolean {
  const { session, openCase, conversation } = turn;
  if (!session.ask || !openCase || openCase.stage === 'follow_up') return false;
  return !isOpenHandoff(conversation.handoff) || (conversation.handoff.state === 'requested' && session.carriesOn);
}

/**
 * After the customer has written: their silence from now on will be noticed, if a question is open. There is one such
 * appointment per conversation, and every message puts it off, so that a turn never writes more than one.
 */
export function watchSilence(turn: Turn): void {
  const { promises } = turn.conversation;
  const standing = promises.find(isNudge);
  if (!waitsForCustomer(turn)) {
    if (standing) Object.assign(standing, { state: 'cancelled', closedAt: turn.at });
    return;
  }
  const nextAt = new Date(turn.now.getTime() + patienceMinutes(pausesOf(turn.theCase)) * MINUTE_MS).toISOString();
  const about = { caseId: turn.theCase.id, dueAt: nextAt, nextAt, attempts: 0 };
  if (standing) Object.assign(standing, about);
  else {
    promises.push({
      v: 1,
      id: `nudge:${turn.draft.turnId}`,
      conversationKey: turn.conversation.key,
      kind: 'nudge',
      owner: 'bot',
      words: '',
      madeAt: turn.at,
      state: 'open',
      ...about,
    });
  }
}

/** The customer has been silent for a while: gentle nudges, then a pause with the case saved. */
export async function breakSilence(turn: Turn, nudge: PromiseRecord): Promise<void> {
  const record = turn.openCase;
  if (!record || record.id !== nudge.caseId || !waitsForCustomer(turn)) {
    Object.assign(nudge, { state: 'cancelled', closedAt: turn.at });
    return;
  }
  const step = breakOfSilence(nudge.attempts, pausesOf(record));
  nudge.attempts += 1;
  if (step.say !== 'nudge.pause') {
    nudge.nextAt = new Date(turn.now.getTime() + step.nextMinutes * MINUTE_MS).toISOString();
    nudge.dueAt = nudge.nextAt;
    await say(turn, line(step.say, {}), { because: `silent, nudge ${nudge.attempts}` });
    return;
  }
  Object.assign(nudge, { state: 'kept', closedAt: turn.at });
  await say(turn, line('nudge.pause', { number: record.number }), { because: 'silent after the nudges' });
  move(turn, record, 'abandoned', 'silent after the nudges');
}

/** A customer who comes back to a case that was left: it goes on where it stood. */
export function welcomeBack(turn: Turn): void {
  const record = turn.openCase;
  if (record?.status !== 'abandoned') return;
  const left = record.history.findLast(({ to }) => to === 'abandoned')?.from ?? 'clarifying';
  const { updatedAt } = record;
  move(turn, record, left, 'the customer came back', 'customer');
  // Left as it was, so that a greeting can tell that they were away.
  record.updatedAt = updatedAt;
}

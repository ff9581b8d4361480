import * as z from 'zod';
import { type CaseRecord, isOpenHandoff, type PromiseRecord } from '../storage/index.ts';
import { move } from './caseBook.ts';
import { matterText } from './facts.ts';
import { requestPerson, tellTime } from './people.ts';
import { closePromises } from './promises.ts';
import { labels } from './replies/index.ts';
import { line, say } from './say.ts';
import { breakSilence } from './silence.ts';
import type { Turn } from './turn.ts';

const DueValue = z.object({ promiseId: z.string(), attempt: z.number().int() });

/** Contacts without an answer after which a customer counts as unreachable (playbook §2, stage 8). */
const MOST_CONTACTS = 3;

/** A promise has come due: keep it by saying something now, even when there is no progress. */
export async function keepPromise(turn: Turn, value: unknown): Promise<void> {
  const due = DueValue.safeParse(value);
  if (!due.success) return;
  const promise = turn.conversation.promises.find(({ id, state }) => id === due.data.promiseId && state === 'open');
  if (!promise || promise.attempts !== due.data.attempt || promise.nextAt > turn.at) return;
  if (promise.kind === 'handoff') return apologiseForWait(turn, promise);
  if (promise.kind === 'nudge') return breakSilence(turn, promise);
  const record = turn.conversation.cases.find(({ id }) => id === promise.caseId);
  const isUnderWay = record !== undefined && record.status !== 'closed';
  // A person is talking with them now: what we said would not be heard, and must not count as a contact.
  if (isUnderWay && turn.conversation.handoff?.state === 'accepted') return;
  if (promise.by && (isUnderWay || !promise.caseId)) return callForColleague(turn, promise);
  if (!isUnderWay) {
    Object.assign(promise, { state: 'cancelled', closedAt: turn.at });
    return;
  }
  promise.attempts += 1;
  if (promise.kind === 'follow_up' && !turn.deadlines.isDemonstration && remedyUnderWay(turn, record))
    return tellUnderWay(turn, record, promise);
  if (promise.kind === 'remedy') closePromises(turn, 'kept', ['follow_up'], record.id);
  if (record.stage !== 'follow_up' && !isOpenHandoff(turn.conversation.handoff))
    return sayStillOpen(turn, record, promise);
  // A person is still to answer: the first contact says how it stands, the later ones ask as always.
  if (isOpenHandoff(turn.conversation.handoff) && promise.attempts === 1) return tellProgress(turn, record, promise);
  comeBackTo(turn, record);
  await askIfSolved(turn, record, promise);
}

/** What was agreed and is not due yet; asking whether it is solved would be asking too early. */
function remedyUnderWay({ conversation, at }: Turn, record: CaseRecord): PromiseRecord | undefined {
  return conversation.promises.find(
    ({ kind, state, caseId, dueAt }) => kind === 'remedy' && state === 'open' && caseId === record.id && dueAt > at,
  );
}

/** In touch as promised, though what was agreed is still under way: where it stands, and by when it is done. */
async function tellUnderWay(turn: Turn, record: CaseRecord, promise: PromiseRecord): Promise<void> {
  Object.assign(promise, { state: 'kept', closedAt: turn.at });
  const by = tellTime(turn, new Date(remedyUnderWay(turn, record)?.dueAt ?? turn.at));
  await say(turn, line('followUp.pending', { number: record.number, by }), {
    because: 'the promised time has come, and what was agreed is still under way',
  });
}

/** We promised to be in touch, and the customer has not told us everything yet: we are, with where it stands. */
async function sayStillOpen(turn: Turn, record: CaseRecord, promise: PromiseRecord): Promise<void> {
  Object.assign(promise, { state: 'kept', closedAt: turn.at });
  await say(turn, line('followUp.open', { number: record.number }), {
    because: 'the promised time has come before the facts are complete',
  });
}

async function askIfSolved(turn: Turn, record: CaseRecord, promise: PromiseRecord): Promise<void> {
  const contacts = (record.asked.solved ?? 0) + 1;
  record.asked.solved = contacts;
  const ask = { kind: 'confirm', fact: 'solved' } as const;
  const { number } = record;
  if (contacts === 1) {
    const matter = matterText(turn, record);
    await say(turn, line('followUp.solved', { number, matter }), { ask, because: 'the promised time has come' });
  } else if (contacts < MOST_CONTACTS) {
    await say(turn, line('followUp.nudge', { number }), { ask, because: 'no answer to the follow-up' });
  } else {
    await say(turn, line('followUp.last', { number }), { because: 'three contacts without an answer' });
    move(turn, record, 'unreachable', 'no answer after three contacts');
    Object.assign(promise, { state: 'kept', closedAt: turn.at });
    return;
  }
  promise.nextAt = turn.deadlines.remindAt(turn.now).toISOString();
}

/** Turns to a case whose time has come; one that was being talked about meanwhile is taken up again afterwards. */
function comeBackTo(turn: Turn, record: CaseRecord): void {
  const { session, openCase } = turn;
  if (openCase && openCase.id !== record.id && openCase.stage !== 'follow_up') session.caseAside = openCase.id;
  session.caseId = record.id;
  delete session.aside;
  turn.stage = 'follow_up';
  record.stage = 'follow_up';
}

/**
 * The case is in a person's hands, so it cannot be solved yet: we are in touch all the same, with the next time. While
 * a person holds the conversation it is theirs to speak.
 */
async function tellProgress(turn: Turn, record: CaseRecord, promise: PromiseRecord): Promise<void> {
  const next = turn.deadlines.contactBy(record.severity, turn.now);
  promise.nextAt = next.toISOString();
  promise.dueAt = next.toISOString();
  await say(turn, line('followUp.pending', { number: record.number, by: tellTime(turn, next) }), {
    because: 'the promised time has come, and a person is still to answer',
  });
}

/**
 * One of us gave their word in a conversation that they have given back since, and nobody has ticked it off: whether it
 * was done only a person can say, so one is called, urgently, and the customer learns by when.
 */
async function callForColleague(turn: Turn, promise: PromiseRecord): Promise<void> {
  if (turn.conversation.handoff?.state === 'accepted') return;
  Object.assign(promise, { state: 'broken', closedAt: turn.at });
  const by = requestPerson(turn, 'unsolved', true);
  await say(turn, line('human.promiseDue', { by }), { buttons: [], because: 'what a colleague promised has come due' });
}

/** Nobody came by the promised time: say so, say the new time, and make it urgent. A broken promise is never silent. */
async function apologiseForWait(turn: Turn, promise: PromiseRecord): Promise<void> {
  const { handoff } = turn.conversation;
  if (handoff?.state !== 'requested') {
    Object.assign(promise, { state: 'kept', closedAt: turn.at });
    return;
  }
  if (promise.attempts >= MOST_CONTACTS) {
    // Said often enough. It stays owed, and on every list of what is due, without another word to the customer.
    promise.nextAt = turn.deadlines.remindAt(turn.now).toISOString();
    return;
  }
  Object.assign(promise, { state: 'broken', closedAt: turn.at });
  const by = turn.deadlines.answerBy(true, turn.now);
  // Late once it is urgent; late again it is for somebody who leads.
  handoff.escalated = handoff.escalated ? 'supervisor' : 'urgent';
  const isLedFrom = handoff.escalated === 'supervisor';
  handoff.urgent = true;
  handoff.promisedBy = by.toISOString();
  const next = {
    ...promise,
    id: `${promise.id}+`,
    ...(isLedFrom && promise.owner === 'agent' ? { owner: 'supervisor' } : {}),
    state: 'open' as const,
    madeAt: turn.at,
    dueAt: by.toISOString(),
    nextAt: by.toISOString(),
  };
  delete next.closedAt;
  turn.conversation.promises.push({ ...next, attempts: promise.attempts + 1 });
  const time = tellTime(turn, by);
  const words = isLedFrom
    ? line('human.lateSupervisor', { who: labels(turn.locale, turn.variant).role.supervisor, by: time })
    : line('human.late', { by: time });
  await say(turn, words, { because: `nobody took over by the promised time; ${handoff.escalated}` });
}

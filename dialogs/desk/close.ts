import type { CaseRecord, CaseStatus } from '../../storage/index.ts';
import { mayBecome, pendingApprovals } from '../../storage/index.ts';
import { enterStage, move } from '../caseBook.ts';
import { tellTime } from '../people.ts';
import { closePromises } from '../promises.ts';
import { closeQuestion, line, say } from '../say.ts';
import { watchSilence } from '../silence.ts';
import type { Turn } from '../turn.ts';
import type { CommandOf, Disposition } from './command.ts';
import { endHold } from './hold.ts';
import { nextFollowUp } from './nextWord.ts';
import { recordPromises } from './promise.ts';
import type { CommandResult } from './result.ts';
import { checkWords, speakAs } from './words.ts';

/** Ends after which nothing is owed any more, and nobody is asked how it was. */
const DROPPED: ReadonlySet<Disposition> = new Set(['withdrawn', 'not_a_complaint']);

/** What we still owe the customer about a case, beyond being in touch. */
const owesSomething = ({ conversation }: Turn, record: CaseRecord) =>
  conversation.promises.some(
    ({ kind, state, caseId }) => kind === 'remedy' && state === 'open' && caseId === record.id,
  );

/** Moves on by the table of transitions, over `escalated` where there is no direct way. */
function moveTo(turn: Turn, record: CaseRecord, to: CaseStatus, reason: string, actor: string): void {
  if (!mayBecome(record.status, to)) move(turn, record, 'escalated', 'a person takes over', actor);
  move(turn, record, to, reason, actor);
}

/**
 * The agent's work is done. Where something agreed is still to be done, the case stays open until we have asked whether it
 * was; otherwise it is closed with its disposition and the customer is asked once how it was.
 */
export async function close(turn: Turn, command: CommandOf<'close'>): Promise<CommandResult> {
  const { by, words, overrides, disposition } = command;
  const { openCase: record, lastCase, conversation } = turn;
  if (!record && lastCase) return { result: 'refused', refusal: { reason: 'closed' } };
  const checked = words ? checkWords(turn, words, by, overrides) : undefined;
  if (checked?.refusal) return { result: 'refused', refusal: checked.refusal };
  turn.draft.mark = { ...turn.draft.mark, event: 'closed', detail: { disposition } };
  if (words && checked) {
    recordPromises(turn, by, checked.promises);
    await speakAs(turn, by, words, { key: 'agent.words', because: `${by.id} closes`, warnings: checked.warnings });
  }
  endHold(turn, 'closed');
  if (conversation.handoff) Object.assign(conversation.handoff, { state: 'completed', endedAt: turn.at });
  dropApprovals(turn, command);
  turn.session.carriesOn = false;
  closeQuestion(turn);
  delete turn.session.askBefore;
  if (!record) await say(turn, line('human.left', { name: by.name }), { buttons: [], because: 'no case' });
  else if (owesSomething(turn, record) && !DROPPED.has(disposition)) await leaveUnderWay(turn, record, command);
  else await closeCase(turn, record, command);
  watchSilence(turn);
  return { result: 'done' };
}

/** What nobody has decided by now is no longer asked for. */
function dropApprovals({ conversation, at }: Turn, { by }: CommandOf<'close'>): void {
  for (const approval of pendingApprovals(conversation.handoff).approvals ?? [])
    Object.assign(approval, { state: 'refused', decidedBy: { id: by.id, name: by.name }, decidedAt: at });
}

async function leaveUnderWay(turn: Turn, record: CaseRecord, { by, disposition }: CommandOf<'close'>): Promise<void> {
  moveTo(turn, record, 'actioned', disposition, by.id);
  record.disposition = disposition;
  enterStage(turn, record, 'follow_up');
  const contact = tellTime(turn, nextFollowUp(turn, record, by.name, ''));
  await say(turn, line('human.doneFollowUp', { name: by.name, by: contact, number: record.number }), {
    buttons: [],
    because: 'what was agreed is still under way',
  });
}

async function closeCase(turn: Turn, record: CaseRecord, { by, disposition }: CommandOf<'close'>): Promise<void> {
  const isDropped = DROPPED.has(disposition);
  closePromises(turn, isDropped ? 'cancelled' : 'kept', ['follow_up', 'remedy'], record.id);
  enterStage(turn, record, 'follow_up');
  moveTo(turn, record, 'closed', disposition, by.id);
  record.disposition = disposition;
  const done = line('human.done', { name: by.name, number: record.number });
  if (isDropped || record.csat) {
    await say(turn, done, { buttons: [], because: `closed: ${disposition}` });
    return;
  }
  record.csat = { askedAt: turn.at, about: { id: by.id, name: by.name } };
  await say(turn, [done, line('csat.ask', {})], {
    ask: { kind: 'csat' },
    because: `closed: ${disposition}; asked once per case`,
  });
}

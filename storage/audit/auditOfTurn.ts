import type { TurnCommit } from '../ports.ts';
import { type AuditAction, type AuditNote, auditCode } from '../records/audit.ts';
import type { CaseRecord } from '../records/case.ts';
import type { Conversation } from '../records/conversation.ts';
import type { Entry } from '../records/entry.ts';
import type { ApprovalRecord, Handoff } from '../records/handoff.ts';
import type { PromiseRecord } from '../records/promise.ts';
import { MOST_NOTES } from './auditLines.ts';

type Turn = Pick<TurnCommit, 'entries' | 'cases' | 'promises' | 'handoffs'>;
type Details = NonNullable<AuditNote['details']>;

/** Events in which nothing happens but what is told of the records anyway. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['sent', 'promised', 'promiseKept', 'approvalAsked', 'promiseDue']);

/** Who did what to which case in a turn, told from what it changed. Pure; codes only. */
export function auditOfTurn(before: Conversation, turn: Turn, at: string): AuditNote[] {
  const staff = turn.entries.find(({ by }) => by !== undefined)?.by?.id;
  const cause = staff ?? (turn.entries[0]?.author === 'customer' ? 'customer' : 'system');
  const numbers = new Map([...before.cases, ...turn.cases].map(({ id, number }) => [id, auditCode(number)]));
  const note = (actor: string, action: AuditAction, caseId: string | undefined, details: Details): AuditNote => {
    const subject = numbers.get(caseId ?? '');
    return { at, actor: auditCode(actor), action, ...(subject === undefined ? {} : { subject }), details };
  };
  const earlier = <T extends { id: string }>(records: readonly T[], id: string) => records.find((one) => one.id === id);
  const handoffBefore = (id: string) => (before.handoff?.id === id ? before.handoff : undefined);

  const notes = [
    ...turn.entries.flatMap((entry) =>
      ofEntry(entry).map((told) => note(told.actor, told.action, entry.caseId, told.details)),
    ),
    ...turn.cases.flatMap((record) =>
      ofCase(earlier(before.cases, record.id), record).map((told) =>
        note(told.actor ?? cause, told.action, record.id, told.details),
      ),
    ),
    ...turn.promises.flatMap((promise) =>
      ofPromise(earlier(before.promises, promise.id), promise).map((details) =>
        note(promise.by?.id ?? staff ?? 'bot', 'promise', promise.caseId, details),
      ),
    ),
    ...turn.handoffs.flatMap((handoff) =>
      ofHandoff(handoffBefore(handoff.id), handoff).map((told) =>
        note(told.actor ?? cause, told.action, handoff.caseId, told.details),
      ),
    ),
  ];
  return notes.slice(0, MOST_NOTES);
}

interface Told {
  actor?: string;
  action: AuditAction;
  details: Details;
}

function ofEntry({ by, audience, event = audience && 'note', seq }: Entry): (Told & { actor: string })[] {
  if (by === undefined) return [];
  if (event === undefined) return [{ actor: by.id, action: 'message_sent', details: { seq } }];
  if (TOLD_ELSEWHERE.has(event)) return [];
  return [{ actor: by.id, action: 'staff_event', details: { event: auditCode(event), seq } }];
}

function ofCase(before: CaseRecord | undefined, after: CaseRecord): Told[] {
  const opened: Told[] = before
    ? []
    : [{ action: 'case_opened', details: { severity: after.severity, lane: after.lane, pack: auditCode(after.pack) } }];
  const moved = after.history.slice(before?.history.length ?? 0).map(({ from, to, actor, reason }): Told => {
    return { actor, action: 'case_status', details: { from, to, reason: auditCode(reason) } };
  });
  const known = new Set(before?.remedies.map((one) => `${one.remedyId} ${one.state} ${one.at}`));
  const remedies = after.remedies
    .filter((one) => !known.has(`${one.remedyId} ${one.state} ${one.at}`))
    .map(({ remedyId, state, granted, by }): Told => {
      const details = { remedy: auditCode(remedyId), state, ...(granted && { granted }) };
      return { ...(by && { actor: by.id }), action: 'remedy', details };
    });
  return [...opened, ...moved, ...remedies];
}

function ofPromise(before: PromiseRecord | undefined, { id, kind, state, dueAt }: PromiseRecord): Details[] {
  // An appointment with ourselves is nobody's promise.
  if (kind === 'nudge' || before?.state === state) return [];
  return [{ promise: auditCode(id), kind, state, dueAt }];
}

function ofHandoff(before: Handoff | undefined, after: Handoff): Told[] {
  const { state, reason, urgent, agent } = after;
  const moved: Told[] =
    before?.state === state ? [] : [{ action: 'handoff', details: { state, reason, urgent, ...holder(agent?.id) } }];
  const isOther = before?.agent?.id !== agent?.id && before?.state === state;
  const held: Told[] = isOther ? [{ action: 'held', details: holder(agent?.id) }] : [];
  const known = new Map(before?.approvals?.map((one) => [one.id, one.state]));
  const approvals = (after.approvals ?? []).filter((one) => known.get(one.id) !== one.state).map(ofApproval);
  return [...moved, ...held, ...approvals];
}

function ofApproval({ id, remedyId, state, by, decidedBy, needs }: ApprovalRecord): Told {
  const details = { approval: auditCode(id), remedy: auditCode(remedyId), state, needs };
  return { actor: decidedBy?.id ?? by.id, action: 'approval', details };
}

const holder = (id: string | undefined): Details => (id === undefined ? {} : { holder: auditCode(id) });

import { randomUUID } from 'node:crypto';
import { type Conversation, isOpenHandoff } from '../storage/index.ts';
import type { FailureReply } from './contract.ts';
import type { Deadlines } from './policy/deadlines.ts';
import { render, sayTime } from './replies/index.ts';

/** Failed turns in a row after which a person is offered. */
const OFFER_PERSON_AT = 3;

/**
 * Words for a failed turn. They depend on nothing the failed turn may have touched but the locale, so that they cannot
 * fail for the same reason.
 */
export function failureWords(
  conversation: Conversation,
  deadlines: Deadlines,
  reference: string,
  now: Date,
): FailureReply {
  const { locale, failures } = conversation;
  if (failures < OFFER_PERSON_AT) {
    return { text: render(locale, 'error.apology', { reference }, failures), replyKey: 'error.apology' };
  }
  if (!isOpenHandoff(conversation.handoff)) requestFromFailure(conversation, deadlines, now);
  const promisedBy = conversation.handoff?.promisedBy;
  const by = sayTime(promisedBy === undefined ? now : new Date(promisedBy), now, locale, deadlines.zone);
  return { text: render(locale, 'error.person', { reference, by }, failures), replyKey: 'error.person' };
}

function requestFromFailure(conversation: Conversation, deadlines: Deadlines, now: Date): void {
  const by = deadlines.answerBy(false, now).toISOString();
  const at = now.toISOString();
  const caseId = conversation.cases.at(-1)?.id;
  const about = caseId === undefined ? {} : { caseId };
  const { key } = conversation;
  conversation.handoff = {
    v: 1,
    id: randomUUID(),
    conversationKey: key,
    ...about,
    state: 'requested',
    reason: 'failing',
    urgent: false,
    requestedAt: at,
    promisedBy: by,
  };
  conversation.promises.push({
    v: 1,
    id: randomUUID(),
    conversationKey: key,
    ...about,
    kind: 'handoff',
    owner: 'agent',
    words: 'failing',
    madeAt: at,
    dueAt: by,
    nextAt: by,
    attempts: 0,
    state: 'open',
  });
}

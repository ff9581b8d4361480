import { randomUUID } from 'node:crypto';
import { type Conversation, isOpenHandoff } from '../storage/index.ts';
import type { FailureReply } from './contract.ts';
import type { Deadlines } from './policy/deadlines.ts';
import { render } from './replies/index.ts';

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
  const offerPerson = conversation.failures >= OFFER_PERSON_AT;
  if (offerPerson && !isOpenHandoff(conversation.handoff)) requestFromFailure(conversation, deadlines, now);
  const replyKey = offerPerson ? 'error.person' : 'error.apology';
  const text = render(conversation.locale, replyKey, { reference }, conversation.failures);
  return { text, replyKey };
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

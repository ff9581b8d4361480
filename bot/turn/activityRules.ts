import { AGENT_EVENT, PROMISE_DUE_EVENT } from '../../dialogs/contract.ts';
import type { InboundActivity } from '../ingress/activity.ts';

/**
 * What an activity is for us. `run`: a turn of the dialogs. `record`: a line of the transcript and nothing else.
 * `ignore`: no trace; it says nothing about the complaint.
 */
export type ActivityRule = 'run' | 'record' | 'ignore';

/** Names of events that only the house itself may send. */
const INTERNAL_EVENTS = 'kesu.';

/** Things that happened to the conversation which an agent or a reviewer should see. */
const RECORDED = new Set([
  'installationUpdate',
  'endOfConversation',
  'messageReaction',
  'messageUpdate',
  'messageDelete',
]);

/**
 * The rule for each activity type. Messages run. A `conversationUpdate` runs when it brings the customer into a
 * conversation of two; the bot's own arrival, departures, renames and arrivals in a group are ignored, because nobody
 * in a group asked to be greeted. `typing`, `invoke`, `trace`, and events from outside are ignored: the bot offers no
 * invoke, and an event from outside must not pass for one of ours.
 */
export function ruleFor(activity: InboundActivity): ActivityRule {
  if (activity.type === 'message') return hasContent(activity) ? 'run' : 'ignore';
  if (activity.type === 'conversationUpdate')
    return arrivingCustomer(activity) && !isGroup(activity) ? 'run' : 'ignore';
  return RECORDED.has(activity.type) ? 'record' : 'ignore';
}

/** True for an event of the house, such as a promise that has come due. */
export function isInternalEvent(activity: InboundActivity): boolean {
  return activity.type === 'event' && (activity.name ?? '').startsWith(INTERNAL_EVENTS);
}

/** True for the event that says a promise has come due. */
export function isPromiseDue(activity: InboundActivity): boolean {
  return activity.type === 'event' && activity.name === PROMISE_DUE_EVENT;
}

/** True for the event that carries a command of one of us. */
export function isAgentCommand(activity: InboundActivity): boolean {
  return activity.type === 'event' && activity.name === AGENT_EVENT;
}

/** True when several people may write here, so that each needs a conversation of their own. */
export function isGroup({ conversation }: InboundActivity): boolean {
  const { isGroup: flag, conversationType: type } = conversation;
  return flag === true || type === 'groupChat' || type === 'channel';
}

export function isCustomerMessage(activity: InboundActivity): boolean {
  return activity.type === 'message';
}

/** The member a `conversationUpdate` brings in who is not the bot. */
export function arrivingCustomer(activity: InboundActivity): InboundActivity['from'] | undefined {
  return activity.membersAdded?.find((member) => member.id !== activity.recipient.id && member.role !== 'bot');
}

function hasContent({ text, value, attachments }: InboundActivity): boolean {
  return (text ?? '').trim() !== '' || value !== undefined || (attachments?.length ?? 0) > 0;
}

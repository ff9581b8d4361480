import type { Activity } from 'botbuilder';
import { type KesuChannelData, SYSTEM_ACTOR } from '../../dialogs/contract.ts';
import {
  auditOfTurn,
  type Conversation,
  type Entry,
  type JsonValue,
  type OutboxItem,
  type TurnCommit,
  type Versioned,
} from '../../storage/index.ts';
import { isAgentCommand, isCustomerMessage, isPromiseDue } from './activityRules.ts';
import { changedRecords, withoutEnded } from './changedRecords.ts';
import { isNamedByChannel } from './inbox.ts';
import type { TurnInput, TurnOutcome } from './performTurn.ts';

/** Puts everything a turn came to into the one write: the customer's entry first, then what the bot said. */
export function composeCommit(
  input: TurnInput,
  loaded: Versioned<Conversation> | undefined,
  outcome: TurnOutcome,
  pushed: boolean,
): TurnCommit {
  const { item, before, now } = input;
  const said = outcome.said.map((activity, index) => spokenEntry(input, outcome, activity, before.lastSeq + 2 + index));
  const entries = [heardEntry(input, outcome), ...said];
  const conversation: Conversation = {
    ...withoutEnded(outcome.conversation),
    lastSeq: before.lastSeq + entries.length,
    updatedAt: now.toISOString(),
  };
  const owed = pushed ? entries.filter(isForChannel) : [];
  const changed = changedRecords(before, outcome.conversation, now);
  return {
    conversation,
    etag: loaded?.etag,
    entries,
    ...changed,
    audit: auditOfTurn(before, { entries, ...changed }, now.toISOString()),
    outbox: owed.map((entry, index) => outboxItem(conversation, entry, index)),
    inboxDone: item.id,
  };
}

/** What a channel is sent: messages of ours, and nothing that is for staff. */
function isForChannel({ author, audience, activity }: Entry): boolean {
  return (author === 'bot' || author === 'agent') && audience === undefined && activity.type === 'message';
}

function heardEntry({ item, activity, before, now }: TurnInput, outcome: TurnOutcome): Entry {
  const { conversation, understanding, failure, mark } = outcome;
  const caseId = conversation.cases.findLast(({ closedAt }) => closedAt === undefined)?.id;
  const { serviceUrl: _, ...visible } = item.activity;
  // The words of a command stand in the lines it makes; what was refused is not kept.
  if (isAgentCommand(activity)) delete visible.value;
  return {
    v: 1,
    conversationKey: item.conversationKey,
    seq: before.lastSeq + 1,
    at: now.toISOString(),
    author: authorOf(activity, mark),
    activityId: activity.id ?? '',
    turnId: item.id,
    activity: visible,
    text: activity.text ?? '',
    locale: understanding?.lang ?? conversation.locale,
    ...(isAgentCommand(activity) && { audience: 'staff' }),
    ...(isPromiseDue(activity) && { event: 'promiseDue' }),
    ...mark,
    ...(understanding && { understanding: understanding as unknown as JsonValue }),
    ...(caseId !== undefined && { caseId }),
    ...(failure !== undefined && { failure }),
  };
}

/** A command counts as its giver's own, but for those of the house. */
function authorOf(activity: TurnInput['activity'], mark: TurnOutcome['mark']): Entry['author'] {
  if (isCustomerMessage(activity)) return 'customer';
  return mark?.by && mark.by.id !== SYSTEM_ACTOR ? 'agent' : 'system';
}

function spokenEntry(input: TurnInput, outcome: TurnOutcome, said: Partial<Activity>, seq: number): Entry {
  const { item, now } = input;
  const { address, key, locale } = outcome.conversation;
  const { because, guard, by, ...kesu } = kesuData(said);
  const activity = {
    ...said,
    timestamp: now,
    localTimestamp: undefined,
    channelId: address.channelId,
    serviceUrl: undefined,
    conversation: address.conversation,
    from: { ...address.bot, role: 'bot', ...(by && { name: by.name }) },
    recipient: address.user,
    replyToId: replyTo(input),
    locale: said.locale ?? locale,
    channelData: { ...(said.channelData as object | undefined), kesu },
  };
  return {
    v: 1,
    conversationKey: key,
    seq,
    at: now.toISOString(),
    author: by ? 'agent' : 'bot',
    ...(by && { by }),
    activityId: said.id ?? '',
    turnId: item.id,
    activity: JSON.parse(JSON.stringify(activity)) as Record<string, JsonValue>,
    text: said.text ?? '',
    locale,
    ...(kesu.caseId !== undefined && { caseId: kesu.caseId }),
    ...(kesu.stage !== undefined && { stage: kesu.stage }),
    ...(kesu.replyKey !== undefined && { replyKey: kesu.replyKey }),
    ...(kesu.ask !== undefined && { ask: kesu.ask }),
    ...(because !== undefined && { because }),
    ...(guard !== undefined && { guard }),
  };
}

function kesuData(said: Partial<Activity>): Partial<KesuChannelData> {
  return ((said.channelData as { kesu?: Partial<KesuChannelData> } | undefined)?.kesu ??
    {}) as Partial<KesuChannelData>;
}

/** Only a message the channel itself named can be replied to; for an unknown id clients wait until they give up. */
function replyTo({ activity }: TurnInput): string | undefined {
  return isCustomerMessage(activity) && isNamedByChannel(activity) ? activity.id : undefined;
}

function outboxItem({ address }: Conversation, entry: Entry, index: number): OutboxItem {
  return {
    v: 1,
    id: `${entry.turnId}|${index}`,
    conversationKey: entry.conversationKey,
    seq: entry.seq,
    address,
    activity: entry.activity,
    owedSince: entry.at,
    attempts: 0,
    nextAttemptAt: entry.at,
  };
}

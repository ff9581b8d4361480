import { createHash } from 'node:crypto';
import { type Activity, EventFactory, type TurnContext } from 'botbuilder';
import { type Actor, AgentCommand } from '../../dialogs/index.ts';
import { type Conversation, type Entry, type Handoff, holderOf } from '../../storage/index.ts';

/**
 * A contact centre of its own (Dynamics 365, Genesys, LivePerson …) that takes conversations over by the handoff protocol
 * of the Bot Framework. Without one our own desk serves.
 */
export interface HandoffHub {
  /** Id and name under which its people act with us; the name is told to the customer. */
  readonly id: string;
  readonly name: string;
  /**
   * Is offered a conversation: a `handoff.initiate` event with what it is about as `value` and the transcript attached. The
   * same handoff may be offered again after a restart; `value.handoffId` tells. Never goes over the customer's channel.
   */
  initiate(event: Partial<Activity>): Promise<void>;
  /** Is given what the customer says while it holds the conversation. */
  forward(key: string, message: Partial<Activity>): Promise<void>;
}

/** What a hub reports of a conversation, as `value` of its `handoff.status` event. */
export type HubState = 'accepted' | 'failed' | 'completed';

/** The event that offers a conversation. What was said between staff stays with us. */
export function initiationEvent(
  conversation: Conversation,
  handoff: Handoff,
  entries: readonly Entry[],
): Partial<Activity> {
  const { address, key, locale, cases } = conversation;
  const record = cases.find(({ id }) => id === handoff.caseId);
  const activity = {
    channelId: address.channelId,
    conversation: { ...address.conversation, isGroup: false, conversationType: 'personal', name: '' },
    from: { ...address.user, name: address.user.name ?? '' },
    recipient: { ...address.bot, name: address.bot.name ?? '' },
  } as Activity; // what the factory reads of it: where the conversation is
  const about = {
    handoffId: handoff.id,
    conversation: key,
    locale,
    reason: handoff.reason,
    urgent: handoff.urgent,
    promisedBy: handoff.promisedBy,
    ...(record ? { case: record.number, categories: record.categories, severity: record.severity } : {}),
  };
  const context = { activity } as TurnContext; // of a context it reads the activity only
  return EventFactory.createHandoffInitiation(context, about, { activities: entries.flatMap(transcriptLine) });
}

function transcriptLine({ audience, author, activity, activityId, at }: Entry): Activity[] {
  if (audience === 'staff' || author === 'system' || activity.type !== 'message') return [];
  const { text, from } = activity as Partial<Activity>;
  const line: Partial<Activity> = { type: 'message', id: activityId, timestamp: new Date(at), text: text ?? '' };
  return [{ ...line, ...(from ? { from } : {}) } as Activity]; // a line of a transcript has no more
}

/**
 * What a report of a hub means at our desk: it takes the conversation, gives it back to the queue when it fails, and to
 * the bot when it is done. The same report is the same command, however often it comes.
 */
export function commandOfStatus(hub: HandoffHub, handoff: Handoff, state: HubState): AgentCommand {
  const stretches = handoff.holders?.length ?? 0;
  const isRepeated = state === 'accepted' && holderOf({ handoff })?.id === hub.id;
  const commandId = commandIdOf(hub.id, handoff.id, state, String(isRepeated ? stretches - 1 : stretches));
  const by = actorOf(hub);
  if (state === 'accepted') return { kind: 'claim', commandId, by };
  if (state === 'failed') return { kind: 'release', commandId, by, reason: `${hub.name} failed` };
  return { kind: 'return', commandId, by };
}

/** Something said by the hub's people, which passes the guard like every other word. `id`: the hub's own of it. */
export function commandOfWords(hub: HandoffHub, id: string, text: string): AgentCommand {
  return AgentCommand.parse({ kind: 'send', commandId: commandIdOf(hub.id, id), by: actorOf(hub), text });
}

const actorOf = ({ id, name }: HandoffHub): Actor => ({ id, name, authority: 'agent', roles: ['agent'] });

const commandIdOf = (...parts: string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

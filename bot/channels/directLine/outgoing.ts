import type { Entry, JsonValue } from '../../../storage/index.ts';
import { attachmentIdOf } from './attachmentUrl.ts';
import { isMessageId } from './clientActivity.ts';
import { kindOf } from './fileKind.ts';

/** Fields of a stored activity that a client may see. Everything else stays in the house. */
const FIELDS = [
  'type', 'text', 'textFormat', 'locale', 'speak', 'inputHint', 'summary', 'attachmentLayout', 'suggestedActions',
  'entities', 'value', 'valueType', 'name', 'localTimestamp', 'code',
] as const; // biome-ignore format: a list

/** Event activities a client may see, by name. `handoff.initiate` carries the transcript for agents and never leaves. */
const EVENTS: ReadonlySet<JsonValue | undefined> = new Set(['handoff.status']);

type Fields = Record<string, JsonValue>;

/** Where an attachment of a conversation can be fetched. */
export type AttachmentLink = (attachmentId: string) => string;

/**
 * A transcript entry as a Direct Line client receives it; undefined when clients do not see it. Nothing in it is
 * computed from the time of the call except attachment links.
 */
export function toClientActivity(
  entry: Entry,
  conversationId: string,
  bot: { id: string; name: string },
  link: AttachmentLink,
): Fields | undefined {
  if (!isVisible(entry)) return undefined;
  const { activity } = entry;
  const kept = Object.fromEntries(FIELDS.flatMap((name) => pick(activity, name)));
  const replyToId = activity.replyToId;
  return {
    ...kept,
    id: entry.activityId,
    timestamp: entry.at,
    channelId: 'directline',
    conversation: { id: conversationId },
    from: sender(entry, bot),
    channelData: channelData(entry),
    // Web Chat holds a message back for seconds while it waits for one that it answers and that never comes.
    ...(typeof replyToId === 'string' && isMessageId(conversationId, replyToId) ? { replyToId } : {}),
    ...attachments(activity.attachments, link),
  };
}

function isVisible(entry: Entry): boolean {
  const { type, name } = entry.activity;
  if (entry.author === 'system' || entry.audience === 'staff') return false;
  return type === 'message' || type === 'endOfConversation' || (type === 'event' && EVENTS.has(name));
}

function pick(activity: Fields, name: string): [string, JsonValue][] {
  const value = activity[name];
  return value === undefined ? [] : [[name, value]];
}

function sender(entry: Entry, bot: { id: string; name: string }): Fields {
  const from = asFields(entry.activity.from);
  if (entry.author === 'customer') return { id: from.id ?? '', role: 'user' };
  const name = entry.author === 'bot' ? bot.name : from.name;
  return { id: from.id ?? bot.id, role: 'bot', ...(name === undefined ? {} : { name }) };
}

/**
 * The stored channel data, without the reason the policy gave. Web Chat sorts by `webchat:sequence-id`: messages of one
 * turn share a millisecond, and their order must not depend on it.
 */
function channelData(entry: Entry): Fields {
  const stored = asFields(entry.activity.channelData);
  const { because: _, ...kesu } = asFields(stored.kesu);
  const author: Fields = entry.author === 'agent' ? { author: 'agent' } : {};
  const shown: Fields = entry.author === 'customer' ? {} : { kesu: { ...kesu, ...author } };
  return { ...stored, ...shown, 'webchat:sequence-id': entry.seq };
}

function attachments(stored: JsonValue | undefined, link: AttachmentLink): Fields {
  if (!Array.isArray(stored) || stored.length === 0) return {};
  return {
    attachments: stored.map((item) => {
      const fields = asFields(item);
      const contentUrl = fields.contentUrl;
      const id = attachmentIdOf(typeof contentUrl === 'string' ? contentUrl : undefined);
      return id === undefined ? fields : { ...fields, ...links(link(id), fields.contentType) };
    }),
  };
}

/** Web Chat shows a customer's picture only when it has a thumbnail; the picture is its own. */
function links(url: string, contentType: JsonValue | undefined): Fields {
  const isPicture = typeof contentType === 'string' && kindOf(contentType)?.inline === true;
  return { contentUrl: url, ...(isPicture ? { thumbnailUrl: url } : {}) };
}

function asFields(value: JsonValue | undefined): Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}

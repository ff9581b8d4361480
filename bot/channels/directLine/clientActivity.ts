import { createHash, randomUUID } from 'node:crypto';
import * as z from 'zod';
import { Json } from '../../../storage/index.ts';
import { AppError } from '../../errors.ts';
import { InboundActivity } from '../../ingress/activity.ts';
import type { Grant } from './token.ts';

/** Longest text of one customer message, in UTF-16 units; a long letter of complaint is about a tenth. */
const MAX_TEXT = 20_000;

/**
 * The part of a client's channel data that we keep. The rest is dropped: `channelData.kesu` in particular is how the bot
 * describes its own messages, and nobody else may write it.
 */
const ChannelData = z.object({
  clientActivityID: z
    .string()
    .regex(/^[\x20-\x7e]{1,128}$/)
    .optional(),
  clientTimestamp: z.string().max(64).optional(),
  attachmentSizes: z.array(z.number()).max(20).optional(),
  postBack: z.boolean().optional(),
  messageBack: z.record(z.string(), Json).optional(),
});

/**
 * What a client may post. Only messages reach the bot; events are how the channel and the house speak to the bot, so a
 * client cannot post one.
 */
const ClientActivity = z.object({
  type: z.enum(['message', 'typing']),
  text: z.string().max(MAX_TEXT).optional(),
  locale: z.string().max(64).optional(),
  localTimestamp: z.iso.datetime({ offset: true, local: true }).optional().catch(undefined),
  localTimezone: z.string().max(64).optional(),
  value: Json.optional(),
  replyToId: z.string().max(256).optional(),
  channelData: ChannelData.optional(),
});
export type ClientActivity = z.infer<typeof ClientActivity>;

/** What the house knows of a message before its client says a word. */
export interface Hosting {
  bot: { id: string; name: string };
  serviceUrl: string;
  now: Date;
}

/** @throws AppError `invalid_request` naming the field that is not acceptable. */
export function parseClientActivity(body: unknown): ClientActivity {
  const parsed = ClientActivity.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new AppError('invalid_request', { reason: 'activity', field: parsed.error.issues[0]?.path.join('.') ?? '' });
}

/**
 * The id of a posted activity: the same for the same `clientActivityID` of the same conversation, so that a client that
 * posts again after a lost answer has no second effect; otherwise new.
 */
export function activityId(conversationId: string, activity: ClientActivity): string {
  const own = activity.channelData?.clientActivityID;
  const name = own === undefined ? randomUUID() : createHash('sha256').update(own).digest('base64url').slice(0, 24);
  return `${conversationId}|m-${name}`;
}

/** Whether an id was given to a customer's message, which every client of the conversation has seen. */
export function isMessageId(conversationId: string, id: string): boolean {
  return id.startsWith(`${conversationId}|m-`);
}

/** The message as the turn takes it. Who speaks and where comes from the grant alone. */
export function toInbound(
  grant: Grant,
  activity: ClientActivity,
  id: string,
  attachments: InboundActivity['attachments'],
  hosting: Hosting,
): InboundActivity {
  const { replyToId, localTimestamp, localTimezone, value, channelData } = activity;
  return InboundActivity.parse({
    ...envelope(grant, id, hosting),
    type: 'message',
    text: activity.text,
    // Customers type plain text; no reader may interpret it as markup.
    textFormat: 'plain',
    locale: activity.locale ?? grant.locale,
    localTimestamp,
    localTimezone,
    value,
    replyToId,
    channelData,
    attachments,
  });
}

/** The news that the customer has come, exactly once in a conversation by its fixed id. */
export function conversationStarted(grant: Grant, locale: string | undefined, hosting: Hosting): InboundActivity {
  return InboundActivity.parse({
    ...envelope(grant, `${grant.conversationId}|start`, hosting),
    type: 'conversationUpdate',
    locale: locale ?? grant.locale,
    membersAdded: [{ id: grant.userId, role: 'user' }],
  });
}

function envelope(grant: Grant, id: string, hosting: Hosting) {
  return {
    id,
    timestamp: hosting.now.toISOString(),
    channelId: 'directline',
    serviceUrl: hosting.serviceUrl,
    from: { id: grant.userId, role: 'user' },
    recipient: { ...hosting.bot, role: 'bot' },
    conversation: { id: grant.conversationId },
  };
}

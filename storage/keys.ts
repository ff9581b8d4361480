import { createHash } from 'node:crypto';

const digest = (parts: readonly string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

/**
 * Partition key of a conversation. Channel ids hold characters that stores forbid (`/ \ ? #`, 1,000 characters and
 * more), and two customers in one Teams group must not share a complaint, so it is a hash over channel, conversation
 * and, in a group, the user.
 */
export function conversationKey(channelId: string, conversationId: string, groupUserId?: string): string {
  return digest(groupUserId === undefined ? [channelId, conversationId] : [channelId, conversationId, groupUserId]);
}

/** Identity of an incoming activity: the same (conversation, activity id) is the same message, however often it is sent. */
export function inboxId(key: string, activityId: string): string {
  return digest([key, activityId]);
}

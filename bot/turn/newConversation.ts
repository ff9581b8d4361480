import type { Address, Conversation } from '../../storage/index.ts';
import type { InboundActivity } from '../ingress/activity.ts';
import { arrivingCustomer } from './activityRules.ts';
import { localeOf } from './localeOf.ts';

/** The record of a conversation nobody has heard of before. */
export function newConversation(key: string, activity: InboundActivity, now: Date): Conversation {
  return {
    v: 1,
    key,
    address: addressOf(activity),
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
    lastSeq: 0,
    locale: localeOf(activity.locale),
    failures: 0,
    dialog: {},
    cases: [],
    promises: [],
  };
}

/** Where to answer this activity, and to write to first later on. Channels move: the newest address is the right one. */
export function addressOf(activity: InboundActivity): Address {
  const { id, conversationType, tenantId, isGroup } = activity.conversation;
  return {
    channelId: activity.channelId,
    serviceUrl: activity.serviceUrl,
    conversation: {
      id,
      ...(conversationType !== undefined && { conversationType }),
      ...(tenantId !== undefined && { tenantId }),
      ...(isGroup !== undefined && { isGroup }),
    },
    user: (activity.type === 'conversationUpdate' && arrivingCustomer(activity)) || activity.from,
    bot: activity.recipient,
  };
}

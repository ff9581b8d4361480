import * as z from 'zod';
import { Party } from './shared.ts';

/**
 * Where a conversation is and how to speak to it first: the Bot Framework conversation reference, kept as plain data
 * so that storage does not know the SDK.
 */
export const Address = z.object({
  channelId: z.string().min(1).max(64),
  serviceUrl: z.string().max(2048),
  conversation: z.object({
    id: z.string().min(1).max(1024),
    conversationType: z.string().max(64).optional(),
    tenantId: z.string().max(128).optional(),
    isGroup: z.boolean().optional(),
  }),
  user: Party,
  bot: Party,
});
export type Address = z.infer<typeof Address>;

import * as z from 'zod';
import { Line } from './conversation.ts';
import { Colleague } from './people.ts';
import { QueueItem } from './queue.ts';

/**
 * What `GET /api/v1/events` (text/event-stream) sends. Each has an `id`; a client that reconnects passes the last one it
 * applied as `Last-Event-ID` and misses nothing. Applying an event twice changes nothing. `conversation` events come only
 * for conversations named in `?watch=` (several, comma-separated).
 */
export const StreamEvent = z.discriminatedUnion('type', [
  /** A conversation as it is now in the queue. */
  z.strictObject({ type: z.literal('item'), item: QueueItem }),
  /** New lines of a watched conversation, in order; the view is to be fetched again for brief and offers. */
  z.strictObject({ type: z.literal('lines'), id: z.string(), lines: z.array(Line) }),
  /** Too much was missed: fetch the queue, and what is open, anew. */
  z.strictObject({ type: z.literal('reset') }),
  /** Without an id, and lost when missed: a customer or a colleague is typing in a watched conversation. */
  z.strictObject({
    type: z.literal('typing'),
    id: z.string(),
    who: z.enum(['customer', 'agent']),
    name: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('colleagues'), colleagues: z.array(Colleague) }),
  /** The session has ended: sign in again. */
  z.strictObject({ type: z.literal('signedOut') }),
]);
export type StreamEvent = z.infer<typeof StreamEvent>;

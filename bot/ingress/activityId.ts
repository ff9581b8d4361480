import { createHash } from 'node:crypto';
import type { InboundActivity } from './activity.ts';

/** Resends of an activity that carries neither id nor timestamp are recognised within this time. */
const ARRIVAL_WINDOW_MS = 5_000;

/**
 * The id under which an activity is kept. The protocol lets a channel leave it out; then it is a hash of the body, so
 * that a resend is recognised. With a timestamp in it, two messages of the same words differ in body. Without, the
 * arrival window tells them apart, at the price that the same words twice within it count as one.
 */
export function activityIdOf(activity: InboundActivity, body: string, arrivedAt: Date): string {
  if (activity.id !== undefined) return activity.id;
  const window = activity.timestamp === undefined ? Math.floor(arrivedAt.getTime() / ARRIVAL_WINDOW_MS) : 0;
  return `sha256-${createHash('sha256').update(`${window}\n${body}`).digest('base64url')}`;
}

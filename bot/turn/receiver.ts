import type { InboundActivity } from '../ingress/activity.ts';

/** Takes a validated, authenticated activity into the house. */
export interface Receiver {
  /**
   * Resolves once the activity is durable in the inbox, before its turn has run. `duplicate`: it was received before
   * and has no second effect. `id` is the activity id under which it is kept. What says nothing about a complaint by
   * rule (see `ruleFor`), and the sixth message in a row of another bot, is accepted and forgotten.
   * @throws StoreError `unavailable` when it could not be made durable; the sender must try again.
   */
  receive(activity: InboundActivity): Promise<{ result: 'accepted' | 'duplicate'; id: string }>;
}

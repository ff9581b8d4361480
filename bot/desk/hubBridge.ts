import * as z from 'zod';
import { LEASE_MS } from '../../dialogs/index.ts';
import { type Entry, holderOf, type Store } from '../../storage/index.ts';
import { AppError } from '../errors.ts';
import type { CommitFeed } from '../turn/commitFeed.ts';
import { describeError, type Log } from '../turn/log.ts';
import type { Desk } from './deskPort.ts';
import { commandOfStatus, commandOfWords, type HandoffHub, initiationEvent } from './hub.ts';

/** Lines of the transcript that go along. */
const MOST_LINES = 1000;

/** A `handoff.status` event, as far as we read it. */
const StatusEvent = z.object({
  name: z.literal('handoff.status'),
  value: z.object({ state: z.enum(['accepted', 'failed', 'completed']) }),
});

export interface HubBridge {
  /**
   * Takes a report of the hub about a conversation.
   * @throws AppError as the desk does; `invalid_request` for what is no report, `not_found` without an open handoff.
   */
  status(key: string, event: unknown): Promise<void>;
  /** Says what the hub's people write; `id` is the hub's own of that message. @throws AppError as the desk does. */
  words(key: string, id: string, text: string): Promise<void>;
  close(): void;
}

/** Ties a hub to the house: it is offered what waits for a person, and hears what the customer says while it holds it. */
export function createHubBridge(deps: {
  hub: HandoffHub;
  store: Pick<Store, 'load' | 'entries'>;
  desk: Desk;
  feed: CommitFeed;
  log: Log;
}): HubBridge {
  const { hub, store, desk, feed, log } = deps;
  const offered = new Set<string>();

  async function look(key: string, entries: readonly Entry[]): Promise<void> {
    const loaded = await store.load(key);
    if (!loaded) return;
    const { handoff } = loaded.value;
    if (handoff?.state === 'requested' && !offered.has(handoff.id)) {
      offered.add(handoff.id);
      await hub.initiate(
        initiationEvent(loaded.value, handoff, await store.entries(key, { after: 0, limit: MOST_LINES })),
      );
    } else if (handoff?.state !== 'requested' && handoff) offered.delete(handoff.id);
    if (holderOf(loaded.value)?.id !== hub.id) return;
    for (const { author, text, activityId } of entries)
      if (author === 'customer') await hub.forward(key, { type: 'message', id: activityId, text });
  }

  const stop = feed.onAny((key, entries) => {
    look(key, entries).catch((error: unknown) => {
      log.error({ conversation: key, ...describeError(error) }, 'the hub could not be told');
    });
  });

  // A hub keeps what it holds for as long as it is there; it says by itself when it fails.
  const alive = setInterval(() => desk.renew(hub.id), LEASE_MS / 3).unref();

  return {
    async status(key, event) {
      const report = StatusEvent.safeParse(event);
      if (!report.success) throw new AppError('invalid_request', { reason: 'handoff_status' });
      const handoff = (await store.load(key))?.value.handoff;
      if (!handoff) throw new AppError('not_found', { reason: 'handoff' });
      await desk.perform(key, commandOfStatus(hub, handoff, report.data.value.state));
    },
    async words(key, id, text) {
      await desk.perform(key, commandOfWords(hub, id, text));
    },
    close() {
      clearInterval(alive);
      stop();
    },
  };
}

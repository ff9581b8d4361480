import { conversationKey, type Entry, type JsonValue, type TranscriptPort } from '../../../storage/index.ts';
import { AppError } from '../../errors.ts';
import type { AttachmentUrls } from './attachmentUrl.ts';
import { toClientActivity } from './outgoing.ts';

/** Activities with the watermark to continue from: the sequence number of the last entry covered, as text. */
export interface ActivitySet {
  activities: Record<string, JsonValue>[];
  watermark: string;
}

/** One conversation as one client sees it. */
export interface Viewer {
  conversationId: string;
  /** Address of the Direct Line root as this client reaches it. */
  root: string;
}

/**
 * The watermark of a request. None, empty and `-` mean the beginning: clients use all three.
 * @throws AppError `invalid_request`.
 */
export function parseWatermark(text: string | null): number {
  if (text === null || text === '' || text === '-') return 0;
  if (!/^\d{1,15}$/.test(text)) throw new AppError('invalid_request', { reason: 'watermark', field: 'watermark' });
  return Number(text);
}

/** Reads conversations for clients. The transcript is the activity log; there is no other copy. */
export class History {
  readonly #store: TranscriptPort;
  readonly #urls: AttachmentUrls;
  readonly #bot: { id: string; name: string };

  constructor(store: TranscriptPort, urls: AttachmentUrls, bot: { id: string; name: string }) {
    this.#store = store;
    this.#urls = urls;
    this.#bot = bot;
  }

  /** Up to `limit` entries behind `after`, also counting those that clients do not see. */
  async read(viewer: Viewer, after: number, limit: number): Promise<ActivitySet> {
    const key = conversationKey('directline', viewer.conversationId);
    return this.toSet(viewer, await this.#store.entries(key, { after, limit }), after);
  }

  toSet(viewer: Viewer, entries: readonly Entry[], after: number): ActivitySet {
    const { conversationId, root } = viewer;
    const link = (id: string) => root + this.#urls.path(conversationId, id);
    const activities = entries.flatMap((entry) => {
      const activity = toClientActivity(entry, conversationId, this.#bot, link);
      return activity === undefined ? [] : [activity];
    });
    return { activities, watermark: String(entries.at(-1)?.seq ?? after) };
  }
}

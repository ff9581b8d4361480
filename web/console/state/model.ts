import type { Colleague, ConversationView, QueueItem } from '../api/types.ts';

/** What the console knows of the server, kept up to date by its events. */
export interface DeskState {
  items: Readonly<Record<string, QueueItem>>;
  /** Versions of conversations that have left the queue, so that an old event does not bring one back. */
  gone: Readonly<Record<string, number>>;
  views: Readonly<Record<string, ConversationView>>;
  /** Views whose brief, offers or abilities are older than their lines. */
  stale: readonly string[];
  colleagues: readonly Colleague[];
  /** Who is typing in which conversation, until when (ms). */
  typing: Readonly<Record<string, Typing>>;
  /** The last event that was applied. */
  position: string | undefined;
  /** Too much was missed: everything is to be fetched anew. */
  mustReload: boolean;
  signedOut: boolean;
}

export interface Typing {
  who: 'customer' | 'agent';
  name?: string | undefined;
  until: number;
}

export const EMPTY: DeskState = {
  items: {},
  gone: {},
  views: {},
  stale: [],
  colleagues: [],
  typing: {},
  position: undefined,
  mustReload: false,
  signedOut: false,
};

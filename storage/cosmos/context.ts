import type { AuditSeal } from '../audit/auditSeal.ts';
import type { ConversationItem } from './documents.ts';
import type { Gateway, Stored } from './gateway.ts';
import type { Presence } from './presence.ts';
import { Recent } from './recent.ts';

/** What the parts of the store share. */
export interface CosmosContext {
  readonly gateway: Gateway;
  readonly clock: () => Date;
  readonly presence: Presence;
  /** What audit chains are made with. @throws StoreError `unavailable` when its secret is not known. */
  readonly auditSeal: () => AuditSeal;
  /** See `createStamps`. */
  readonly nextStamp: (after?: string) => string;
  /** States as they were read or written last, by partition: a commit builds on the one that its ETag names. */
  readonly states: Recent<Stored<ConversationItem>>;
  /** ETags of waiting inbox items, by partition and id: a turn replaces the item under it. */
  readonly inboxEtags: Recent<string>;
  /** ETags of messages owed by this process, by partition and id: settling one needs no read. */
  readonly owedEtags: Recent<{ seq: number; _etag: string }>;
}

/** States held in memory. */
const MOST_STATES = 2_000;
/** ETags of inbox items, and of messages owed, held in memory. */
const MOST_ETAGS = 20_000;

export function createContext(parts: Omit<CosmosContext, 'states' | 'inboxEtags' | 'owedEtags'>): CosmosContext {
  return {
    ...parts,
    states: new Recent(MOST_STATES),
    inboxEtags: new Recent(MOST_ETAGS),
    owedEtags: new Recent(MOST_ETAGS),
  };
}

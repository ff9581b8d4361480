import type { AuditSeal } from '../audit/auditSeal.ts';
import type { Keyring } from '../custody/keyring.ts';
import { Recent } from '../recent.ts';
import type { OwedItem, TurnHead } from './documents.ts';
import type { Gateway, Stored } from './gateway.ts';
import type { Presence } from './presence.ts';

/** What the parts of the store share. */
export interface CosmosContext {
  readonly gateway: Gateway;
  /** Absent: nothing is sealed, see `CosmosSettings.masterKeys`. */
  readonly keyring?: Keyring | undefined;
  readonly clock: () => Date;
  readonly presence: Presence;
  /** What audit chains are made with. @throws StoreError `unavailable` when its secret is not known. */
  readonly auditSeal: () => AuditSeal;
  /** See `createStamps`. */
  readonly nextStamp: (after?: string) => string;
  /** The last turns as they were read or written last, by partition. */
  readonly states: Recent<TurnHead | NoHead>;
  /** ETags of waiting inbox items, by partition and id: a turn removes the item under it. */
  readonly inboxEtags: Recent<string>;
  /** Messages owed by this process, by partition and message: settling one needs no read. */
  readonly owed: Recent<Stored<OwedItem>>;
}

/** There is no conversation. Turns up to this number are taken all the same, by one that was erased. */
export interface NoHead {
  taken: number;
}

/** States held in memory. */
const MOST_STATES = 2_000;
/** ETags of inbox items, and messages owed, held in memory. */
const MOST_ETAGS = 20_000;

export function createContext(parts: Omit<CosmosContext, 'states' | 'inboxEtags' | 'owed'>): CosmosContext {
  return {
    ...parts,
    states: new Recent(MOST_STATES),
    inboxEtags: new Recent(MOST_ETAGS),
    owed: new Recent(MOST_ETAGS),
  };
}

import type { Pack } from '../../dialogs/index.ts';
import type { Store } from '../../storage/index.ts';
import type { Access } from '../auth/signedIn.ts';
import type { Search } from '../search/search.ts';
import type { Log } from '../turn/log.ts';

/** Who judges conversations. */
export const REVIEWERS = ['reviewer', 'supervisor'] as const;

/** What the routes of reviewers share. */
export interface ReviewParts {
  store: Store;
  /** The pack of the house: its clock, and its words for cases of packs that are no longer there. */
  pack: Pack;
  /** Undefined for a pack that is no longer there. */
  packOf(id: string): Promise<Pack | undefined>;
  search: Pick<Search, 'find' | 'sample' | 'tally' | 'state'>;
  access: Pick<Access, 'onEnded'>;
  clock: () => Date;
  log: Log;
}

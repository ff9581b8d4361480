import type {
  ConversationSearch,
  SearchPage,
  SearchQuery,
  SearchSample,
  SecretPort,
  TranscriptPort,
} from '../../storage/index.ts';
import type { CommitFeed } from '../turn/commitFeed.ts';
import type { Log } from '../turn/log.ts';
import type { BuildStore } from './buildIndex.ts';
import type { ComposeDeps } from './composeDocuments.ts';
import { Feeder } from './feeder.ts';
import { openIndex } from './openIndex.ts';
import { createPackReader } from './packReader.ts';
import { type FoundCase, showLines } from './showLines.ts';

/** Time after the start before the index is looked after, ms: recovery and the first customers come first. */
const DELAY_MS = 5_000;
/** Pause before it is looked again whether the index is made, ms. */
const MADE_MS = 60_000;

/** A page with the lines that were looked for. */
export interface FoundPage extends Omit<SearchPage, 'hits'> {
  hits: FoundCase[];
}

/** Search as reviewers use it. */
export interface Search extends Pick<ConversationSearch, 'state' | 'tally'> {
  /** One page of cases, each with its best line. Throws as `ConversationSearch.find`. */
  find(query: SearchQuery): Promise<FoundPage>;
  /** Cases drawn by chance, each with its best line. */
  sample(query: SearchQuery, sample: SearchSample): Promise<FoundCase[]>;
  /** Nothing of these conversations is found any more, and their terms leave the file. For what was erased from the store. */
  forget(conversationKeys: readonly string[]): Promise<void>;
  /** Begins to keep the index up to date. */
  start(): void;
  close(): Promise<void>;
}

export interface SearchDeps {
  store: ComposeDeps['store'] & BuildStore & SecretPort & TranscriptPort;
  /** Holds the index; on a local disk of this machine. */
  folder: string;
  feed: Pick<CommitFeed, 'onAny'>;
  log: Log;
  clock: () => Date;
  /** Default: `DELAY_MS`. */
  delayMs?: number | undefined;
  /** See `Feeder`. */
  restMs?: number | undefined;
}

/** Opens the search of a running service. The thread of the index starts when it is first needed. */
export async function createSearch({
  store,
  folder,
  feed,
  log,
  clock,
  delayMs = DELAY_MS,
  restMs,
}: SearchDeps): Promise<Search> {
  const index = await openIndex(store, folder, 'make');
  const deps = { store, packOf: createPackReader(), clock };
  const feeder = new Feeder({ index, deps, log, delayMs, restMs });
  let isClosed = false;
  let aheadTimer: NodeJS.Timeout | undefined;
  /** What is counted is read before the first figures are looked at, once it is all there. */
  const readAhead = async (): Promise<void> => {
    if (!isClosed && (await index.state()).isBuilding) aheadTimer = setTimeout(look, MADE_MS).unref();
    else while (!isClosed && (await index.readAhead()));
  };
  const look = () => {
    // What cannot be read now is read by the first figures, which tell why not.
    readAhead().catch(() => undefined);
  };
  const stopListening = feed.onAny(() => feeder.hint());
  return {
    find: async (query) => {
      const page = await index.find(query);
      return { ...page, hits: await showLines(store, page.hits, query) };
    },
    sample: async (query, sample) => showLines(store, await index.sample(query, sample), query),
    tally: (query, asked) => index.tally(query, asked),
    state: () => index.state(),
    forget: (conversationKeys) =>
      feeder.between(async () => {
        await index.own();
        await index.forget(conversationKeys);
        await index.purge();
      }),
    start: () => {
      feeder.start();
      aheadTimer = setTimeout(look, 2 * delayMs).unref();
    },
    close: async () => {
      stopListening();
      isClosed = true;
      clearTimeout(aheadTimer);
      await feeder.stop();
      await index.close();
    },
  };
}

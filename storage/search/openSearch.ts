import { hash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { StoreError } from '../ports.ts';
import { createCompiler } from './compileQuery.ts';
import type { SearchDocument } from './fields.ts';
import { createRowMaker } from './indexRow.ts';
import type { IndexProgress } from './indexWriter.ts';
import { type SearchHit, type SearchPage, type SearchQuery, SearchSample } from './searchQuery.ts';
import { createLabelNames, createTallyCompiler } from './tally/compileTally.ts';
import type { Tally, TallyRequest } from './tally/tallyRequest.ts';
import { createTermNames } from './termNames.ts';
import type { WordRules } from './words.ts';
import type { Answer, Call, CaseKey, IndexState, Results, SearchWorkerData } from './workerProtocol.ts';

/** Full-text search over conversations, for those who review them. */
export interface ConversationSearch {
  /**
   * One page of cases.
   * @throws ZodError when the query is not one; StoreError `corrupt` when `after` was not given for this order, `unavailable`
   * when there is no index yet.
   */
  find(query: SearchQuery): Promise<SearchPage>;
  /** Cases drawn by chance from everything that matches; order, limit and page of the query mean nothing here. */
  sample(query: SearchQuery, sample: SearchSample): Promise<SearchHit[]>;
  /**
   * Counts everything that matches, in every way that is asked for. Order, limit and page of the query mean nothing here.
   * @throws as `find`.
   */
  tally(query: SearchQuery, asked: TallyRequest): Promise<Tally>;
  /** Reads some of what is counted before anybody asks for it, so that nobody waits for it later. Whether there is more. */
  readAhead(): Promise<boolean>;
  state(): Promise<IndexState>;
}

/** The index as whoever keeps it sees it. */
export interface SearchIndex extends ConversationSearch {
  /** Makes this process the one that keeps the index; false while another one on this machine is. */
  own(): Promise<boolean>;
  /** Throws everything away: the index is empty and being made. */
  restart(): Promise<void>;
  /** Puts cases in place of what was there of the same cases, and takes others out; doing it again changes nothing. */
  put(documents: readonly SearchDocument[], gone?: readonly CaseKey[], progress?: IndexProgress): Promise<void>;
  /** Says that everything is in it. */
  finishBuilding(): Promise<void>;
  /** Some of the cases of which something is no longer true though nothing changed. */
  stale(now: Date, limit: number): Promise<SearchHit[]>;
  /** Takes everything of these conversations out: nothing of them is found from now on. */
  forget(conversationKeys: readonly string[]): Promise<void>;
  /** Writes the file anew, step by step, without the terms of what was taken out. Searches go on meanwhile. */
  purge(): Promise<void>;
  close(): Promise<void>;
}

export interface SearchOptions {
  /** Holds `search.db`. Must be on a local disk. */
  folder: string;
  /** Kept in the store the index is made from; another secret means another index. */
  secret: string;
  rules: WordRules;
}

/** Opens the search index of a folder, in a thread of its own, which starts at the first call. */
export function openSearch({ folder, secret, rules }: SearchOptions): SearchIndex {
  const names = createTermNames(secret, rules);
  const compile = createCompiler(rules, names);
  const makeRow = createRowMaker(rules, names);
  const compileTally = createTallyCompiler(createLabelNames(rules, names));
  const thread = new SearchThread({ folder, secretMark: hash('sha256', `kesu search mark ${secret}`).slice(0, 32) });
  return {
    find: async (query) => thread.ask({ do: 'find', query: compile(query) }),
    sample: async (query, sample) =>
      thread.ask({ do: 'sample', query: compile(query), sample: SearchSample.parse(sample) }),
    tally: async (query, asked) => thread.ask({ do: 'tally', query: compile(query), tally: compileTally(asked) }),
    readAhead: () => thread.ask({ do: 'readAhead' }),
    stale: (now, limit) => thread.ask({ do: 'stale', now: now.getTime(), limit }),
    state: () => thread.ask({ do: 'state' }),
    own: () => thread.ask({ do: 'own' }),
    restart: () => thread.ask({ do: 'restart' }),
    put: async (documents, gone = [], progress = {}) =>
      thread.ask({ do: 'put', rows: documents.map(makeRow), gone: [...gone], progress }),
    finishBuilding: () => thread.ask({ do: 'finishBuilding' }),
    forget: (conversationKeys) => thread.ask({ do: 'forget', conversationKeys: [...conversationKeys] }),
    purge: async () => {
      let isMore = await thread.ask({ do: 'purge', isFirst: true });
      while (isMore) isMore = await thread.ask({ do: 'purge', isFirst: false });
    },
    close: () => thread.close(),
  };
}

const closed = () => new StoreError('unavailable', 'The search index is closed.');

/** Calls across to the thread. One that has died is started again by the next call. */
class SearchThread {
  readonly #data: SearchWorkerData;
  readonly #waiting = new Map<number, { resolve(result: never): void; reject(error: Error): void }>();
  #worker: Worker | undefined;
  #calls = 0;
  #isClosed = false;

  constructor(data: SearchWorkerData) {
    this.#data = data;
  }

  ask<C extends Call>(call: C): Promise<Results[C['do']]> {
    if (this.#isClosed) return Promise.reject(closed());
    const worker = this.#worker ?? this.#start();
    return new Promise((resolve, reject) => {
      this.#calls += 1;
      this.#waiting.set(this.#calls, { resolve, reject });
      worker.ref();
      worker.postMessage({ id: this.#calls, call });
    });
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    const worker = this.#worker;
    const closing = worker && this.ask({ do: 'close' });
    this.#isClosed = true;
    if (!worker) return;
    const gone = new Promise((resolve) => worker.once('exit', resolve));
    // It ends by itself once it has let go of the file.
    await closing?.catch(() => worker.terminate());
    worker.ref();
    await gone;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./searchWorker.ts', import.meta.url), { workerData: this.#data });
    worker.on('message', (answer: Answer) => this.#settle(answer));
    worker.on('error', (error) => this.#lose(worker, error));
    worker.on('exit', () => this.#lose(worker, closed()));
    this.#worker = worker;
    return worker;
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    // The thread alone keeps no process running.
    if (this.#waiting.size === 0) this.#worker?.unref();
    if ('result' in answer) waiting?.resolve(answer.result as never);
    else if (answer.fault.code) waiting?.reject(new StoreError(answer.fault.code, answer.fault.message));
    else waiting?.reject(new Error(answer.fault.message));
  }

  #lose(worker: Worker, cause: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    const lost = new StoreError('unavailable', 'The search thread has ended.', { cause });
    for (const { reject } of this.#waiting.values()) reject(lost);
    this.#waiting.clear();
  }
}

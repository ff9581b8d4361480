import { StoreError, type StoreErrorCode } from '../ports.ts';
import type { CompiledQuery } from './compileQuery.ts';
import type { IndexRow } from './indexRow.ts';
import type { IndexProgress } from './indexWriter.ts';
import type { SearchHit, SearchPage, SearchSample } from './searchQuery.ts';
import type { CompiledTally, Tally } from './tally/tallyRequest.ts';

export interface SearchWorkerData {
  folder: string;
  secretMark: string;
}

/** A case by its conversation and its id. */
export interface CaseKey {
  conversationKey: string;
  caseId: string;
}

/** How the index stands. */
export interface IndexState {
  /** This process keeps the index; otherwise another one on this machine does. */
  isOwner: boolean;
  /** Being made: not everything is found yet. */
  isBuilding: boolean;
  /** Where making it goes on; empty at the beginning. */
  buildAfter: string;
  /** What it has seen of the stream of changes; empty before it began. */
  position: string;
  /** Cases in it, and conversations without a case. */
  cases: number;
}

/** What the thread can be asked. */
export type Call =
  | { do: 'own' }
  | { do: 'state' }
  | { do: 'restart' }
  | { do: 'put'; rows: IndexRow[]; gone: CaseKey[]; progress: IndexProgress }
  | { do: 'finishBuilding' }
  | { do: 'forget'; conversationKeys: string[] }
  | { do: 'purge'; isFirst: boolean }
  | { do: 'find'; query: CompiledQuery }
  | { do: 'sample'; query: CompiledQuery; sample: SearchSample }
  | { do: 'tally'; query: CompiledQuery; tally: CompiledTally }
  | { do: 'readAhead' }
  | { do: 'stale'; now: number; limit: number }
  | { do: 'close' };

/** What it answers. */
export interface Results {
  own: boolean;
  state: IndexState;
  restart: undefined;
  put: undefined;
  finishBuilding: undefined;
  forget: undefined;
  /** Whether there is more to do. */
  purge: boolean;
  find: SearchPage;
  sample: SearchHit[];
  tally: Tally;
  /** Whether there is more to do. */
  readAhead: boolean;
  stale: SearchHit[];
  close: undefined;
}

export interface Fault {
  code: StoreErrorCode | undefined;
  message: string;
}

export type Answer = { id: number; result: Results[Call['do']] } | { id: number; fault: Fault };

/** An error as it goes between threads. */
export function faultOf(error: unknown): Fault {
  return {
    code: error instanceof StoreError ? error.code : undefined,
    message: error instanceof Error ? error.message : String(error),
  };
}

import {
  type ExportRecord,
  MAX_PIECE_BYTES,
  type Piece,
  type Store,
  StoreError,
  type Versioned,
} from '../../../../storage/index.ts';
import type { Search } from '../../../search/search.ts';
import { blindCases } from '../../judge/blindness.ts';
import { casesOfExport } from './exportCases.ts';
import { writerOf } from './exportFile.ts';
import { MOST_BUSY_MS, MOST_BYTES } from './exportLimits.ts';
import { exportSource, type SourceDeps } from './exportSource.ts';
import type { FileWriter } from './fileWriter.ts';

/** Cases between two times that it is noted how far an export is. */
const STEP = 10;
/** How long a process may be silent before another one goes on, ms. */
export const LEASE_MS = 30_000;

export interface MakeDeps extends SourceDeps {
  store: Store;
  search: Pick<Search, 'find' | 'sample' | 'state'>;
  /** Names this process among all that make exports. */
  process: string;
  signal: AbortSignal;
}

type Job = Versioned<ExportRecord>;

/**
 * Makes the file of an export that this process has claimed, from where it was left. `later`: it cannot be made now. It is gone
 * on with by whoever claims it next.
 * @throws StoreError `conflict` when it is no longer this process's: stopped, removed, or gone on with elsewhere.
 */
export async function makeExport(deps: MakeDeps, claimed: Job): Promise<'done' | 'later'> {
  const { pack, signal } = deps;
  let job = claimed;
  const writer = writerOf(job.value, pack.zone);
  const cases = await casesOf(deps, job);
  if (!cases) {
    await note(deps, job, { claim: undefined, attempts: 0, state: 'waiting' });
    return 'later';
  }
  job = await note(deps, job, { total: cases.list.length, isCut: job.value.isCut || cases.isCut });
  while (job.value.done < cases.list.length) {
    if (signal.aborted) return 'later';
    job = await takeStep(deps, job, cases.list, writer);
    const { bytes, busyMs } = job.value;
    if (bytes >= MOST_BYTES || busyMs >= MOST_BUSY_MS) {
      job = await note(deps, job, { isCut: job.value.isCut || job.value.done < cases.list.length });
      break;
    }
  }
  const isGone = 'case' in job.value.what && job.value.rows === 0;
  const endedAt = deps.clock().toISOString();
  const end = isGone ? { state: 'failed' as const, failure: 'gone' } : { state: 'done' as const };
  await note(deps, job, { ...end, claim: undefined, endedAt });
  return 'done';
}

/** What it is made of: as it was found when it was begun, so that going on adds nothing twice and leaves nothing out. */
async function casesOf(deps: MakeDeps, { value }: Job): Promise<{ list: string[]; isCut: boolean } | undefined> {
  const { store, search, pack } = deps;
  const known = await store.bookRecord('exportCases', value.id);
  if (known) return { list: known.value.cases, isCut: value.isCut };
  const found = await casesOfExport(search, value, pack.zone);
  if (!found) return undefined;
  const { cases, isCut } = found;
  // Whoever claimed it at the same time may have been first: what is there counts.
  await store.putBookRecord({ v: 1, kind: 'exportCases', id: value.id, cases }, undefined).catch(unlessThere);
  return { list: (await store.bookRecord('exportCases', value.id))?.value.cases ?? cases, isCut };
}

/** A record that cannot be read must not keep the others from being taken. */
function unlessDamaged(error: unknown): 'damaged' {
  if (error instanceof StoreError && error.code === 'corrupt') return 'damaged';
  throw error;
}

function unlessThere(error: unknown): void {
  if (!(error instanceof StoreError && error.code === 'conflict')) throw error;
}

async function takeStep(deps: MakeDeps, job: Job, cases: readonly string[], writer: FileWriter): Promise<Job> {
  const { store } = deps;
  const { id, done, unmasked, expiresAt } = job.value;
  const began = performance.now();
  const pieces: Piece[] = [];
  let bytes = 0;
  let isCut = job.value.isCut;
  const some = cases.slice(done, done + STEP);
  // What they judge blind is in no file of theirs.
  const blind = await blindCases(store, job.value.by.id);
  for (const [index, named] of some.entries()) {
    if (blind.has(named)) {
      isCut = true;
      continue;
    }
    const source = await exportSource(deps, named, unmasked).catch(unlessDamaged);
    if (source === 'damaged') isCut = true;
    if (!source || source === 'damaged') continue;
    const text = writer.piece(source).toWellFormed();
    const size = Buffer.byteLength(text);
    if (size > MAX_PIECE_BYTES) isCut = true;
    else pieces.push({ n: done + index, conversationKey: source.conversation.key, text });
    bytes += size > MAX_PIECE_BYTES ? 0 : size;
    // Judging a case is work: whoever waits for an answer comes between.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const stored = await store.putPieces(id, pieces, expiresAt);
  return note(deps, job, {
    done: done + some.length,
    rows: job.value.rows + stored,
    bytes: job.value.bytes + bytes,
    busyMs: job.value.busyMs + Math.ceil(performance.now() - began),
    attempts: 0,
    isCut,
  });
}

/** Notes how far it is, and that this process still makes it. @throws StoreError `conflict` */
async function note(
  { store, clock, process }: MakeDeps,
  { value, etag }: Job,
  change: Partial<ExportRecord>,
): Promise<Job> {
  const now = clock();
  const claim = { by: process, until: new Date(now.getTime() + LEASE_MS).toISOString() };
  const next = { ...value, claim, ...change, updatedAt: now.toISOString() };
  return { value: next, etag: await store.putBookRecord(next, etag) };
}

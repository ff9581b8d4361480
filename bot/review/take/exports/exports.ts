import { randomUUID } from 'node:crypto';
import { maskText } from '../../../../nlp/index.ts';
import {
  auditCode,
  type ExportRecord,
  type PersonRecord,
  type Store,
  type Versioned,
} from '../../../../storage/index.ts';
import { type ExportJob, type NewExport, ViewQuery } from '../../../api/contract/index.ts';
import type { AuditTrail } from '../../../audit/auditTrail.ts';
import { AppError } from '../../../errors.ts';
import { readListQuery, readSampleQuery } from '../../find/listQuery.ts';
import { reasonMark } from '../../read/unmasking.ts';
import { KEPT_DAYS, MOST_KEPT, MOST_UNFINISHED, mayExportUnmasked } from './exportLimits.ts';
import { everyExport, removeExport } from './exportRunner.ts';

type Asker = Pick<PersonRecord, 'id' | 'name' | 'roles'>;

export interface ExportsDeps {
  store: Store;
  audit: AuditTrail;
  clock: () => Date;
  zone: string;
  /** Days that a file is kept. Default: `KEPT_DAYS`. */
  keptDays?: number | undefined;
}

const DAY_MS = 86_400_000;
const isUnfinished = ({ state }: ExportRecord) => state === 'waiting' || state === 'running';

/** Exports as their owner sees them: nobody else's are there. */
export class Exports {
  readonly #deps: ExportsDeps;

  constructor(deps: ExportsDeps) {
    this.#deps = deps;
  }

  /** The newest first. */
  async own(personId: string): Promise<ExportRecord[]> {
    const found: ExportRecord[] = [];
    for await (const { value } of everyExport(this.#deps.store)) if (value.by.id === personId) found.push(value);
    return found.reverse();
  }

  /** @throws AppError `not_found`, also for somebody else's. */
  async get(person: Asker, id: string): Promise<Versioned<ExportRecord>> {
    const found = await this.#deps.store.bookRecord('export', id);
    const isTheirs = found?.value.by.id === person.id && found.value.expiresAt > this.#deps.clock().toISOString();
    if (!found || !isTheirs) throw new AppError('not_found');
    return found;
  }

  /**
   * Takes an order for a file. It is on record who asked for what before anything is made.
   * @throws AppError `forbidden` when they may not have personal data in it; `too_many_requests`; `invalid_request` as a list does.
   */
  async ask(person: Asker, { what, format, locale, unmask }: NewExport): Promise<ExportRecord> {
    const { store, audit, clock, zone, keptDays = KEPT_DAYS } = this.#deps;
    const now = clock();
    const kept = 'case' in what ? { case: what.case } : { query: JSON.stringify(what.query) };
    if ('query' in what) checkQuery(what.query, { personId: person.id, zone, now });
    if (unmask && !mayExportUnmasked(person, kept))
      throw new AppError('forbidden', { reason: 'unmask', field: 'unmask' });
    const theirs = await this.own(person.id);
    if (theirs.length >= MOST_KEPT || theirs.filter(isUnfinished).length >= MOST_UNFINISHED)
      throw new AppError('too_many_requests', { reason: 'exports', details: { because: 'exports' } });
    const at = now.toISOString();
    const expiresAt = new Date(now.getTime() + keptDays * DAY_MS).toISOString();
    const by = { id: person.id, name: person.name };
    const reason = unmask && maskText(unmask.reason);
    const job: ExportRecord = {
      v: 1,
      kind: 'export',
      id: randomUUID(),
      by,
      at,
      format,
      locale,
      what: kept,
      unmasked: unmask !== undefined,
      ...(reason === undefined ? {} : { reason }),
      state: 'waiting',
      attempts: 0,
      done: 0,
      rows: 0,
      bytes: 0,
      busyMs: 0,
      isCut: false,
      updatedAt: at,
      expiresAt,
    };
    const subject = 'case' in what ? { subject: auditCode(what.case) } : {};
    const seal = await store.auditSeal();
    const mark: Record<string, string> =
      reason === undefined ? {} : { record: job.id, reason: reasonMark(seal, job.id, at, reason) };
    const details = { state: 'asked', exportId: job.id, format, unmasked: job.unmasked, ...mark };
    await audit({ actor: auditCode(person.id), action: 'export', ...subject, details });
    // Why stays on record when the file is long gone.
    if (reason !== undefined) {
      const times = [{ at, until: expiresAt, reason }];
      const caseNumber = 'case' in what ? { caseNumber: what.case } : {};
      await store.putBookRecord({ v: 1, kind: 'unmask', id: job.id, by, ...caseNumber, times }, undefined);
    }
    await store.putBookRecord(job, undefined);
    return job;
  }

  /** Somebody begins to read the file: on record before the first byte. @throws AppError `not_found` until it is whole. */
  async take(person: Asker, id: string): Promise<ExportRecord> {
    const { value } = await this.get(person, id);
    if (value.state !== 'done') throw new AppError('not_found');
    // Roles change: who may not see personal data any more gets no file with them.
    if (value.unmasked && !mayExportUnmasked(person, value.what)) throw new AppError('forbidden', { reason: 'unmask' });
    const { rows, unmasked } = value;
    const details = { state: 'taken', exportId: id, rows, unmasked };
    await this.#deps.audit({ actor: auditCode(person.id), action: 'export', details });
    return value;
  }

  /** Stops an export and removes its file. @throws AppError `not_found` */
  async remove(person: Asker, id: string): Promise<void> {
    const { store, audit, clock } = this.#deps;
    const found = await this.get(person, id);
    await audit({ actor: auditCode(person.id), action: 'export', details: { state: 'removed', exportId: id } });
    // First under its ETag: whoever makes it sees that it is no longer theirs, and adds nothing behind our back.
    const stopped = { ...found.value, state: 'stopped' as const, claim: undefined, updatedAt: clock().toISOString() };
    await store.putBookRecord(stopped, found.etag).catch(() => undefined);
    await removeExport(store, id);
  }
}

/** @throws AppError `invalid_request` */
function checkQuery(query: ViewQuery, context: Parameters<typeof readListQuery>[1]): void {
  const { size, seed, spread, sort, ...filter } = query;
  if (size !== undefined || seed !== undefined || spread !== undefined)
    readSampleQuery({ ...filter, size, seed, spread }, context);
  else readListQuery({ ...filter, sort }, context);
}

/** An export as its owner is shown it. */
export function exportView({ id, by, at, format, locale, what, ...job }: ExportRecord): ExportJob {
  const { unmasked, state, total, done, rows, bytes, isCut, failure, endedAt, expiresAt } = job;
  return {
    id,
    by,
    at,
    format,
    locale,
    what: 'case' in what ? what : { query: ViewQuery.parse(JSON.parse(what.query)) },
    unmasked,
    state,
    done,
    rows,
    bytes,
    isCut,
    expiresAt,
    ...(total === undefined ? {} : { total }),
    ...(failure === undefined ? {} : { failure: failure as NonNullable<ExportJob['failure']> }),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(state === 'done' ? { file: `/api/v1/review/exports/${id}/file` } : {}),
  };
}

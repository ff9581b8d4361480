import type { CalibrationRecord, Review, Staff, Versioned } from '../../../storage/index.ts';
import { StoreError } from '../../../storage/index.ts';
import type { NewCalibration, Person } from '../../api/contract/index.ts';
import type { AuditTrail } from '../../audit/auditTrail.ts';
import { AppError } from '../../errors.ts';
import { everyPage } from '../judge/blindness.ts';
import { type JudgedCase, type JudgeParts, partiesOf } from '../judge/judgedCase.ts';
import { transcriptOf } from '../scoreCases.ts';

export type CalibrationParts = JudgeParts & { audit: AuditTrail };
type Stored = Versioned<CalibrationRecord>;

/** Reviews read at a time. */
const PAGE = 200;

const mayReview = ({ roles, active }: Person) => active && (roles.includes('reviewer') || roles.includes('supervisor'));

const isConflict = (error: unknown) => error instanceof StoreError && error.code === 'conflict';

function fault(because: string, field: string, details: object = {}): AppError {
  return new AppError('invalid_request', { reason: because, field, details: { because, ...details } });
}

/** Several reviewers judge the same cases, each for themselves. */
export class Calibrations {
  readonly #parts: CalibrationParts;

  constructor(parts: CalibrationParts) {
    this.#parts = parts;
  }

  find(id: string): Promise<Stored | undefined> {
    return this.#parts.store.bookRecord('calibration', id);
  }

  /** All of them, the newest first. */
  async list(): Promise<Stored[]> {
    const { store } = this.#parts;
    return (await everyPage((after) => store.bookRecords('calibration', { limit: PAGE, after }))).reverse();
  }

  reviewsOf({ id }: CalibrationRecord): Promise<Review[]> {
    const { store } = this.#parts;
    return everyPage((after) => store.reviews({ calibrationId: id, limit: PAGE, after }));
  }

  /**
   * Makes one; the same id again by the same person gives the one that was made.
   * @throws AppError for cases or reviewers that there are not, and where somebody would judge their own work.
   */
  async make(given: NewCalibration, person: Person, everybody: readonly Person[]): Promise<Stored> {
    const { store, clock, audit } = this.#parts;
    const known = await this.find(given.id);
    if (known) {
      if (known.value.by.id === person.id) return known;
      throw new AppError('conflict', { reason: 'id' });
    }
    const reviewers = reviewersOf(given.reviewers, everybody);
    const cases = [...new Set(given.cases)];
    await this.#requireForeign(cases, reviewers);
    const at = clock().toISOString();
    const { id, name, note, dueAt } = given;
    const value: CalibrationRecord = {
      v: 1,
      kind: 'calibration',
      id,
      name,
      by: { id: person.id, name: person.name },
      state: 'open',
      cases,
      reviewers,
      blind: true,
      ...(note === '' ? {} : { note }),
      ...(dueAt === undefined ? {} : { dueAt }),
      createdAt: at,
      updatedAt: at,
    };
    const etag = await store.putBookRecord(value, undefined);
    const details = { what: 'calibration_made', calibration: id, cases: cases.length, reviewers: reviewers.length };
    await audit({ actor: person.id, action: 'review', details });
    return { value, etag };
  }

  /** Ends one before all have submitted; what was submitted counts. */
  async close(id: string, person: Person, etag: string): Promise<Stored> {
    const found = await this.find(id);
    if (!found) throw new AppError('not_found');
    if (!isInCharge(found.value, person)) throw new AppError('forbidden', { reason: 'not_yours' });
    if (found.value.state === 'closed') return found;
    if (found.etag !== etag) throw new AppError('conflict', { reason: 'changed', details: { because: 'changed' } });
    return this.#close(found, person.id);
  }

  /** @throws AppError unless this person judges this case in it now. */
  async requireOpen(id: string, person: Person, { file }: JudgedCase): Promise<void> {
    const { value } = (await this.find(id)) ?? {};
    const isTheirs =
      value?.reviewers.some((one) => one.id === person.id) === true && value.cases.includes(file.record.number);
    if (!isTheirs) throw new AppError('not_found');
    if (value.state !== 'open') throw new AppError('conflict', { reason: 'state', details: { because: 'state' } });
  }

  /** @throws AppError `conflict` when the calibration of a review is over: its result was shown. */
  async requireStillOpen({ calibrationId, state }: Review): Promise<void> {
    if (calibrationId === undefined || state !== 'open') return;
    const found = await this.find(calibrationId);
    if (found?.value.state === 'open') return;
    throw new AppError('conflict', { reason: 'state', details: { because: 'state' } });
  }

  /** Closes a calibration when everybody has submitted every case that is still there. */
  async closeWhenDone({ calibrationId }: Review): Promise<void> {
    if (calibrationId === undefined) return;
    const found = await this.find(calibrationId);
    if (found?.value.state !== 'open') return;
    const { cases, reviewers } = found.value;
    const done = new Set(
      (await this.reviewsOf(found.value))
        .filter(({ state }) => state !== 'open')
        .map(({ caseNumber, reviewer }) => `${caseNumber} ${reviewer.id}`),
    );
    for (const number of cases) {
      if (reviewers.every(({ id }) => done.has(`${number} ${id}`))) continue;
      if (await this.#parts.store.caseFile(number)) return;
    }
    // The last two may submit at the same time: then the other one closes it.
    await this.#close(found, 'system').catch((error: unknown) => {
      if (!isConflict(error)) throw error;
    });
  }

  async #close({ value, etag }: Stored, actor: string): Promise<Stored> {
    const { store, clock, audit } = this.#parts;
    const at = clock().toISOString();
    const closed: CalibrationRecord = { ...value, state: 'closed', updatedAt: at, closedAt: at };
    const next = await store.putBookRecord(closed, etag);
    await audit({ actor, action: 'review', details: { what: 'calibration_closed', calibration: value.id } });
    return { value: closed, etag: next };
  }

  async #requireForeign(cases: readonly string[], reviewers: readonly Staff[]): Promise<void> {
    const { store } = this.#parts;
    const missing: string[] = [];
    const own: string[] = [];
    for (const number of cases) {
      const file = await store.caseFile(number);
      if (!file) missing.push(number);
      else {
        const parties = partiesOf(await transcriptOf(store, file.record.conversationKey), file);
        if (reviewers.some(({ id }) => parties.includes(id))) own.push(number);
      }
    }
    if (missing.length > 0) throw fault('unknown_case', 'cases', { cases: missing });
    if (own.length > 0) throw fault('own_case', 'cases', { cases: own });
  }
}

/** Its maker, and any supervisor. */
const isInCharge = ({ by }: CalibrationRecord, { id, roles }: Person) => by.id === id || roles.includes('supervisor');

/** Whether somebody may end it before all have submitted. */
export function mayClose(calibration: CalibrationRecord, person: Person): boolean {
  return calibration.state === 'open' && isInCharge(calibration, person);
}

function reviewersOf(ids: readonly string[], everybody: readonly Person[]): Staff[] {
  const wanted = [...new Set(ids)];
  const found = wanted.flatMap((id) => everybody.find((one) => one.id === id && mayReview(one)) ?? []);
  if (found.length < wanted.length || found.length < 2) throw fault('reviewers', 'reviewers');
  return found.map(({ id, name }) => ({ id, name }));
}

/** Those who can be asked to judge. */
export const reviewersIn = (everybody: readonly Person[]): Staff[] =>
  everybody.filter(mayReview).map(({ id, name }) => ({ id, name }));

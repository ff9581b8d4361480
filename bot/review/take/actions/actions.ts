import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { maskText } from '../../../../nlp/index.ts';
import {
  type ActionRecord,
  auditCode,
  type EffectCheck,
  type PersonRecord,
  type Staff,
  StoreError,
  type Versioned,
} from '../../../../storage/index.ts';
import type { ActionChange, ActionMove, CaseFilter, MEASURES, NewAction } from '../../../api/contract/index.ts';
import type { AuditTrail } from '../../../audit/auditTrail.ts';
import { AppError } from '../../../errors.ts';
import type { ReviewParts } from '../../parts.ts';
import { measure } from '../measure.ts';
import { moveRefusal } from './actionStates.ts';

type Asker = Pick<PersonRecord, 'id' | 'name'>;
type Stored = Versioned<ActionRecord>;
type Measure = (typeof MEASURES)[number];
type Step = ActionRecord['history'][number];

export interface ActionsDeps extends Pick<ReviewParts, 'store' | 'pack' | 'packOf' | 'search' | 'clock'> {
  audit: AuditTrail;
}

/** Steps that are kept: the first and the newest. */
const MOST_STEPS = 300;
/** Actions that are not at an end, in a house. */
const MOST_OPEN = 500;
const PAGE = 100;
/** What an action is held against unless somebody says otherwise, days. */
const BEFORE_DAYS = 28;

/** Improvement actions: from what was seen to whether it is better now. */
export class Actions {
  readonly #deps: ActionsDeps;

  constructor(deps: ActionsDeps) {
    this.#deps = deps;
  }

  /** The day it is on the clock of the house. */
  today(): string {
    const { clock, pack } = this.#deps;
    return String(DateTime.fromJSDate(clock(), { zone: pack.zone }).toISODate());
  }

  async all(): Promise<Stored[]> {
    const found: Stored[] = [];
    let after: string | undefined;
    do {
      const page = await this.#deps.store.bookRecords('action', { limit: PAGE, after });
      found.push(...page.items);
      after = page.next;
    } while (after !== undefined);
    return found;
  }

  /** @throws AppError `not_found` */
  async get(id: string): Promise<Stored> {
    const found = await this.#deps.store.bookRecord('action', id);
    if (!found) throw new AppError('not_found');
    return found;
  }

  /** @throws AppError `invalid_request` for somebody who is not there or a filter that is none; `too_many_requests` */
  async add(person: Asker, { title, plan, cause, finding, owner, due, check }: NewAction): Promise<Stored> {
    const open = (await this.all()).filter(({ value }) => ['open', 'doing', 'done'].includes(value.state));
    if (open.length >= MOST_OPEN) throw new AppError('too_many_requests', { reason: 'actions' });
    const at = this.#deps.clock().toISOString();
    const by = staffOf(person);
    const { query, ...seen } = finding;
    const record: ActionRecord = {
      v: 1,
      kind: 'action',
      id: randomUUID(),
      title: maskText(title),
      plan: maskText(plan),
      cause: maskText(cause),
      finding: { ...seen, words: maskText(seen.words), ...written(query) },
      owner: await this.#staff(owner),
      by,
      due,
      state: 'open',
      check: await this.#checkOf(person, undefined, check),
      history: [{ at, by, what: 'made', state: 'open' }],
      createdAt: at,
      updatedAt: at,
    };
    return this.#put(person, record, undefined, 'made');
  }

  /** @throws AppError `not_found`, `conflict` when it was changed meanwhile, `invalid_request` */
  async change(person: Asker, id: string, { etag, note, owner, check, ...plain }: ActionChange): Promise<Stored> {
    const { value } = await this.get(id);
    const given = Object.entries(plain).filter(([, text]) => text !== undefined);
    const texts = Object.fromEntries(
      given.map(([name, text]) => [name, name === 'due' ? text : maskText(String(text))]),
    );
    const changed: ActionRecord = {
      ...value,
      ...texts,
      ...(owner === undefined ? {} : { owner: await this.#staff(owner) }),
      ...(check ? { check: await this.#checkOf(person, value.check, check) } : {}),
    };
    const fields = [
      ...given.map(([name]) => name),
      ...(owner === undefined ? [] : ['owner']),
      ...(check ? ['check'] : []),
    ];
    const words = note === undefined ? {} : { words: maskText(note) };
    const step =
      fields.length > 0 ? { what: 'changed' as const, fields, ...words } : { what: 'note' as const, ...words };
    return this.#put(person, this.#with(changed, person, step), etag, step.what);
  }

  /** @throws AppError `not_found`; `conflict` with `details.because`: `no_such_move`, `needs_words`, `needs_measure` */
  async move(person: Asker, id: string, { etag, to, words }: ActionMove): Promise<Stored> {
    const { value } = await this.get(id);
    const because = moveRefusal(value, to, words);
    if (because !== undefined) throw new AppError('conflict', { reason: because, details: { because } });
    const at = this.#deps.clock().toISOString();
    const said = words === undefined ? {} : { words: maskText(words) };
    const isJudged = to === 'worked' || to === 'failed';
    const { after: _after, words: _words, by: _by, at: _at, ...unmeasured } = value.check;
    const moved: ActionRecord = {
      ...value,
      state: to,
      ...(to === 'done' ? { doneAt: at } : {}),
      ...(isJudged ? { check: { ...value.check, ...said, by: staffOf(person), at } } : {}),
      // Whoever takes it up again measures again.
      ...(to === 'doing' && value.check.at !== undefined ? { check: unmeasured } : {}),
    };
    return this.#put(person, this.#with(moved, person, { what: 'state', state: to, ...said }), etag, 'state');
  }

  /** Measures the figure over a time after it was done. @throws AppError `conflict` (`nothing_to_count`), `not_found` */
  async measureEffect(
    person: Asker,
    id: string,
    { etag, after }: { etag: string; after: { from: string; to: string } },
  ): Promise<Stored> {
    const { value } = await this.get(id);
    const measured = await this.#measure(person, value.check.figure as Measure, filterOf(value.check.query), after);
    if (!measured) throw new AppError('conflict', { reason: 'nothing', details: { because: 'nothing_to_count' } });
    const next = { ...value, check: { ...value.check, after: measured } };
    return this.#put(person, this.#with(next, person, { what: 'measured' }), etag, 'measured');
  }

  #measure(person: Asker, figure: Measure, filter: CaseFilter, period: { from: string; to: string }) {
    return measure(this.#deps, figure, filter, period, person.id);
  }

  async #checkOf(
    person: Asker,
    known: EffectCheck | undefined,
    given: Partial<NewAction['check']>,
  ): Promise<EffectCheck> {
    const due = given.due ?? known?.due ?? this.today();
    const figure = given.figure ?? (known?.figure as Measure | undefined) ?? 'complaints';
    const filter = given.query ?? filterOf(known?.query);
    const isSame = given.figure === undefined && given.query === undefined && given.before === undefined;
    if (known && isSame) return { ...known, due };
    const end = DateTime.fromISO(this.today());
    const usual = {
      from: String(end.minus({ days: BEFORE_DAYS }).toISODate()),
      to: String(end.minus({ days: 1 }).toISODate()),
    };
    const before = await this.#measure(person, figure, filter, given.before ?? known?.before ?? usual);
    const query = Object.keys(filter).length === 0 ? {} : written(filter);
    return { due, figure, ...query, ...(before ? { before } : {}) };
  }

  #with(record: ActionRecord, person: Asker, step: Omit<Step, 'at' | 'by'>): ActionRecord {
    const at = this.#deps.clock().toISOString();
    const [first, ...others] = record.history;
    const later = [...others, { at, by: staffOf(person), ...step }].slice(1 - MOST_STEPS);
    return { ...record, history: first ? [first, ...later] : later, updatedAt: at };
  }

  async #put(person: Asker, record: ActionRecord, etag: string | undefined, what: string): Promise<Stored> {
    const { store, audit } = this.#deps;
    const { id, state } = record;
    await audit({ actor: auditCode(person.id), action: 'improvement', details: { actionId: id, what, state } });
    try {
      return { value: record, etag: await store.putBookRecord(record, etag) };
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'conflict') throw error;
      throw new AppError('conflict', { reason: 'changed', details: { because: 'changed_meanwhile' } });
    }
  }

  async #staff(id: string): Promise<Staff> {
    const found = (await this.#deps.store.person(id))?.value;
    if (!found?.active) throw new AppError('invalid_request', { reason: 'owner', field: 'owner' });
    return staffOf(found);
  }
}

const staffOf = ({ id, name }: Asker): Staff => ({ id, name });

/** Filters as they are kept. */
const written = (filter: CaseFilter | undefined) => (filter === undefined ? {} : { query: JSON.stringify(filter) });

const filterOf = (text: string | undefined): CaseFilter => (text === undefined ? {} : (JSON.parse(text) as CaseFilter));

import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Versioned, ViewRecord } from '../../../storage/index.ts';
import { NewView, type Person, SavedView, SavedViews, ViewChange } from '../../api/contract/index.ts';
import { type Route, staffRoute } from '../../api/routes.ts';
import { AppError } from '../../errors.ts';
import { REVIEWERS, type ReviewParts } from '../parts.ts';
import { readViewQuery, writeViewQuery } from './viewQuery.ts';

/** Most views of one person. */
const MOST = 100;
/** Views read at a time. */
const PAGE = 200;

type Stored = Versioned<ViewRecord>;

/** Whether this person may change and remove a view: their own, and as a supervisor what is shared. */
const mayChange = ({ id, roles }: Person, { owner, shared }: ViewRecord) =>
  owner.id === id || (shared && roles.includes('supervisor'));

function toView({ value, etag }: Stored, person: Person): SavedView {
  const { id, name, query, owner, shared, createdAt, updatedAt } = value;
  return {
    id,
    name,
    query: readViewQuery(query),
    owner,
    isShared: shared,
    createdAt,
    updatedAt,
    mayChange: mayChange(person, value),
    etag,
  };
}

/** Searches that people keep, for themselves or for the team. */
export function viewRoutes({ store, pack, clock }: Pick<ReviewParts, 'store' | 'pack' | 'clock'>): Route[] {
  const contextOf = (person: Person) => ({ personId: person.id, zone: pack.zone, now: clock() });

  async function visible({ id }: Pick<Person, 'id'>): Promise<Stored[]> {
    const all: Stored[] = [];
    let after: string | undefined;
    do {
      const page = await store.bookRecords('view', { limit: PAGE, after });
      all.push(...page.items.filter(({ value }) => value.shared || value.owner.id === id));
      after = page.next;
    } while (after !== undefined);
    return all;
  }

  /** @throws AppError `not_found` for a view they cannot see, `forbidden` for one they cannot change. */
  async function changeable(id: string, person: Person): Promise<Stored> {
    const found = await store.bookRecord('view', id);
    if (!found || !(found.value.shared || found.value.owner.id === person.id)) throw new AppError('not_found');
    if (!mayChange(person, found.value)) throw new AppError('forbidden', { reason: 'not_yours' });
    return found;
  }

  async function requireFreeName(name: string, owner: string, except?: string): Promise<void> {
    const same = (one: string) => one.toLowerCase() === name.toLowerCase();
    const own = (await visible({ id: owner })).filter(({ value }) => value.owner.id === owner);
    if (own.some(({ value }) => value.id !== except && same(value.name)))
      throw new AppError('conflict', { reason: 'name', field: 'name', details: { because: 'name' } });
    if (except === undefined && own.length >= MOST)
      throw new AppError('conflict', { reason: 'too_many', details: { because: 'too_many' } });
  }

  return [
    staffRoute({
      method: 'GET',
      path: '/review/views',
      operationId: 'reviewViews',
      summary: 'Saved views: one’s own, and those shared with the team.',
      roles: REVIEWERS,
      answer: SavedViews,
      handle: async ({ signedIn: { person } }) => {
        const views = (await visible(person)).map((one) => toView(one, person));
        return { views: views.sort((one, other) => one.name.localeCompare(other.name, 'en')) };
      },
    }),
    staffRoute({
      method: 'POST',
      path: '/review/views',
      operationId: 'addReviewView',
      summary: 'Keeps a search, for oneself or for the team.',
      roles: REVIEWERS,
      status: 201,
      body: NewView,
      answer: SavedView,
      handle: async ({ body, signedIn: { person } }) => {
        const query = writeViewQuery(body.query, contextOf(person));
        await requireFreeName(body.name, person.id);
        const at = clock().toISOString();
        const value: ViewRecord = {
          v: 1,
          kind: 'view',
          id: randomUUID(),
          name: body.name,
          owner: { id: person.id, name: person.name },
          shared: body.isShared,
          query,
          createdAt: at,
          updatedAt: at,
        };
        return toView({ value, etag: await store.putBookRecord(value, undefined) }, person);
      },
    }),
    staffRoute({
      method: 'PATCH',
      path: '/review/views/:view',
      operationId: 'changeReviewView',
      summary: 'Renames, shares or changes a view as it was read; what is not given stays.',
      roles: REVIEWERS,
      body: ViewChange,
      answer: SavedView,
      handle: async ({ params, body, signedIn: { person } }) => {
        const { value } = await changeable(params.view ?? '', person);
        const { name = value.name, isShared: shared = value.shared, etag } = body;
        const query = body.query ? writeViewQuery(body.query, contextOf(person)) : value.query;
        if (name !== value.name) await requireFreeName(name, value.owner.id, value.id);
        const changed: ViewRecord = { ...value, name, shared, query, updatedAt: clock().toISOString() };
        return toView({ value: changed, etag: await store.putBookRecord(changed, etag) }, person);
      },
    }),
    staffRoute({
      method: 'DELETE',
      path: '/review/views/:view',
      operationId: 'removeReviewView',
      summary: 'Removes a view as it was read.',
      roles: REVIEWERS,
      query: z.strictObject({ etag: z.string().max(200) }),
      handle: async ({ params, query, signedIn: { person } }) => {
        const { value } = await changeable(params.view ?? '', person);
        await store.removeBookRecord('view', value.id, query.etag);
        return undefined;
      },
    }),
  ];
}

import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'mocha';
import type { Person } from '../../bot/api/contract/index.ts';
import { withOpenApi } from '../../bot/api/openapi.ts';
import { createRouter } from '../../bot/api/router.ts';
import { playDemos } from '../../bot/demo/demo.ts';
import { createReview, type Review, type ReviewDeps } from '../../bot/review/review.ts';
import { buildIndex } from '../../bot/search/buildIndex.ts';
import { createPackReader } from '../../bot/search/packReader.ts';
import { createSearch } from '../../bot/search/search.ts';
import { readPersonas } from '../../bot/simulate/persona.ts';
import { CommitFeed } from '../../bot/turn/commitFeed.ts';
import type { Pack } from '../../dialogs/index.ts';
import { openSqliteStore, type Store } from '../../storage/index.ts';
import { ConsoleClient } from './consoleClient.ts';
import { person, takenAtTheirWord } from './consoleRig.ts';
import { ownIndex } from './searchRig.ts';
import { packNamed } from './talk.ts';
import { quietLog } from './turnHarness.ts';

/** One of each role, and somebody with two. */
export const REVIEW_PEOPLE: readonly Person[] = [
  person('rita', { roles: ['reviewer'] }),
  person('rolf', { roles: ['reviewer'] }),
  person('sue', { roles: ['supervisor'], authority: 'supervisor' }),
  person('anna'),
  person('ada', { roles: ['admin'] }),
  person('both', { roles: ['agent', 'reviewer'] }),
];

/** The reviewers' side of the product over a real store, a real index and real HTTP; only who is signed in is made up. */
export interface ReviewRig {
  store: Store;
  pack: Pack;
  review: Review;
  url: string;
  people: Map<string, Person>;
  /** The clock of the product, in milliseconds. */
  now: number;
  client(personId: string): ConsoleClient;
  /** Ends the sessions of a person. */
  endSessions(personId: string): void;
}

export interface ReviewRigOptions {
  /** Conversations played into the store. Default: none. */
  conversations?: number;
  /** Writes more into the store before it is indexed. */
  fill?(store: Store): Promise<void>;
  /** Parts in place of the real ones. */
  change?(deps: ReviewDeps): ReviewDeps;
}

const UNTIL = new Date('2026-11-20T03:00:00.000Z');

/** One rig for all tests of the enclosing `describe`; they must not get in each other's way. */
export function useReview(options: ReviewRigOptions = {}): ReviewRig {
  const rig = {} as ReviewRig;
  const stops: (() => Promise<void>)[] = [];
  before(async function () {
    this.timeout(60_000);
    Object.assign(rig, await openRig(rig, options, stops));
  });
  after(async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  });
  return rig;
}

async function openRig(
  rig: ReviewRig,
  { conversations = 0, fill, change = (deps) => deps }: ReviewRigOptions,
  stops: (() => Promise<void>)[],
): Promise<ReviewRig> {
  const folder = await mkdtemp(join(tmpdir(), 'kesu-review-'));
  stops.push(() => rm(folder, { recursive: true, force: true }));
  rig.now = UNTIL.getTime();
  const clock = () => new Date(rig.now);
  const pack = await packNamed('retail');
  const store = await openSqliteStore({ folder, clock });
  stops.push(() => store.close());
  if (conversations > 0) await play(store, conversations);
  await fill?.(store);
  const index = await ownIndex(folder, await store.secret('search index', () => 'a secret that is long enough'));
  await buildIndex({ index, deps: { store, packOf: createPackReader(), clock }, when: 'now' });
  await index.close();
  const log = quietLog();
  const search = await createSearch({ store, folder, feed: new CommitFeed(), log, clock });
  stops.push(() => search.close());
  const people = new Map(REVIEW_PEOPLE.map((one) => [one.id, one]));
  const endings = new Map<string, Set<() => void>>();
  const access = takenAtTheirWord(people, endings);
  const review = createReview(change({ store, pack, search, access, clock, log }));
  stops.push(() => review.close());
  const router = createRouter({
    routes: withOpenApi(review.routes),
    access,
    conversations: store,
    log,
    checkAnswers: true,
  });
  const server = createServer((req, res) => void router.handle(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => new Promise((resolve) => server.close(() => resolve())));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  review.start();
  return {
    store,
    pack,
    review,
    url,
    people,
    now: rig.now,
    client: (personId) => new ConsoleClient({ url, headers: { 'x-person': personId } }),
    endSessions(personId) {
      for (const end of [...(endings.get(personId) ?? [])]) end();
    },
  };
}

async function play(store: Store, conversations: number): Promise<void> {
  await playDemos({
    store,
    packs: [await packNamed('retail'), await packNamed('food')],
    personas: readPersonas(new URL('../../bot/simulate/personas.yaml', import.meta.url)),
    conversations,
    seed: 7,
    until: UNTIL,
    weeks: 2,
    onDone: () => undefined,
  });
}

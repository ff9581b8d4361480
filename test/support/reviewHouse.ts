import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { playDemos } from '../../bot/demo/demo.ts';
import { buildIndex } from '../../bot/search/buildIndex.ts';
import { openIndex } from '../../bot/search/openIndex.ts';
import { createPackReader } from '../../bot/search/packReader.ts';
import { readPersonas } from '../../bot/simulate/persona.ts';
import { type CaseFile, openSqliteStore, type Store } from '../../storage/index.ts';
import { buildConsole } from '../../web/build.ts';
import { launchBrowser } from './browser.ts';
import { type ConsoleOptions, ConsolePage } from './consolePage.ts';
import { type LiveApp, startLiveApp } from './liveApp.ts';
import { addTeam, CHEAP_PASSWORDS, PASSWORD, setUpAdmin } from './staff.ts';
import type { StaffClient } from './staffClient.ts';
import { packNamed } from './talk.ts';

/** The whole product with conversations of some weeks in it, reviewers who can sign in, and a browser. */
export interface ReviewHouse {
  live: LiveApp;
  browser: Browser;
  admin: StaffClient;
  /** Every case there is, as it was when the house was opened. */
  cases: readonly CaseFile[];
  /** Signs somebody in, in a browser profile of their own. */
  open(login: string, options?: ConsoleOptions): Promise<ConsolePage>;
  dispose(): Promise<void>;
}

const REVIEWERS = [
  { login: 'rita', name: 'Rita Vogel', roles: ['reviewer'], authority: 'agent' },
  { login: 'rolf', name: '羅志強', roles: ['reviewer'], authority: 'agent' },
];

/** Opens a house with so many conversations, in all languages. */
export async function openReviewHouse(conversations: number): Promise<ReviewHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'kesu-house-'));
  const cases = await fill(folder, conversations);
  await buildConsole();
  const live = await startLiveApp({ KESU_DATA: folder }, { passwordCost: CHEAP_PASSWORDS });
  const admin = await setUpAdmin(live);
  await addTeam(admin);
  for (const person of REVIEWERS) await admin.send('POST', '/api/v1/people', { ...person, password: PASSWORD });
  const browser = await launchBrowser();
  return {
    live,
    browser,
    admin,
    cases,
    async open(login, options = {}) {
      const console = await ConsolePage.open(browser, live.url, { theme: 'light', ...options });
      await console.signIn(login, PASSWORD);
      return console;
    },
    async dispose() {
      await browser.close();
      await live.dispose();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Plays the conversations and indexes them, as the two commands would. */
async function fill(folder: string, conversations: number): Promise<CaseFile[]> {
  const clock = () => new Date();
  const store = await openSqliteStore({ folder, clock });
  try {
    await playDemos({
      store,
      packs: [await packNamed('retail'), await packNamed('food')],
      personas: readPersonas(new URL('../../bot/simulate/personas.yaml', import.meta.url)),
      conversations,
      seed: 3,
      until: clock(),
      weeks: 3,
      onDone: () => undefined,
    });
    const index = await openIndex(store, folder, 'make');
    await index.own();
    await buildIndex({ index, deps: { store, packOf: createPackReader(), clock }, when: 'now' });
    await index.close();
    return await everyCase(store);
  } finally {
    await store.close();
  }
}

async function everyCase(store: Store): Promise<CaseFile[]> {
  const all: CaseFile[] = [];
  let after: string | undefined;
  do {
    const page = await store.caseFiles({ limit: 200, after });
    all.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return all;
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playDemos } from '../../bot/demo/demo.ts';
import type { ReviewParts } from '../../bot/review/parts.ts';
import { casesOf, scoreCase } from '../../bot/review/scoreCases.ts';
import { buildIndex } from '../../bot/search/buildIndex.ts';
import { createPackReader } from '../../bot/search/packReader.ts';
import { readPersonas } from '../../bot/simulate/persona.ts';
import { caseRow, complains } from '../../dialogs/index.ts';
import { openSqliteStore, type SearchIndex, type Store } from '../../storage/index.ts';
import type { JudgedSource } from '../figures/bruteForce.ts';
import { ownIndex } from './searchRig.ts';
import { packNamed } from './talk.ts';

export interface FiguresRig {
  store: Store;
  index: SearchIndex;
  parts: Pick<ReviewParts, 'store' | 'pack' | 'packOf' | 'search' | 'clock'>;
  sources: JudgedSource[];
  /** When conversations began in which somebody complained and no case was opened. */
  uncaptured: string[];
  close(): Promise<void>;
}

/** A store with conversations of some weeks, its index, and the raw records of every case. */
export async function figuresRig(conversations: number, seed: number, until: Date, now: Date): Promise<FiguresRig> {
  const folder = await mkdtemp(join(tmpdir(), 'kesu-figures-'));
  const store = await openSqliteStore({ folder, clock: () => now });
  await playDemos({
    store,
    packs: [await packNamed('retail'), await packNamed('food'), await packNamed('restaurant')],
    personas: readPersonas(new URL('../../bot/simulate/personas.yaml', import.meta.url)),
    conversations,
    seed,
    until,
    weeks: 4,
    onDone: () => undefined,
  });
  const packOf = createPackReader();
  const index = await ownIndex(folder);
  await buildIndex({ index, deps: { store, packOf, clock: () => now }, when: 'now' });
  const pack = await packNamed('retail');
  const known = async (id: string) => (await packOf(id)) ?? pack;
  const sources: JudgedSource[] = [];
  const withCase = new Set<string>();
  for await (const file of casesOf(store, {})) {
    const { entries, score } = await scoreCase(store, file, { now, packOf: known });
    withCase.add(file.record.conversationKey);
    const about = entries.filter(({ caseId }) => caseId === undefined || caseId === file.record.id);
    const { escalation } = caseRow({ ...file, entries: about }, now);
    sources.push({ ...file, entries, score, escalation });
  }
  const uncaptured: string[] = [];
  for (const key of await store.conversationKeys()) {
    if (withCase.has(key)) continue;
    const entries = await store.entries(key, { after: 0, limit: 500 });
    const conversation = (await store.load(key))?.value;
    if (conversation && entries.some(complains)) uncaptured.push(conversation.createdAt);
  }
  return {
    store,
    index,
    parts: { store, pack, packOf, search: index, clock: () => now },
    sources,
    uncaptured,
    async close() {
      await index.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

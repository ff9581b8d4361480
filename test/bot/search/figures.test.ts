import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, before } from 'mocha';
import { playDemos } from '../../../bot/demo/demo.ts';
import { casesOf, type ScoredCase, scoreCase } from '../../../bot/review/scoreCases.ts';
import { buildIndex } from '../../../bot/search/buildIndex.ts';
import { createPackReader } from '../../../bot/search/packReader.ts';
import { showLines } from '../../../bot/search/showLines.ts';
import { readPersonas } from '../../../bot/simulate/persona.ts';
import { caseRow } from '../../../dialogs/index.ts';
import { foldChinese } from '../../../nlp/index.ts';
import { openSqliteStore, type SearchIndex, type SearchQuery, type Store } from '../../../storage/index.ts';
import { foundNumbers, ownIndex } from '../../support/searchRig.ts';
import { packNamed } from '../../support/talk.ts';

const UNTIL = new Date('2026-11-20T03:00:00.000Z');
const NOW = new Date('2026-11-20T09:00:00.000Z');

type Row = ReturnType<typeof caseRow>;
interface Case extends ScoredCase {
  row: Row;
}

describe('The search over conversations that were held', () => {
  let folder = '';
  let store: Store;
  let index: SearchIndex;
  const cases: Case[] = [];

  before(async function play() {
    this.timeout(60_000);
    folder = await mkdtemp(join(tmpdir(), 'kesu-search-'));
    store = await openSqliteStore({ folder, clock: () => NOW });
    await playDemos({
      store,
      packs: [await packNamed('retail'), await packNamed('food')],
      personas: readPersonas(new URL('../../../bot/simulate/personas.yaml', import.meta.url)),
      conversations: 30,
      seed: 5,
      until: UNTIL,
      weeks: 2,
      onDone: () => undefined,
    });
    const packOf = createPackReader();
    const known = async (id: string) => {
      const pack = await packOf(id);
      if (!pack) throw new Error(`no pack ${id}`);
      return pack;
    };
    for await (const file of casesOf(store, {})) {
      const scored = await scoreCase(store, file, { now: NOW, packOf: known });
      const entries = scored.entries.filter(({ caseId }) => caseId === undefined || caseId === file.record.id);
      cases.push({ ...scored, row: caseRow({ ...file, entries }, NOW) });
    }
    index = await ownIndex(folder);
    await buildIndex({ index, deps: { store, packOf, clock: () => NOW }, when: 'now' });
  });
  after(async () => {
    await index.close();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  const numbersOf = (is: (one: Case) => boolean) =>
    cases
      .filter(is)
      .map(({ file }) => file.record.number)
      .sort();
  /** Cases that are found. Conversations without a case are found as well, and no figure counts them. */
  const found = async (filters: NonNullable<SearchQuery['filters']>, terms = '') =>
    (await foundNumbers(index, { filters, terms })).filter((number) => number !== undefined).sort();

  const values: [field: string, read: (one: Case) => string | undefined][] = [
    ['category', ({ row }) => row.category],
    ['subcategory', ({ row }) => row.subcategory],
    ['product', ({ row }) => row.product],
    ['batch', ({ row }) => row.batch],
    ['place', ({ row }) => row.place],
    ['escalation', ({ row }) => row.escalation],
    ['abandonedAt', ({ row }) => row.abandonedAt],
    ['status', ({ file }) => file.record.status],
    ['lane', ({ file }) => file.record.lane],
    ['locale', ({ file }) => file.record.locale],
    ['emotionPeak', ({ file }) => file.record.mood.peak.label],
    ['disposition', ({ file }) => file.record.disposition],
  ];
  for (const [field, read] of values) {
    it(`opens the cases behind every value of ${field}`, async () => {
      const all = new Set(cases.flatMap((one) => read(one) ?? []));
      expect(all.size).to.be.above(0);
      for (const value of all) {
        const expected = numbersOf(
          (one) =>
            foldChinese(read(one) ?? '')
              .toLowerCase()
              .trim() === foldChinese(value).toLowerCase().trim(),
        );
        expect(await found({ labels: { [field]: [value] } }), value).to.deep.equal(expected);
      }
    });
  }

  it('opens the cases behind the figures: solved, solved at once, reopened, hidden, recovered, marks, promises', async () => {
    const trait = (name: string) => found({ labels: { traits: [name] } });
    expect(await trait('complaint')).to.deep.equal(numbersOf(() => true));
    expect(await trait('resolved')).to.deep.equal(numbersOf(({ row }) => row.isResolved));
    expect(await trait('first_contact')).to.deep.equal(numbersOf(({ row }) => row.isFirstContact));
    expect(await trait('reopened')).to.deep.equal(numbersOf(({ row }) => row.wasReopened));
    expect(await trait('hidden')).to.deep.equal(numbersOf(({ row }) => row.isHidden));
    const isBetter = ({ row: { heatStart, heatEnd } }: Case) =>
      heatStart !== undefined && heatEnd !== undefined && heatEnd < heatStart;
    expect(await found({ labels: { change: ['better'] } })).to.deep.equal(numbersOf(isBetter));
    expect(numbersOf(isBetter)).not.to.deep.equal([]);
    expect(await found({ numbers: { csat: { min: 4 } } })).to.deep.equal(numbersOf(({ row }) => (row.csat ?? 0) >= 4));
    const isBroken = ({ row }: Case) => row.promisesDue > row.promisesKept;
    expect(await found({ numbers: { promisesBroken: { min: 1 } } })).to.deep.equal(numbersOf(isBroken));
  });

  it('finds by score, by who held it, and by what the guard had to say', async () => {
    for (const [min, max] of [
      [0, 60],
      [61, 85],
      [86, 100],
    ] as const) {
      const expected = numbersOf(({ score }) => score.total !== undefined && score.total >= min && score.total <= max);
      expect(await found({ numbers: { score: { min, max } } })).to.deep.equal(expected);
    }
    const agents = new Set(
      cases.flatMap(({ entries }) => entries.flatMap(({ author, by }) => (author === 'agent' && by ? [by.id] : []))),
    );
    expect(agents.size).to.be.above(1);
    for (const agent of agents) {
      const spoke = numbersOf(({ entries }) =>
        entries.some(({ author, by }) => author === 'agent' && by?.id === agent),
      );
      expect(await found({ labels: { agents: [agent] } })).to.include.members(spoke);
    }
    const byAgent = await found({ labels: { heldBy: ['agent', 'both'] } });
    expect(byAgent).to.deep.equal(
      numbersOf(({ entries }) => entries.some(({ author, audience }) => author === 'agent' && audience === undefined)),
    );
  });

  it('finds words, and shows the line with most of them', async () => {
    const terms = '退款';
    const has = (text: string) => foldChinese(text).includes(terms);
    const expected = numbersOf(({ entries }) => entries.some(({ author, text }) => author !== 'system' && has(text)));
    expect(expected).not.to.deep.equal([]);
    expect(await found({}, terms)).to.deep.equal(expected);
    const { hits } = await index.find({ terms, speakers: ['customer'], limit: 200 });
    for (const { line, conversationKey } of await showLines(store, hits, { terms, speakers: ['customer'] })) {
      expect(line?.author).to.equal('customer');
      const [entry] = await store.entries(conversationKey, { after: (line?.seq ?? 0) - 1, limit: 1 });
      expect(entry?.text).to.include(line?.snippet.text);
      for (const { start, end } of line?.snippet.ranges ?? [])
        expect(foldChinese(line?.snippet.text.slice(start, end) ?? '')).to.match(/^(?:退款)+$/);
      expect(line?.snippet.ranges).not.to.deep.equal([]);
    }
  });
});

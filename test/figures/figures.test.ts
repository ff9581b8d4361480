import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { playDemos } from '../../bot/demo/demo.ts';
import { casesOf, transcriptOf } from '../../bot/review/scoreCases.ts';
import { readPersonas } from '../../bot/simulate/persona.ts';
import {
  type CaseSource,
  captureRate,
  caseRow,
  DEFINITIONS,
  figuresOf,
  type Slice,
} from '../../dialogs/figures/index.ts';
import { LOCALES } from '../../nlp/index.ts';
import { type Entry, openSqliteStore } from '../../storage/index.ts';
import { caseRecord, entry, handoff, instant } from '../support/records.ts';
import { packNamed } from '../support/talk.ts';
import { bruteForce } from './bruteForce.ts';

const UNTIL = new Date('2026-11-20T03:00:00.000Z');
const NOW = new Date('2026-11-20T09:00:00.000Z');
const ZONE = 'Asia/Shanghai';

const counts = (slices: readonly Slice[]) => Object.fromEntries(slices.map(({ key, count }) => [key, count]));

describe('The figures of the dashboard', () => {
  const sources: CaseSource[] = [];
  let folder = '';

  before(async function play() {
    this.timeout(60_000);
    folder = await mkdtemp(join(tmpdir(), 'kesu-figures-'));
    const store = await openSqliteStore({ folder, clock: () => NOW });
    await playDemos({
      store,
      packs: [await packNamed('retail'), await packNamed('food'), await packNamed('restaurant')],
      personas: readPersonas(new URL('../../bot/simulate/personas.yaml', import.meta.url)),
      conversations: 48,
      seed: 11,
      until: UNTIL,
      weeks: 2,
      onDone: () => undefined,
    });
    for await (const { record, promises, handoffs } of casesOf(store, {})) {
      sources.push({ record, promises, handoffs, entries: await transcriptOf(store, record.conversationKey) });
    }
    await store.close();
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('are what a plain count over the raw transcripts comes to', () => {
    const figures = figuresOf(
      sources.map((source) => caseRow(source, NOW)),
      ZONE,
    );
    const expected = bruteForce(sources, NOW);
    expect(sources.length).to.be.at.least(40);
    expect(figures.complaints).to.deep.include({ of: sources.length });
    for (const name of ['byCategory', 'byProduct', 'byBatch', 'byPlace', 'byDay', 'abandonedByStage'] as const) {
      expect(counts(figures[name]), name).to.deep.equal(expected[name]);
      expect(Object.keys(expected[name]).length, name).to.be.at.least(name === 'abandonedByStage' ? 1 : 3);
    }
    for (const name of [
      'heatStart',
      'heatEnd',
      'recovered',
      'firstResponse',
      'firstResponseSlow',
      'resolution',
      'promisesKept',
      'firstContact',
      'reopened',
      'abandoned',
      'csat',
      'satisfied',
      'cost',
    ] as const) {
      const wanted = expected[name];
      expect(wanted, `${name} says something`).to.be.a('number');
      expect(figures[name].value, name).to.be.closeTo(wanted ?? 0, 1e-9);
    }
  });

  it('name the cases behind each number', () => {
    const rows = sources.map((source) => caseRow(source, NOW));
    const figures = figuresOf(rows, ZONE);
    expect(figures.abandoned.cases.length / figures.abandoned.of).to.equal(figures.abandoned.value);
    const sliced = figures.byCategory.flatMap(({ cases }) => cases);
    expect(new Set(sliced).size).to.equal(rows.length);
    expect(figures.byCategory.at(-1)?.upTo).to.equal(1);
    const order = figures.byCategory.map(({ count }) => count);
    expect(order).to.deep.equal([...order].sort((one, other) => other - one));
  });

  it('are each defined in one sentence in every language', () => {
    const names = [...Object.keys(figuresOf([], ZONE)), 'captureRate'].sort();
    expect(Object.keys(DEFINITIONS).sort()).to.deep.equal(names);
    for (const [name, sentence] of Object.entries(DEFINITIONS))
      for (const locale of LOCALES) expect(sentence[locale], name).to.match(/[.。]$/u);
  });

  it('say nothing where there is nothing to count', () => {
    const { abandoned, csat, promisesKept } = figuresOf([], ZONE);
    expect([abandoned.value, csat.value, promisesKept.value]).to.deep.equal([undefined, undefined, undefined]);
  });
});

const said = (seq: number, tags: object): Entry =>
  entry('k', seq, {
    author: 'customer',
    understanding: { complaint: 0.9, ...tags } as unknown as Entry['understanding'],
  });
const calm = { emotion: { label: 'neutral', intensity: 0 } };
const askedAt = (seq: number) => handoff('k', 'h', { requestedAt: instant(seq) });

describe('Whether a person came at the right time', () => {
  const wants = { ...calm, act: { label: 'want_human' } };
  const CASES: [string, object[], number | undefined, string][] = [
    ['nobody was needed', [calm, calm], undefined, 'none'],
    ['asked for, and nobody was brought in', [calm, wants], undefined, 'never'],
    ['brought in when asked for', [calm, wants], 2, 'on_time'],
    ['one message late is within tolerance', [wants, calm], 2, 'on_time'],
    ['two messages late', [wants, calm, calm], 3, 'late'],
    ['before anybody needed one', [calm, calm, calm, wants], 2, 'early'],
    ['without any need', [calm, calm], 1, 'early'],
    ['danger needs one at once', [{ ...calm, signals: ['health'] }, calm, calm], 3, 'late'],
    ['the second refusal', [{ act: { label: 'reject' } }, calm, { act: { label: 'reject' } }], 3, 'on_time'],
  ];
  for (const [what, talk, asked, timing] of CASES) {
    it(`${timing}: ${what}`, () => {
      const entries = talk.map((tags, index) => said(index + 1, tags));
      const record = caseRecord('k', 'c', { opening: { activityId: 'a1', text: '' } });
      const handoffs = asked === undefined ? [] : [askedAt(asked)];
      expect(caseRow({ record, entries, promises: [], handoffs }, NOW).escalation).to.equal(timing);
    });
  }
});

describe('A complaint that was hidden', () => {
  const closed = (actor: string, disposition: string) =>
    caseRecord('k', 'c', {
      status: 'closed',
      disposition,
      opening: { activityId: 'a1', text: '' },
      history: [{ at: instant(9), from: 'escalated', to: 'closed', actor, reason: disposition }],
    });
  const hidden = (actor: string, disposition: string, entries = [said(1, calm)]) =>
    caseRow({ record: closed(actor, disposition), entries, promises: [], handoffs: [] }, NOW).isHidden;

  it('is one that we set aside though the customer complained', () => {
    expect(hidden('tom', 'not_a_complaint')).to.equal(true);
    expect(hidden('tom', 'withdrawn')).to.equal(true);
    expect(hidden('tom', 'resolved')).to.equal(false);
    expect(hidden('customer', 'withdrawn')).to.equal(false);
    expect(hidden('tom', 'withdrawn', [said(1, calm), said(2, { act: { label: 'cancel' } })])).to.equal(false);
    expect(hidden('tom', 'not_a_complaint', [said(1, { complaint: 0.1 })])).to.equal(false);
  });

  it('lowers the capture rate where it was never recorded', () => {
    const talk = (key: string, complaint: number, hasCase: boolean) => ({
      key,
      entries: [said(1, { complaint })],
      hasCase,
    });
    const rate = captureRate([
      talk('a', 0.9, true),
      talk('b', 0.8, false),
      talk('c', 0.1, false),
      talk('d', 0.5, true),
    ]);
    expect(rate).to.deep.equal({ value: 2 / 3, of: 3, cases: ['b'] });
    expect(captureRate([]).value).to.equal(undefined);
  });
});

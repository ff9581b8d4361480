import { expect } from 'chai';
import fc from 'fast-check';
import { ApiError } from '../../../web/console/api/apiError.ts';
import type { FoundCase, FoundCases } from '../../../web/console/review/api/types.ts';
import { caseOf } from '../../../web/console/review/find/caseOf.ts';
import { createFinder } from '../../../web/console/review/find/finder.ts';
import { markedPieces } from '../../../web/console/review/find/markedPieces.ts';
import {
  ALL,
  isNarrowed,
  queryOfView,
  readSearch,
  type Search,
  withFilter,
  writeSearch,
} from '../../../web/console/review/find/search.ts';

describe('a search in an address', () => {
  it('is the same when it is read again', () => {
    const search = fc.record({
      q: fc.string({ maxLength: 20 }).map((text) => text.toWellFormed().trim()),
      filters: fc.record(
        { category: fc.constantFrom('quality', '-other'), score: fc.constant('..59'), batch: fc.constant('A,B') },
        { requiredKeys: [] },
      ),
      sort: fc.constantFrom('newest', '-score', 'heatChange'),
    });
    fc.assert(
      fc.property(search, (given) => {
        expect(readSearch(writeSearch(given as Search))).to.deep.equal(given);
      }),
    );
  });

  const cases: [string, string][] = [
    ['unknown=1&category=quality&at=7', 'category=quality'],
    ['sort=sideways&q=', ''],
    ['size=20&seed=5&spread=lane&sort=score', 'size=20&seed=5&spread=lane'],
    ['size=0', ''],
    ['size=501&seed=1', ''],
    ['size=3&seed=99999999999', 'size=3&seed=1'],
    ['status=closed&batch=%20', 'status=closed'],
  ];
  for (const [query, expected] of cases) {
    it(`${query} becomes ${expected === '' ? 'everything' : expected}`, () => {
      expect(writeSearch(readSearch(query))).to.equal(expected);
    });
  }

  it('is changed one filter at a time', () => {
    const search = withFilter(ALL, 'score', '80..');
    expect(writeSearch(search)).to.equal('score=80..');
    expect([isNarrowed(ALL), isNarrowed(search), isNarrowed(withFilter(search, 'score', ''))]).to.deep.equal([
      false,
      true,
      false,
    ]);
    expect(queryOfView({ query: { status: 'closed', sort: '-csat' } })).to.equal('status=closed&sort=-csat');
  });

  it('is kept by the address of a case, which begins at the line that was found', () => {
    const place = caseOf({ case: 'K1', found: { seq: 7 } as FoundCase['found'] }, 'q=a');
    expect(place).to.deep.equal({ page: 'case', id: 'K1', query: 'q=a&at=7' });
    expect(writeSearch(readSearch(place.query))).to.equal('q=a');
  });
});

describe('words that were found', () => {
  it('are pieces of the text, whatever the ranges', () => {
    const range = fc.record({ start: fc.integer({ min: -3, max: 30 }), end: fc.integer({ min: -3, max: 30 }) });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 24 }), fc.array(range, { maxLength: 5 }), (text, ranges) => {
        const pieces = markedPieces(text, ranges);
        expect(pieces.map((piece) => piece.text).join('')).to.equal(text);
      }),
    );
  });

  it('are marked where they stand', () => {
    const pieces = markedPieces('我要退款，马上退款', [
      { start: 7, end: 9 },
      { start: 2, end: 4 },
    ]);
    expect(pieces.filter(({ isMarked }) => isMarked).map(({ start, text }) => [start, text])).to.deep.equal([
      [2, '退款'],
      [7, '退款'],
    ]);
  });
});

describe('a list of cases', () => {
  const page = (names: string, next?: string): FoundCases => ({
    cases: [...names].map((name) => ({ case: name }) as FoundCase),
    isComplete: true,
    ...(next === undefined ? { total: { count: 3, isExact: true } } : { next, total: { count: 3, isExact: false } }),
  });
  /** Answers by what is asked; an answer may wait for a word. */
  function server(answers: Record<string, FoundCases | Error | Promise<FoundCases>>) {
    const asked: string[] = [];
    const answer = async (params: URLSearchParams): Promise<FoundCases> => {
      const name = `${params}`;
      asked.push(name);
      const given = await answers[name];
      if (given === undefined || given instanceof Error) throw given ?? new Error(`not expected: ${name}`);
      return given;
    };
    const sample = async (params: URLSearchParams) => ({ ...(await answer(params)), seed: 1 });
    return { asked, finder: createFinder({ cases: answer, sample }) };
  }
  const names = (finder: ReturnType<typeof createFinder>) =>
    finder.found
      .get()
      .cases.map((one) => one.case)
      .join('');

  it('grows page by page, holds each case once and ends', async () => {
    const { finder, asked } = server({ 'limit=50': page('ab', 'x'), 'limit=50&after=x': page('bc') });
    await finder.open(ALL, 'en');
    await finder.open(ALL, 'en');
    await Promise.all([finder.more(), finder.more()]);
    await finder.more();
    expect(names(finder)).to.equal('abc');
    expect(asked).to.deep.equal(['limit=50', 'limit=50&after=x']);
  });

  it('is asked for anew in another language', async () => {
    const { finder, asked } = server({ 'limit=50': page('a') });
    await finder.open(ALL, 'en');
    await finder.open(ALL, 'zh-Hans');
    expect(asked).to.have.length(2);
  });

  it('is never replaced by the answer to an older question', async () => {
    let late: (cases: FoundCases) => void = () => {};
    const { finder } = server({
      'q=old&limit=50': new Promise((resolve) => {
        late = resolve;
      }),
      'q=new&limit=50': page('n'),
    });
    const first = finder.open({ ...ALL, q: 'old' }, 'en');
    await finder.open({ ...ALL, q: 'new' }, 'en');
    late(page('o'));
    await first;
    expect(names(finder)).to.equal('n');
  });

  it('says what went wrong and is asked for again', async () => {
    const answers: Record<string, FoundCases | Error> = { 'limit=50': new ApiError('offline', 0) };
    const { finder } = server(answers);
    await finder.open(ALL, 'en');
    expect(finder.found.get()).to.deep.include({ state: 'failed', cases: [] });
    answers['limit=50'] = page('a', 'x');
    await finder.retry();
    expect(names(finder)).to.equal('a');
    await finder.more();
    expect(finder.found.get().state).to.equal('moreFailed');
    answers['limit=50&after=x'] = page('b');
    await finder.more();
    expect([names(finder), finder.found.get().state]).to.deep.equal(['ab', 'there']);
  });

  it('knows the neighbours of a case, beyond what has been fetched too', async () => {
    const { finder } = server({ 'limit=50': page('ab', 'x'), 'limit=50&after=x': page('c') });
    await finder.open(ALL, 'en');
    expect(await finder.neighbour('b', 1)).to.equal('c');
    expect(await finder.neighbour('c', 1)).to.equal(undefined);
    expect(await finder.neighbour('a', -1)).to.equal(undefined);
    expect(await finder.neighbour('elsewhere', 1)).to.equal(undefined);
  });

  it('counts all when asked, and counts a sample by itself', async () => {
    const { finder } = server({
      'limit=50': page('ab', 'x'),
      'limit=1&countTo=10000000': page(''),
      'size=2&seed=5': page('ab'),
    });
    await finder.open(ALL, 'en');
    await finder.countAll();
    expect(finder.found.get()).to.deep.include({ total: { count: 3, isExact: true }, state: 'there' });
    await finder.open({ ...ALL, sample: { size: 2, seed: 5 } }, 'en');
    expect(finder.found.get()).to.deep.include({ total: { count: 2, isExact: true }, next: undefined });
  });

  it('stands where it stood, unless that case is gone', async () => {
    const { finder } = server({ 'limit=50': page('ab'), 'q=b&limit=50': page('b'), 'q=c&limit=50': page('c') });
    await finder.open(ALL, 'en');
    finder.stand('b');
    finder.scroll(120);
    await finder.open({ ...ALL, q: 'b' }, 'en');
    expect(finder.found.get()).to.deep.include({ cursor: 'b', scroll: 0 });
    await finder.open({ ...ALL, q: 'c' }, 'en');
    expect(finder.found.get().cursor).to.equal(undefined);
  });
});

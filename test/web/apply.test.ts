import { expect } from 'chai';
import fc from 'fast-check';
import type { ConversationView, Line, QueueItem, StreamEvent } from '../../web/console/api/types.ts';
import { applyEvent, mergeLines, withEarlier, withItem, withQueue, withView } from '../../web/console/state/apply.ts';
import { type DeskState, EMPTY } from '../../web/console/state/model.ts';

const item = (id: string, version: number, part: Partial<QueueItem> = {}): QueueItem => ({
  id,
  version,
  state: 'waiting',
  urgent: false,
  customer: { channel: 'directline' },
  locale: 'en',
  lane: 'normal',
  severity: 1,
  categories: [],
  signals: [],
  excerpt: '',
  lastSeq: version,
  updatedAt: '2026-11-22T06:00:00.000Z',
  approvals: 0,
  rank: 0,
  because: [],
  ...part,
});

const line = (seq: number, text = `line ${seq}`): Line => ({
  seq,
  at: '2026-11-22T06:00:00.000Z',
  author: 'customer',
  kind: 'message',
  text,
  locale: 'en',
  attachments: [],
});

const view = (id: string, seqs: number[], part: Partial<ConversationView> = {}): ConversationView => ({
  item: item(id, seqs.at(-1) ?? 0),
  brief: {
    why: '',
    summary: [],
    facts: [],
    open: [],
    doNotAsk: [],
    promises: [],
    said: [],
    remedies: [],
    styles: [],
    warnings: [],
    moods: [],
  },
  lines: seqs.map((seq) => line(seq)),
  earlier: (seqs[0] ?? 1) > 1,
  cases: [],
  offers: [],
  approvals: [],
  suggestions: [],
  can: ['read', 'write'],
  position: '0',
  ...part,
});

const seqs = (state: DeskState, id: string) => state.views[id]?.lines.map(({ seq }) => seq);

describe('the state of the desk', () => {
  it('takes the item with the higher version, whichever comes first', () => {
    const newer = withItem(withItem(EMPTY, item('a', 2)), item('a', 1));
    expect(newer.items.a?.version).to.equal(2);
    expect(withItem(newer, item('a', 3)).items.a?.version).to.equal(3);
  });

  it('does not bring back what has gone when an old event comes late', () => {
    const gone = withItem(withItem(EMPTY, item('a', 1)), item('a', 3, { state: 'gone' }));
    expect(gone.items).to.deep.equal({});
    expect(withItem(gone, item('a', 2)).items).to.deep.equal({});
    expect(withItem(gone, item('a', 4)).items.a?.version).to.equal(4);
  });

  it('leaves what was read of a conversation that has gone, but nothing to be done with it', () => {
    const open = withView(
      EMPTY,
      view('a', [1, 2], { item: item('a', 2, { customer: { name: 'Ann', channel: 'x' } }) }),
    );
    const after = withItem(open, item('a', 3, { state: 'gone' }));
    expect(after.views.a?.item).to.include({ state: 'gone', version: 3 });
    expect(after.views.a?.item.customer.name).to.equal('Ann');
    expect(after.views.a?.can).to.deep.equal([]);
  });

  it('is the same after any events in order, however often they are repeated', () => {
    const events: StreamEvent[] = [1, 2, 3, 4, 5, 6].flatMap((n): StreamEvent[] => [
      { type: 'lines', id: 'a', lines: [line(10 + n)] },
      { type: 'item', item: item('a', 10 + n, n === 4 ? { state: 'gone' } : {}) },
    ]);
    const start = withView(EMPTY, view('a', [9, 10]));
    const run = (list: StreamEvent[], from = start) =>
      list.reduce((state, event, index) => applyEvent(state, event, String(index), 0), from);
    const fresh = run(events);
    expect(seqs(fresh, 'a')).to.deep.equal([9, 10, 11, 12, 13, 14, 15, 16]);
    fc.assert(
      fc.property(fc.array(fc.nat(events.length), { maxLength: 6 }), (breaks) => {
        // A connection that breaks begins again somewhere before the end, and sends from there on once more.
        let state = start;
        for (const at of [...breaks.sort((a, b) => a - b), events.length]) {
          state = run(events.slice(0, at), state);
        }
        const { position: _, ...one } = state;
        const { position: __, ...other } = fresh;
        expect(one).to.deep.equal(other);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps the position of the last event with an id, and none of one without', () => {
    const state = applyEvent(EMPTY, { type: 'item', item: item('a', 1) }, '7', 0);
    const typing = applyEvent(state, { type: 'typing', id: 'a', who: 'customer' }, undefined, 1000);
    expect(typing.position).to.equal('7');
    expect(typing.typing.a?.until).to.equal(7000);
  });

  it('knows that nobody is typing any more once the words are there', () => {
    const open = withView(EMPTY, view('a', [1]));
    const typing = applyEvent(open, { type: 'typing', id: 'a', who: 'customer' }, undefined, 0);
    expect(applyEvent(typing, { type: 'lines', id: 'a', lines: [line(2)] }, '1', 0).typing).to.deep.equal({});
  });

  it('asks for the view again when its lines have moved on, and not after it came', () => {
    const open = withView(EMPTY, view('a', [1]));
    const moved = applyEvent(open, { type: 'lines', id: 'a', lines: [line(2)] }, '1', 0);
    expect(moved.stale).to.deep.equal(['a']);
    expect(withView(moved, view('a', [1, 2])).stale).to.deep.equal([]);
  });

  it('keeps lines that came while the view was on its way', () => {
    const moved = applyEvent(
      withView(EMPTY, view('a', [1])),
      { type: 'lines', id: 'a', lines: [line(2), line(3)] },
      '1',
      0,
    );
    expect(seqs(withView(moved, view('a', [1, 2])), 'a')).to.deep.equal([1, 2, 3]);
  });

  it('keeps earlier lines that were read, unless there is a gap behind them', () => {
    const page = { lines: [line(1), line(2)], earlier: false };
    const back = withEarlier(withView(EMPTY, view('a', [3, 4])), 'a', page);
    expect(seqs(back, 'a')).to.deep.equal([1, 2, 3, 4]);
    const next = withView(back, view('a', [3, 4, 5]));
    expect(seqs(next, 'a')).to.deep.equal([1, 2, 3, 4, 5]);
    expect(next.views.a?.earlier).to.equal(false);
    expect(seqs(withView(next, view('a', [90, 91])), 'a')).to.deep.equal([90, 91]);
  });

  it('replaces a line that has changed, and is the very same list when nothing has', () => {
    const known = [line(1), line(2)];
    expect(mergeLines(known, [line(2)])).to.equal(known);
    expect(mergeLines(known, [line(2, 'other')])[1]?.text).to.equal('other');
  });

  it('holds what the fetched queue holds and nothing else', () => {
    const old = withItem(withItem(EMPTY, item('a', 5)), item('b', 1));
    const queue = { items: [item('b', 2), item('c', 1)], position: '9', now: '2026-11-22T06:00:00.000Z' };
    const state = withQueue({ ...old, mustReload: true }, queue);
    expect(Object.keys(state.items)).to.have.members(['b', 'c']);
    expect(state).to.include({ position: '9', mustReload: false });
  });

  it('asks for everything anew when told that too much was missed', () => {
    expect(applyEvent(EMPTY, { type: 'reset' }, undefined, 0).mustReload).to.equal(true);
  });
});

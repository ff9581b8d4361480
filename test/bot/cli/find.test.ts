import { expect } from 'chai';
import { queryOf } from '../../../bot/cli/find.ts';
import { showFound } from '../../../bot/search/showFound.ts';
import type { FoundCase } from '../../../bot/search/showLines.ts';
import { openSqliteStore } from '../../../storage/index.ts';
import { runKesu } from '../../support/kesuProcess.ts';
import { caseRecord, conversation, entry, instant } from '../../support/records.ts';
import { useTempFolder } from '../../support/tempFolder.ts';
import { takeTurn } from '../../support/turns.ts';

const flags = { sort: 'newest', limit: 20, seed: 1 };

describe('kesu find and kesu rebuild', function () {
  this.timeout(120_000);
  const folderOf = useTempFolder();

  const kesu = (...args: string[]) => runKesu(args, { KESU_DATA: folderOf() });

  it('make the index, and find in it, over a store of which nobody else knows', async () => {
    const store = await openSqliteStore({ folder: folderOf(), clock: () => new Date(instant(900)) });
    const texts = ['我要退款，现在就要', 'The parcel is late'];
    for (const [n, text] of texts.entries()) {
      const key = `talk${n}`;
      const record = caseRecord(key, key, { number: `K000-000-00${n}`, opening: { activityId: 'a1', text } });
      await takeTurn(store, key, 1, () => ({
        conversation: conversation(key, { lastSeq: 1, cases: [record] }),
        entries: [entry(key, 1, { text, activityId: 'a1' })],
        cases: [record],
      }));
    }
    const early = await kesu('find', '退款');
    expect(early.stderr).to.include('kesu rebuild');
    const refused = await kesu('rebuild');
    expect(refused.stderr).to.include('in use by another process');
    await store.close();

    const built = await kesu('rebuild');
    expect(built.stderr).to.include('100 % cases');
    expect(built.stdout).to.match(/^2 in the index/u);
    const found = await kesu('find', '退款', '--emotion', 'angry,anxious', '--severity', '1-3');
    expect(found.stdout).to.include('K000-000-000').and.include('1 customer: 我要退款，现在就要');
    expect(found.stdout).not.to.include('K000-000-001');
    expect(found.stderr).to.include('1 of 1');
    const sample = await kesu('find', '--sample', '5', '--json');
    const lines = sample.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as FoundCase);
    expect(lines.map(({ conversationKey }) => conversationKey).sort()).to.deep.equal(['talk0', 'talk1']);
  });

  it('understand what is asked for', () => {
    expect(
      queryOf(['退款', '-late'], {
        ...flags,
        sort: 'score',
        emotion: ['angry'],
        signal: ['legal', 'media'],
        score: { min: 0, max: 50 },
        by: ['customer'],
        from: '2026-11-01',
        to: '2026-11-02',
      }),
    ).to.deep.include({
      terms: '退款 -late',
      speakers: ['customer'],
      sort: { by: 'score', order: 'asc' },
      filters: {
        labels: { emotionPeak: ['angry'], signals: ['legal', 'media'] },
        notLabels: {},
        numbers: { score: { min: 0, max: 50 } },
        present: [],
        absent: [],
        opened: { from: '2026-11-01T00:00:00.000Z', to: '2026-11-03T00:00:00.000Z' },
        updated: {},
        closed: {},
      },
    });
    expect(() => queryOf(['x'.repeat(2000)], flags)).to.throw(/terms/u);
    expect(() => queryOf([], { ...flags, limit: 0 })).to.throw(/limit/u);
  });

  it('refuse a range that is none', async () => {
    const refused = await kesu('find', '--score', 'low');
    expect(refused.stderr).to.include('Give a number such as 3, or a range such as 0-50.');
  });

  it('show what customers wrote without letting it do anything to a terminal', () => {
    const text = '\x1b[2Jrefund\u202e now\n';
    const one: FoundCase = {
      conversationKey: 'key',
      caseId: '',
      facts: { openedAt: instant(0), updatedAt: instant(0), labels: {}, numbers: {} },
      line: {
        seq: 3,
        at: instant(0),
        author: 'customer',
        snippet: { text, ranges: [{ start: 4, end: 10 }], cutBefore: true, cutBehind: false },
      },
    };
    expect(showFound(one, false)).to.match(/^key .*no case/u);
    expect(showFound(one, false)).to.include('3 customer: … [2Jrefund  now ');
    expect(showFound(one, true)).to.include('… [2J\x1b[1mrefund\x1b[22m  now ');
  });
});

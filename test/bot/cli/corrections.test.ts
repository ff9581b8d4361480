import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { openTraining } from '../../../nlp/index.ts';
import { openSqliteStore, type Store } from '../../../storage/index.ts';
import { runKesu } from '../../support/kesuProcess.ts';
import { review } from '../../support/reviewRecords.ts';
import { storeTalk } from '../../support/talkInStore.ts';
import { useTempFolder } from '../../support/tempFolder.ts';

const TITLE = 'An agent who doubts, blames, and tells the customer to calm down';

describe('kesu corrections', function () {
  this.timeout(60_000);
  const folderOf = useTempFolder();

  async function fill(store: Store): Promise<void> {
    await storeTalk(store, { key: 'talk', number: 'K-1', title: TITLE });
    const own = { conversationKey: 'talk', caseId: 'case-talk', caseNumber: 'K-1', messages: 3 };
    const angry = { seq: 1, tag: 'emotion', was: 'disappointed', is: 'angry' } as const;
    const submitted = { state: 'submitted', submittedAt: '2026-11-20T04:00:00.000Z', corrections: [angry] } as const;
    const given = { ...own, ...submitted, corrections: [angry] };
    await store.putReview(review('r1', given), undefined);
    const act = { seq: 1, tag: 'act', was: 'other', is: 'vent' } as const;
    const kim = { id: 'kim', name: 'Kim' };
    await store.putReview(review('r2', { ...own, reviewer: kim, corrections: [act] }), undefined);
    await store.putReview(review('r3', { ...given, corrections: [act], calibrationId: 'cal' }), undefined);
    const at = { createdAt: '2026-11-20T03:00:00.000Z', updatedAt: '2026-11-20T03:00:00.000Z' };
    const by = { id: 'sue', name: 'Sue' };
    await store.putBookRecord(
      {
        v: 1,
        kind: 'calibration',
        id: 'cal',
        name: 'C',
        by,
        state: 'open',
        cases: ['K-1'],
        reviewers: [by, kim],
        blind: true,
        ...at,
      },
      undefined,
    );
  }

  const kesu = async (...args: string[]) => {
    const ran = await runKesu(['corrections', ...args], { KESU_DATA: folderOf() });
    expect(ran.code, ran.stderr).to.equal(0);
    return ran;
  };

  it('writes what was submitted as rows to train on, tells how often each tag was wrong, and is noted', async () => {
    const store = await openSqliteStore({ folder: folderOf(), clock: () => new Date() });
    await fill(store);
    await store.close();
    const { stdout, stderr } = await kesu();
    const { readCorrections } = await openTraining();
    const rows = readCorrections(stdout);
    expect(rows).to.have.length(1);
    expect(rows[0]).to.include({ uid: 'talk:1', emotion: 'angry', by: 'rey' }).and.not.have.property('act');
    expect(stderr)
      .to.include('1 messages set right, of 3 reviewed in 1 cases')
      .and.match(/emotion +1 wrong +33\.3 %/u);
    const out = join(folderOf(), 'rows.jsonl');
    expect((await kesu('--out', out)).stdout).to.equal('');
    expect(await readFile(out, 'utf8')).to.equal(stdout);
    expect((await stat(out)).mode & 0o077, 'for others').to.equal(0);
    expect((await kesu('--to', '2026-11-19')).stdout).to.equal('');
    const again = await openSqliteStore({ folder: folderOf(), clock: () => new Date() });
    const notes = await again.auditLines({ after: 0, limit: 10 });
    expect(notes.filter(({ text }) => text.includes('"export"') && text.includes('corrections'))).to.have.length(3);
    await again.close();
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { buildIndex } from '../../../../bot/search/buildIndex.ts';
import { createPackReader } from '../../../../bot/search/packReader.ts';
import { openSqliteStore } from '../../../../storage/index.ts';
import { exportJob } from '../../../support/bookRecords.ts';
import { LEAN } from '../../../support/leanProcess.ts';
import { caseRecord, conversation, instant } from '../../../support/records.ts';
import { ownIndex } from '../../../support/searchRig.ts';
import { useTempFolder } from '../../../support/tempFolder.ts';
import { takeTurn } from '../../../support/turns.ts';

const CASES = 300;
const clock = () => new Date();

/** Lets a process make exports until it says that it is so far, then kills it; resolves with all it said. */
async function makeUntil(folder: string, later: number, isEnough: (said: string) => boolean): Promise<string> {
  const program = join(import.meta.dirname, 'exportChild.ts');
  const env = { PATH: process.env.PATH, ...LEAN };
  const child = spawn(process.execPath, [program, folder, String(later)], { env });
  let said = '';
  let faults = '';
  child.stderr.on('data', (chunk) => {
    faults += chunk;
  });
  child.stdout.on('data', (chunk) => {
    said += chunk;
    if (isEnough(said)) child.kill('SIGKILL');
  });
  await once(child, 'close');
  expect(faults).to.equal('');
  return said;
}

describe('An export whose process is killed', () => {
  const folder = useTempFolder();

  it('is gone on with where it was, and holds every case once', async function () {
    this.timeout(120_000);
    const store = await openSqliteStore({ folder: folder(), clock });
    for (let n = 0; n < CASES; n += 1) {
      const record = caseRecord(`k${n}`, 'c', { number: `K-${n}`, openedAt: instant(n) });
      await takeTurn(store, `k${n}`, 1, (seq) => ({
        cases: [record],
        conversation: conversation(`k${n}`, { lastSeq: seq, cases: [record] }),
      }));
    }
    const index = await ownIndex(folder(), await store.secret('search index', () => 'a secret that is long enough'));
    await buildIndex({ index, deps: { store, packOf: createPackReader(), clock }, when: 'now' });
    await index.close();
    const what = { query: JSON.stringify({ sort: 'oldest' }) };
    await store.putBookRecord(exportJob('e', { what, expiresAt: '2036-01-01T00:00:00.000Z' }), undefined);
    await store.close();

    const atLeast = (most: number) => (said: string) => Number(said.trim().split(' ').at(-1)) >= most;
    // Each time the claim of the one that was killed is over.
    const first = await makeUntil(folder(), 0, atLeast(60));
    const second = await makeUntil(folder(), 60_000, atLeast(170));
    const third = await makeUntil(folder(), 120_000, (said) => said.includes('done '));
    expect(first).to.match(/^running 0\n/);
    const begins = [second, third].map((said) => Number(said.split('\n')[0]?.split(' ')[1]));
    expect(begins[0]).to.be.at.least(60).and.below(CASES);
    expect(begins[1]).to.be.at.least(170).and.below(CASES);

    const after = await openSqliteStore({ folder: folder(), clock });
    const job = (await after.bookRecord('export', 'e'))?.value;
    expect(job).to.deep.include({ state: 'done', total: CASES, done: CASES, rows: CASES, isCut: false });
    const pieces = await after.pieces('e', { from: 0, to: CASES * 2 });
    expect(pieces.map(({ text }) => /^"([^"]*)"/.exec(text)?.[1])).to.deep.equal(
      Array.from({ length: CASES }, (_, n) => `K-${n}`),
    );
    await after.close();
  });
});

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect } from 'chai';
import { type LetterFlags, writeLetter } from '../../../bot/cli/letter.ts';
import { openSqliteStore } from '../../../storage/index.ts';
import { unzip } from '../../dialogs/letter/unzip.ts';
import { runKesu } from '../../support/kesuProcess.ts';
import { caseRecord, conversation, instant, promiseRecord } from '../../support/records.ts';
import { useTempFolder } from '../../support/tempFolder.ts';
import { takeTurn } from '../../support/turns.ts';

/** A valid case number: its last digit is the check digit. */
const NUMBER = 'K482-910-379';

describe('kesu letter', function () {
  this.timeout(60_000);
  const folder = useTempFolder();

  beforeEach(async () => {
    const store = await openSqliteStore({ folder: folder(), clock: () => new Date() });
    const facts = { name: { state: 'known' as const, value: '王女士', at: instant(0) } };
    const record = caseRecord('k', 'c1', { number: NUMBER, pack: 'food', locale: 'zh-Hans', facts });
    const dueAt = '2199-01-01T04:00:00.000Z';
    const promise = promiseRecord('k', 'p', { caseId: 'c1', dueAt, nextAt: dueAt });
    await takeTurn(store, 'k', 1, (lastSeq) => ({
      conversation: conversation('k', { lastSeq, promises: [promise], cases: [record] }),
      cases: [record],
      promises: [promise],
    }));
    await store.close();
  });

  async function kesu(number: string, flags: LetterFlags = {}) {
    const out = new PassThrough();
    const err = new PassThrough();
    const store = await openSqliteStore({ folder: folder(), clock: () => new Date(), readonly: true });
    try {
      const desk = { store, pack: 'retail', now: new Date('2026-11-22T09:00:00Z'), out, err };
      const done = await writeLetter(desk, number, flags);
      return { done, stdout: (out.read() ?? '').toString(), stderr: (err.read() ?? '').toString() };
    } finally {
      await store.close();
    }
  }

  it('writes a letter with the pack of the case, however the number is written', async () => {
    const { stdout, done } = await kesu(NUMBER.replaceAll('-', ' '));
    expect(done).to.equal(true);
    expect(stdout)
      .to.match(/^致歉信\n/)
      .and.to.include('尊敬的王女士：')
      .and.to.include('禾果里客户服务部');
    expect(stdout).to.match(/2199年1月1日（周.）12:00前/);
  });

  it('writes Word or HTML by the ending of the file, for its owner only', async () => {
    const docx = join(folder(), 'letter.docx');
    const html = join(folder(), 'letter.html');
    expect((await kesu(NUMBER, { out: docx, signed: '李明' })).done).to.equal(true);
    expect((await kesu(NUMBER, { out: html })).done).to.equal(true);
    expect(unzip(await readFile(docx)).get('word/document.xml')).to.include('李明');
    expect(await readFile(html, 'utf8')).to.match(/^<!doctype html>/);
    expect((await stat(docx)).mode & 0o777).to.equal(0o600);
  });

  it('writes nothing that the guard stops, and names it', async () => {
    const out = join(folder(), 'letter.txt');
    const { done, stderr } = await kesu(NUMBER, { out, signed: '李明', cause: '您弄错了，这是公司规定。' });
    expect(done).to.equal(false);
    expect(stderr).to.include('stopped (').and.to.include('The letter was not written.');
    expect(await stat(out).catch((error: NodeJS.ErrnoException) => error.code)).to.equal('ENOENT');
  });

  const REFUSED: [what: string, number: string, flags: LetterFlags, says: RegExp][] = [
    ['a number with a wrong digit', 'K482-910-378', {}, /no case number/],
    ['a case that is not there', 'K000-000-000', {}, /There is no case K000-000-000/],
    ['a cause that nobody signs', NUMBER, { cause: '查清了。' }, /--signed/],
    ['a change that nobody signs', NUMBER, { change: '会改。' }, /--signed/],
  ];
  for (const [what, number, flags, says] of REFUSED) {
    it(`refuses ${what}`, async () => {
      const { done, stdout, stderr } = await kesu(number, flags);
      expect(done).to.equal(false);
      expect(stdout).to.equal('');
      expect(stderr).to.match(says);
    });
  }

  it('ends with 1 as a command when there is no such case', async () => {
    expect(await runKesu(['letter', 'K000-000-000'], { KESU_DATA: folder() }))
      .to.include({ code: 1 })
      .and.to.have.property('stderr')
      .that.includes('There is no case');
  });
});

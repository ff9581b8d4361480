import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { ExportJob, ExportJobs } from '../../../../bot/api/contract/index.ts';
import { LINE_COLUMNS, LIST_COLUMNS } from '../../../../bot/review/take/exports/csvFile.ts';
import { readLine } from '../../../../storage/index.ts';
import { useReview } from '../../../support/reviewRig.ts';
import { fileOf, made, save } from './exportClient.ts';
import { readCsv } from './readCsv.ts';

const list = { what: { query: {} }, format: 'csv', locale: 'en' } as const;

describe('Exports over HTTP', () => {
  const rig = useReview({ conversations: 25 });
  const house = async () => (await rig.store.auditLines({ after: 0, limit: 500 })).map(({ text }) => readLine(text));
  const someCase = async () => {
    const { items } = await rig.store.caseFiles({ limit: 1 });
    const [file] = items;
    if (!file) throw new Error('no case');
    return file.record;
  };

  it('hold every case of the list once, as Excel reads Chinese, with the columns of the register and more', async () => {
    const job = await made(rig, 'rita', list);
    expect(job).to.deep.include({ state: 'done', unmasked: false, isCut: false });
    const { status, headers, bytes, text } = await save(rig, 'rita', job.file ?? '');
    expect(status).to.equal(200);
    expect([...bytes.subarray(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    expect(headers['content-disposition']).to.match(/^attachment; filename="kesu-cases-20261120-0300\.csv"$/);
    expect(headers['content-security-policy']).to.equal("default-src 'none'; sandbox");
    const [columns = [], ...rows] = readCsv(text.slice(1));
    expect(columns).to.deep.equal(LIST_COLUMNS);
    const { items } = await rig.store.caseFiles({ limit: 200 });
    const numbers = rows.map(([number]) => number).filter((number) => number !== '');
    expect(numbers).to.have.members(items.map(({ record }) => record.number));
    expect([job.total, job.done, job.rows, job.bytes]).to.deep.equal([
      rows.length,
      rows.length,
      rows.length,
      bytes.length - Buffer.byteLength(text.split('\r\n')[0] ?? '') - 2,
    ]);
    for (const row of rows) expect(row).to.have.length(columns.length);
  });

  it('hold the list as it was filtered and sorted, or the sample that was drawn', async () => {
    const { items } = await rig.store.caseFiles({ limit: 200 });
    const category = items[0]?.record.categories[0] ?? '';
    const wanted = items.filter(({ record }) => record.categories[0] === category).map(({ record }) => record.number);
    const oldest = await fileOf(rig, 'rita', { ...list, what: { query: { category, sort: 'oldest' } } });
    expect(
      readCsv(oldest.slice(1))
        .slice(1)
        .map(([number]) => number),
    ).to.deep.equal(wanted);
    const sample = { what: { query: { size: '3', seed: '5' } }, format: 'jsonl', locale: 'en' } as const;
    const lines = (await fileOf(rig, 'rita', sample)).trim().split('\n');
    expect(lines).to.have.length(3);
    const again = (await fileOf(rig, 'rita', sample)).trim().split('\n');
    expect(again).to.deep.equal(lines);
  });

  it('of one case hold its transcript, line by line', async () => {
    const { number, conversationKey } = await someCase();
    const spoken = (await rig.store.entries(conversationKey, { after: 0, limit: 500 })).filter(
      ({ text }) => text.trim() !== '',
    );
    const text = await fileOf(rig, 'rita', { what: { case: number }, format: 'csv', locale: 'zh-Hans' });
    const [columns, ...rows] = readCsv(text.slice(1));
    expect(columns).to.deep.equal(LINE_COLUMNS);
    expect(rows.map(([seq]) => Number(seq))).to.deep.equal(spoken.map(({ seq }) => seq));
    const html = await fileOf(rig, 'rita', { what: { case: number }, format: 'html', locale: 'zh-Hans' });
    expect(html).to.include('投诉对话记录').and.include('个人信息已脱敏').and.include(number);
    expect(html.match(/class="line/g)).to.have.length(spoken.length);
  });

  it('say what they are asked for that is not there', async () => {
    const gone = await made(rig, 'rita', { what: { case: 'K000-000-000' }, format: 'html', locale: 'en' });
    expect(gone).to.deep.include({ state: 'failed', failure: 'gone' });
    const wrong = await rig.client('rita').post('/review/exports', { ...list, what: { query: { severity: 'x' } } });
    expect(wrong.status).to.equal(400);
  });

  it('with personal data are for a reason: of a case for reviewers, of a list for supervisors', async () => {
    const { number } = await someCase();
    const unmask = { reason: 'The regulator asked for the file.' };
    const ofCase = { what: { case: number }, format: 'html', locale: 'en', unmask } as const;
    const refused = await rig.client('rita').post('/review/exports', { ...list, unmask });
    expect(refused.status).to.equal(403);
    const jobs = [await made(rig, 'rita', ofCase), await made(rig, 'sue', { ...list, unmask })];
    for (const { id, unmasked } of jobs) {
      expect(unmasked).to.equal(true);
      expect((await rig.store.bookRecord('unmask', id))?.value.times[0]?.reason).to.equal(unmask.reason);
    }
    const short = await rig.client('sue').post('/review/exports', { ...list, unmask: { reason: ' a ' } });
    expect(short.status).to.equal(400);
  });

  it('are only for who asked for them, whatever else they may', async () => {
    const { id, file = '' } = await made(rig, 'rita', list);
    for (const other of ['rolf', 'sue', 'both']) {
      expect((await rig.client(other).get(`/review/exports/${id}`)).status).to.equal(404);
      expect((await save(rig, other, file)).status).to.equal(404);
      expect((await rig.client(other).ask('DELETE', `/review/exports/${id}`)).status).to.equal(404);
      const { body } = await rig.client(other).get<ExportJobs>('/review/exports');
      expect(body.exports.map((one) => one.id)).not.to.include(id);
    }
    for (const nobody of ['anna', 'ada']) {
      for (const [method, path] of [
        ['GET', '/review/exports'],
        ['GET', `/review/exports/${id}`],
        ['GET', `/review/exports/${id}/file`],
        ['DELETE', `/review/exports/${id}`],
      ] as const)
        expect((await rig.client(nobody).ask(method, path)).status, `${nobody} ${path}`).to.equal(403);
      expect((await rig.client(nobody).post('/review/exports', list)).status).to.equal(403);
    }
    expect((await rig.client('rita').get<ExportJob>(`/review/exports/${id}`)).body.state).to.equal('done');
  });

  it('are on record: asked for, taken, removed; and are gone once removed', async () => {
    const { id, file = '' } = await made(rig, 'rolf', list);
    await save(rig, 'rolf', file);
    expect((await rig.client('rolf').ask('DELETE', `/review/exports/${id}`)).status).to.equal(204);
    expect((await save(rig, 'rolf', file)).status).to.equal(404);
    expect(await rig.store.pieces(id, { from: 0, to: 1000 })).to.deep.equal([]);
    const notes = (await house()).filter(({ details }) => details?.exportId === id);
    expect(notes.map(({ actor, action, details }) => [actor, action, details?.state])).to.deep.equal([
      ['rolf', 'export', 'asked'],
      ['rolf', 'export', 'taken'],
      ['rolf', 'export', 'removed'],
    ]);
  });

  it('are a bounded number for each of us', async () => {
    for (let n = 0; n < 20; n += 1) await made(rig, 'both', { ...list, what: { query: { size: '1' } } });
    const answer = await rig.client('both').post('/review/exports', list);
    expect(answer.status).to.equal(429);
  });
});

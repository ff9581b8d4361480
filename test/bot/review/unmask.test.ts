import { expect } from 'chai';
import type { ReviewCase } from '../../../bot/api/contract/index.ts';
import { reasonMark, UNMASK_MS } from '../../../bot/review/read/unmasking.ts';
import { readLine } from '../../../storage/index.ts';
import { useReview } from '../../support/reviewRig.ts';
import { TALK, writeTalk } from '../../support/reviewTalk.ts';

const CASE = `/review/cases/${TALK.number}`;
const PHOTO = `${CASE}/files/${TALK.photo}`;

describe('Personal data of a case', () => {
  const rig = useReview({ fill: writeTalk });
  const read = async (who: string, path = CASE) => (await rig.client(who).get<ReviewCase>(path)).body;
  const unmask = (who: string, reason: unknown, path = CASE) =>
    rig.client(who).post<{ unmaskedUntil: string; error?: { field?: string } }>(`${path}/unmask`, { reason });
  const audited = async () => {
    const lines = await rig.store.auditLines({ after: 0, limit: 1000 });
    return lines.map((line) => readLine(line.text)).filter(({ action }) => action === 'unmask');
  };
  const later = () => {
    rig.now += UNMASK_MS + 60_000;
  };
  beforeEach(later);

  it('is starred out wherever it stands, until somebody says why they must see it', async () => {
    const masked = JSON.stringify(await read('rita'));
    for (const secret of TALK.secrets) expect(masked, secret).not.to.include(secret);
    const { status, body } = await unmask('rita', 'The customer disputes the number we called');
    expect(status).to.equal(200);
    const shown = await read('rita');
    for (const secret of TALK.secrets) expect(JSON.stringify(shown), secret).to.include(secret);
    expect(shown.unmaskedUntil).to.equal(body.unmaskedUntil);
    expect(shown.brief?.facts.find(({ name }) => name === 'contact')?.value).to.equal('kitty_88');
  });

  it('leaves every word of evidence where it was', async () => {
    const evidence = ({ lines }: ReviewCase) => {
      const { text = '', understanding } = lines[2] ?? {};
      const { evidence: spans, entities } = understanding as { evidence: Span[]; entities: Span[] };
      return [...spans, ...entities].map(({ start, end }) => text.slice(start, end));
    };
    type Span = { start: number; end: number };
    expect(evidence(await read('rita'))).to.deep.equal(['parcel is late', '*******5678']);
    await unmask('rita', 'to check the tags');
    expect(evidence(await read('rita'))).to.deep.equal(['parcel is late', '13812345678']);
  });

  it('stays hidden in lists, in other sessions, for others, and in other conversations', async () => {
    await unmask('rita', 'to check the tags');
    const list = await rig.client('rita').get<object>(`/review/cases?number=${TALK.number}&q=parcel`);
    expect(JSON.stringify(list.body)).to.include('parcel').and.not.to.include('Smith');
    expect(JSON.stringify(await read('rolf'))).not.to.include('Smith');
    expect(await read('rolf')).not.to.have.property('unmaskedUntil');
  });

  it('is hidden again after a quarter of an hour, in the same session too', async () => {
    const { body } = await unmask('rita', 'to check the tags');
    expect(Date.parse(body.unmaskedUntil) - rig.now).to.equal(UNMASK_MS);
    rig.now += UNMASK_MS - 1;
    expect(await read('rita')).to.have.property('unmaskedUntil');
    rig.now += 1;
    expect(await read('rita')).not.to.have.property('unmaskedUntil');
    expect(JSON.stringify(await read('rita'))).not.to.include('Smith');
  });

  it('is shown on every page of its lines', async () => {
    const lines = async () => JSON.stringify(await read('rita', `${CASE}/lines?after=2`));
    expect(await lines()).not.to.include('Smith');
    await unmask('rita', 'to check the tags');
    expect(await lines()).to.include('Mary Smith');
  });

  it('is audited: who, when, which case, until when, and by a mark of the words why', async () => {
    const before = (await audited()).length;
    const at = new Date(rig.now).toISOString();
    const { body } = await unmask('sue', ' Mary Smith, 13812345678, asked for her file ');
    const [line, ...more] = (await audited()).slice(before);
    expect(more).to.deep.equal([]);
    expect(line).to.deep.include({ at, actor: 'sue', subject: TALK.number });
    const { record, reason, until } = line?.details ?? {};
    expect(until).to.equal(body.unmaskedUntil);
    const kept = await rig.store.bookRecord('unmask', String(record));
    const words = '**********, *******5678, asked for her file';
    expect(kept?.value).to.deep.include({ by: { id: 'sue', name: 'SUE' }, caseNumber: TALK.number });
    expect(kept?.value.times).to.deep.equal([{ at, until, reason: words }]);
    const seal = await rig.store.auditSeal();
    expect(reason).to.equal(reasonMark(seal, String(record), at, words));
    expect(reason).not.to.equal(reasonMark(seal, String(record), at, 'another reason'));
  });

  it('can be asked for again, and each time is kept', async () => {
    const before = (await audited()).length;
    await unmask('rita', 'first reason');
    rig.now += 60_000;
    await Promise.all([unmask('rita', 'second reason'), unmask('rita', 'third reason')]);
    const lines = (await audited()).slice(before);
    expect(lines).to.have.length(3);
    const kept = await rig.store.bookRecord('unmask', String(lines[0]?.details?.record));
    expect(kept?.value.times.slice(-3).map(({ reason }) => reason)).to.have.members([
      'first reason',
      'second reason',
      'third reason',
    ]);
  });

  for (const reason of ['', '  a ', 'x'.repeat(501), 7, undefined])
    it(`is not shown for ${JSON.stringify(reason)?.slice(0, 12)}, and nothing is audited`, async () => {
      const before = (await audited()).length;
      const { status, body } = await unmask('rita', reason);
      expect([status, body.error?.field]).to.deep.equal([400, 'reason']);
      expect(await audited()).to.have.length(before);
      expect(await read('rita')).not.to.have.property('unmaskedUntil');
    });

  it('has files that are shown to nobody before, and then as what they are', async () => {
    const [photo, elsewhere] = (await read('rita')).lines[4]?.attachments ?? [];
    expect(photo).to.deep.include({ url: '', isWithheld: true });
    expect(photo?.name).to.match(/^passport of \*+\.jpg$/);
    expect(elsewhere).to.deep.include({ url: '', isWithheld: false });
    expect((await rig.client('rita').get(PHOTO)).status).to.equal(403);
    await unmask('rita', 'to look at the photo');
    expect((await read('rita')).lines[4]?.attachments[0]).to.deep.include({
      url: `/api/v1${PHOTO}`,
      isWithheld: false,
    });
    const res = await fetch(`${rig.url}/api/v1${PHOTO}`, { headers: { 'x-person': 'rita' } });
    expect(await res.text()).to.equal(`the bytes of ${TALK.photo}`);
    expect(res.headers.get('content-security-policy')).to.include('sandbox');
    expect((await rig.client('rolf').get(PHOTO)).status).to.equal(403);
  });

  it('is not in files of our own, which anybody may open who may read the case; other files are not there', async () => {
    const url = (await read('rolf')).lines[8]?.attachments[0]?.url;
    const res = await fetch(`${rig.url}${url}`, { headers: { 'x-person': 'rolf' } });
    expect([res.status, await res.text()]).to.deep.equal([200, `the bytes of ${TALK.form}`]);
    expect((await rig.client('rolf').get(`${CASE}/files/nothing`)).status).to.equal(404);
  });
});

describe('Personal data that cannot be audited', () => {
  const rig = useReview({
    fill: writeTalk,
    change: (deps) => ({
      ...deps,
      store: { ...deps.store, recordAudit: () => Promise.reject(new Error('the disk is full')) },
    }),
  });

  it('is not shown', async () => {
    const { status } = await rig.client('rita').post(`${CASE}/unmask`, { reason: 'to look' });
    expect(status).to.equal(500);
    const { body } = await rig.client('rita').get<ReviewCase>(CASE);
    expect(body).not.to.have.property('unmaskedUntil');
  });
});

import { expect } from 'chai';
import type { SavedView, SavedViews } from '../../../bot/api/contract/index.ts';
import { readViewQuery, writeViewQuery } from '../../../bot/review/views/viewQuery.ts';
import { hostileTexts } from '../../support/hostileTexts.ts';
import { useReview } from '../../support/reviewRig.ts';

const VIEWS = '/review/views';
interface Refused {
  error: { code: string; field?: string; details?: { because?: string } };
}

describe('Saved views', () => {
  const rig = useReview();
  const save = async (who: string, view: object) => rig.client(who).post<SavedView & Refused>(VIEWS, view);
  const seen = async (who: string) => (await rig.client(who).get<SavedViews>(VIEWS)).body.views;
  const names = async (who: string) => (await seen(who)).map(({ name }) => name);
  const change = (who: string, id: string, body: object) =>
    rig.client(who).ask<SavedView & Refused>('PATCH', `${VIEWS}/${id}`, body);
  const remove = async (who: string, { id, etag }: SavedView) =>
    (await rig.client(who).ask('DELETE', `${VIEWS}/${id}?etag=${encodeURIComponent(etag)}`)).status;
  afterEach(async () => {
    for (const who of ['rita', 'rolf', 'sue'])
      for (const view of await seen(who)) if (view.owner.id === who) await remove(who, view);
  });

  it('are seen by whoever made them, and by the team once shared', async () => {
    const { status, body } = await save('rita', {
      name: ' Angry and late ',
      query: { emotionPeak: 'angry', q: '退款' },
    });
    expect(status).to.equal(201);
    expect(body).to.deep.include({
      name: 'Angry and late',
      query: { emotionPeak: 'angry', q: '退款' },
      owner: { id: 'rita', name: 'RITA' },
      isShared: false,
      mayChange: true,
    });
    expect([await names('rita'), await names('rolf')]).to.deep.equal([['Angry and late'], []]);
    const shared = await change('rita', body.id, { etag: body.etag, isShared: true });
    expect(shared.status).to.equal(200);
    expect(await seen('rolf')).to.deep.equal([{ ...shared.body, mayChange: false }]);
  });

  it('come in order of name and keep lists and samples as they were looked for', async () => {
    const sample = { size: '20', seed: '7', spread: 'locale', category: '-other', opened: '7d' };
    await save('rita', { name: 'b', query: { sort: '-score', severity: '3..' } });
    await save('rita', { name: 'a', query: sample });
    const views = await seen('rita');
    expect(views.map(({ name }) => name)).to.deep.equal(['a', 'b']);
    expect(views[0]?.query).to.deep.equal(sample);
    expect(views[1]?.query).to.deep.equal({ sort: '-score', severity: '3..' });
  });

  it('are changed and removed by their owner as they were read, shared ones by supervisors too', async () => {
    const { body: first } = await save('rita', { name: 'one', query: {}, isShared: true });
    expect((await change('rolf', first.id, { etag: first.etag, name: 'mine' })).status).to.equal(403);
    const { body: second } = await change('sue', first.id, {
      etag: first.etag,
      name: 'two',
      query: { lane: 'safety' },
    });
    expect(second).to.deep.include({ name: 'two', query: { lane: 'safety' }, owner: first.owner });
    expect((await change('rita', first.id, { etag: first.etag, name: 'three' })).status).to.equal(409);
    expect(await remove('rita', first)).to.equal(409);
    expect(await remove('rolf', second)).to.equal(403);
    expect(await remove('rita', second)).to.equal(204);
    expect(await names('rita')).to.deep.equal([]);
  });

  it('of others are not there until they are shared', async () => {
    const { body } = await save('rita', { name: 'mine', query: {} });
    expect((await change('sue', body.id, { etag: body.etag, name: 'hers' })).status).to.equal(404);
    expect(await remove('rolf', body)).to.equal(404);
  });

  it('have names of their own', async () => {
    const { body } = await save('rita', { name: 'Late', query: {} });
    const again = await save('rita', { name: 'late', query: {} });
    expect([again.status, again.body.error.field]).to.deep.equal([409, 'name']);
    expect((await save('rolf', { name: 'Late', query: {} })).status).to.equal(201);
    expect((await change('rita', body.id, { etag: body.etag, name: 'LATE' })).status).to.equal(200);
  });

  const refused: [view: object, field: string][] = [
    [{ name: '', query: {} }, 'name'],
    [{ name: 'x'.repeat(81), query: {} }, 'name'],
    [{ name: 'x', query: { severity: 'high' } }, 'query.severity'],
    [{ name: 'x', query: { size: '0' } }, 'query.size'],
    [{ name: 'x', query: { nonsense: '1' } }, 'query.nonsense'],
    [{ name: 'x', query: { after: 'x' } }, 'query.after'],
    [{ name: 'x', query: { number: Array.from({ length: 400 }, () => 'K482-910-379').join() } }, 'query'],
    [{ name: 'x' }, 'query'],
  ];
  for (const [view, field] of refused)
    it(`cannot be ${JSON.stringify(view).slice(0, 50)}`, async () => {
      const { status, body } = await save('rita', view);
      expect([status, body.error.field]).to.deep.equal([400, field]);
    });

  it('are no more than a hundred of one person', async () => {
    const add = (n: number) => save('rolf', { name: `view ${n}`, query: {} });
    for (let n = 0; n < 100; n += 1) expect((await add(n)).status).to.equal(201);
    const { status, body } = await add(100);
    expect([status, body.error.details?.because]).to.deep.equal([409, 'too_many']);
  });

  it('hold whatever is typed as it was typed, as data', async () => {
    for (const text of hostileTexts()
      .filter((one) => one.trim() !== '')
      .slice(0, 40)) {
      const context = { personId: 'rita', zone: 'UTC', now: new Date(rig.now) };
      const typed = text.slice(0, 150).trim();
      const query = { q: typed, product: typed.replaceAll(/[\\,]/g, '') || 'x' };
      const kept = readViewQuery(writeViewQuery(query, context));
      const plain = (one: object) =>
        JSON.parse(
          JSON.stringify(one, (_, value) => (typeof value === 'string' ? value.toWellFormed().trim() : value)),
        );
      expect(plain(kept)).to.deep.equal(plain(query));
    }
  });

  it('from an older house open with what is still known', () => {
    expect(readViewQuery('q=late&oldName=1&severity=3')).to.deep.equal({ q: 'late', severity: '3' });
    expect(readViewQuery('sort=sideways')).to.deep.equal({});
  });
});

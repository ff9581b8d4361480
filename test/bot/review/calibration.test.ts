import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { CalibrationView, NewCalibration, ReviewsOfCase } from '../../../bot/api/contract/index.ts';
import { Judging, type Refused } from '../../support/judging.ts';
import { REVIEW_PEOPLE, useReview } from '../../support/reviewRig.ts';
import { person } from '../../support/staffRecords.ts';
import { storeTalk } from '../../support/talkInStore.ts';

const BAD = 'An agent who doubts, blames, and tells the customer to calm down';
const MISSED = { state: 'missed', reason: 'Nobody said it.' };

describe('a calibration', () => {
  const rig = useReview({
    fill: async (store) => {
      for (let n = 1; n <= 12; n += 1) await storeTalk(store, { key: `talk${n}`, number: `K-${n}`, title: BAD });
      for (const { id, roles } of REVIEW_PEOPLE) await store.putPerson(person(id, { roles: [...roles] }), undefined);
      await storeTalk(store, { key: 'own', number: 'K-own', title: BAD, agent: 'both' });
    },
  });
  const as = (who: string) => new Judging(rig, who);
  const make = <T = CalibrationView>(cases: string[], change: Partial<NewCalibration> = {}, who = 'sue') =>
    as(who).ask<T>('POST', '/calibrations', {
      id: randomUUID(),
      name: 'November',
      cases,
      reviewers: ['rita', 'rolf'],
      ...change,
    });
  const get = async (id: string, who: string) =>
    (await as(who).ask<CalibrationView>('GET', `/calibrations/${id}?read=zh-Hant`)).body;
  const begin = (who: string, number: string, calibrationId: string) => as(who).begin(number, { calibrationId });

  it('keeps everybody blind until all have submitted, then says how far they agree and where they differ', async () => {
    const { status, body: made } = await make(['K-1', 'K-2']);
    expect(status).to.equal(201);
    expect(made).to.deep.include({ state: 'open', cases: ['K-1', 'K-2'] });
    for (const number of ['K-1', 'K-2']) {
      const begun = await begin('rita', number, made.id);
      expect(begun).to.include({ isBlind: true, calibrationId: made.id });
      const submitted = await as('rita').submitted(begun, { tone: MISSED });
      expect(submitted, 'still blind').not.to.have.any.keys('auto', 'parties', 'overruled');
      expect(submitted.can).to.deep.equal([]);
    }
    expect((await as('rita').score('K-1')).body.isBlind).to.equal(true);
    const seen = async (who: string) => (await as(who).ask<ReviewsOfCase>('GET', '/cases/K-1/reviews')).body.reviews;
    expect((await seen('rita')).map(({ isMine }) => isMine)).to.deep.equal([true]);
    expect(await seen('rolf')).to.deep.equal([]);
    expect(await seen('sue'), 'nor whoever takes no part').to.deep.equal([]);
    expect((await as('sue').score('K-1')).body.isBlind).to.equal(false);
    const half = await get(made.id, 'rolf');
    expect(half).not.to.have.property('result');
    expect(half.reviewers.map(({ id, done }) => [id, done])).to.deep.equal([
      ['rita', 2],
      ['rolf', 0],
    ]);
    expect(half.own).to.deep.equal(['K-1', 'K-2'].map((number) => ({ case: number, isDone: false })));

    await as('rolf').submitted(await begin('rolf', 'K-1', made.id), { tone: MISSED });
    await as('rolf').submitted(await begin('rolf', 'K-2', made.id), { pace: MISSED });
    const done = await get(made.id, 'rita');
    expect(done).to.include({ state: 'closed', closedAt: new Date(rig.now).toISOString() });
    // 32 points, of which rita says 30 met and rolf too; they agree on 29 met and 1 missed.
    const { result } = done;
    expect(result?.overall).to.include({ items: 32, same: 30 / 32 });
    const chance = (30 * 30 + 2 * 2) / (32 * 32);
    expect(result?.overall.kappa).to.be.closeTo((30 / 32 - chance) / (1 - chance), 1e-9);
    expect(
      result?.differ.map(({ case: number, point, said }) => [
        number,
        point,
        said.map(({ by, state }) => `${by.id} ${state}`),
      ]),
    ).to.deep.equal([
      ['K-2', 'tone', ['rita missed', 'rolf met']],
      ['K-2', 'pace', ['rita met', 'rolf missed']],
    ]);
    const tone = result?.points.find(({ point }) => point === 'tone');
    expect(tone).to.include({ items: 2, same: 0.5, name: '語氣' });
    expect((await seen('rolf')).length).to.equal(2);
    expect((await as('rita').score('K-1')).body.isBlind).to.equal(false);
    expect(result?.rubric.map(({ reviewer }) => reviewer.id)).to.deep.equal(['rita', 'rolf']);
  });

  it('is made of cases that there are, for reviewers who did not hold them', async () => {
    const refused: [string, string[], Partial<NewCalibration>, string][] = [
      ['no such case', ['K-3', 'K-none'], {}, 'unknown_case'],
      ['own work', ['K-own'], { reviewers: ['rita', 'both'] }, 'own_case'],
      ['an agent', ['K-3'], { reviewers: ['rita', 'anna'] }, 'reviewers'],
      ['one alone', ['K-3'], { reviewers: ['rita', 'rita'] }, 'reviewers'],
    ];
    for (const [what, cases, change, because] of refused) {
      const { status, body } = await make<Refused>(cases, change);
      expect([status, body.error.details?.because], what).to.deep.equal([400, because]);
    }
    const id = randomUUID();
    const first = await make(['K-3'], { id });
    expect((await make(['K-3'], { id })).body, 'sent twice').to.deep.equal(first.body);
    expect((await make(['K-3'], { id }, 'rita')).status, 'the id of another').to.equal(409);
    const { reviewers } = (await as('rita').ask<{ reviewers: { id: string }[] }>('GET', '/reviewers')).body;
    expect(reviewers.map((one) => one.id)).to.have.members(['rita', 'rolf', 'sue', 'both']);
  });

  it('is no way round: its cases are blind in every other review, too', async () => {
    const before = await as('rita').begin('K-4');
    const { body: made } = await make(['K-4', 'K-5']);
    expect(await as('rita').begin('K-5'), 'begun beside it').to.include({ isBlind: true });
    const { status, body } = await as('rita').ask<Refused>('PUT', `/reviews/${before.id}`, {
      etag: before.etag,
      points: [{ point: 'tone', state: 'met' }],
    });
    expect([status, body.error.details?.because]).to.deep.equal([409, 'calibrating']);
    expect(body.error.details?.review).not.to.have.any.keys('auto', 'overruled', 'parties');
    const outsider = await as('sue').ask('POST', '/cases/K-4/reviews', { calibrationId: made.id });
    expect(outsider.status, 'takes no part').to.equal(404);
    const foreign = await as('rita').ask('POST', '/cases/K-6/reviews', { calibrationId: made.id });
    expect(foreign.status, 'not its case').to.equal(404);
  });

  it('is closed early by its maker or a supervisor, and then takes nothing more', async () => {
    const { body: made } = await make(['K-7'], {}, 'rita');
    const begun = await begin('rolf', 'K-7', made.id);
    const { body: judged } = await as('rolf').judge(begun);
    const close = (who: string, etag = made.etag) =>
      as(who).ask<CalibrationView>('POST', `/calibrations/${made.id}/close`, { etag });
    expect((await close('rolf')).status).to.equal(403);
    expect((await close('rita', 'x')).status).to.equal(409);
    const { body: closed } = await close('sue');
    expect(closed.state).to.equal('closed');
    expect((await close('sue')).body, 'sent twice').to.deep.equal(closed);
    expect((await as('rolf').post(judged, 'submit')).status).to.equal(409);
    expect((await get(made.id, 'rita')).result?.overall).to.deep.equal({ items: 0, same: 0 });
    const late = await as('rita').ask('POST', '/cases/K-7/reviews', { calibrationId: made.id });
    expect(late.status).to.equal(409);
  });

  it('is over when its last case that is still there is submitted, and shows no dispute to those who were judged', async () => {
    const { body: made } = await make(['K-8']);
    const submitted = await as('rita').submitted(await begin('rita', 'K-8', made.id));
    await as('rolf').submitted(await begin('rolf', 'K-8', made.id));
    expect((await get(made.id, 'sue')).state).to.equal('closed');
    expect((await as('anna').ask('GET', `/reviews/${submitted.id}`)).status).to.equal(404);
    expect((await as('sue').post(submitted, 'dispute', { points: ['tone'], words: 'No.' })).status).to.equal(403);
    const { calibrations } = (await as('rolf').ask<{ calibrations: CalibrationView[] }>('GET', '/calibrations')).body;
    expect(calibrations[0]).to.include({ id: made.id, mayClose: false });
    expect(calibrations[0]).not.to.have.property('result');
  });
});

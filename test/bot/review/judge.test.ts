import { expect } from 'chai';
import { describe, it } from 'mocha';
import { scoreCase } from '../../../bot/review/scoreCases.ts';
import { rubricOf } from '../../../dialogs/index.ts';
import { readLine } from '../../../storage/index.ts';
import { Judging, type Refused } from '../../support/judging.ts';
import { useReview } from '../../support/reviewRig.ts';
import { storeTalk } from '../../support/talkInStore.ts';

const BAD = 'An agent who doubts, blames, and tells the customer to calm down';
const LATE = { state: 'missed', reason: 'It came after the proposal.' };

describe('judging a case', () => {
  const rig = useReview({
    fill: async (store) => {
      for (let n = 1; n <= 9; n += 1) await storeTalk(store, { key: `talk${n}`, number: `K-${n}`, title: BAD });
    },
  });
  const rita = new Judging(rig, 'rita');
  const rolf = new Judging(rig, 'rolf');
  const notes = async () =>
    (await rig.store.auditLines({ after: 0, limit: 1000 }))
      .map(({ text }) => readLine(text))
      .filter((line) => line.action === 'review');

  it('begins with the score that the program gives, with the words that prove it, the same each time', async () => {
    const file = await rig.store.caseFile('K-1');
    if (!file) throw new Error('there is no case');
    const packOf = async () => rig.pack;
    const { score, entries } = await scoreCase(rig.store, file, { now: new Date(rig.now), packOf });
    const { body } = await rita.score('K-1', 'zh-Hans');
    expect((await rita.score('K-1', 'zh-Hans')).body).to.deep.equal(body);
    expect(body).to.deep.include({ case: 'K-1', total: score.total, version: score.version, isBlind: false });
    const rubric = rubricOf(rig.pack, 'en');
    for (const [index, { id, state, reason, proof, marks, weight }] of score.points.entries()) {
      const { auto, ...shown } = body.points[index] ?? {};
      expect(shown).to.deep.equal({
        id,
        name: rubric.points[id].name['zh-Hans'],
        why: rubric.points[id].why['zh-Hans'],
        weight,
      });
      expect(auto).to.deep.include({ state, reason, marks, sentence: rubric.points[id].reasons[reason]?.['zh-Hans'] });
      const words = proof.map((one) => {
        return { ...one, words: entries.find(({ seq }) => seq === one.seq)?.text.slice(one.start, one.end) };
      });
      expect(auto?.quotes, id).to.deep.equal(words);
    }
    expect(body.parties).to.deep.equal(
      Object.entries(score.parties).map(([id, total]) => ({
        id,
        name: id === 'bot' ? rig.pack.bot['zh-Hans'] : 'ANNA',
        total,
      })),
    );
    expect((await rita.score('K-none')).status).to.equal(404);
  });

  it('confirms or overrules each point, counts anew, and is submitted whole', async () => {
    const begun = await rita.begin('K-1');
    expect(begun.can).to.deep.equal(['judge', 'submit']);
    expect((await rita.begin('K-1')).id, 'begun twice').to.equal(begun.id);
    const few = await rita.ask<Refused>('POST', `/reviews/${begun.id}/submit`, { etag: begun.etag });
    expect(few.body.error.details).to.include({ because: 'not_judged' });
    expect(few.body.error.details?.points).to.have.length(16);
    const before = (await rita.score('K-1')).body;
    const { body: judged } = await rita.judge(
      begun,
      { tone: { state: 'met', reason: 'See line 6.' } },
      { comment: 'Kind.' },
    );
    const weights = before.points.filter(({ auto }) => auto?.state !== 'not_applicable');
    const marks = weights.reduce((sum, { id, weight, auto }) => sum + (id === 'tone' ? weight : (auto?.marks ?? 0)), 0);
    const all = weights.reduce((sum, { weight }) => sum + weight, 0);
    expect(judged.total).to.equal(Math.round((100 * marks) / all));
    expect(judged).to.deep.include({
      overruled: 1,
      comment: 'Kind.',
      auto: { version: before.version, total: before.total },
    });
    const { body: submitted } = await rita.post(judged, 'submit');
    expect(submitted).to.include({ state: 'submitted', submittedAt: new Date(rig.now).toISOString() });
    expect((await rita.post(judged, 'submit')).body, 'sent twice').to.deep.equal(submitted);
    const told = (await notes())
      .filter(({ subject }) => subject === 'K-1')
      .map(({ actor, details }) => [actor, details?.what]);
    expect(told).to.deep.equal([
      ['rita', 'begun'],
      ['rita', 'submitted'],
    ]);
  });

  it('overrules nothing without a reason, and nothing that is not there', async () => {
    const begun = await rita.begin('K-2');
    const refused: [string, object, string, string?][] = [
      ['overruled', { points: [{ point: 'heardOut', state: 'not_applicable' }] }, 'no_reason'],
      ['no such point', { points: [{ point: 'beauty', state: 'met' }] }, 'unknown_point', 'points.0.point'],
      ['twice', { points: [1, 2].map(() => ({ point: 'tone', state: 'missed' })) }, 'unknown_point', 'points'],
      [
        'no such words',
        { points: [{ point: 'tone', state: 'missed', proof: [{ seq: 1, start: 0, end: 9999 }] }] },
        'unknown_line',
        'points.0.proof',
      ],
      [
        'a line of ours',
        { points: [], corrections: [{ seq: 2, tag: 'emotion', is: 'angry' }] },
        'unknown_line',
        'corrections.0.seq',
      ],
      [
        'no such label',
        { points: [], corrections: [{ seq: 1, tag: 'emotion', is: 'bored' }] },
        'unknown_tag',
        'corrections.0.is',
      ],
      [
        'a tag twice',
        { points: [], corrections: [1, 2].map(() => ({ seq: 1, tag: 'severity', is: 4 })) },
        'unknown_tag',
        'corrections.1',
      ],
      [
        'a label twice',
        { points: [], corrections: [{ seq: 1, tag: 'signals', is: ['legal', 'legal'] }] },
        'unknown_tag',
        'corrections.0.is',
      ],
    ];
    for (const [what, body, because, field] of refused) {
      const { status, body: answer } = await rita.ask<Refused>('PUT', `/reviews/${begun.id}`, {
        etag: begun.etag,
        ...body,
      });
      expect(status, what).to.equal(400);
      expect(answer.error.details?.because, what).to.equal(because);
      expect(answer.error.field, what).to.equal(field);
    }
    expect((await rita.ask<{ points: [] }>('GET', `/reviews/${begun.id}`)).body.points).to.deep.equal([]);
  });

  it('keeps other words as proof, and tags set right with what they were', async () => {
    const begun = await rita.begin('K-3');
    const corrections = [
      { seq: 1, tag: 'emotion', is: 'anxious', reason: 'Worried, not angry.' },
      { seq: 1, tag: 'severity', is: 1 },
      { seq: 1, tag: 'categories', is: ['staff', 'delivery'] },
      { seq: 1, tag: 'complaint', is: 1 },
    ];
    const { body } = await rita.judge(begun, {}, { corrections });
    expect(body.corrections).to.deep.equal([
      { ...corrections[0], was: 'disappointed' },
      { ...corrections[2], was: ['delivery'] },
      { ...corrections[3], was: 0 },
    ]);
    const [line] = await rig.store.entries('talk3', { after: 1, limit: 1 });
    const points = [{ point: 'tone', state: 'missed', reason: 'Sharp.', proof: [{ seq: 2, start: 0, end: 5 }] }];
    const moved = await rita.ask<typeof body>('PUT', `/reviews/${body.id}`, { etag: body.etag, points });
    expect(moved.body.points[0]?.quotes).to.deep.equal([{ seq: 2, start: 0, end: 5, words: line?.text.slice(0, 5) }]);
  });

  it('is refused to whoever was slower, with how it stands, and done once however often it is sent', async () => {
    const begun = await rita.begin('K-4');
    const first = await rita.judge(begun, {}, { comment: 'one' });
    expect((await rita.judge(begun, {}, { comment: 'one' })).body, 'sent twice').to.deep.equal(first.body);
    const second = (await rita.judge(begun, {}, { comment: 'two' })) as { status: number; body: unknown };
    expect(second.status).to.equal(409);
    const { details } = (second.body as Refused).error;
    expect(details?.because).to.equal('changed');
    expect(details?.review).to.deep.equal(first.body);
    const raced = await Promise.all([1, 2].map((n) => rita.judge(first.body, {}, { comment: `at once ${n}` })));
    expect(raced.map(({ status }) => status).sort()).to.deep.equal([200, 409]);
    const both = await Promise.all([rolf.begin('K-4'), rolf.begin('K-4')]);
    expect(both[0]?.id).to.equal(both[1]?.id);
  });

  it('is seen by other reviewers once it is submitted, and taken back by its reviewer only', async () => {
    const seen = async () =>
      (await rolf.ask<{ reviews: { id: string }[] }>('GET', '/cases/K-5/reviews')).body.reviews.map(({ id }) => id);
    const begun = await rita.begin('K-5');
    expect(await seen()).to.deep.equal([]);
    expect((await rolf.ask('GET', `/reviews/${begun.id}`)).status).to.equal(404);
    expect((await rolf.ask('PUT', `/reviews/${begun.id}`, { etag: begun.etag, points: [] })).status).to.equal(404);
    const submitted = await rita.submitted(begun);
    expect(await seen()).to.deep.equal([begun.id]);
    expect((await rolf.post(submitted, 'reopen')).status).to.equal(403);
    const { body: reopened } = await rita.post(submitted, 'reopen');
    expect(reopened).to.include({ state: 'open' });
    expect(await seen()).to.deep.equal([]);
  });

  it('is refused to whoever took part in it', async () => {
    await storeTalk(rig.store, { key: 'own', number: 'K-own', title: BAD, agent: 'both' });
    const both = new Judging(rig, 'both');
    const { status, body } = await both.ask<Refused>('POST', '/cases/K-own/reviews', {});
    expect([status, body.error.details?.because]).to.deep.equal([403, 'own_case']);
    expect((await both.ask<{ mayBegin: boolean }>('GET', '/cases/K-own/reviews')).body.mayBegin).to.equal(false);
    expect((await both.begin('K-6')).state).to.equal('open');
  });

  it('is asked again when it is submitted: what the rubric says may have changed', async () => {
    const begun = await rita.begin('K-7');
    const { body: judged } = await rita.judge(begun);
    rig.now += 30 * 86_400_000;
    try {
      const changed = (await rita.score('K-7')).body.points.filter(({ id, auto }) => {
        return judged.points.find(({ point }) => point === id)?.state !== auto?.state;
      });
      const { status, body } = await rita.post<Refused>(judged, 'submit');
      if (changed.length === 0) expect(status).to.equal(200);
      else expect(body.error.details).to.deep.include({ because: 'no_reason', points: changed.map(({ id }) => id) });
    } finally {
      rig.now -= 30 * 86_400_000;
    }
  });

  it('shows no personal data in the words that prove something', async () => {
    await storeTalk(rig.store, { key: 'phone', number: 'K-phone', title: BAD });
    const file = await rig.store.caseFile('K-phone');
    expect(file?.record.customer.name).to.equal('Li Lei');
    const { body } = await rita.score('K-phone');
    expect(JSON.stringify(body)).not.to.contain('Li Lei');
  });

  it('of a blind review tells nothing that the reviewer must not know, until it is submitted', async () => {
    const begun = await rita.begin('K-8', { isBlind: true });
    const others = await rolf.submitted(await rolf.begin('K-8'));
    const { body: score } = await rita.score('K-8');
    expect(score).to.deep.include({ isBlind: true, parties: [] });
    expect(JSON.stringify(score)).not.to.match(/"total"|"state"|ANNA|"quotes"/u);
    for (const { auto } of score.points) expect(auto).to.equal(undefined);
    const own = (await rita.ask<{ reviews: object[] }>('GET', '/cases/K-8/reviews')).body.reviews;
    expect(own).to.have.length(1);
    expect(own[0]).not.to.have.any.keys('auto', 'parties', 'overruled');
    expect((await rita.ask('GET', `/reviews/${others.id}`)).status).to.equal(404);
    const listed = (await rita.ask<{ reviews: { id: string }[] }>('GET', '/reviews?which=own')).body.reviews;
    expect(listed.find(({ id }) => id === begun.id)).not.to.have.any.keys('overruled');
    // What is refused depends on what the reviewer says, never on what the rubric said.
    for (const state of ['met', 'not_applicable', 'partly', 'missed']) {
      for (const { id } of score.points) {
        const { status } = await rita.ask('PUT', `/reviews/${begun.id}`, {
          etag: (await rita.ask<{ etag: string }>('GET', `/reviews/${begun.id}`)).body.etag,
          points: [{ point: id, state }],
        });
        expect(status, `${id} ${state}`).to.equal(state === 'met' || state === 'not_applicable' ? 200 : 400);
      }
    }
    const now = (await rita.ask<typeof begun>('GET', `/reviews/${begun.id}`)).body;
    const submitted = await rita.submitted(now, { heardOut: LATE });
    expect(submitted).to.have.property('auto');
    expect(submitted.parties?.map(({ id }) => id)).to.include('anna');
    expect((await rita.score('K-8')).body.isBlind).to.equal(false);
    expect((await rita.post(submitted, 'reopen')).status, 'taken back').to.equal(409);
  });
});

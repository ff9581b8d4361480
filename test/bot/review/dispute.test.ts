import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { ReviewList, ReviewsOfCase, ReviewView } from '../../../bot/api/contract/index.ts';
import { readLine } from '../../../storage/index.ts';
import { person } from '../../support/consoleRig.ts';
import { Judging, type Refused } from '../../support/judging.ts';
import { useReview } from '../../support/reviewRig.ts';
import { storeTalk } from '../../support/talkInStore.ts';

const BAD = 'An agent who doubts, blames, and tells the customer to calm down';
const BOT_ONLY = 'An interrogation that hides behind policy';
const WORDS = 'I asked once, in line 3.';

describe('a dispute', () => {
  const rig = useReview({
    fill: async (store) => {
      for (let n = 1; n <= 5; n += 1) await storeTalk(store, { key: `talk${n}`, number: `K-${n}`, title: BAD });
      await storeTalk(store, { key: 'bot', number: 'K-bot', title: BOT_ONLY });
      await storeTalk(store, { key: 'sue', number: 'K-sue', title: BAD, agent: 'sue' });
    },
  });
  before(() => {
    rig.people.set('ben', person('ben'));
    rig.people.set('sam', person('sam', { roles: ['supervisor', 'reviewer'] }));
  });
  const as = (who: string) => new Judging(rig, who);
  const review = async (number: string, by = 'rita') => as(by).submitted(await as(by).begin(number));
  const dispute = (view: ReviewView, who: string, points = ['tone']) =>
    as(who).post(view, 'dispute', { points, words: WORDS });
  const rows = async (who: string, which: string) =>
    (await as(who).ask<ReviewList>('GET', `/reviews?which=${which}`)).body.reviews.map((one) => one.case);

  it('is raised by the agent who is judged, answered by another, and upheld changes the point and the total', async () => {
    const open = await as('rita').begin('K-1');
    expect(await rows('anna', 'judged')).not.to.include('K-1');
    expect((await as('anna').ask('GET', `/reviews/${open.id}`)).status).to.equal(404);
    const submitted = await as('rita').submitted(open);
    expect(await rows('anna', 'judged')).to.include('K-1');
    const { body: seen } = await as('anna').ask<ReviewView>('GET', `/reviews/${open.id}`);
    expect(seen).to.deep.include({ can: ['dispute'], isMine: false });
    const { body: disputed } = await dispute(submitted, 'anna');
    expect(disputed).to.deep.include({ state: 'disputed', can: [] });
    expect((await dispute(submitted, 'anna')).body, 'sent twice').to.deep.equal(disputed);
    expect(await rows('sue', 'disputed')).to.include('K-1');

    const changes = [{ point: 'tone', state: 'met' }];
    const answer = { upheld: true, words: 'Right: line 3 is polite.', changes };
    const { status, body: settled } = await as('sue').post(disputed, 'answer', answer);
    expect(status).to.equal(200);
    expect((await as('sue').post(disputed, 'answer', answer)).body, 'sent twice').to.deep.equal(settled);
    expect(settled.state).to.equal('settled');
    expect(settled.points.find(({ point }) => point === 'tone')).to.include({ state: 'met', reason: answer.words });
    expect(settled.total).to.be.greaterThan(submitted.total ?? 100);
    expect(settled.disputes[0]?.answer).to.deep.include({
      upheld: true,
      changes: [{ point: 'tone', was: 'missed', is: 'met' }],
    });
    const notes = (await rig.store.auditLines({ after: 0, limit: 1000 })).map(({ text }) => readLine(text));
    const told = notes.filter(({ subject }) => subject === 'K-1').map(({ actor, details }) => [actor, details?.what]);
    expect(told).to.deep.equal([
      ['rita', 'begun'],
      ['rita', 'submitted'],
      ['anna', 'disputed'],
      ['sue', 'upheld'],
    ]);
    expect(JSON.stringify(notes)).not.to.contain(WORDS);
  });

  it('that is not upheld leaves everything as it was, and the next one is answered by somebody else', async () => {
    const submitted = await review('K-2');
    const { body: disputed } = await dispute(submitted, 'anna');
    const faults: [string, object, number, string?][] = [
      ['upheld without a change', { upheld: true, words: 'Yes.' }, 400, 'incomplete'],
      [
        'a change of what was not disputed',
        { upheld: true, words: 'Yes.', changes: [{ point: 'pace', state: 'missed' }] },
        400,
        'unknown_point',
      ],
      [
        'declined with a change',
        { upheld: false, words: 'No.', changes: [{ point: 'tone', state: 'met' }] },
        400,
        'incomplete',
      ],
      ['without words', { upheld: false, words: ' ' }, 400],
    ];
    for (const [what, body, status, because] of faults) {
      const answered = await as('rita').post<Refused>(disputed, 'answer', body);
      expect(answered.status, what).to.equal(status);
      expect(answered.body.error.details?.because, what).to.equal(because);
    }
    const { body: settled } = await as('rita').post(disputed, 'answer', { upheld: false, words: 'See line 7.' });
    expect(settled).to.deep.include({ state: 'settled', total: submitted.total, points: submitted.points });
    const { body: again } = await dispute(settled, 'anna', ['tone', 'apology']);
    expect((await as('rita').post(again, 'answer', { upheld: false, words: 'No.' })).status).to.equal(403);
    expect((await as('sue').post(again, 'answer', { upheld: false, words: 'No.' })).status).to.equal(200);
  });

  it('of what the bot did is raised by a supervisor, and answered by another one or the reviewer', async () => {
    const submitted = await review('K-bot');
    expect(await rows('sue', 'judged')).to.include('K-bot');
    expect((await dispute(submitted, 'rolf')).status, 'a reviewer').to.equal(403);
    expect((await dispute(submitted, 'anna')).status, 'an agent').to.equal(404);
    const { body: disputed } = await dispute(submitted, 'sue');
    expect((await as('sue').post(disputed, 'answer', { upheld: false, words: 'No.' })).status, 'herself').to.equal(403);
    expect((await as('rolf').post(disputed, 'answer', { upheld: false, words: 'No.' })).status).to.equal(403);
    expect((await as('sam').post(disputed, 'answer', { upheld: false, words: 'No.' })).status).to.equal(200);
  });

  it('is not answered by a supervisor who is judged, nor raised by the one who judged', async () => {
    const submitted = await review('K-sue');
    rig.people.set('sue', person('sue', { roles: ['agent', 'supervisor'] }));
    const { body: disputed } = await dispute(submitted, 'sam');
    expect((await as('sue').post(disputed, 'answer', { upheld: false, words: 'No.' })).status).to.equal(403);
    const own = await review('K-3', 'sam');
    expect((await dispute(own, 'sam')).status).to.equal(403);
    rig.people.set('sue', person('sue', { roles: ['supervisor'] }));
  });

  it('is about points that were judged, in words, and nobody who was not judged learns of the review', async () => {
    const submitted = await review('K-4');
    for (const [what, body] of [
      ['no point', { points: [], words: WORDS }],
      ['no such point', { points: ['beauty'], words: WORDS }],
      ['no words', { points: ['tone'], words: ' ' }],
    ] as const)
      expect((await as('anna').post(submitted, 'dispute', body)).status, what).to.equal(400);
    expect((await as('ben').ask('GET', `/reviews/${submitted.id}`)).status).to.equal(404);
    expect((await dispute(submitted, 'ben')).status).to.equal(404);
    expect(await rows('ben', 'judged')).to.deep.equal([]);
    expect(await rows('anna', 'disputed'), 'only her own').to.deep.equal([]);
    for (const path of ['/cases/K-4/score', '/cases/K-4/reviews']) {
      expect((await as('anna').ask('GET', path)).status, path).to.equal(200);
      expect((await as('ben').ask('GET', path)).status, `${path} by another`).to.equal(404);
      expect((await as('anna').ask('GET', path.replace('K-4', 'K-5'))).status, `${path}, not reviewed`).to.equal(404);
    }
    const { reviews, mayBegin } = (await as('anna').ask<ReviewsOfCase>('GET', '/cases/K-4/reviews')).body;
    expect([reviews.map(({ id }) => id), mayBegin]).to.deep.equal([[submitted.id], false]);
  });
});

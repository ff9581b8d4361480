import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Figures, FoundCases, ReviewCase } from '../../../bot/api/contract/index.ts';
import { person, useConsole } from '../../support/consoleRig.ts';
import { Judging } from '../../support/judging.ts';
import { review } from '../../support/reviewRecords.ts';
import { useReview } from '../../support/reviewRig.ts';
import { storeTalk } from '../../support/talkInStore.ts';

const BAD = 'An agent who doubts, blames, and tells the customer to calm down';

describe('who judges a case blind', () => {
  const rig = useReview({
    fill: async (store) => {
      for (let n = 1; n <= 2; n += 1) await storeTalk(store, { key: `talk${n}`, number: `K-${n}`, title: BAD });
    },
  });
  const rita = () => new Judging(rig, 'rita');
  const rolf = () => new Judging(rig, 'rolf');
  const found = async (who: Judging, query: string) => {
    const { status, body } = await who.ask<FoundCases>('GET', `/cases?${query}`);
    expect(status, query).to.equal(200);
    return { numbers: body.cases.map((one) => one.number).sort(), count: body.total?.count, cases: body.cases };
  };

  before(async () => {
    await rita().begin('K-1', { isBlind: true });
  });

  it('finds it, without its score and who held it, and not by them', async () => {
    const all = await found(rita(), 'number=K-1');
    expect(all.numbers).to.deep.equal(['K-1']);
    expect(all.cases[0]).to.deep.include({ agents: [] });
    expect(all.cases[0]).not.to.have.property('score');
    for (const query of [
      'score=0..100',
      'agent=anna',
      'by=bot,agent,both',
      'sort=score',
      'point=tone:missed',
      'agent=*',
      'agent=-nobody',
    ]) {
      const others = await found(rolf(), query);
      expect(others.numbers, `${query} by another`).to.include('K-1');
      const own = await found(rita(), query);
      expect(own.numbers, query).not.to.include('K-1');
      expect(own.count, query).to.equal((others.count ?? 0) - 1);
    }
    const drawn = await rita().ask<FoundCases>('GET', '/sample?spread=by');
    expect(drawn.body.cases.map((one) => one.number)).to.deep.equal(['K-2']);
  });

  it('has it in none of the figures', async () => {
    const path = '/figures?parts=complaints,csat,byCategory,points&number=K-1&opened=2026-11-21..2026-11-22';
    const [own, others] = [await rita().ask<Figures>('GET', path), await rolf().ask<Figures>('GET', path)];
    expect([own.status, others.status]).to.deep.equal([200, 200]);
    expect(JSON.stringify(others.body)).to.contain('"of":1');
    expect(JSON.stringify(own.body)).not.to.match(/"of":[1-9]/u);
  });

  it('reads it without names', async () => {
    const { body } = await rita().ask<ReviewCase>('GET', '/cases/K-1');
    expect(JSON.stringify(body)).not.to.match(/anna/iu);
    expect(JSON.stringify((await rolf().ask('GET', '/cases/K-1')).body)).to.match(/ANNA/u);
  });
});

describe('who judges a case blind and asks the console', () => {
  const rig = useConsole({
    people: [person('rita', { roles: ['reviewer'] }), person('rolf', { roles: ['reviewer'] })],
  });

  it('is shown nothing of its conversation there', async () => {
    await storeTalk(rig.store, { key: 'talk', number: 'K-1', title: BAD });
    const own = {
      conversationKey: 'talk',
      caseId: 'case-talk',
      caseNumber: 'K-1',
      reviewer: { id: 'rita', name: 'R' },
    };
    const etag = await rig.store.putReview(review('r', { ...own, blind: true }), undefined);
    const paths = ['/conversations/talk', '/conversations/talk/lines'];
    for (const path of paths) {
      expect((await rig.client('rita').get(path)).status, path).to.equal(403);
      expect((await rig.client('rolf').get(path)).status, path).to.equal(200);
    }
    await rig.store.putReview(review('r', { ...own, blind: true, state: 'submitted' }), etag);
    for (const path of paths) expect((await rig.client('rita').get(path)).status, path).to.equal(200);
  });
});

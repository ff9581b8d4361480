import { expect } from 'chai';
import type { Alarms, Figures, FoundCases, NewTerms } from '../../../bot/api/contract/index.ts';
import { CHART_IDS, VALUE_IDS } from '../../../dialogs/index.ts';
import { useReview } from '../../support/reviewRig.ts';

interface Refusal {
  error: { code: string; field?: string };
}
const PATHS = ['/review/figures?parts=complaints', '/review/alarms', '/review/new-terms'];

describe('Figures and alarms over HTTP', () => {
  const rig = useReview({ conversations: 30 });

  it('are for reviewers and supervisors only', async () => {
    for (const path of PATHS) {
      for (const [who, status] of [
        ['rita', 200],
        ['sue', 200],
        ['anna', 403],
        ['ada', 403],
      ] as const)
        expect((await rig.client(who).get(path)).status, `${who} ${path}`).to.equal(status);
    }
  });

  it('set colleagues side by side for supervisors only', async () => {
    const path = '/review/figures?opened=364d&parts=agents';
    expect((await rig.client('rita').get(path)).status).to.equal(403);
    const { agents = [] } = (await rig.client('sue').get<Figures>(path)).body;
    expect(agents.length).to.be.above(0);
    for (const { score, csat, cases } of agents)
      if (cases < 5) expect([score, csat]).to.deep.equal([undefined, undefined]);
  });

  it('give links that the list of cases takes, with as many cases', async () => {
    const rita = rig.client('rita');
    const parts = [...VALUE_IDS, ...CHART_IDS].join();
    const { charts, values } = (await rita.get<Figures>(`/review/figures?opened=364d&parts=${parts}`)).body;
    const opened = [...values, ...charts.flatMap(({ slices }) => slices)].flatMap((one) => one.open ?? []);
    expect(opened.length).to.be.above(20);
    for (const open of opened) {
      const query = new URLSearchParams(open as Record<string, string>);
      expect((await rita.get(`/review/cases?${query}`)).status, String(query)).to.equal(200);
    }
    const [slice] = charts.find(({ id }) => id === 'byCategory')?.slices ?? [];
    const query = new URLSearchParams(slice?.open as Record<string, string>);
    expect((await rita.get<FoundCases>(`/review/cases?${query}`)).body.total?.count).to.equal(slice?.cases);
  });

  it('give more values of a chart, and refuse what is none', async () => {
    const rita = rig.client('rita');
    const { body } = await rita.get<Figures>('/review/figures?parts=byProduct&opened=364d&limit=2');
    expect(body.charts.map(({ id }) => id)).to.deep.equal(['byProduct']);
    expect(body.charts[0]?.slices.length).to.be.at.most(2);
    for (const [query, field] of [
      ['', 'parts'],
      ['parts=', 'parts'],
      ['parts=byShoeSize', 'parts'],
      ['parts=complaints,constructor', 'parts'],
      ['parts=complaints&limit=0', 'limit'],
      ['parts=complaints&limit=501', 'limit'],
      ['parts=complaints&opened=2026-13-01', 'opened'],
      ['parts=complaints&opened=2026-11-02..2026-11-01', 'opened'],
      ['parts=complaints&unit=hour', 'unit'],
      ['parts=complaints&category=none', 'category'],
    ] as const) {
      const refused = await rita.get<Refusal>(`/review/figures?${query}`);
      expect([refused.status, refused.body.error.field], query).to.deep.equal([400, field]);
    }
  });

  it('tell definitions and names in the language of the reader', async () => {
    const read = async (locale: string) =>
      (await rig.client('rita').get<Figures>(`/review/figures?parts=csat,points&read=${locale}`)).body;
    expect((await read('zh-Hans')).definitions.csat).to.match(/客户评分/u);
    expect((await read('zh-Hant')).points[0]?.name).to.equal('先聽完');
  });

  it('tell new terms without personal data, from a sample that is bounded', async () => {
    const { body } = await rig.client('rita').get<NewTerms>('/review/new-terms?opened=7d');
    expect(body.sampled.now + body.sampled.before)
      .to.be.above(0)
      .and.at.most(600);
    expect(JSON.stringify(body.clusters)).not.to.match(/\d{7}|\*/);
  });

  it('note who sees to an alarm; having seen it takes nothing from them; more cases make it new', async () => {
    const [rita, sue] = [rig.client('rita'), rig.client('sue')];
    const found = (await rita.get<Alarms>('/review/alarms')).body.alarms;
    const id = found[0]?.id ?? 'overdue-retail';
    const cases = found[0]?.cases ?? 1;
    const stateOf = async () => (await rita.get<Alarms>('/review/alarms')).body.alarms.find((one) => one.id === id);
    expect(
      (await rita.ask('PUT', `/review/alarms/${id}`, { state: 'acknowledged', cases, note: 'I call the maker.' }))
        .status,
    ).to.equal(204);
    expect((await sue.ask('PUT', `/review/alarms/${id}`, { state: 'seen', cases })).status).to.equal(204);
    const stored = await rig.store.bookRecord('alarm', id);
    expect(stored?.value).to.include({ state: 'acknowledged', note: 'I call the maker.' });
    expect(stored?.value.by.id).to.equal('rita');
    if (found.length > 0) {
      expect((await stateOf())?.state).to.equal('acknowledged');
      await rig.store.putBookRecord({ ...(stored?.value ?? never()), cases: cases - 1 }, stored?.etag);
      expect((await stateOf())?.state).to.equal('new');
    }
    for (const wrong of ['anything', 'rise', 'view-1'])
      expect((await rita.ask('PUT', `/review/alarms/${wrong}`, { state: 'seen', cases: 1 })).status, wrong).to.equal(
        404,
      );
    expect((await rig.client('anna').ask('PUT', `/review/alarms/${id}`, { state: 'seen', cases })).status).to.equal(
      403,
    );
  });
});

function never(): never {
  throw new Error('nothing was stored');
}

import { expect } from 'chai';
import { describe, it } from 'mocha';
import { type Action, type Actions, MEASURES } from '../../../../bot/api/contract/index.ts';
import { ACTION_MOVES } from '../../../../bot/review/take/actions/actionStates.ts';
import { VALUE_IDS } from '../../../../dialogs/index.ts';
import { ACTION_STATES, readLine } from '../../../../storage/index.ts';
import { caseRecord, conversation, entry, instant } from '../../../support/records.ts';
import { useReview } from '../../../support/reviewRig.ts';
import { person } from '../../../support/staffRecords.ts';
import { takeTurn } from '../../../support/turns.ts';

const DAY = 86_400;

describe('Improvement actions over HTTP', () => {
  // Ten cases in October with a mark of 2, ten in the first half of November with a mark of 4; the clock stands at 20 November.
  const rig = useReview({
    fill: async (store) => {
      for (let n = 0; n < 20; n += 1) {
        const key = `k${n}`;
        const openedAt = instant((n < 10 ? -45 : -14) * DAY + n);
        const record = caseRecord(key, 'c', {
          number: `K-${n}`,
          openedAt,
          status: 'closed',
          disposition: 'resolved',
          closedAt: openedAt,
          csat: { score: n < 10 ? 2 : 4, askedAt: openedAt },
        });
        await takeTurn(store, key, 1, (seq) => ({
          conversation: conversation(key, { lastSeq: seq, cases: [record] }),
          cases: [record],
          entries: [entry(key, seq, { activityId: 'a1', caseId: 'c' })],
        }));
      }
      for (const id of ['olga', 'gone']) await store.putPerson(person(id, { active: id !== 'gone' }), undefined);
    },
  });
  const order = {
    title: '退款当天到账',
    plan: 'Pay refunds out every hour.',
    cause: 'They wait for a batch at night.',
    finding: { of: 'figure', name: 'csat', value: 2, words: 'Marks are low where refunds wait.', cases: ['K-1'] },
    owner: 'olga',
    due: '2026-11-25',
    check: { due: '2026-12-20', figure: 'csat', before: { from: '2026-10-01', to: '2026-10-31' } },
  };
  const add = async (change: object = {}) => {
    const { status, body } = await rig.client('rita').post<Action>('/review/actions', { ...order, ...change });
    expect(status).to.equal(201);
    return body;
  };
  const move = (id: string, etag: string, to: string, words?: string) =>
    rig.client('sue').post<Action & { error?: { details?: { because?: string } } }>(`/review/actions/${id}/move`, {
      etag,
      to,
      ...(words === undefined ? {} : { words }),
    });

  it('begin with what was seen, who answers for it, and the figure as it is', async () => {
    const made = await add();
    expect(made).to.deep.include({
      state: 'open',
      owner: { id: 'olga', name: 'OLGA' },
      by: { id: 'rita', name: 'RITA' },
    });
    expect(made.check.before).to.deep.equal({ from: '2026-10-01', to: '2026-10-31', value: 2, n: 10 });
    expect(made.moves).to.deep.equal(['doing', 'done', 'dropped']);
    const { body } = await rig.client('rita').get<Action>(`/review/actions/${made.id}`);
    expect(body).to.deep.equal(made);
  });

  it('end with a judgement of a number before and after, never without', async () => {
    let { id, etag } = await add();
    const doing = await move(id, etag, 'doing');
    const done = await move(id, doing.body.etag, 'done');
    expect(done.body.doneAt).to.equal('2026-11-20T03:00:00.000Z');
    const early = await move(id, done.body.etag, 'worked', 'It is better.');
    expect([early.status, early.body.error?.details?.because]).to.deep.equal([409, 'needs_measure']);
    const after = { from: '2026-11-01', to: '2026-11-15' };
    const measured = await rig
      .client('sue')
      .post<Action>(`/review/actions/${id}/measure`, { etag: done.body.etag, after });
    expect(measured.body.check.after).to.deep.equal({ ...after, value: 4, n: 10 });
    etag = measured.body.etag;
    expect((await move(id, etag, 'worked')).body.error?.details?.because).to.equal('needs_words');
    const worked = await move(id, etag, 'worked', 'From 2 to 4.');
    expect(worked.body).to.deep.include({ state: 'worked' });
    expect(worked.body.check).to.deep.include({ words: 'From 2 to 4.', by: { id: 'sue', name: 'SUE' } });
    expect(worked.body.history.map(({ what, state }) => state ?? what)).to.deep.equal([
      'open',
      'doing',
      'done',
      'measured',
      'worked',
    ]);
    const again = await move(id, worked.body.etag, 'doing', 'It came back.');
    expect(again.body.check).not.to.have.any.keys('after', 'words', 'by', 'at');
  });

  it('are measured over their own cases, and not over nothing', async () => {
    const { id, etag, check } = await add({ check: { ...order.check, query: { category: 'delivery,other,quality' } } });
    expect(check.query).to.deep.equal({ category: 'delivery,other,quality' });
    const after = { from: '2025-01-01', to: '2025-01-02' };
    const none = await rig
      .client('rita')
      .post<{ error: { details: object } }>(`/review/actions/${id}/measure`, { etag, after });
    expect([none.status, none.body.error.details]).to.deep.equal([409, { because: 'nothing_to_count' }]);
  });

  it('remind of what is overdue and of checks that are due, the most urgent first', async () => {
    const late = await add({ title: 'late', due: '2026-11-19' });
    const checked = await add({ title: 'check', check: { ...order.check, due: '2026-11-20' } });
    await move(checked.id, checked.etag, 'done');
    const { body } = await rig.client('sue').get<Actions>('/review/actions');
    expect(body.today).to.equal('2026-11-20');
    expect(body.actions.slice(0, 2).map(({ title }) => title)).to.deep.equal(['late', 'check']);
    expect(body.counts).to.deep.include({ overdue: 1, checkDue: 1 });
    const titles = async (query: string) =>
      (await rig.client('sue').get<Actions>(`/review/actions?${query}`)).body.actions.map(({ title }) => title);
    expect(await titles('due=overdue')).to.deep.equal(['late']);
    expect(await titles('due=check')).to.deep.equal(['check']);
    expect(await titles('owner=me')).to.deep.equal([]);
    expect((await titles('owner=olga&state=open&case=K-1')).includes('check')).to.equal(false);
    await move(late.id, late.etag, 'dropped', 'Done otherwise.');
    expect(await titles('due=overdue')).to.deep.equal([]);
  });

  it('change as they were read, with a history of what was changed', async () => {
    const { id, etag } = await add();
    const change = { etag, title: 'New', owner: 'olga', check: { due: '2027-01-01' }, note: 'Call 13812345678.' };
    const { body } = await rig.client('rita').ask<Action>('PATCH', `/review/actions/${id}`, change);
    expect(body).to.deep.include({ title: 'New' });
    expect(body.check.before?.value, 'what was measured stays').to.equal(2);
    expect(body.history.at(-1)).to.deep.include({
      what: 'changed',
      fields: ['title', 'owner', 'check'],
      words: 'Call *******5678.',
    });
    const stale = await rig.client('sue').ask<{ error: object }>('PATCH', `/review/actions/${id}`, change);
    expect(stale.status).to.equal(409);
    for (const wrong of [
      { owner: 'gone' },
      { owner: 'nobody' },
      { due: '2026-13-01' },
      { check: { figure: 'x' } },
      { x: 1 },
    ])
      expect(
        (await rig.client('sue').ask('PATCH', `/review/actions/${id}`, { etag: body.etag, ...wrong })).status,
        JSON.stringify(wrong),
      ).to.equal(400);
    expect((await rig.client('sue').ask('PATCH', '/review/actions/none', change)).status).to.equal(404);
  });

  it('are measured by every number of the dashboard that is one number', () => {
    expect(MEASURES).to.have.members(VALUE_IDS.filter((id) => id !== 'cost'));
  });

  it('go only where they may', async () => {
    for (const from of ACTION_STATES)
      for (const to of ACTION_STATES) expect(ACTION_MOVES[from].includes(to) && from === to).to.equal(false);
    const { id, etag } = await add();
    for (const to of ['open', 'worked', 'failed']) {
      const refused = await move(id, etag, to, 'Why not.');
      expect([refused.status, refused.body.error?.details?.because]).to.deep.equal([409, 'no_such_move']);
    }
    expect((await move(id, etag, 'dropped')).body.error?.details?.because).to.equal('needs_words');
  });

  it('are on record, and nothing for who does not review', async () => {
    const { id } = await add();
    const notes = (await rig.store.auditLines({ after: 0, limit: 500 })).map(({ text }) => readLine(text));
    expect(notes.findLast(({ action }) => action === 'improvement')).to.deep.include({
      actor: 'rita',
      details: { actionId: id, what: 'made', state: 'open' },
    });
    for (const nobody of ['anna', 'ada']) {
      for (const [method, path, body] of [
        ['GET', '/review/actions', undefined],
        ['GET', `/review/actions/${id}`, undefined],
        ['POST', '/review/actions', order],
        ['PATCH', `/review/actions/${id}`, { etag: 'x' }],
        ['POST', `/review/actions/${id}/move`, { etag: 'x', to: 'doing' }],
        ['POST', `/review/actions/${id}/measure`, { etag: 'x', after: order.check.before }],
      ] as const)
        expect((await rig.client(nobody).ask(method, path, body)).status, `${nobody} ${method} ${path}`).to.equal(403);
    }
  });
});

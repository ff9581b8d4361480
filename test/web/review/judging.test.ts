import { expect } from 'chai';
import { describe, it } from 'mocha';
import { toApiError } from '../../../web/console/api/apiError.ts';
import type { Http } from '../../../web/console/api/http.ts';
import { createScoreCalls } from '../../../web/console/review/api/scoreCalls.ts';
import { createJudging, ownReview } from '../../../web/console/review/score/judging.ts';
import { useReview } from '../../support/reviewRig.ts';
import { storeTalk } from '../../support/talkInStore.ts';

const BAD = 'An agent who doubts, blames, and tells the customer to calm down';

describe('judging in the console', () => {
  const rig = useReview({
    fill: async (store) => {
      for (let n = 1; n <= 5; n += 1) await storeTalk(store, { key: `talk${n}`, number: `K-${n}`, title: BAD });
    },
  });

  /** Requests as the console makes them, to the real server. */
  function httpOf(who: string): Http {
    const send = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
      const answer = await rig.client(who).ask<T>(method, path, body as object | undefined);
      if (answer.status >= 300) throw toApiError(answer.status, answer.body, null);
      return answer.body;
    };
    return {
      get: (path: string) => send('GET', path),
      post: (path: string, body: unknown) => send('POST', path, body ?? {}),
      put: (path: string, body: unknown) => send('PUT', path, body),
    } as unknown as Http;
  }
  const judgingOf = (number: string, who = 'rita', calibrationId?: string) =>
    createJudging(createScoreCalls(httpOf(who)), number, calibrationId);
  const judgeAll = (judging: ReturnType<typeof judgingOf>) => {
    const { score } = judging.get();
    const points = (score?.points ?? []).map(
      ({ id, auto }) => [id, { state: auto?.state ?? 'met', reason: '' }] as const,
    );
    judging.change((draft) => ({ ...draft, points: { ...draft.points, ...Object.fromEntries(points) } }));
  };

  it('loses nothing that is typed and not sent yet when it is loaded again', async () => {
    const judging = judgingOf('K-5');
    await judging.load();
    await judging.begin(false);
    const loading = judging.load();
    judgeAll(judging);
    const { draft: typed } = judging.get();
    await loading;
    await judging.load();
    expect(judging.get()).to.include({ draft: typed, saving: 'soon' });
    await judging.submit();
    expect(ownReview(judging.get().reviews, undefined)?.state).to.equal('submitted');
  });

  it('begins, keeps what is typed, submits, takes it back', async () => {
    const judging = judgingOf('K-1');
    await judging.load();
    expect(judging.get()).to.include({ mayBegin: true, draft: undefined, isLoading: false });
    await judging.begin(false);
    expect(judging.get()).to.deep.include({ mayBegin: false, draft: { points: {}, comment: '', corrections: [] } });
    judgeAll(judging);
    judging.change((draft) => ({ ...draft, comment: 'Kind.' }));
    expect(judging.get().saving).to.equal('soon');
    await judging.flush();
    expect(judging.get().saving).to.equal('no');
    const again = judgingOf('K-1');
    await again.load();
    expect(again.get().draft).to.deep.equal(judging.get().draft);
    await judging.submit();
    expect(judging.get().draft).to.equal(undefined);
    expect(ownReview(judging.get().reviews, undefined)?.state).to.equal('submitted');
    await judging.reopen();
    expect(judging.get().draft?.comment).to.equal('Kind.');
  });

  it('submits what was typed a moment ago', async () => {
    const judging = judgingOf('K-2');
    await judging.load();
    await judging.begin(false);
    judgeAll(judging);
    await judging.submit();
    expect(ownReview(judging.get().reviews, undefined)).to.include({ state: 'submitted', judged: 16 });
  });

  it('shows what another window made of it, and writes nothing over it', async () => {
    const [one, other] = [judgingOf('K-3'), judgingOf('K-3')];
    await one.load();
    await one.begin(false);
    await other.load();
    one.change((draft) => ({ ...draft, comment: 'one' }));
    await one.flush();
    other.change((draft) => ({ ...draft, comment: 'other' }));
    const refused = await other.flush().catch((error: { details: { because?: string } }) => error.details.because);
    expect(refused).to.equal('changed');
    expect(other.get().draft?.comment).to.equal('one');
    expect(other.get().error).to.have.property('code', 'conflict');
    other.change((draft) => ({ ...draft, comment: 'both' }));
    await other.flush();
    expect(other.get().error).to.equal(undefined);
    await one.load();
    expect(one.get().draft?.comment).to.equal('both');
  });

  it('knows no score while it is blind, and stays unsent without reasons', async () => {
    const judging = judgingOf('K-4');
    await judging.load();
    await judging.begin(true);
    expect(judging.get().score).to.include({ isBlind: true });
    judging.change((draft) => ({
      ...draft,
      points: { tone: { state: 'missed', reason: '' }, pace: { state: 'met', reason: '' } },
    }));
    await judging.flush();
    expect(ownReview(judging.get().reviews, undefined)?.points.map(({ point }) => point)).to.deep.equal(['pace']);
    expect(judging.get().draft?.points).to.have.keys('tone', 'pace');
    const failed = judgingOf('K-none');
    await failed.load();
    expect(failed.get().error).to.have.property('code', 'not_found');
  });
});

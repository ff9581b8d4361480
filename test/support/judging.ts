import { expect } from 'chai';
import type { CaseScore, ReviewView } from '../../bot/api/contract/index.ts';
import type { Answer } from './consoleClient.ts';
import type { ReviewRig } from './reviewRig.ts';

/** What a refused change says. */
export interface Refused {
  error: { code: string; field?: string; details?: { because?: string; points?: string[]; review?: ReviewView } };
}

/** How a reviewer's console speaks. */
export class Judging {
  readonly #rig: ReviewRig;
  readonly #who: string;

  constructor(rig: ReviewRig, who: string) {
    this.#rig = rig;
    this.#who = who;
  }

  ask<T>(method: string, path: string, body?: object): Promise<Answer<T>> {
    return this.#rig.client(this.#who).ask<T>(method, `/review${path}`, body);
  }

  score(number: string, read = 'en'): Promise<Answer<CaseScore>> {
    return this.ask('GET', `/cases/${number}/score?read=${read}`);
  }

  async begin(number: string, body: object = {}): Promise<ReviewView> {
    const { status, body: view } = await this.ask<ReviewView>('POST', `/cases/${number}/reviews`, body);
    expect(status, JSON.stringify(view)).to.equal(200);
    return view;
  }

  /** Every point as the rubric has it, but for those in `other`. */
  async judge(view: ReviewView, other: Judgements = {}, more: object = {}): Promise<Answer<ReviewView>> {
    const { points } = (await this.score(view.case)).body;
    const given = points.map(({ id, auto }) => ({ point: id, state: auto?.state ?? 'met', ...other[id] }));
    return this.ask('PUT', `/reviews/${view.id}`, { etag: view.etag, points: given, ...more });
  }

  async submitted(view: ReviewView, other: Judgements = {}, more: object = {}): Promise<ReviewView> {
    const judged = await this.judge(view, other, more);
    expect(judged.status, JSON.stringify(judged.body)).to.equal(200);
    const { status, body } = await this.post<ReviewView>(judged.body, 'submit');
    expect(status, JSON.stringify(body)).to.equal(200);
    return body;
  }

  post<T = ReviewView>({ id, etag }: ReviewView, deed: string, body: object = {}): Promise<Answer<T>> {
    return this.ask('POST', `/reviews/${id}/${deed}`, { etag, ...body });
  }
}

type Judgements = Record<string, { state: string; reason?: string }>;

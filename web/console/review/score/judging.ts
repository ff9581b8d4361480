import { ApiError } from '../../api/apiError.ts';
import { createStore, type Store } from '../../state/store.ts';
import type { CaseScore, ReviewView, ScoreCalls } from '../api/types.ts';
import { type Draft, draftOf, judgementOf } from './draft.ts';

/** Pause after the last change before it is sent, ms. */
const SAVE_MS = 500;

export interface JudgingState {
  score: CaseScore | undefined;
  reviews: readonly ReviewView[];
  mayBegin: boolean;
  /** What is typed, while one's own review is open. */
  draft: Draft | undefined;
  saving: 'no' | 'soon' | 'now';
  /** Why it could not be loaded, or the last change could not be kept. */
  error: unknown;
  isLoading: boolean;
}

const EMPTY: JudgingState = {
  score: undefined,
  reviews: [],
  mayBegin: false,
  draft: undefined,
  saving: 'no',
  error: undefined,
  isLoading: true,
};

/** Judging one case: what the server knows, what is typed, and the one that keeps it. */
export interface Judging extends Pick<Store<JudgingState>, 'get' | 'subscribe'> {
  load(): Promise<void>;
  begin(isBlind: boolean): Promise<void>;
  change(make: (draft: Draft) => Draft): void;
  /** Sends what is typed now. Rejects when it cannot be kept. */
  flush(): Promise<void>;
  submit(): Promise<void>;
  reopen(): Promise<void>;
  /** Takes in a review as the server has just given it. */
  put(review: ReviewView): void;
}

/** One's own review: that of the calibration where one is judged in, the newest one otherwise. */
export function ownReview(reviews: readonly ReviewView[], calibrationId: string | undefined): ReviewView | undefined {
  return reviews.find((one) => one.isMine && one.calibrationId === calibrationId);
}

export function createJudging(calls: ScoreCalls, caseRef: string, calibrationId: string | undefined): Judging {
  const store = createStore<JudgingState>(EMPTY);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> = Promise.resolve();
  const set = (part: Partial<JudgingState>) => store.set((state) => ({ ...state, ...part }));
  const own = () => ownReview(store.get().reviews, calibrationId);

  /** What is typed and not sent yet stays, unless it is to give way to what the server has. */
  async function load({ givesWay = false } = {}): Promise<void> {
    try {
      const [score, { reviews, mayBegin }] = await Promise.all([calls.score(caseRef), calls.reviewsOfCase(caseRef)]);
      const mine = ownReview(reviews, calibrationId);
      const begun = calibrationId === undefined ? mayBegin : mine === undefined;
      const { draft: typed, saving } = store.get();
      const isUnsent = !givesWay && typed !== undefined && saving !== 'no';
      const stored = mine?.state === 'open' ? draftOf(mine) : undefined;
      const draft = stored && isUnsent ? { draft: typed, saving } : { draft: stored, saving: 'no' as const };
      set({ score, reviews, mayBegin: begun, ...draft, error: undefined, isLoading: false });
    } catch (error) {
      set({ error, isLoading: false });
    }
  }

  function put(review: ReviewView): void {
    store.set((state) => {
      const isKnown = state.reviews.some(({ id }) => id === review.id);
      const reviews = isKnown
        ? state.reviews.map((one) => (one.id === review.id ? review : one))
        : [review, ...state.reviews];
      return { ...state, reviews };
    });
  }

  async function send(): Promise<void> {
    const { score, draft } = store.get();
    const review = own();
    if (score === undefined || draft === undefined || review === undefined || store.get().saving === 'no') return;
    set({ saving: 'now' });
    try {
      put(await calls.judge(review.id, { etag: review.etag, ...judgementOf(score, draft) }));
      // What was typed meanwhile is sent after it.
      set({ saving: store.get().draft === draft ? 'no' : 'soon', error: undefined });
    } catch (error) {
      set({ saving: 'soon', error });
      // Somebody, or oneself in another window, was faster: what they made of it is shown, not written over.
      if (error instanceof ApiError && error.code === 'conflict') {
        await load({ givesWay: true });
        set({ error });
      }
      throw error;
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    const next = sending.catch(() => undefined).then(send);
    sending = next;
    return next;
  }

  /** Does something that changes which review there is, and shows what is so then. */
  async function after(make: () => Promise<ReviewView | undefined>): Promise<void> {
    await make();
    await load();
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    load: () => load(),
    put,
    flush,
    begin: (isBlind) =>
      after(() => calls.beginReview(caseRef, { isBlind, ...(calibrationId === undefined ? {} : { calibrationId }) })),
    change(make) {
      const { draft } = store.get();
      if (draft === undefined) return;
      set({ draft: make(draft), saving: 'soon' });
      clearTimeout(timer);
      timer = setTimeout(() => void flush().catch(() => undefined), SAVE_MS);
    },
    submit: () =>
      after(async () => {
        await flush();
        const review = own();
        return review && calls.submitReview(review.id, review.etag);
      }),
    reopen: () =>
      after(async () => {
        const review = own();
        return review && calls.reopenReview(review.id, review.etag);
      }),
  };
}

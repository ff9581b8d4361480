import { useEffect, useSyncExternalStore } from 'react';
import type { Http } from '../../api/http.ts';
import { useApp } from '../../app/context.ts';
import { createScoreCalls } from '../api/scoreCalls.ts';
import { useReading } from '../read/reading.ts';
import { useReviewPlace } from '../useReview.ts';
import { createJudging, type Judging, type JudgingState } from './judging.ts';

/** The case that is judged: the panel beside the transcript and the tags in it share it. */
const current = new WeakMap<Http, { key: string; judging: Judging }>();

function judgingOf(http: Http, caseRef: string, calibrationId: string | undefined): Judging {
  const key = JSON.stringify([caseRef, calibrationId]);
  const known = current.get(http);
  if (known?.key === key) return known.judging;
  const judging = createJudging(createScoreCalls(http), caseRef, calibrationId);
  current.set(http, { key, judging });
  return judging;
}

/** Judging the case that is read, in the calibration that the address names. */
export function useJudging(): { judging: Judging; state: JudgingState; calibrationId: string | undefined } {
  const { http } = useApp().calls;
  const { caseRef } = useReading();
  const { place } = useReviewPlace();
  const calibrationId = new URLSearchParams(place.query).get('calibration') ?? undefined;
  const judging = judgingOf(http, caseRef, calibrationId);
  return { judging, state: useSyncExternalStore(judging.subscribe, judging.get), calibrationId };
}

/** Loads what is judged when the panel is opened, and sends what was typed when it is left. */
export function useLoading(judging: Judging): void {
  useEffect(() => {
    void judging.load();
    const flush = () => void judging.flush().catch(() => undefined);
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [judging]);
}

import { useMemo } from 'react';
import type { Action } from '../../keys/actions.ts';
import { usePageActions } from '../../keys/usePageActions.ts';
import type { CaseScore, PointState } from '../api/types.ts';
import { useReading } from '../read/reading.ts';
import { useReviewWords } from '../useReview.ts';
import { type Draft, nextOpen } from './draft.ts';

interface JudgeKeys {
  score: CaseScore | undefined;
  draft: Draft | undefined;
  current: string | undefined;
  go(id: string): void;
  setState(id: string, state: PointState): void;
  setProof(id: string): void;
  submit(): void;
}

/** Judging without a mouse: from point to point, a key for each state. */
export function useJudgeKeys({ score, draft, current, go, setState, setProof, submit }: JudgeKeys): void {
  const { score: words } = useReviewWords();
  const { show } = useReading();
  const actions = useMemo((): Action[] => {
    const { keys } = words;
    const ids = score?.points.map(({ id }) => id) ?? [];
    const isJudging = () => score !== undefined && draft !== undefined;
    const point = score?.points.find(({ id }) => id === current);
    const action = (name: string, label: string, key: string, run: () => void, isPossible = isJudging): Action => {
      return { name: `page.judge.${name}`, label, keys: [key], group: 'page', isPossible, run };
    };
    const set = (state: PointState) => () => {
      if (current !== undefined) setState(current, state);
    };
    return [
      action(
        'next',
        keys.next,
        'n',
        () => {
          const next = score && draft ? nextOpen(score, draft, current) : ids[ids.indexOf(current ?? '') + 1];
          if (next !== undefined) go(next);
        },
        () => score !== undefined,
      ),
      action(
        'previous',
        keys.previous,
        'b',
        () => {
          const before = ids[Math.max(0, ids.indexOf(current ?? '') - 1)];
          if (before !== undefined) go(before);
        },
        () => score !== undefined,
      ),
      action('confirm', keys.confirm, 'c', () => {
        if (point?.auto !== undefined) setState(point.id, point.auto.state);
      }),
      action('met', keys.met, '1', set('met')),
      action('partly', keys.partly, '2', set('partly')),
      action('missed', keys.missed, '3', set('missed')),
      action('notApplicable', keys.notApplicable, '0', set('not_applicable')),
      action(
        'quote',
        keys.quote,
        'q',
        () => {
          const [quote] = point?.auto?.quotes ?? [];
          if (quote !== undefined) show(quote);
        },
        () => point?.auto !== undefined,
      ),
      action('proof', keys.proof, 'w', () => {
        if (current !== undefined) setProof(current);
      }),
      action('submit', keys.submit, 'Shift+S', submit),
    ];
  }, [words, score, draft, current, go, setState, setProof, submit, show]);
  usePageActions(actions);
}

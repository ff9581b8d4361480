import { fill } from '../../words/index.ts';
import type { Action } from '../api/types.ts';
import { addressOfReview } from '../place.ts';
import { useReviewWords } from '../useReview.ts';
import { useMeasured } from './useMeasured.ts';

/** One action in a list. */
export function ActionRow({ action }: { action: Action }) {
  const { take } = useReviewWords();
  const words = take.actions;
  const measured = useMeasured();
  const { id, title, owner, due, state, check, isOverdue, isCheckDue } = action;
  return (
    <li className="take-row" data-state={state}>
      <span className="take-row-head">
        <a href={addressOfReview({ page: 'actions', id, query: '' })}>
          <b>{title}</b>
        </a>
        <span>{words.state[state]}</span>
        {isOverdue && <span className="take-warn">{words.overdue}</span>}
        {isCheckDue && <span className="take-warn">{words.checkDue}</span>}
      </span>
      <span className="soft">
        {[
          owner.name,
          fill(words.due, { day: due }),
          fill(words.checkOn, { day: check.due }),
          `${measured.name(check.figure)} ${measured.value(check.figure, check.before)} → ${measured.value(check.figure, check.after)}`,
        ].join(' · ')}
      </span>
    </li>
  );
}

import { Button, ToggleButton } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { useMe, useWords } from '../../app/context.ts';
import { useReviewCalls } from '../api/reviewCalls.ts';
import type { Action, Actions } from '../api/types.ts';
import { PageFrame } from '../parts/PageFrame.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useLoad } from '../parts/useLoad.ts';
import { useReviewPlace, useReviewWords } from '../useReview.ts';
import { ActionDetail } from './ActionDetail.tsx';
import { ActionForm } from './ActionForm.tsx';
import { ActionRow } from './ActionRow.tsx';
import { findingOf } from './findingOf.ts';
import './Take.css';

type Filter = 'all' | 'mine' | 'overdue' | 'checkDue' | Action['state'];
const STATES: readonly Action['state'][] = ['open', 'doing', 'done', 'worked', 'failed', 'dropped'];

/** What is being done so that complaints do not come again. The address names one action, a filter, or what to make one of. */
export function ActionsPage() {
  const { words } = useWords();
  const calls = useReviewCalls();
  const { take } = useReviewWords();
  const { place, go } = useReviewPlace();
  const { value, error, retry } = useLoad(useCallback(() => calls.actions(), [calls]));
  const [isAdding, setAdding] = useState(findingOf(place.query) !== undefined);
  const action = value?.actions.find(({ id }) => id === place.id);
  const leave = () => {
    setAdding(false);
    // As the address is now: what was saved may be shown already.
    if (findingOf(location.hash.split('?')[1] ?? '') !== undefined) go({ page: 'actions', query: '' });
  };
  return (
    <PageFrame
      title={action?.title ?? words.nav.reviewPages.actions}
      lead={action === undefined ? take.actions.lead : undefined}
      actions={
        <Button appearance="primary" disabled={value === undefined} onClick={() => setAdding(true)}>
          {take.actions.add}
        </Button>
      }
    >
      {error !== undefined && <Trouble error={error} onRetry={retry} />}
      {value !== undefined && action === undefined && <ActionList board={value} />}
      {value !== undefined && action !== undefined && <ActionDetail action={action} board={value} onChanged={retry} />}
      {isAdding && value !== undefined && (
        <ActionForm
          board={value}
          finding={findingOf(place.query)}
          onSaved={({ id }) => {
            retry();
            go({ page: 'actions', id, query: '' });
          }}
          onLeave={leave}
        />
      )}
    </PageFrame>
  );
}

function ActionList({ board }: { board: Actions }) {
  const { take } = useReviewWords();
  const words = take.actions;
  const { person } = useMe();
  const { place, setQuery } = useReviewPlace();
  const filter = (new URLSearchParams(place.query).get('show') ?? 'all') as Filter;
  const isShown = (action: Action) =>
    filter === 'all' ||
    (filter === 'mine' && action.owner.id === person.id) ||
    (filter === 'overdue' && action.isOverdue) ||
    (filter === 'checkDue' && action.isCheckDue) ||
    action.state === filter;
  const shown = board.actions.filter(isShown);
  const choices: readonly (readonly [Filter, string, number | undefined])[] = [
    ['all', words.all, undefined],
    ['mine', words.mine, undefined],
    ['overdue', words.overdue, board.counts.overdue],
    ['checkDue', words.checkDue, board.counts.checkDue],
    ...STATES.map((state) => [state, words.state[state], Number(board.counts[state as 'overdue'] ?? 0)] as const),
  ];
  return (
    <>
      <div className="take-filters">
        {choices.map(([name, label, count]) => (
          <ToggleButton
            key={name}
            size="small"
            checked={filter === name}
            onClick={() => setQuery(name === 'all' ? '' : `show=${name}`)}
          >
            {count === undefined ? label : `${label} ${count}`}
          </ToggleButton>
        ))}
      </div>
      {shown.length === 0 && (
        <>
          <p>{words.none}</p>
          <p className="soft">{words.noneHint}</p>
        </>
      )}
      <ul className="take-list">
        {shown.map((action) => (
          <ActionRow key={action.id} action={action} />
        ))}
      </ul>
    </>
  );
}

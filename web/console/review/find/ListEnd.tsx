import { Button, Spinner } from '@fluentui/react-components';
import { useApp } from '../../app/context.ts';
import { fill } from '../../words/index.ts';
import { useReviewWords } from '../useReview.ts';
import type { Found } from './finder.ts';

/** What stands below the last row: more is coming, could not come, or there is no more. */
export function ListEnd({ found: { state, next, error, cases }, onMore }: { found: Found; onMore(): void }) {
  const { deeds } = useApp();
  const { find, frame } = useReviewWords();
  if (state === 'moreFailed')
    return (
      <div className="list-end" role="alert">
        {fill(find.moreFailed, { why: deeds.explain(error) })}{' '}
        <Button size="small" onClick={onMore}>
          {frame.retry}
        </Button>
      </div>
    );
  if (next !== undefined)
    return <div className="list-end">{state === 'more' && <Spinner size="tiny" label={find.loadingMore} />}</div>;
  return <div className="list-end soft">{cases.length > 8 && find.end}</div>;
}

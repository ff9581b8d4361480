import { Button } from '@fluentui/react-components';
import { useApp } from '../../app/context.ts';
import { fill } from '../../words/index.ts';
import { useReviewWords } from '../useReview.ts';
import './Trouble.css';

/** Something could not be loaded: why, and a way to ask again. */
export function Trouble({ error, onRetry }: { error: unknown; onRetry(): void }) {
  const { deeds } = useApp();
  const { frame } = useReviewWords();
  return (
    <div className="trouble" role="alert">
      <p>{fill(frame.failed, { why: deeds.explain(error) })}</p>
      <Button onClick={onRetry}>{frame.retry}</Button>
    </div>
  );
}

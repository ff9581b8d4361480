import { Button } from '@fluentui/react-components';
import { ApiError } from '../../api/apiError.ts';
import { PageFrame } from '../parts/PageFrame.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useReviewWords } from '../useReview.ts';

/** The case could not be shown: it is gone, or not this reader's, or something went wrong. */
export function NoCase({ error, onRetry, onBack }: { error: unknown; onRetry(): void; onBack(): void }) {
  const { read } = useReviewWords();
  const isGone = error instanceof ApiError && (error.code === 'not_found' || error.code === 'forbidden');
  return (
    <PageFrame title={read.title} actions={<Button onClick={onBack}>{read.back}</Button>}>
      {isGone ? <p>{read.gone}</p> : <Trouble error={error} onRetry={onRetry} />}
    </PageFrame>
  );
}

import { ApiError } from '../../api/apiError.ts';
import { useApp, useWords } from '../../app/context.ts';
import { fill, labelOf, type Words } from '../../words/index.ts';
import { useReviewWords } from '../useReview.ts';

/** Why something did not work, in the reader's language; what the server says of actions and exports has words of its own. */
export function useWhy(): (error: unknown) => string {
  const { deeds } = useApp();
  const { words } = useWords();
  const { take } = useReviewWords();
  return (error) => {
    const because = error instanceof ApiError ? error.details.because : undefined;
    const known = because === 'exports' ? take.exports.tooMany : because && labelOf(take.actions.refused, because);
    return failed(words, known === undefined || known === because ? deeds.explain(error) : known);
  };
}

const failed = ({ forms }: Words, why: string) => fill(forms.failed, { why });

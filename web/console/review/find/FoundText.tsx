import { useWords } from '../../app/context.ts';
import { fill } from '../../words/index.ts';
import type { FoundCase } from '../api/types.ts';
import { useReviewWords } from '../useReview.ts';
import { markedPieces } from './markedPieces.ts';

/** The words that were looked for where they stand, or the first that the customer complained with; text and nothing else. */
export function FoundText({ item: { found, opening } }: { item: FoundCase }) {
  const { words } = useWords();
  const { find } = useReviewWords();
  if (found === undefined)
    return (
      <span className="case-words">
        {opening === undefined ? <span className="soft">{find.row.noWords}</span> : <bdi>{opening}</bdi>}
      </span>
    );
  const who: Readonly<Record<string, string>> = { ...find.values.in, system: words.conversation.system };
  return (
    <span className="case-words">
      {found.author !== 'customer' && (
        <span className="soft">{fill(find.row.said, { who: who[found.author] ?? '' })} </span>
      )}
      <bdi>
        {found.cutBefore && '… '}
        {markedPieces(found.text, found.ranges).map(({ start, text, isMarked }) =>
          isMarked ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
        )}
        {found.cutBehind && ' …'}
      </bdi>
    </span>
  );
}

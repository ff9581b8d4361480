import { fill } from '../../words/index.ts';
import type { Quote } from '../api/types.ts';
import { useReviewWords } from '../useReview.ts';

/** Words that prove a point; each leads to its line where the transcript stands beside. */
export function QuoteList({
  quotes,
  onShow,
}: {
  quotes: readonly Quote[];
  onShow?: ((quote: Quote) => void) | undefined;
}) {
  const { score } = useReviewWords();
  if (quotes.length === 0) return null;
  return (
    <ul className="quotes" aria-label={score.quotes}>
      {quotes.map((quote) => (
        <li key={`${quote.seq}-${quote.start}`}>
          {onShow === undefined ? (
            <q>{quote.words}</q>
          ) : (
            <button
              type="button"
              className="quote"
              title={fill(score.quote, { seq: quote.seq })}
              onClick={() => onShow(quote)}
            >
              <span className="soft">{quote.seq}</span> <q>{quote.words}</q>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

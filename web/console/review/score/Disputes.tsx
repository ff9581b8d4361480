import { fill } from '../../words/index.ts';
import type { ReviewView } from '../api/types.ts';
import { useReviewWords } from '../useReview.ts';

/** What was said against a review, and what was answered. */
export function Disputes({ review: { disputes, points } }: { review: ReviewView }) {
  const { score: words } = useReviewWords();
  const nameOf = (id: string) => points.find(({ point }) => point === id)?.name ?? id;
  return disputes.map(({ by, at, points: disputed, words: said, answer }) => (
    <div key={at} className="dispute">
      <p>{fill(words.dispute.said, { name: by.name, points: disputed.map(nameOf).join(' · ') })}</p>
      <blockquote>{said}</blockquote>
      {answer === undefined ? (
        <p className="soft">{words.dispute.waits}</p>
      ) : (
        <>
          <p>{fill(answer.upheld ? words.answer.upheld : words.answer.declined, { name: answer.by.name })}</p>
          <blockquote>{answer.words}</blockquote>
          {answer.changes.map(({ point, was, is }) => (
            <p key={point}>
              {fill(words.answer.change, { point: nameOf(point), was: words.states[was], is: words.states[is] })}
            </p>
          ))}
        </>
      )}
    </div>
  ));
}

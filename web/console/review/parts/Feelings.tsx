import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import type { Emotion } from '../../api/types.ts';
import { useWords } from '../../app/context.ts';
import { fill, labelOf } from '../../words/index.ts';
import { useReviewWords } from '../useReview.ts';
import './Feelings.css';

interface FeelingsProps {
  start: Emotion | undefined;
  end: Emotion | undefined;
  change: 'better' | 'same' | 'worse' | undefined;
}

/** From the first feeling to the last; worse and better are told by words, and shown in colours as well. */
export function Feelings({ start, end, change }: FeelingsProps) {
  const { words } = useWords();
  const { find } = useReviewWords();
  if (start === undefined || end === undefined) return <span className="soft">–</span>;
  const say = (label: Emotion) => labelOf(words.labels.emotion, label);
  return (
    <span
      className="feelings"
      data-change={change}
      title={change === undefined ? undefined : find.values.change[change]}
    >
      <span className="unseen">
        {fill(find.row.feelings, { start: say(start), end: say(end) })}
        {change === undefined ? '' : ` (${find.values.change[change]})`}
      </span>
      <span aria-hidden="true">
        {say(start)}
        {end !== start && (
          <>
            {' '}
            <ArrowRight16Regular /> <b>{say(end)}</b>
          </>
        )}
      </span>
    </span>
  );
}

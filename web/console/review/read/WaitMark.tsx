import { HourglassRegular } from '@fluentui/react-icons/svg/hourglass';
import { useWords } from '../../app/context.ts';
import { fill } from '../../words/index.ts';
import { duration } from '../../words/time.ts';
import type { ReviewLine } from '../api/types.ts';
import { useReviewWords } from '../useReview.ts';
import './WaitMark.css';

/** From here on a wait is told: of the customer, of us. The server names the long ones by the same measure. Milliseconds. */
const LONG_MS = { customer: 60_000, us: 15 * 60_000 };
/** From here on the customer waited too long. */
const TOO_LONG_MS = 10 * 60_000;

/** How long one side had waited when the next line was said, where that was long. */
export function WaitMark({ waited }: { waited: ReviewLine['waited'] }) {
  const { words } = useWords();
  const { read } = useReviewWords();
  if (waited === undefined || waited.ms < LONG_MS[waited.who]) return null;
  const isBad = waited.who === 'customer' && waited.ms >= TOO_LONG_MS;
  return (
    <p className="wait" data-tone={isBad ? 'bad' : 'plain'}>
      <HourglassRegular />
      {fill(read.waited[waited.who], { time: duration(waited.ms, words) })}
    </p>
  );
}

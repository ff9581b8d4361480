import { CalendarClock16Regular } from '@fluentui/react-icons/svg/calendar-clock';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClockAlarm16Filled } from '@fluentui/react-icons/svg/clock-alarm';
import { Lightbulb16Regular } from '@fluentui/react-icons/svg/lightbulb';
import { ShieldErrorRegular } from '@fluentui/react-icons/svg/shield-error';
import { useNow, useWords } from '../../app/context.ts';
import { fill } from '../../words/index.ts';
import { moment } from '../../words/time.ts';
import type { ReviewCase, ReviewLine, ReviewPromise } from '../api/types.ts';
import { useReviewWords } from '../useReview.ts';

type Fate = ReviewPromise['fate'];

/** How each fate of a promise looks. */
export const FATE_TONES: Readonly<Record<Fate, 'good' | 'bad' | 'warn' | 'plain'>> = {
  kept: 'good',
  late: 'warn',
  broken: 'bad',
  overdue: 'bad',
  open: 'plain',
  cancelled: 'plain',
};

interface LineReasonsProps {
  line: ReviewLine;
  guard: ReviewCase['guard'];
  promises: readonly ReviewPromise[];
}

/** Below a line of ours: why it was said, what the guard held against its first wording, and what became of its promise. */
export function LineReasons({ line, guard, promises }: LineReasonsProps) {
  const { words, locale } = useWords();
  const { read } = useReviewWords();
  const now = useNow(60_000);
  const rules = line.guard ?? [];
  // That somebody of us wrote it is told by their name above it.
  const because = line.author === 'agent' ? undefined : line.because;
  if (because === undefined && rules.length === 0 && promises.length === 0) return null;
  return (
    <ul className="reasons" aria-label={read.reasons}>
      {because !== undefined && (
        <li>
          <Lightbulb16Regular />
          <span>{fill(words.conversation.because, { why: because })}</span>
        </li>
      )}
      {rules.map((rule) => (
        <li key={rule} data-tone="warn">
          <ShieldErrorRegular />
          <span>{fill(read.guardHit, { rule: guard.find((one) => one.rule === rule)?.words ?? rule })}</span>
        </li>
      ))}
      {promises.map(({ id, dueAt, fate }) => {
        const tone = FATE_TONES[fate];
        const Sign =
          tone === 'good' ? CheckmarkCircle16Regular : tone === 'bad' ? ClockAlarm16Filled : CalendarClock16Regular;
        return (
          <li key={id} data-tone={tone}>
            <Sign />
            <span>
              {fill(read.promised, { time: moment(dueAt, new Date(now), locale, words) })} · {read.fates[fate]}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

import { Button } from '@fluentui/react-components';
import { CalendarClock16Regular } from '@fluentui/react-icons/svg/calendar-clock';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClockAlarm16Filled } from '@fluentui/react-icons/svg/clock-alarm';
import type { ConversationView } from '../api/types.ts';
import { useApp, useNow, useWords } from '../app/context.ts';
import { moment } from '../words/time.ts';
import { Part } from './Part.tsx';
import './BriefPromises.css';

/** What we have promised this customer, by when, and what became of it. */
export function BriefPromises({ view }: { view: ConversationView }) {
  const { calls, deeds } = useApp();
  const { words, locale } = useWords();
  const now = useNow(30_000);
  const { promises } = view.brief;
  if (promises.length === 0) return null;
  return (
    <Part title={words.brief.promises}>
      <ul className="promises">
        {promises.map(({ id, words: text, owner, dueAt, state, overdue }) => {
          const isLate = state === 'open' && (overdue || Date.parse(dueAt) < now);
          const Sign =
            state === 'kept' ? CheckmarkCircle16Regular : isLate ? ClockAlarm16Filled : CalendarClock16Regular;
          return (
            <li key={id} data-late={isLate}>
              <Sign />
              <div>
                <p className="words">{text}</p>
                <p className="soft">
                  {moment(dueAt, new Date(now), locale, words)} · <bdi>{owner}</bdi> ·{' '}
                  {isLate ? words.brief.overdue : words.brief.promiseStates[state]}
                </p>
                {state === 'open' && view.can.includes('promise') && (
                  <Button size="small" onClick={() => calls.keepPromise(view.item.id, id).catch(deeds.fail)}>
                    {words.brief.keep}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

import { Badge, Button, Link } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { useApp } from '../../app/context.ts';
import { fill, labelOf } from '../../words/index.ts';
import { useReviewCalls } from '../api/reviewCalls.ts';
import type { Alarm } from '../api/types.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { useLoad } from '../parts/useLoad.ts';
import { useMoment } from '../parts/useMoment.ts';
import { addressOfReview } from '../place.ts';
import { actionPlace } from '../take/findingOf.ts';
import { useReviewWords } from '../useReview.ts';
import { AlarmForm } from './AlarmForm.tsx';
import { CasesLink, placeOfCases } from './CasesLink.tsx';
import { Definition } from './Definition.tsx';
import { count, type FigureTongue, valueText } from './figureWords.ts';
import './AlarmList.css';

type Tongue = Omit<FigureTongue, 'zone'>;

/** What an alarm says, in a sentence. */
function alarmText({ kind, subject, cases, usual = 0 }: Alarm, { figures, words, locale }: Tongue): string {
  const n = count(locale, cases);
  const { alarms } = figures;
  if (kind === 'overdue') return fill(alarms.overdue, { n });
  if (kind === 'batch') return fill(alarms.batch, { n, subject: subject ?? figures.unnamed });
  const told = { n, usual: valueText({ kind: 'mark' }, usual, locale) };
  if (subject === undefined) return fill(alarms.riseAll, told);
  return fill(alarms.rise, { ...told, subject: labelOf(words.labels.category, subject) });
}

/** What should be looked into now, and who looks into it. */
export function AlarmList({ tongue }: { tongue: Tongue }) {
  const { figures, find, locale } = tongue;
  const { alarms: words } = figures;
  const { frame } = useReviewWords();
  const calls = useReviewCalls();
  const { deeds } = useApp();
  const moment = useMoment();
  const { value, error, retry } = useLoad(useCallback((signal) => calls.alarms(locale, signal), [calls, locale]));
  /** The one that somebody is about to handle. */
  const [handled, setHandled] = useState<Alarm>();
  const markSeen = (alarm: Alarm) =>
    calls
      .answerAlarm(alarm.id, { state: 'seen', cases: alarm.cases })
      .then(retry, (why: unknown) => deeds.tell({ kind: 'error', text: deeds.explain(why) }));
  const findingOf = (alarm: Alarm) => ({
    of: 'alarm' as const,
    name: alarm.kind,
    value: alarm.cases,
    words: alarmText(alarm, tongue),
    list: alarm.open && placeOfCases(alarm.open).query,
  });
  if (error !== undefined) return <Trouble error={error} onRetry={retry} />;
  if (value === undefined) return null;
  const meaning = Object.values(value.definitions).join(' ');
  return (
    <section className="alarms" aria-label={words.title}>
      <header>
        <h2>{words.title}</h2>
        <Definition name={words.title}>{meaning}</Definition>
      </header>
      {value.alarms.length === 0 && <p className="soft">{words.none}</p>}
      <ul>
        {value.alarms.map((alarm) => (
          <li key={alarm.id} data-state={alarm.state}>
            <Badge appearance={alarm.state === 'new' ? 'filled' : 'outline'} color="important">
              {fill(words.states[alarm.state], { by: alarm.by ?? '' })}
            </Badge>
            <span className="alarm-text">
              <CasesLink open={alarm.open} name={words.title}>
                {alarmText(alarm, tongue)}
              </CasesLink>{' '}
              <span className="soft">
                {[
                  labelOf(find.values.pack, alarm.pack),
                  ...(alarm.from && alarm.to
                    ? [fill(words.window, { from: moment(alarm.from), to: moment(alarm.to) })]
                    : []),
                  ...(alarm.chance === undefined
                    ? []
                    : [fill(words.chance, { n: count(locale, Math.round(1 / Math.max(alarm.chance, 1e-9))) })]),
                ].join(' · ')}
                {' · '}
                <Link href={addressOfReview(actionPlace(findingOf(alarm)))}>{frame.newAction}</Link>
              </span>
              {alarm.note !== undefined && (
                <span className="alarm-note">
                  <bdi>{alarm.note}</bdi>
                </span>
              )}
            </span>
            {alarm.state === 'new' && (
              <Button size="small" onClick={() => void markSeen(alarm)}>
                {words.seen}
              </Button>
            )}
            <Button
              size="small"
              appearance={alarm.state === 'acknowledged' ? 'secondary' : 'primary'}
              onClick={() => setHandled(alarm)}
            >
              {alarm.state === 'acknowledged' ? words.changeNote : words.acknowledge}
            </Button>
          </li>
        ))}
      </ul>
      {handled !== undefined && (
        <AlarmForm
          alarm={handled}
          text={alarmText(handled, tongue)}
          onSaved={retry}
          onLeave={() => setHandled(undefined)}
        />
      )}
    </section>
  );
}

import { Badge, Button } from '@fluentui/react-components';
import { useCallback } from 'react';
import { useApp } from '../../app/context.ts';
import { fill, labelOf } from '../../words/index.ts';
import { useReviewCalls } from '../api/reviewCalls.ts';
import type { Alarm, AlarmAnswer } from '../api/types.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { useLoad } from '../parts/useLoad.ts';
import { useMoment } from '../parts/useMoment.ts';
import { CasesLink } from './CasesLink.tsx';
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
  const calls = useReviewCalls();
  const { deeds } = useApp();
  const moment = useMoment();
  const { value, error, retry } = useLoad(useCallback((signal) => calls.alarms(locale, signal), [calls, locale]));
  const answer = (alarm: Alarm, state: AlarmAnswer['state']) =>
    calls
      .answerAlarm(alarm.id, { state, cases: alarm.cases })
      .then(retry, (why: unknown) => deeds.tell({ kind: 'error', text: deeds.explain(why) }));
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
              </span>
            </span>
            {alarm.state === 'new' && (
              <Button size="small" onClick={() => void answer(alarm, 'seen')}>
                {words.seen}
              </Button>
            )}
            {alarm.state !== 'acknowledged' && (
              <Button size="small" appearance="primary" onClick={() => void answer(alarm, 'acknowledged')}>
                {words.acknowledge}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { useNow, useWords } from '../../app/context.ts';
import { labelOf } from '../../words/index.ts';
import { moment } from '../../words/time.ts';
import { useReviewWords } from '../useReview.ts';
import { useReading } from './reading.ts';
import { SidePart } from './SidePart.tsx';
import './CoursePanel.css';

/** The way the case took: its stages, its states and who moved it, and the steps a standard asks for. */
export function CoursePanel() {
  const { words, locale } = useWords();
  const { read } = useReviewWords();
  const { view, show } = useReading();
  const now = new Date(useNow(60_000));
  const { stages, history, steps, people } = view;
  const at = (time: string) => moment(time, now, locale, words);
  const who = (id: string) =>
    ({ bot: words.conversation.bot, customer: words.conversation.customer, system: words.conversation.system })[id] ??
    people.find((one) => one.id === id)?.name ??
    id;
  return (
    <>
      <SidePart title={read.stages}>
        <ol className="side-list">
          {stages.map(({ seq, stage, at: when }) => (
            <li key={seq}>
              <button type="button" className="side-jump" onClick={() => show({ seq })}>
                <span>{labelOf(words.labels.stage, stage)}</span>
                <span className="soft">{at(when)}</span>
              </button>
            </li>
          ))}
        </ol>
      </SidePart>
      {history.length > 0 && (
        <SidePart title={read.history}>
          <ol className="side-list">
            {history.map(({ at: when, to, actor, reason }) => (
              <li key={`${when} ${to}`}>
                <p>
                  {labelOf(words.labels.status, to)} <span className="soft">{at(when)}</span>
                </p>
                <p className="soft">
                  <bdi>{who(actor)}</bdi> · <bdi>{reason}</bdi>
                </p>
              </li>
            ))}
          </ol>
        </SidePart>
      )}
      {steps.length > 0 && (
        <SidePart title={read.steps} note="ISO 10002:2018">
          <ol className="steps">
            {steps.map(({ step, clause, doneAt, by }) => (
              <li key={step} data-done={doneAt !== undefined}>
                {doneAt === undefined ? <CircleRegular /> : <CheckmarkCircle16Regular />}
                <span>
                  {labelOf(read.isoSteps, step)} <span className="soft">{clause}</span>
                  <span className="soft steps-when">
                    {doneAt === undefined ? read.notDone : at(doneAt)}
                    {by !== undefined && ` · ${who(by)}`}
                  </span>
                </span>
              </li>
            ))}
          </ol>
        </SidePart>
      )}
    </>
  );
}

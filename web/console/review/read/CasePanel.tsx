import { useMe, useWords } from '../../app/context.ts';
import { BriefFacts } from '../../views/BriefFacts.tsx';
import { MoodCurve } from '../../views/MoodCurve.tsx';
import { fill, labelOf } from '../../words/index.ts';
import { day } from '../../words/time.ts';
import { reviewPagesOf } from '../access.ts';
import { Feelings } from '../parts/Feelings.tsx';
import { addressOfReview } from '../place.ts';
import { actionPlace } from '../take/findingOf.ts';
import { useReviewPlace, useReviewWords } from '../useReview.ts';
import { useReading } from './reading.ts';
import { SidePart } from './SidePart.tsx';
import '../../views/BriefPane.css';

/** The matter: how they felt, what it was about, what is known, what else they came with. */
export function CasePanel() {
  const { words, locale } = useWords();
  const { read, find, frame } = useReviewWords();
  const { person } = useMe();
  const { caseRef, view, show } = useReading();
  const { go, place } = useReviewPlace();
  const { brief, head, csat, curve, others, clocks, isBlind } = view;
  return (
    <>
      <SidePart title={read.feelings}>
        <MoodCurve moods={curve} onPick={(seq) => show({ seq })} />
        <p>
          <Feelings start={head.emotions.start} end={head.emotions.end} change={head.change} />
        </p>
      </SidePart>
      {brief !== undefined && (brief.summary.length > 0 || brief.wish !== undefined) && (
        <SidePart title={words.brief.summary}>
          {brief.summary.map((sentence) => (
            <p key={sentence} className="words">
              {sentence}
            </p>
          ))}
          {brief.wish !== undefined && (
            <p className="words">
              <b>{words.brief.wish}:</b> {brief.wish}
            </p>
          )}
        </SidePart>
      )}
      <SidePart title={read.outcome}>
        <dl className="side-facts">
          <dt>{find.filters.csat}</dt>
          <dd>
            {csat?.score === undefined ? find.row.noCsat : fill(find.row.csat, { n: csat.score })}
            {csat?.comment !== undefined && <p className="words soft">{csat.comment}</p>}
          </dd>
          <dt>{find.columns.by}</dt>
          <dd>{head.by === undefined ? '–' : find.values.by[head.by]}</dd>
          {head.agents.length > 0 && (
            <>
              <dt>{find.filters.agent}</dt>
              <dd>
                <bdi>{head.agents.map(({ name }) => name).join(', ')}</bdi>
              </dd>
            </>
          )}
          {head.escalation !== undefined && (
            <>
              <dt>{find.filters.escalation}</dt>
              <dd>{find.values.escalation[head.escalation]}</dd>
            </>
          )}
        </dl>
      </SidePart>
      {brief !== undefined && brief.facts.length + brief.open.length > 0 && (
        <div className="side-part">
          <BriefFacts brief={brief} />
        </div>
      )}
      {brief !== undefined && brief.remedies.length > 0 && (
        <SidePart title={words.brief.remedies}>
          <ul className="side-list">
            {brief.remedies.map(({ id, text, state }) => (
              <li key={id}>
                <bdi>{text}</bdi> <span className="soft">{words.brief.remedyStates[state]}</span>
              </li>
            ))}
          </ul>
        </SidePart>
      )}
      {clocks.length > 0 && (
        <SidePart title={read.clocks}>
          <ul className="side-list">
            {clocks.map(({ regulator, what, dueAt }) => (
              <li key={`${regulator} ${what}`}>
                <bdi>{regulator}</bdi>: <bdi>{what}</bdi> <span className="soft">{day(dueAt, locale, true)}</span>
              </li>
            ))}
          </ul>
        </SidePart>
      )}
      {!isBlind && reviewPagesOf(person).includes('exports') && (
        <SidePart title={read.further}>
          <ul className="side-list">
            <li>
              <a href={addressOfReview({ page: 'exports', id: caseRef, query: '' })}>{read.toExport}</a>
            </li>
            {head.number !== undefined && (
              <li>
                <a href={addressOfReview(actionPlace({ of: 'cases', words: head.title ?? '', cases: [head.number] }))}>
                  {frame.newAction}
                </a>
              </li>
            )}
          </ul>
        </SidePart>
      )}
      <SidePart title={read.others}>
        {others.length === 0 ? (
          <p className="soft">{words.brief.noCases}</p>
        ) : (
          <ul className="side-list">
            {others.map(({ number, title, status, openedAt }) => (
              <li key={number}>
                <a
                  href={addressOfReview({ page: 'case', id: number, query: place.query })}
                  onClick={(event) => {
                    event.preventDefault();
                    go({ page: 'case', id: number, query: place.query });
                  }}
                >
                  {number}
                </a>{' '}
                <span className="soft">
                  {day(openedAt, locale, true)} · {labelOf(words.labels.status, status)}
                </span>
                <p className="words">{title}</p>
              </li>
            ))}
          </ul>
        )}
      </SidePart>
    </>
  );
}

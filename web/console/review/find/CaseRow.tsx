import { Bot16Regular } from '@fluentui/react-icons/svg/bot';
import { Person16Regular } from '@fluentui/react-icons/svg/person';
import { Star16Filled } from '@fluentui/react-icons/svg/star';
import { memo } from 'react';
import { useNow, useWords } from '../../app/context.ts';
import { LaneChip } from '../../parts/LaneChip.tsx';
import { Severity } from '../../parts/Severity.tsx';
import { fill, labelOf } from '../../words/index.ts';
import { clockTime, day } from '../../words/time.ts';
import type { FoundCase } from '../api/types.ts';
import { Feelings } from '../parts/Feelings.tsx';
import { ScoreMark } from '../parts/ScoreMark.tsx';
import { addressOfReview, type ReviewPlace } from '../place.ts';
import { useReviewWords } from '../useReview.ts';
import { FoundText } from './FoundText.tsx';
import './CaseRow.css';

interface CaseRowProps {
  item: FoundCase;
  place: ReviewPlace;
  isStanding: boolean;
  onOpen(place: ReviewPlace): void;
  onStand(ref: string): void;
}

/** One case in a line: what it was about, how they felt, how well it was handled, by whom, how it ended. */
export const CaseRow = memo(function CaseRow({ item, place, isStanding, onOpen, onStand }: CaseRowProps) {
  const { words } = useWords();
  const { find } = useReviewWords();
  const { row } = find;
  const { severity = 0, lane = 'normal', csat } = item;
  return (
    <a
      id={`case-${item.case}`}
      className="case-row"
      href={addressOfReview(place)}
      tabIndex={isStanding ? 0 : -1}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(place);
      }}
      onFocus={() => onStand(item.case)}
    >
      <Severity level={severity} />
      <span className="case-main">
        <span className="case-head">
          <b className="case-number">{item.number ?? row.noCase}</b>
          <bdi className="case-title">{item.title ?? categoriesOf(item, words.labels.category)}</bdi>
          <LaneChip lane={lane} />
        </span>
        <FoundText item={item} />
      </span>
      <span className="case-feelings">
        <Feelings start={item.emotions.start} end={item.emotions.end} change={item.change} />
      </span>
      <span className="case-score">
        <ScoreMark score={item.score} />
      </span>
      <span className="case-csat">
        <span className="unseen">{csat === undefined ? row.noCsat : fill(row.csat, { n: csat })}</span>
        <span aria-hidden="true">
          {csat === undefined ? (
            '–'
          ) : (
            <>
              <Star16Filled />
              {csat}
            </>
          )}
        </span>
      </span>
      <span className="case-by">
        <HeldBy item={item} />
      </span>
      <span className="case-status">
        {item.status === undefined ? '–' : labelOf(words.labels.status, item.status)}
        {item.disposition !== undefined && (
          <span className="soft">{labelOf(words.labels.disposition, item.disposition)}</span>
        )}
      </span>
      <When at={item.openedAt} />
    </a>
  );
});

/** The day, and the time below it. */
function When({ at }: { at: string }) {
  const { words, locale } = useWords();
  const now = useNow(60_000);
  const clock = clockTime(at, locale);
  const isNear = now - Date.parse(at) < 20 * 3_600_000 && new Date(at).getDate() === new Date(now).getDate();
  const isYear = new Date(at).getFullYear() !== new Date(now).getFullYear();
  return (
    <time className="case-when" dateTime={at}>
      {isNear ? (
        fill(words.time.today, { time: clock })
      ) : (
        <>
          {day(at, locale, isYear)} <span className="soft">{clock}</span>
        </>
      )}
    </time>
  );
}

/** Who of us answered. */
function HeldBy({ item: { by, agents } }: { item: FoundCase }) {
  const { find } = useReviewWords();
  const { row } = find;
  const [first, ...others] = agents;
  if (by === undefined && first === undefined) return <span className="soft">{row.nobody}</span>;
  return (
    <>
      {(by === 'bot' || by === 'both') && (
        <span className="case-bot">
          <Bot16Regular />
          <span className={first === undefined ? undefined : 'unseen'}>{row.bot}</span>
        </span>
      )}
      {first !== undefined && (
        <span className="case-agent">
          <Person16Regular />
          <bdi>{first.name}</bdi>
          {others.length > 0 && (
            <span title={others.map(({ name }) => name).join(', ')}>{fill(row.moreAgents, { n: others.length })}</span>
          )}
        </span>
      )}
    </>
  );
}

const categoriesOf = ({ categories }: FoundCase, labels: Readonly<Record<string, string>>) =>
  categories.map((one) => labelOf(labels, one)).join(' · ');

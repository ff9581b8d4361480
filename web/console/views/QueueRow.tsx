import { Alert16Regular } from '@fluentui/react-icons/svg/alert';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { ClockAlarm16Filled } from '@fluentui/react-icons/svg/clock-alarm';
import { HandRight16Regular } from '@fluentui/react-icons/svg/hand-right';
import { Mail16Filled } from '@fluentui/react-icons/svg/mail';
import { memo, type ReactNode } from 'react';
import type { QueueItem } from '../api/types.ts';
import { customerName, useApp, useNow, useWords } from '../app/context.ts';
import { Chip } from '../parts/Chip.tsx';
import { Heat } from '../parts/Heat.tsx';
import { LaneChip } from '../parts/LaneChip.tsx';
import { Severity } from '../parts/Severity.tsx';
import { fill, labelOf, plural, type Words } from '../words/index.ts';
import { duration } from '../words/time.ts';
import './QueueRow.css';

interface QueueRowProps {
  item: QueueItem;
  isOpen: boolean;
  isStanding: boolean;
  /** Whether it stands among my own, where my name tells nothing. */
  isMine: boolean;
}

/** One conversation at a glance: how serious, who, what they last said, how they feel, what is due, how long they wait. */
export const QueueRow = memo(function QueueRow({ item, isOpen, isStanding, isMine }: QueueRowProps) {
  const { deeds } = useApp();
  const { words } = useWords();
  const [category] = item.categories;
  const because = item.because.map((code) => becauseWord(code, words)).join(' · ');
  return (
    <li>
      <a
        id={`row-${item.id}`}
        className="row"
        href={`#/c/${encodeURIComponent(item.id)}`}
        aria-current={isOpen ? 'true' : undefined}
        data-unanswered={item.unansweredSince !== undefined}
        tabIndex={isStanding ? 0 : -1}
        title={because === '' ? undefined : fill(words.queue.because, { why: because })}
        onClick={(event) => {
          event.preventDefault();
          deeds.open(item.id);
        }}
        onFocus={() => deeds.set({ cursor: item.id })}
      >
        <Severity level={item.severity} />
        <span className="row-name">
          <bdi>{customerName(item, words)}</bdi>
          {item.unansweredSince !== undefined && item.state === 'held' && <Mail16Filled className="row-mail" />}
        </span>
        <RowTime item={item} />
        <span className="row-excerpt">
          <bdi>{item.excerpt}</bdi>
        </span>
        <span className="row-tags">
          {item.approvals > 0 && (
            <Chip tone="signal">
              <HandRight16Regular />
              {plural(words.queue.approvals, item.approvals)}
            </Chip>
          )}
          <LaneChip lane={item.lane} />
          {item.urgent && item.lane === 'normal' && (
            <Chip tone="signal">
              <Alert16Regular />
              {words.queue.urgent}
            </Chip>
          )}
          {item.mood !== undefined && <Heat label={item.mood.label} intensity={item.mood.intensity} />}
          {category !== undefined && <span>{labelOf(words.labels.category, category)}</span>}
          <RowDue item={item} />
          {item.state === 'held' && item.agent !== undefined && !isMine && (
            <span>
              <bdi>{item.agent.name}</bdi>
            </span>
          )}
        </span>
      </a>
    </li>
  );
});

/** How long they wait: for a person, or for an answer. */
function RowTime({ item }: { item: QueueItem }): ReactNode {
  const { words } = useWords();
  const now = useNow();
  const since = item.state === 'waiting' ? item.requestedAt : item.unansweredSince;
  if (since === undefined) return <span className="row-time" />;
  const time = duration(now - Date.parse(since), words);
  const sentence = fill(item.state === 'waiting' ? words.queue.waits : words.queue.unanswered, { time });
  return (
    <span className="row-time" title={sentence}>
      <Clock16Regular />
      <span className="unseen">{sentence}</span>
      <span aria-hidden="true">{time}</span>
    </span>
  );
}

/** What we owe them next: the promised answer while they wait, the next promise otherwise. */
function RowDue({ item }: { item: QueueItem }): ReactNode {
  const { words } = useWords();
  const now = useNow();
  const due = item.state === 'waiting' ? (item.promisedBy ?? item.nextDueAt) : item.nextDueAt;
  if (due === undefined) return null;
  const left = Date.parse(due) - now;
  const time = duration(Math.abs(left), words);
  const tone = left < 0 ? 'late' : left < 10 * 60_000 ? 'soon' : 'far';
  return (
    <span className="row-due" data-tone={tone}>
      {tone === 'late' ? <ClockAlarm16Filled /> : <Alert16Regular />}
      {fill(left < 0 ? words.queue.overdue : words.queue.due, { time })}
    </span>
  );
}

/** A reason of the order, in the reader's language. */
function becauseWord(code: string, { labels }: Words): string {
  return code.startsWith('lane.') ? labelOf(labels.lane, code.slice(5)) : labelOf(labels.because, code);
}

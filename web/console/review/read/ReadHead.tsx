import { Button, Tooltip } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp20Regular } from '@fluentui/react-icons/svg/chevron-up';
import { Eye20Regular } from '@fluentui/react-icons/svg/eye';
import { EyeOff20Regular } from '@fluentui/react-icons/svg/eye-off';
import { Lightbulb20Filled, Lightbulb20Regular } from '@fluentui/react-icons/svg/lightbulb';
import { Link20Regular } from '@fluentui/react-icons/svg/link';
import { useWords } from '../../app/context.ts';
import { Chip } from '../../parts/Chip.tsx';
import { LaneChip } from '../../parts/LaneChip.tsx';
import { Severity } from '../../parts/Severity.tsx';
import { fill, labelOf } from '../../words/index.ts';
import { clockTime, day } from '../../words/time.ts';
import type { ReviewCase } from '../api/types.ts';
import { useReviewWords } from '../useReview.ts';
import './ReadHead.css';

interface ReadHeadProps {
  view: ReviewCase;
  /** Where it stands in the list it was opened from. */
  position: string | undefined;
  hasPrevious: boolean;
  hasNext: boolean;
  showsReasons: boolean;
  onBack(): void;
  onStep(step: 1 | -1): void;
  onUnmask(): void;
  onShare(): void;
  onReasons(): void;
}

/** Which case it is, and what can be done with it. */
export function ReadHead(props: ReadHeadProps) {
  const { view, position, hasPrevious, hasNext, showsReasons, onBack, onStep, onUnmask, onShare, onReasons } = props;
  const { words, locale } = useWords();
  const { read, find } = useReviewWords();
  const { head, unmaskedUntil, mayUnmask, isBlind } = view;
  const { severity = 0, lane = 'normal' } = head;
  const tool = (label: string, icon: React.ReactElement, onClick: () => void, isOff = false) => (
    <Tooltip content={label} relationship="label">
      <Button appearance="subtle" icon={icon} disabledFocusable={isOff} onClick={onClick} />
    </Tooltip>
  );
  return (
    <header className="read-head">
      {tool(read.back, <ArrowLeft20Regular />, onBack)}
      <div className="read-title">
        <h1>
          <Severity level={severity} />
          <span className="read-number">{head.number ?? find.row.noCase}</span>
          {head.title !== undefined && <bdi>{head.title}</bdi>}
        </h1>
        <p className="read-facts">
          {head.status !== undefined && <Chip>{labelOf(words.labels.status, head.status)}</Chip>}
          {head.disposition !== undefined && <Chip>{labelOf(words.labels.disposition, head.disposition)}</Chip>}
          <LaneChip lane={lane} />
          {isBlind && <Chip tone="signal">{read.blind}</Chip>}
          <span className="soft">
            {day(head.openedAt, locale, true)} {clockTime(head.openedAt, locale)}
            {head.channel !== undefined && ` · ${labelOf(words.labels.channel, head.channel)}`}
            {head.locale !== undefined && ` · ${labelOf(words.labels.locale, head.locale)}`}
          </span>
        </p>
      </div>
      <div className="read-tools">
        {unmaskedUntil !== undefined ? (
          <span className="read-unmasked">
            <Eye20Regular />
            {fill(read.unmaskedUntil, { time: clockTime(unmaskedUntil, locale) })}
          </span>
        ) : (
          mayUnmask && (
            <Button appearance="subtle" icon={<EyeOff20Regular />} onClick={onUnmask} title={read.masked}>
              <span className="read-tool-word">{read.unmask.button}</span>
            </Button>
          )
        )}
        {tool(
          showsReasons ? read.hideReasons : read.showReasons,
          showsReasons ? <Lightbulb20Filled /> : <Lightbulb20Regular />,
          onReasons,
        )}
        {tool(find.copyLink, <Link20Regular />, onShare)}
        {position !== undefined && <span className="soft read-position">{position}</span>}
        {tool(read.previous, <ChevronUp20Regular />, () => onStep(-1), !hasPrevious)}
        {tool(read.next, <ChevronDown20Regular />, () => onStep(1), !hasNext)}
      </div>
    </header>
  );
}

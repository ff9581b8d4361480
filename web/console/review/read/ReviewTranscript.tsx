import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useWords } from '../../app/context.ts';
import { EventLine } from '../../views/EventLine.tsx';
import { labelOf } from '../../words/index.ts';
import { day } from '../../words/time.ts';
import type { ReviewCase, ReviewLine } from '../api/types.ts';
import { useReviewWords } from '../useReview.ts';
import { ReviewMessage } from './ReviewMessage.tsx';
import type { LineQuote } from './reading.ts';
import { WaitMark } from './WaitMark.tsx';
import '../../views/Transcript.css';
import './ReviewTranscript.css';

interface ReviewTranscriptProps {
  view: ReviewCase;
  lines: readonly ReviewLine[];
  earlier: boolean;
  later: boolean;
  shown: LineQuote | undefined;
  /** The line that the keys stand on. */
  standing: number | undefined;
  showsReasons: boolean;
  onStand(seq: number): void;
  onMore(end: 'before' | 'after'): void;
}

/** Everything that was said and done, with the stages it went through and the waits between. */
export function ReviewTranscript(props: ReviewTranscriptProps) {
  const { view, lines, earlier, later, shown, standing, showsReasons, onStand, onMore } = props;
  const { words, locale } = useWords();
  const { read } = useReviewWords();
  const promises = useMemo(() => byLine(view.promises), [view.promises]);
  const [first] = lines;
  return (
    <section className="read-lines" aria-label={words.conversation.transcript}>
      {earlier && (
        <Button className="read-more" size="small" onClick={() => onMore('before')}>
          {words.conversation.earlier}
        </Button>
      )}
      <ol>
        {lines.map((line, index) => {
          const before = lines[index - 1];
          const isNewDay =
            before === undefined || new Date(before.at).toDateString() !== new Date(line.at).toDateString();
          return (
            <li
              key={line.seq}
              id={`line-${line.seq}`}
              className="read-line"
              tabIndex={line.seq === (standing ?? first?.seq) ? 0 : -1}
              data-shown={line.seq === shown?.seq}
              onFocus={() => onStand(line.seq)}
            >
              {isNewDay && <p className="read-day">{day(line.at, locale, true)}</p>}
              {line.enters !== undefined && (
                <div className="stage-mark">
                  <span>{labelOf(words.labels.stage, line.enters)}</span>
                </div>
              )}
              <WaitMark waited={line.waited} />
              {line.kind === 'event' ? (
                <EventLine line={line} />
              ) : (
                <ReviewMessage
                  line={line}
                  customer={words.conversation.customer}
                  guard={view.guard}
                  promises={promises.get(line.seq) ?? NONE}
                  quote={line.seq === shown?.seq ? shown : undefined}
                  showsReasons={showsReasons}
                />
              )}
            </li>
          );
        })}
      </ol>
      {lines.length === 0 && <p className="soft read-empty">{read.noLines}</p>}
      {later && (
        <Button className="read-more" size="small" onClick={() => onMore('after')}>
          {read.later}
        </Button>
      )}
    </section>
  );
}

const NONE: ReviewCase['promises'] = [];

/** Promises by the line with which they were made. */
function byLine(promises: ReviewCase['promises']): Map<number, ReviewCase['promises']> {
  const lines = new Map<number, ReviewCase['promises']>();
  for (const promise of promises)
    if (promise.seq !== undefined) lines.set(promise.seq, [...(lines.get(promise.seq) ?? []), promise]);
  return lines;
}

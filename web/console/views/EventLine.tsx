import type { Line } from '../api/types.ts';
import { useWords } from '../app/context.ts';
import { fill, labelOf } from '../words/index.ts';
import { clockTime } from '../words/time.ts';
import './EventLine.css';

/** Something that happened, for staff only. */
export function EventLine({ line }: { line: Line }) {
  const { words, locale } = useWords();
  const by = line.by?.name ?? words.conversation.system;
  const sentence = fill(labelOf(words.labels.event, line.event ?? ''), { by });
  const reason = typeof line.detail?.reason === 'string' ? labelOf(words.labels.reason, line.detail.reason) : line.text;
  return (
    <p className="event">
      <span>
        <bdi>{sentence}</bdi>
        {reason !== '' && (
          <>
            {' · '}
            <bdi>{reason}</bdi>
          </>
        )}{' '}
        <time dateTime={line.at}>{clockTime(line.at, locale)}</time>
      </span>
    </p>
  );
}

import type { Line } from '../api/types.ts';
import { useWords } from '../app/context.ts';
import { fill, labelOf } from '../words/index.ts';
import { clockTime } from '../words/time.ts';
import './EventLine.css';

/** Something that happened, for staff only. What this console has no words for is the machine's own business. */
export function EventLine({ line }: { line: Line }) {
  const { words, locale } = useWords();
  const { event = '', by, detail, text, at } = line;
  const { labels, conversation } = words;
  if (!Object.hasOwn(labels.event, event)) return null;
  const named = (value: unknown) =>
    typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : conversation.someone;
  const sentence = fill(labelOf(labels.event, event), {
    by: by?.name ?? conversation.system,
    to: named(detail?.to),
    from: named(detail?.from),
    holder: named(detail?.holder),
  });
  const disposition = typeof detail?.disposition === 'string' ? labelOf(labels.disposition, detail.disposition) : '';
  const more = [disposition, text].filter((part) => part !== '').join(' · ');
  return (
    <p className="event">
      <span>
        <bdi>{sentence}</bdi>
        {more !== '' && (
          <>
            {' · '}
            <bdi>{more}</bdi>
          </>
        )}{' '}
        <time dateTime={at}>{clockTime(at, locale)}</time>
      </span>
    </p>
  );
}

import { Button, ProgressBar } from '@fluentui/react-components';
import { useWords } from '../../app/context.ts';
import { fill, labelOf } from '../../words/index.ts';
import type { ExportJob } from '../api/types.ts';
import { useMoment } from '../parts/useMoment.ts';
import { addressOfReview } from '../place.ts';
import { useReviewWords } from '../useReview.ts';
import { addressQueryOf, sayQuery } from './listQuery.ts';

/** Bytes as people say them. */
function useSize(): (bytes: number) => string {
  const { locale } = useWords();
  return (bytes) => {
    const [unit, size] = bytes < 1_000_000 ? (['kilobyte', 1_000] as const) : (['megabyte', 1_000_000] as const);
    const format = new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: 'short',
      maximumFractionDigits: 1,
    });
    return format.format(bytes / size);
  };
}

/** One file: what it is of, how far it is, and what can be done with it. */
export function ExportRow({ job, onRemove }: { job: ExportJob; onRemove(): void }) {
  const { take } = useReviewWords();
  const words = take.exports;
  const moment = useMoment();
  const size = useSize();
  const { what, format, state, total, done, rows, bytes, isCut, unmasked, failure, at, expiresAt, file } = job;
  const isWorking = state === 'waiting' || state === 'running';
  const told =
    state === 'failed' && failure !== undefined ? labelOf(words.failure, failure) : labelOf(words.state, state);
  return (
    <li className="take-row" data-state={state}>
      <span className="take-row-head">
        <b>
          <Subject what={what} />
        </b>
        <span className="soft">{labelOf(words.format, format)}</span>
        {unmasked && <span className="take-warn">{words.unmasked}</span>}
      </span>
      <span className="soft">
        {[
          told,
          moment(at),
          state === 'done' ? fill(words.holds, { rows, size: size(bytes) }) : undefined,
          state === 'done' ? fill(words.until, { time: moment(expiresAt) }) : undefined,
        ]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </span>
      {isCut && <span className="take-warn">{words.cut}</span>}
      {isWorking && (
        <span className="take-progress" aria-live="polite">
          <ProgressBar
            aria-label={words.making}
            {...(total === undefined || total === 0 ? {} : { value: done, max: total })}
          />
          {total !== undefined && <span className="soft">{fill(words.progress, { done, total })}</span>}
        </span>
      )}
      <span className="take-tools">
        {file !== undefined && (
          <a className="take-save" href={file} download>
            {words.save}
          </a>
        )}
        <Button size="small" appearance="subtle" onClick={onRemove}>
          {isWorking ? words.stop : words.remove}
        </Button>
      </span>
    </li>
  );
}

function Subject({ what }: Pick<ExportJob, 'what'>) {
  const { take } = useReviewWords();
  const words = take.exports;
  if ('case' in what)
    return (
      <a href={addressOfReview({ page: 'case', id: what.case, query: '' })}>
        {fill(words.ofCase, { number: what.case })}
      </a>
    );
  const said = sayQuery(what.query);
  return (
    <a href={addressOfReview({ page: 'find', query: addressQueryOf(what.query) })}>
      {said === '' ? words.ofAll : fill(words.ofList, { query: said })}
    </a>
  );
}

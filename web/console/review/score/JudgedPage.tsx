import { Button } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { useWords } from '../../app/context.ts';
import { useReviewCalls } from '../api/reviewCalls.ts';
import type { ReviewRow } from '../api/types.ts';
import { PageFrame } from '../parts/PageFrame.tsx';
import { ScoreMark } from '../parts/ScoreMark.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useLoad } from '../parts/useLoad.ts';
import { useMoment } from '../parts/useMoment.ts';
import { addressOfReview } from '../place.ts';
import { useReviewPlace, useReviewWords } from '../useReview.ts';
import { JudgedReview } from './JudgedReview.tsx';
import './JudgedPage.css';

/** What was judged of one's own work. */
export function JudgedPage() {
  const { words } = useWords();
  const { place } = useReviewPlace();
  const { score } = useReviewWords();
  if (place.id !== undefined) return <JudgedReview id={place.id} />;
  return (
    <PageFrame title={words.nav.reviewPages.judged} lead={score.judged.lead}>
      <JudgedList />
    </PageFrame>
  );
}

function JudgedList() {
  const calls = useReviewCalls();
  const { score } = useReviewWords();
  const { value, error, retry } = useLoad(useCallback(() => calls.reviews('judged'), [calls]));
  const [more, setMore] = useState<{ rows: readonly ReviewRow[]; next: string | undefined }>();
  if (error !== undefined) return <Trouble error={error} onRetry={retry} />;
  if (value === undefined) return null;
  const next = more === undefined ? value.next : more.next;
  const rows = [...value.reviews, ...(more?.rows ?? [])];
  const loadMore = async () => {
    const page = await calls.reviews('judged', next);
    setMore((before) => ({ rows: [...(before?.rows ?? []), ...page.reviews], next: page.next }));
  };
  if (rows.length === 0 && next === undefined)
    return (
      <>
        <p>{score.judged.none}</p>
        <p className="soft">{score.judged.noneHint}</p>
      </>
    );
  const { columns } = score.judged;
  return (
    <>
      <table className="judged">
        <thead>
          <tr>
            <th scope="col">{columns.case}</th>
            <th scope="col">{columns.total}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.by}</th>
            <th scope="col">{columns.at}</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .toSorted((one, other) => (other.submittedAt ?? '').localeCompare(one.submittedAt ?? ''))
            .map((row) => (
              <JudgedRow key={row.id} row={row} />
            ))}
        </tbody>
      </table>
      {next !== undefined && <Button onClick={() => void loadMore()}>{score.judged.more}</Button>}
    </>
  );
}

function JudgedRow({ row }: { row: ReviewRow }) {
  const { score } = useReviewWords();
  const moment = useMoment();
  return (
    <tr>
      <th scope="row">
        <a href={addressOfReview({ page: 'judged', id: row.id, query: '' })}>{row.case}</a>
      </th>
      <td>
        <ScoreMark score={row.total} />
      </td>
      <td>{score.reviewStates[row.state]}</td>
      <td>
        <bdi>{row.reviewer.name}</bdi>
      </td>
      <td>{moment(row.submittedAt ?? row.updatedAt)}</td>
    </tr>
  );
}

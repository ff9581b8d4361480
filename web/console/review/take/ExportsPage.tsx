import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { useApp, useWords } from '../../app/context.ts';
import { useReviewCalls } from '../api/reviewCalls.ts';
import type { ExportJob } from '../api/types.ts';
import { PageFrame } from '../parts/PageFrame.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useLoad } from '../parts/useLoad.ts';
import { useReviewPlace, useReviewWords } from '../useReview.ts';
import { ExportForm } from './ExportForm.tsx';
import { ExportRow } from './ExportRow.tsx';
import './Take.css';

/** How often is asked how far files are that are being made, ms. */
const LOOK_MS = 1_000;

const isUnfinished = ({ state }: ExportJob) => state === 'waiting' || state === 'running';

/** Files that were ordered, and how far they are. The address names what to make one of: a list, or a case. */
export function ExportsPage() {
  const { words } = useWords();
  const { deeds } = useApp();
  const calls = useReviewCalls();
  const { place, go } = useReviewPlace();
  const { take } = useReviewWords();
  const { value, error, retry } = useLoad(useCallback(() => calls.exports(), [calls]));
  const [isOpen, setOpen] = useState(place.query !== '' || place.id !== undefined);
  const hasWork = value?.exports.some(isUnfinished) ?? false;
  useEffect(() => {
    if (!hasWork) return undefined;
    const timer = window.setTimeout(retry, LOOK_MS);
    return () => window.clearTimeout(timer);
  });
  const leave = () => {
    setOpen(false);
    if (place.query !== '' || place.id !== undefined) go({ page: 'exports', query: '' });
  };
  const remove = async (id: string) => {
    try {
      await calls.removeExport(id);
      deeds.tell({ kind: 'success', text: take.exports.removed });
    } catch (fault) {
      deeds.fail(fault);
    }
    retry();
  };
  return (
    <PageFrame
      title={words.nav.reviewPages.exports}
      lead={take.exports.lead}
      actions={
        <Button appearance="primary" onClick={() => setOpen(true)} disabled={value === undefined}>
          {take.exports.make}
        </Button>
      }
    >
      {error !== undefined && <Trouble error={error} onRetry={retry} />}
      {value?.exports.length === 0 && (
        <>
          <p>{take.exports.none}</p>
          <p className="soft">{take.exports.noneHint}</p>
        </>
      )}
      <ul className="take-list">
        {value?.exports.map((job) => (
          <ExportRow key={job.id} job={job} onRemove={() => remove(job.id)} />
        ))}
      </ul>
      {isOpen && value !== undefined && <ExportForm place={place} limits={value} onMade={retry} onLeave={leave} />}
    </PageFrame>
  );
}

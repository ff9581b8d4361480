import { Button, Field, Input } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { useApp, useWords } from '../../app/context.ts';
import { fill, OWN_NAMES } from '../../words/index.ts';
import { useReviewCalls } from '../api/reviewCalls.ts';
import type { Report } from '../api/types.ts';
import { PageFrame } from '../parts/PageFrame.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useLoad } from '../parts/useLoad.ts';
import { useMoment } from '../parts/useMoment.ts';
import { useReviewWords } from '../useReview.ts';
import { lastMonth, lastQuarter, thisMonth } from './periods.ts';
import { useWhy } from './useWhy.ts';
import './Take.css';

/** A period's report on the handling of complaints (ISO 10002). */
export function ReportPage() {
  const { words } = useWords();
  const calls = useReviewCalls();
  const { take } = useReviewWords();
  const { value, error, retry } = useLoad(useCallback(() => calls.reports(), [calls]));
  return (
    <PageFrame title={words.nav.reviewPages.report} lead={take.report.lead}>
      {error !== undefined && <Trouble error={error} onRetry={retry} />}
      {value !== undefined && (
        <>
          <ReportForm today={value.today} onMade={retry} />
          <p className="soft">{value.reports.length === 0 ? take.report.none : take.report.print}</p>
          <ul className="take-list">
            {value.reports.map((report) => (
              <ReportRow key={report.id} report={report} />
            ))}
          </ul>
        </>
      )}
    </PageFrame>
  );
}

function ReportForm({ today, onMade }: { today: string; onMade(): void }) {
  const calls = useReviewCalls();
  const { deeds } = useApp();
  const { take } = useReviewWords();
  const words = take.report;
  const why = useWhy();
  const [period, setPeriod] = useState(() => lastMonth(today));
  const [isBusy, setBusy] = useState(false);
  const isRight = period.from !== '' && period.to !== '' && period.from <= period.to;
  const choices = [
    [words.months.last, lastMonth(today)],
    [words.months.this, thisMonth(today)],
    [words.months.quarter, lastQuarter(today)],
  ] as const;

  const make = async () => {
    setBusy(true);
    try {
      await calls.makeReport(period);
      deeds.tell({ kind: 'success', text: words.done });
      onMade();
    } catch (error) {
      deeds.tell({ kind: 'error', text: why(error) });
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      className="take-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight && !isBusy) void make();
      }}
    >
      <Field label={words.from}>
        <Input
          type="date"
          value={period.from}
          max={today}
          onChange={(_, { value: from }) => setPeriod({ ...period, from })}
        />
      </Field>
      <Field label={words.to}>
        <Input type="date" value={period.to} onChange={(_, { value: to }) => setPeriod({ ...period, to })} />
      </Field>
      {choices.map(([label, choice]) => (
        <Button key={label} appearance="subtle" onClick={() => setPeriod(choice)}>
          {label}
        </Button>
      ))}
      <Button type="submit" appearance="primary" disabledFocusable={!isRight || isBusy}>
        {words.make}
      </Button>
    </form>
  );
}

function ReportRow({ report }: { report: Report }) {
  const { take } = useReviewWords();
  const moment = useMoment();
  const { from, to, received, by, at, pages } = report;
  return (
    <li className="take-row">
      <b>{fill(take.report.row, { from, to })}</b>
      <span className="soft">{fill(take.report.about, { n: received, name: by.name, time: moment(at) })}</span>
      <span className="take-tools">
        {pages.map(({ locale, url }) => (
          <span key={locale}>
            <a href={url} target="_blank" rel="noreferrer" lang={locale}>
              {OWN_NAMES[locale]}
            </a>{' '}
            <a className="soft" href={`${url}?save=1`} download>
              {take.report.save}
            </a>
          </span>
        ))}
      </span>
    </li>
  );
}

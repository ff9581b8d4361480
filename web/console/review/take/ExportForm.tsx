import { Field, Radio, RadioGroup, Switch, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useApp, useWords } from '../../app/context.ts';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { fill } from '../../words/index.ts';
import { useReviewCalls } from '../api/reviewCalls.ts';
import type { ExportJob, ExportJobs } from '../api/types.ts';
import type { ReviewPlace } from '../place.ts';
import { useReviewWords } from '../useReview.ts';
import { listQueryOf, sayQuery } from './listQuery.ts';
import { useWhy } from './useWhy.ts';

const FORMATS: readonly ExportJob['format'][] = ['csv', 'jsonl', 'html'];

interface ExportFormProps {
  /** What the address names. */
  place: ReviewPlace;
  limits: Pick<ExportJobs, 'most' | 'mayUnmask'>;
  onMade(): void;
  onLeave(): void;
}

/** What to make a file of, and how. */
export function ExportForm({ place, limits, onMade, onLeave }: ExportFormProps) {
  const calls = useReviewCalls();
  const { locale } = useWords();
  const { deeds } = useApp();
  const why = useWhy();
  const { take } = useReviewWords();
  const words = take.exports.form;
  const isCase = place.id !== undefined;
  const [format, setFormat] = useState<ExportJob['format']>(isCase ? 'html' : 'csv');
  const [isUnmasked, setUnmasked] = useState(false);
  const [reason, setReason] = useState('');
  const mayUnmask = isCase ? limits.mayUnmask.case : limits.mayUnmask.list;
  const said = isCase ? '' : sayQuery(listQueryOf(place.query));
  const subject =
    place.id === undefined
      ? said === ''
        ? take.exports.ofAll
        : fill(take.exports.ofList, { query: said })
      : fill(take.exports.ofCase, { number: place.id });

  async function submit(): Promise<string> {
    const what = place.id === undefined ? { query: listQueryOf(place.query) } : { case: place.id };
    const unmask = isUnmasked ? { unmask: { reason: reason.trim() } } : {};
    try {
      await calls.askExport({ what, format, locale, ...unmask });
    } catch (error) {
      deeds.tell({ kind: 'error', text: why(error) });
      throw error;
    }
    onMade();
    return take.exports.making;
  }

  return (
    <FormDialog
      title={words.title}
      submit={words.submit}
      isIncomplete={isUnmasked && reason.trim().length < 3}
      onSubmit={submit}
      onLeave={onLeave}
    >
      <p>
        <span className="soft">{words.what}</span> <b>{subject}</b>
      </p>
      <Field label={words.format} {...(isCase ? {} : { hint: fill(words.most, { n: limits.most[format] ?? 0 }) })}>
        <RadioGroup
          value={format}
          onChange={(_, { value }) => setFormat(FORMATS.find((known) => known === value) ?? format)}
        >
          {FORMATS.map((one) => (
            <Radio key={one} value={one} label={take.exports.format[one]} />
          ))}
        </RadioGroup>
      </Field>
      {mayUnmask && (
        <Field hint={words.unmaskHint}>
          <Switch label={words.unmask} checked={isUnmasked} onChange={(_, { checked }) => setUnmasked(checked)} />
        </Field>
      )}
      {isUnmasked && (
        <Field label={words.reason} required>
          <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
        </Field>
      )}
    </FormDialog>
  );
}

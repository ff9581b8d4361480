import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Understanding } from '../../api/types.ts';
import { useWords } from '../../app/context.ts';
import { FormDialog } from '../../forms/FormDialog.tsx';
import type { CorrectedTag, GivenCorrection } from '../api/types.ts';
import { useReviewWords } from '../useReview.ts';
import { choicesOf, isSameValue, MOST_CATEGORIES, TAGS, tagValue } from './tagValues.ts';

type Value = GivenCorrection['is'];

interface TagFormProps {
  text: string;
  understanding: Understanding;
  corrections: readonly GivenCorrection[];
  /** Every tag that is otherwise than the recognizer had it, with its reason. */
  onKeep(corrected: { tag: CorrectedTag; is: Value | undefined }[], reason: string): void;
  onLeave(): void;
}

/** What the recognizer should have made of a message. */
export function TagForm({ text, understanding, corrections, onKeep, onLeave }: TagFormProps) {
  const { words } = useWords();
  const { score } = useReviewWords();
  const tags = TAGS.filter((tag) => tagValue(understanding, tag) !== undefined);
  const [values, setValues] = useState<Partial<Record<CorrectedTag, Value | undefined>>>(() =>
    Object.fromEntries(
      tags.map((tag) => [tag, corrections.find((one) => one.tag === tag)?.is ?? tagValue(understanding, tag)]),
    ),
  );
  const [reason, setReason] = useState(corrections.find((one) => one.reason !== undefined)?.reason ?? '');
  const set = (tag: CorrectedTag, value: Value) => setValues((before) => ({ ...before, [tag]: value }));
  const keep = async () => {
    const corrected = tags.map((tag) => {
      const is = values[tag];
      return { tag, is: isSameValue(is, tagValue(understanding, tag)) ? undefined : is };
    });
    onKeep(corrected, reason);
    return undefined;
  };
  return (
    <FormDialog
      title={score.tags.title}
      lead={score.tags.lead}
      submit={score.tags.submit}
      onSubmit={keep}
      onLeave={onLeave}
    >
      <blockquote className="tag-text">{text}</blockquote>
      {tags.map((tag) => (
        <TagField
          key={tag}
          label={score.tags.names[tag]}
          choices={choicesOf(tag, words, score)}
          value={values[tag]}
          most={tag === 'categories' ? MOST_CATEGORIES : undefined}
          onChange={(value) => set(tag, value)}
        />
      ))}
      <Field label={score.tags.reason}>
        <Input value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </FormDialog>
  );
}

interface TagFieldProps {
  label: string;
  choices: readonly [string, string][];
  value: Value | undefined;
  most: number | undefined;
  onChange(value: Value): void;
}

/** One tag: a list to choose from, or several to tick; the order in which they were ticked is kept. */
function TagField({ label, choices, value, most = choices.length, onChange }: TagFieldProps) {
  if (!Array.isArray(value))
    return (
      <Field label={label}>
        <Select
          value={String(value)}
          onChange={(_, chosen) => onChange(typeof value === 'number' ? Number(chosen.value) : chosen.value)}
        >
          {choices.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    );
  return (
    <fieldset className="tag-ticks">
      <legend>{label}</legend>
      {choices.map(([code, name]) => {
        const at = value.indexOf(code);
        return (
          <Checkbox
            key={code}
            label={at >= 0 && most < choices.length ? `${name} (${at + 1})` : name}
            checked={at >= 0}
            disabled={at < 0 && value.length >= most}
            onChange={(_, { checked }) => onChange(checked ? [...value, code] : value.filter((one) => one !== code))}
          />
        );
      })}
    </fieldset>
  );
}

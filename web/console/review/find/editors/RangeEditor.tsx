import { Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { fill } from '../../../words/index.ts';
import type { FilterKind, FilterName } from '../filters.ts';
import { readRange, writeRange } from '../filterText.ts';
import { filterWords } from '../filterWords.ts';
import type { EditorProps } from './FilterEditor.tsx';
import './editors.css';

/** What is asked most often, in one press. */
const USUAL: Readonly<Partial<Record<FilterName, readonly string[]>>> = {
  severity: ['4', '3..', '..2'],
  score: ['..59', '60..79', '80..'],
  csat: ['..2', '3', '4..'],
  heatStart: ['2..', '1..', '0'],
  heatPeak: ['2..', '1..', '0'],
  heatEnd: ['2..', '1..', '0'],
  broken: ['1..', '0'],
  kept: ['1..', '0'],
  guardHits: ['1..', '0'],
  handoffs: ['1..', '0'],
  reopenings: ['1..', '0'],
};

/** From a number to another. */
export function RangeEditor({
  name,
  value,
  tongue,
  filter,
  onChange,
}: EditorProps & { filter: Extract<FilterKind, { kind: 'range' }> }) {
  const { find } = tongue;
  const { least, most, step } = filter;
  const range = readRange(value) ?? {};
  const [typed, setTyped] = useState({ min: String(range.min ?? ''), max: String(range.max ?? '') });
  const hints: Readonly<Record<string, string>> = find.hints;
  const hint = hints[name] ?? (name.startsWith('heat') ? hints.heat : undefined) ?? fill(find.bounds, { least, most });

  const type = (part: Partial<typeof typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    const number = (text: string) => (text.trim() === '' || !Number.isFinite(+text) ? {} : { n: +text });
    const { n: min } = number(next.min) as { n?: number };
    const { n: max } = number(next.max) as { n?: number };
    onChange(writeRange({ ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }));
  };
  const field = (end: 'min' | 'max', label: string) => (
    <Field label={label}>
      <Input
        type="number"
        min={least}
        max={most}
        step={step}
        value={typed[end]}
        onChange={(_, data) => type({ [end]: data.value })}
      />
    </Field>
  );

  return (
    <>
      <p className="soft editor-hint">{hint}</p>
      <div className="editor-usual">
        {(USUAL[name] ?? []).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={value === one}
            onClick={() => {
              const { min = '', max = '' } = readRange(one) ?? {};
              setTyped({ min: String(min), max: String(max) });
              onChange(one);
            }}
          >
            {filterWords(name, one, tongue)}
          </button>
        ))}
      </div>
      <div className="editor-pair">
        {field('min', find.from)}
        {field('max', find.to)}
      </div>
      {filter.hasNone === true && (
        <Checkbox
          label={find.whetherNone}
          checked={value === '-*'}
          onChange={(_, { checked }) => {
            setTyped({ min: '', max: '' });
            onChange(checked === true ? '-*' : '');
          }}
        />
      )}
    </>
  );
}

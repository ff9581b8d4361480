import { Field, Input } from '@fluentui/react-components';
import { readPeriod, writePeriod } from '../filterText.ts';
import { filterWords } from '../filterWords.ts';
import type { EditorProps } from './FilterEditor.tsx';
import './editors.css';

const USUAL = ['today', 'yesterday', '7d', '30d', '90d'];

/** Days, on the company's clock. */
export function PeriodEditor({ name, value, tongue, onChange }: EditorProps) {
  const { find } = tongue;
  const asked = readPeriod(value);
  const { from, to } = asked.kind === 'days' ? asked : { from: '', to: '' };
  return (
    <>
      <div className="editor-usual">
        {USUAL.map((one) => (
          <button key={one} type="button" aria-pressed={value === one} onClick={() => onChange(one)}>
            {filterWords(name, one, tongue)}
          </button>
        ))}
      </div>
      <div className="editor-pair">
        <Field label={find.from}>
          <Input
            type="date"
            value={from}
            max={to === '' ? undefined : to}
            onChange={(_, data) => onChange(writePeriod(data.value, to))}
          />
        </Field>
        <Field label={find.to}>
          <Input
            type="date"
            value={to}
            min={from === '' ? undefined : from}
            onChange={(_, data) => onChange(writePeriod(from, data.value))}
          />
        </Field>
      </div>
    </>
  );
}

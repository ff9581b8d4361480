import { Checkbox, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { type Asked, readAsked, writeAsked } from '../filterText.ts';
import { valueWord } from '../filterWords.ts';
import { AddValue } from './AddValue.tsx';
import type { EditorProps } from './FilterEditor.tsx';
import './editors.css';

interface ChoiceEditorProps extends EditorProps {
  values: readonly string[];
  /** Whether a case may be without it. */
  hasNone: boolean;
  /** Other values than those listed can be written. */
  isOpen?: boolean;
}

/** Any of these, or none of these. */
export function ChoiceEditor({ name, value, values, hasNone, isOpen = false, tongue, onChange }: ChoiceEditorProps) {
  const { find } = tongue;
  const asked = readAsked(value);
  const [mode, setMode] = useState<'values' | 'not'>(
    asked.values.length === 0 && asked.not.length > 0 ? 'not' : 'values',
  );
  const chosen = asked[mode];
  const offered = [...new Set([...values, ...asked.values, ...asked.not])];
  // What somebody wrote by hand into a link may hold both; here it is one of them.
  const write = (list: readonly string[], how = mode) =>
    onChange(writeAsked({ values: [], not: [], ...presenceOf(asked), [how]: list }));

  return (
    <>
      {name !== 'in' && (
        <RadioGroup
          layout="horizontal"
          aria-label={find.mode}
          value={mode}
          onChange={(_, data) => {
            const next = data.value === 'not' ? 'not' : 'values';
            setMode(next);
            write(chosen, next);
          }}
        >
          <Radio value="values" label={find.anyOf} />
          <Radio value="not" label={find.noneOf} />
        </RadioGroup>
      )}
      <ul className="choices-list">
        {offered.map((one) => (
          <li key={one}>
            <Checkbox
              label={<bdi>{valueWord(name, one, tongue)}</bdi>}
              checked={chosen.includes(one)}
              onChange={(_, { checked }) =>
                write(checked === true ? [...chosen, one] : chosen.filter((other) => other !== one))
              }
            />
          </li>
        ))}
        {hasNone && (
          <li className="choices-none">
            <Checkbox
              label={find.whetherNone}
              checked={asked.presence === 'none'}
              onChange={(_, { checked }) => onChange(checked === true ? '-*' : '')}
            />
          </li>
        )}
      </ul>
      {isOpen && <AddValue tongue={tongue} onAdd={(one) => write([...new Set([...chosen, one])])} />}
    </>
  );
}

const presenceOf = ({ presence }: Asked) => (presence === 'any' ? { presence } : {});

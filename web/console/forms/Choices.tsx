import { Checkbox } from '@fluentui/react-components';
import './Choices.css';

interface ChoicesProps<T extends string> {
  label: string;
  names: Readonly<Record<T, string>>;
  chosen: readonly T[];
  onChange(chosen: T[]): void;
}

/** Several of a few. */
export function Choices<T extends string>({ label, names, chosen, onChange }: ChoicesProps<T>) {
  return (
    <fieldset className="choices">
      <legend>{label}</legend>
      {(Object.keys(names) as T[]).map((name) => (
        <Checkbox
          key={name}
          label={names[name]}
          checked={chosen.includes(name)}
          onChange={(_, { checked }) =>
            onChange(checked === true ? [...chosen, name] : chosen.filter((other) => other !== name))
          }
        />
      ))}
    </fieldset>
  );
}

import { FILTERS, type FilterName } from '../filters.ts';
import type { FilterTongue } from '../filterWords.ts';
import { ChoiceEditor } from './ChoiceEditor.tsx';
import { PeriodEditor } from './PeriodEditor.tsx';
import { RangeEditor } from './RangeEditor.tsx';
import { TextEditor } from './TextEditor.tsx';

export interface EditorProps {
  name: FilterName;
  value: string;
  tongue: FilterTongue;
  seen: readonly string[];
  /** Everything holds at once. */
  onChange(value: string): void;
}

/** Sets one filter, in the way its kind is set. */
export function FilterEditor(props: EditorProps) {
  const filter = FILTERS[props.name];
  switch (filter.kind) {
    case 'choice':
      return <ChoiceEditor {...props} values={filter.values} hasNone={filter.hasNone === true} />;
    case 'open':
      return <ChoiceEditor {...props} values={props.seen} hasNone={filter.hasNone === true} isOpen />;
    case 'range':
      return <RangeEditor {...props} filter={filter} />;
    case 'period':
      return <PeriodEditor {...props} />;
    case 'text':
      return <TextEditor {...props} />;
  }
}

import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { fill } from '../../words/index.ts';
import { FilterEditor } from './editors/FilterEditor.tsx';
import type { FilterName } from './filters.ts';
import { type FilterTongue, filterWords } from './filterWords.ts';
import './FilterChip.css';

interface FilterChipProps {
  name: FilterName;
  value: string;
  tongue: FilterTongue;
  /** Values seen in the list, for filters whose values nobody can know beforehand. */
  seen: readonly string[];
  isOpen: boolean;
  onOpen(isOpen: boolean): void;
  onChange(value: string): void;
}

/** One filter: what it is set to, and a small window in which it is set. */
export function FilterChip({ name, value, tongue, seen, isOpen, onOpen, onChange }: FilterChipProps) {
  const { find } = tongue;
  const label = find.filters[name];
  const isSet = value !== '';
  return (
    <li className="filter" data-set={isSet}>
      <Popover
        open={isOpen}
        onOpenChange={(_, { open }) => onOpen(open)}
        trapFocus
        positioning={{ position: 'below', align: 'start', offset: 4 }}
      >
        <PopoverTrigger disableButtonEnhancement>
          <button type="button" className="filter-face" id={`filter-${name}`}>
            <span>{isSet ? `${label}: ` : label}</span>
            {isSet && <b>{filterWords(name, value, tongue)}</b>}
            <ChevronDown16Regular />
          </button>
        </PopoverTrigger>
        <PopoverSurface className="filter-window" aria-label={label}>
          <h2>{label}</h2>
          <FilterEditor name={name} value={value} tongue={tongue} seen={seen} onChange={onChange} />
          <div className="filter-foot">
            {isSet && (
              <Button appearance="subtle" size="small" onClick={() => onChange('')}>
                {fill(find.remove, { name: label })}
              </Button>
            )}
            <Button appearance="primary" size="small" onClick={() => onOpen(false)}>
              {find.done}
            </Button>
          </div>
        </PopoverSurface>
      </Popover>
      {isSet && (
        <button
          type="button"
          className="filter-off"
          aria-label={fill(find.remove, { name: label })}
          title={fill(find.remove, { name: label })}
          onClick={() => onChange('')}
        >
          <Dismiss16Regular />
        </button>
      )}
    </li>
  );
}

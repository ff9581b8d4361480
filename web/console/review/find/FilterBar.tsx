import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { FoundCase } from '../api/types.ts';
import { FilterChip } from './FilterChip.tsx';
import { type FilterName, isFilter, USUAL } from './filters.ts';
import type { FilterTongue } from './filterWords.ts';
import { MoreFilters } from './MoreFilters.tsx';
import { type Search, withFilter } from './search.ts';
import { seenValues } from './seenValues.ts';

interface FilterBarProps {
  search: Search;
  cases: readonly FoundCase[];
  tongue: FilterTongue;
  isAdding: boolean;
  onAdding(isAdding: boolean): void;
  onChange(search: Search): void;
}

/** The filters: those most used are always there, the others when they are set or asked for. */
export function FilterBar({ search, cases, tongue, isAdding, onAdding, onChange }: FilterBarProps) {
  const { find } = tongue;
  const [open, setOpen] = useState<FilterName>();
  const set = Object.keys(search.filters).filter(isFilter);
  // One that was just asked for stands there while it is being set.
  const shown = [...new Set([...USUAL, ...set, ...(open === undefined ? [] : [open])])];
  return (
    <ul className="filters" aria-label={find.applied}>
      {shown.map((name) => (
        <FilterChip
          key={name}
          name={name}
          value={search.filters[name] ?? ''}
          tongue={tongue}
          seen={open === name ? seenValues(name, cases, tongue) : []}
          isOpen={open === name}
          onOpen={(isOpen) => setOpen(isOpen ? name : undefined)}
          onChange={(value) => onChange(withFilter(search, name, value))}
        />
      ))}
      <li>
        <MoreFilters
          tongue={tongue}
          isOpen={isAdding}
          onOpen={onAdding}
          onPick={(name) => {
            onAdding(false);
            // Once the other window is gone, or it would close this one with it.
            window.setTimeout(() => setOpen(name));
          }}
        />
      </li>
      {set.length > 0 && (
        <li>
          <Button size="small" appearance="transparent" onClick={() => onChange({ ...search, filters: {} })}>
            {find.clear}
          </Button>
        </li>
      )}
    </ul>
  );
}

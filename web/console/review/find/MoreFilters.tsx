import { Button, Input, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import { FILTER_GROUPS, type FilterGroup, type FilterName } from './filters.ts';
import type { FilterTongue } from './filterWords.ts';
import './MoreFilters.css';

interface MoreFiltersProps {
  tongue: FilterTongue;
  isOpen: boolean;
  onOpen(isOpen: boolean): void;
  onPick(name: FilterName): void;
}

/** Every filter, by group; the field finds one by a part of its name. */
export function MoreFilters({ tongue: { find }, isOpen, onOpen, onPick }: MoreFiltersProps) {
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase();
  const groups = (Object.keys(FILTER_GROUPS) as FilterGroup[])
    .map((group) => ({
      group,
      names: FILTER_GROUPS[group].filter((name) => find.filters[name].toLocaleLowerCase().includes(wanted)),
    }))
    .filter(({ names }) => names.length > 0);
  const [first] = groups;

  return (
    <Popover
      open={isOpen}
      onOpenChange={(_, { open }) => {
        setSearch('');
        onOpen(open);
      }}
      trapFocus
      positioning={{ position: 'below', align: 'start', offset: 4 }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<Add16Regular />}>
          {find.add}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className="more-filters" aria-label={find.add}>
        <Input
          type="search"
          aria-label={find.addSearch}
          placeholder={find.addSearch}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
          onKeyDown={(event) => {
            const [only] = first?.names ?? [];
            if (event.key === 'Enter' && !event.nativeEvent.isComposing && only !== undefined) onPick(only);
          }}
        />
        <div className="more-groups">
          {groups.map(({ group, names }) => (
            <section key={group} aria-label={find.groups[group]}>
              <h3>{find.groups[group]}</h3>
              <ul>
                {names.map((name) => (
                  <li key={name}>
                    <button type="button" onClick={() => onPick(name)}>
                      {find.filters[name]}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        {groups.length === 0 && <p className="soft">{find.addNone}</p>}
      </PopoverSurface>
    </Popover>
  );
}

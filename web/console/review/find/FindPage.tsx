import { useMemo, useState } from 'react';
import { useApp } from '../../app/context.ts';
import type { Action } from '../../keys/actions.ts';
import { usePageActions } from '../../keys/usePageActions.ts';
import { useArrival } from '../parts/useArrival.ts';
import { useReviewPlace, useReviewWords } from '../useReview.ts';
import { CaseList } from './CaseList.tsx';
import { caseOf } from './caseOf.ts';
import { FilterBar } from './FilterBar.tsx';
import { FindHead } from './FindHead.tsx';
import { FindTrouble } from './FindTrouble.tsx';
import { FoundCount } from './FoundCount.tsx';
import { SampleDialog } from './SampleDialog.tsx';
import { SearchField } from './SearchField.tsx';
import { type Search, writeSearch } from './search.ts';
import { stepInList } from './stepInList.ts';
import { useFinder } from './useFinder.ts';
import { useShareLink } from './useShareLink.ts';
import { useTongue } from './useTongue.ts';
import './FindPage.css';

/** Every case and conversation, searched and filtered; the address holds all of it. */
export function FindPage() {
  const { deeds } = useApp();
  const { place, go, setQuery } = useReviewPlace();
  const { find } = useReviewWords();
  const { finder, found, search } = useFinder(place.query);
  const tongue = useTongue(found.cases);
  const share = useShareLink();
  useArrival();
  const [open, setOpen] = useState<'filters' | 'views' | 'sample'>();
  const change = (next: Search) => setQuery(writeSearch(next));
  const openIf = (name: typeof open) => (isOpen: boolean) => setOpen(isOpen ? name : undefined);

  usePageActions(
    useMemo((): Action[] => {
      const page = (name: string, label: string, keys: string[], run: () => void): Action => {
        return { name: `page.${name}`, label, keys, group: 'page', run };
      };
      return [
        page('words', find.keys.search, ['/'], () => document.getElementById('find-words')?.focus()),
        page('next', find.keys.next, ['j'], () => stepInList(1)),
        page('previous', find.keys.previous, ['k'], () => stepInList(-1)),
        page('filter', find.keys.add, ['f'], () => setOpen('filters')),
        page('views', find.keys.views, ['o'], () => setOpen('views')),
        page('sample', find.keys.sample, ['s'], () => setOpen('sample')),
        page('link', find.keys.link, ['y'], share),
      ];
    }, [find, share]),
  );

  const isTrouble = found.state === 'failed' || (found.cases.length === 0 && found.state === 'there');
  return (
    <main className="find" id="conversation" tabIndex={-1} aria-label={find.title}>
      <FindHead
        search={search}
        query={place.query}
        isViewsOpen={open === 'views'}
        onViews={openIf('views')}
        onSample={() => setOpen('sample')}
        onShare={share}
        onChange={change}
        onPick={setQuery}
        onExport={() => deeds.review({ page: 'exports', query: place.query })}
      />
      <div className="find-bar">
        <SearchField value={search.q} onChange={(q) => change({ ...search, q })} />
        <FilterBar
          search={search}
          cases={found.cases}
          tongue={tongue}
          isAdding={open === 'filters'}
          onAdding={openIf('filters')}
          onChange={change}
        />
      </div>
      <FoundCount finder={finder} found={found} search={search} onChange={change} />
      {isTrouble ? (
        <FindTrouble finder={finder} found={found} search={search} onChange={change} />
      ) : (
        <CaseList finder={finder} found={found} placeOf={(item) => caseOf(item, place.query)} onOpen={go} />
      )}
      {open === 'sample' && (
        <SampleDialog
          before={search.sample}
          onDraw={(sample) => change({ ...search, sample })}
          onLeave={() => setOpen(undefined)}
        />
      )}
    </main>
  );
}

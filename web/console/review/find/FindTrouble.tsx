import { Button } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { ApiError } from '../../api/apiError.ts';
import { fill } from '../../words/index.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { useReviewWords } from '../useReview.ts';
import { isFilter } from './filters.ts';
import type { Finder, Found } from './finder.ts';
import { ALL, isNarrowed, type Search, withFilter } from './search.ts';

interface FindTroubleProps {
  finder: Finder;
  found: Found;
  search: Search;
  onChange(search: Search): void;
}

/** Nothing to list: why, and what can be done about it. */
export function FindTrouble({ finder, found: { state, error }, search, onChange }: FindTroubleProps) {
  const { find } = useReviewWords();
  if (state === 'failed') {
    const field = error instanceof ApiError && error.code === 'invalid_request' ? error.details.field : undefined;
    if (field === 'q')
      return (
        <Said words={find.badWords}>
          <Button onClick={() => onChange({ ...search, q: '' })}>{find.clearSearch}</Button>
        </Said>
      );
    if (field === undefined || !isFilter(field)) return <Trouble error={error} onRetry={() => void finder.retry()} />;
    const name = find.filters[field];
    return (
      <Said words={fill(find.badFilter, { name })}>
        <Button onClick={() => onChange(withFilter(search, field, ''))}>{fill(find.remove, { name })}</Button>
      </Said>
    );
  }
  if (!isNarrowed(search)) return <Said words={find.nothing} hint={find.nothingHint} />;
  return (
    <Said words={find.none} hint={find.noneHint}>
      <Button onClick={() => onChange({ ...ALL, sort: search.sort })}>{find.clear}</Button>
    </Said>
  );
}

function Said({ words, hint, children }: { words: string; hint?: string; children?: React.ReactNode }) {
  return (
    <div className="find-none">
      <SearchRegular />
      <p>
        <b>{words}</b>
      </p>
      {hint !== undefined && <p className="soft">{hint}</p>}
      {children}
    </div>
  );
}

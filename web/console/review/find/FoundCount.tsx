import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useWords } from '../../app/context.ts';
import { fill, plural } from '../../words/index.ts';
import { useReviewWords } from '../useReview.ts';
import type { Finder, Found } from './finder.ts';
import { newSeed } from './SampleDialog.tsx';
import type { Search } from './search.ts';

interface FoundCountProps {
  finder: Finder;
  found: Found;
  search: Search;
  onChange(search: Search): void;
}

/** How many there are, or of what the sample is; and when the index is not ready yet, that there may be more. */
export function FoundCount({ finder, found, search, onChange }: FoundCountProps) {
  const { locale } = useWords();
  const { find } = useReviewWords();
  const { total, state, isComplete } = found;
  const number = (n: number) => new Intl.NumberFormat(locale).format(n);
  const { sample } = search;
  const isMore = total !== undefined && !total.isExact;
  const count =
    total === undefined
      ? ''
      : isMore
        ? fill(find.countMore, { n: number(total.count) })
        : fill(total.count === 1 ? find.count.one : find.count.other, { n: number(total.count) });

  return (
    <>
      <div className="find-count">
        <p role="status">
          {state === 'loading' ? <Spinner size="extra-tiny" label={find.loading} /> : sample === undefined && count}
          {state !== 'loading' && sample !== undefined && total !== undefined && (
            <>
              <b>{plural(find.sample.drawn, total.count)}</b>
              {sample.spread !== undefined && ` · ${fill(find.sample.by, { field: find.filters[sample.spread] })}`}
              {` · ${fill(find.sample.seedIs, { seed: sample.seed })}`}
              {total.count < sample.size && ` · ${fill(find.sample.fewer, { n: total.count })}`}
            </>
          )}
        </p>
        {isMore && (
          <Button
            size="small"
            appearance="transparent"
            disabledFocusable={state !== 'there'}
            onClick={() => void finder.countAll()}
          >
            {state === 'counting' ? find.counting : find.countAll}
          </Button>
        )}
        {sample !== undefined && (
          <>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => onChange({ ...search, sample: { ...sample, seed: newSeed() } })}
            >
              {find.sample.again}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => onChange({ ...search, sample: undefined })}>
              {find.sample.leave}
            </Button>
          </>
        )}
      </div>
      {!isComplete && state !== 'loading' && (
        <MessageBar intent="warning" className="find-building">
          <MessageBarBody>{find.building}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void finder.retry()}>
              {find.look}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}

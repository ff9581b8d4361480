import { Button, Select, Tooltip } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { ArrowShuffleRegular } from '@fluentui/react-icons/svg/arrow-shuffle';
import { LinkRegular } from '@fluentui/react-icons/svg/link';
import { fill } from '../../words/index.ts';
import { useReviewWords } from '../useReview.ts';
import { SORTS } from './filters.ts';
import type { Search } from './search.ts';
import { ViewsMenu } from './ViewsMenu.tsx';

interface FindHeadProps {
  search: Search;
  query: string;
  isViewsOpen: boolean;
  onViews(isOpen: boolean): void;
  onSample(): void;
  onShare(): void;
  onExport(): void;
  onChange(search: Search): void;
  onPick(query: string): void;
}

/** The title, and what can be done with the list as a whole. */
export function FindHead(props: FindHeadProps) {
  const { search, query, isViewsOpen, onViews, onSample, onShare, onExport, onChange, onPick } = props;
  const { find } = useReviewWords();
  return (
    <header className="find-head">
      <h1>{find.title}</h1>
      <div className="find-tools">
        <ViewsMenu query={query} isOpen={isViewsOpen} onOpen={onViews} onPick={onPick} />
        <Button className="find-tool" icon={<ArrowShuffleRegular />} onClick={onSample} title={find.sample.button}>
          <span className="find-tool-word">{find.sample.button}</span>
        </Button>
        <Button className="find-tool" icon={<ArrowDownloadRegular />} onClick={onExport} title={find.toExports}>
          <span className="find-tool-word">{find.toExports}</span>
        </Button>
        <Tooltip content={find.copyLink} relationship="label">
          <Button icon={<LinkRegular />} onClick={onShare} />
        </Tooltip>
        {search.sample === undefined && (
          <Select
            className="find-sort"
            aria-label={fill(find.sort, { order: '' })}
            value={search.sort}
            onChange={(_, { value }) => {
              const sort = SORTS.find((known) => known === value);
              if (sort !== undefined) onChange({ ...search, sort });
            }}
          >
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {find.sorts[sort]}
              </option>
            ))}
          </Select>
        )}
      </div>
    </header>
  );
}

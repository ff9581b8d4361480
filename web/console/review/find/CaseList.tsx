import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import { useIsNarrow } from '../../app/context.ts';
import type { FoundCase } from '../api/types.ts';
import type { ReviewPlace } from '../place.ts';
import { useReviewWords } from '../useReview.ts';
import { CaseRow } from './CaseRow.tsx';
import type { Finder, Found } from './finder.ts';
import { ListEnd } from './ListEnd.tsx';
import './CaseList.css';

/** Heights of a row before it has been measured, px. */
const ROW = 65;
const ROW_NARROW = 150;
/** More is fetched when this many rows are left. */
const AHEAD = 15;

interface CaseListProps {
  finder: Finder;
  found: Found;
  placeOf(item: FoundCase): ReviewPlace;
  onOpen(place: ReviewPlace): void;
}

/** The cases found. Only rows that can be seen are drawn, however many there are. */
export function CaseList({ finder, found, placeOf, onOpen }: CaseListProps) {
  const { find } = useReviewWords();
  const isNarrow = useIsNarrow();
  const box = useRef<HTMLDivElement>(null);
  const { cases, next, state, key } = found;
  const rows = useVirtualizer({
    count: cases.length,
    getScrollElement: () => box.current,
    estimateSize: () => (isNarrow ? ROW_NARROW : ROW),
    getItemKey: (index) => cases[index]?.case ?? index,
    overscan: 10,
    initialOffset: found.scroll,
    useFlushSync: false,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const isShown = (index: number) => shown.some((row) => row.index === index);
  const at = cases.findIndex((one) => one.case === found.cursor);
  // One row takes the tab key: the one stood on, or, when that is far away, the first that can be seen.
  const standing = isShown(at) ? at : (shown.find(({ start }) => start >= (rows.scrollOffset ?? 0))?.index ?? 0);

  useEffect(() => {
    if (next !== undefined && state === 'there' && last >= cases.length - AHEAD) void finder.more();
  }, [finder, next, state, last, cases.length]);

  // Whoever comes back from a case stands on it again.
  const cameBack = useRef(found.cursor);
  useEffect(() => {
    const ref = cameBack.current;
    cameBack.current = undefined;
    if (ref === undefined || at < 0) return;
    rows.scrollToIndex(at, { align: 'auto' });
    focusRow(ref);
  }, [at, rows]);

  // Another list begins at its top.
  const before = useRef(key);
  useEffect(() => {
    if (before.current === key || state === 'loading') return;
    before.current = key;
    rows.scrollToOffset(0);
  }, [key, state, rows]);

  const step = useCallback(
    (to: number) => {
      const wanted = finder.found.get().cases[to];
      if (wanted === undefined) return;
      finder.stand(wanted.case);
      rows.scrollToIndex(to, { align: 'auto' });
      focusRow(wanted.case);
    },
    [finder, rows],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const from = at < 0 ? standing : at;
    const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: cases.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    step(Math.max(0, Math.min(cases.length - 1, to)));
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move between the links inside
    <div
      className="case-list"
      data-stale={state === 'loading'}
      ref={box}
      onScroll={(event) => finder.scroll(event.currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
    >
      <div className="case-columns" aria-hidden="true">
        <span />
        <span>{find.columns.case}</span>
        <span>{find.columns.feelings}</span>
        <span>{find.columns.score}</span>
        <span>{find.columns.csat}</span>
        <span>{find.columns.by}</span>
        <span>{find.columns.status}</span>
        <span>{find.columns.opened}</span>
      </div>
      <ol aria-label={find.list} style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, start, key: rowKey }) => {
          const one = cases[index];
          if (one === undefined) return null;
          return (
            <li
              key={rowKey}
              ref={rows.measureElement}
              data-index={index}
              aria-setsize={next === undefined ? cases.length : -1}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <CaseRow
                item={one}
                place={placeOf(one)}
                isStanding={index === standing}
                onOpen={onOpen}
                onStand={finder.stand}
              />
            </li>
          );
        })}
      </ol>
      <ListEnd found={found} onMore={() => void finder.more()} />
    </div>
  );
}

/** Rows that were just scrolled to are drawn a moment later. */
function focusRow(ref: string, tries = 10): void {
  const row = document.getElementById(`case-${ref}`);
  if (row !== null) row.focus({ preventScroll: true });
  else if (tries > 0) window.requestAnimationFrame(() => focusRow(ref, tries - 1));
}

import { ToggleButton } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useReviewWords } from '../useReview.ts';
import { Definition } from './Definition.tsx';
import { type FigureRow, FigureTable } from './FigureTable.tsx';
import { useSeenIn } from './useSeenIn.ts';
import './ChartCard.css';

interface ChartCardProps {
  title: string;
  definition: string | undefined;
  heads: readonly string[];
  rows: readonly FigureRow[];
  /** Chosen beside the title. */
  tools?: ReactNode;
  /** Below chart and table. */
  more?: ReactNode;
  isWide?: boolean;
  /** Without it, there is only the table. */
  children?: ReactNode;
}

/** Bars take the focus and know only the mouse: Enter does what a click does. */
function press(event: KeyboardEvent): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  if (!(event.target instanceof SVGElement) || event.target.getAttribute('role') !== 'option') return;
  event.preventDefault();
  event.target.dispatchEvent(new MouseEvent('click', { bubbles: true }));
}

/** A chart with its definition, and the same numbers as a table. */
export function ChartCard({ title, definition, heads, rows, tools, more, isWide = false, children }: ChartCardProps) {
  const { figures } = useReviewWords();
  const list = useSeenIn();
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const isTable = asTable || children === undefined;
  return (
    <section className={isWide ? 'chart-card wide' : 'chart-card'} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <Definition name={title} finding={{ of: 'figure', words: title, list }}>
          {definition}
        </Definition>
        <span className="chart-tools">
          {tools}
          {children !== undefined && rows.length > 0 && (
            <ToggleButton size="small" appearance="subtle" checked={asTable} onClick={() => setAsTable(!asTable)}>
              {figures.asTable}
            </ToggleButton>
          )}
        </span>
      </header>
      {rows.length === 0 && <p className="soft">{figures.nothing}</p>}
      {rows.length > 0 && isTable && <FigureTable caption={title} heads={heads} rows={rows} />}
      {rows.length > 0 && !isTable && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the bars inside take the focus, this hears their keys
        <div className="chart-space" onKeyDown={press}>
          {children}
        </div>
      )}
      {more}
    </section>
  );
}

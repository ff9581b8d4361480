import { ResponsiveContainer, VerticalBarChart } from '@fluentui/react-charts';
import { Button } from '@fluentui/react-components';
import { fill } from '../../words/index.ts';
import type { FigureChart } from '../api/types.ts';
import { useReviewPlace } from '../useReview.ts';
import { placeOfCases } from './CasesLink.tsx';
import { ChartCard } from './ChartCard.tsx';
import { count, type FigureTongue, percent, sliceName } from './figureWords.ts';
import { useChartColors } from './useChartColors.ts';

interface SliceChartProps {
  chart: FigureChart;
  definition: string | undefined;
  tongue: FigureTongue;
  /** Asks for more values; absent where all are shown. */
  onMore?: (() => void) | undefined;
}

/** Bars beyond which names cannot be read; the table has all of them. */
const MOST_BARS = 12;

/** Letters of a name below a bar; the whole name is told with its number. */
const MOST_LETTERS = 12;

/** Names below bars, each of its own: two values may have one name. */
function shortNames(names: readonly string[]): string[] {
  const short = names.map((name) => (name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name));
  return short.map((name, index) => (short.indexOf(name) < index ? `${name} (${index + 1})` : name));
}

/** Counts by one dimension: the most frequent first with the line of what they add up to (Pareto), or in their own order. */
export function SliceChart({ chart, definition, tongue, onMore }: SliceChartProps) {
  const { figures, locale } = tongue;
  const { go } = useReviewPlace();
  const colors = useChartColors();
  const { id, order, of, slices, rest } = chart;
  const plain: Readonly<Record<string, string>> = figures.charts;
  const title = plain[id] ?? id;
  const { value, cases, before, share, upTo } = figures.columns;
  const isPareto = order === 'frequent';
  const rows = slices.map((slice) => ({
    key: slice.key,
    open: slice.open,
    cells: [
      sliceName(chart, slice, tongue),
      count(locale, slice.cases),
      slice.before === undefined ? figures.none : count(locale, slice.before),
      of === 0 ? figures.none : percent(locale, slice.cases / of),
      ...(isPareto ? [percent(locale, slice.upTo)] : []),
    ],
  }));
  const names = rows.slice(0, MOST_BARS).map(({ cells: [name = ''] }) => name);
  // What has an order of its own has names of ours, which are short.
  const barNames = isPareto ? shortNames(names) : names;
  const bars = slices.slice(0, MOST_BARS).map((slice, index) => {
    const { open } = slice;
    const name = rows[index]?.cells[0] ?? slice.key;
    return {
      x: barNames[index] ?? name,
      xAxisCalloutData: name,
      y: slice.cases,
      legend: cases,
      color: colors.main,
      callOutAccessibilityData: { ariaLabel: rows[index]?.cells.join(', ') ?? name },
      ...(isPareto
        ? { lineData: { y: slice.upTo * 100, yAxisCalloutData: percent(locale, slice.upTo), useSecondaryYScale: true } }
        : {}),
      ...(open ? { onClick: () => go(placeOfCases(open)) } : {}),
    };
  });
  return (
    <ChartCard
      title={title}
      definition={definition}
      heads={[value, cases, before, share, ...(isPareto ? [upTo] : [])]}
      rows={of === 0 ? [] : rows}
      more={
        rest.slices > 0 && (
          <p className="soft">
            {fill(figures.rest, { slices: count(locale, rest.slices), cases: count(locale, rest.cases) })}
            {onMore && (
              <Button size="small" appearance="transparent" onClick={onMore}>
                {figures.more}
              </Button>
            )}
          </p>
        )
      }
    >
      <ResponsiveContainer height={280}>
        <VerticalBarChart
          chartTitle={title}
          data={bars}
          culture={locale}
          useSingleColor
          colors={[colors.main]}
          hideLabels={false}
          barWidth="auto"
          maxBarWidth={40}
          rotateXAxisLables={bars.length > 5}
          {...(isPareto
            ? {
                lineLegendText: figures.cumulative,
                lineLegendColor: colors.line,
                secondaryYScaleOptions: { yMinValue: 0, yMaxValue: 100 },
              }
            : { hideLegend: true })}
        />
      </ResponsiveContainer>
    </ChartCard>
  );
}

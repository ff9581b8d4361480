import { LineChart, ResponsiveContainer } from '@fluentui/react-charts';
import { Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Figures, TrendPoint } from '../api/types.ts';
import { useReviewPlace } from '../useReview.ts';
import { placeOfCases } from './CasesLink.tsx';
import { ChartCard } from './ChartCard.tsx';
import { count, dayText, type FigureTongue, percent, valueText } from './figureWords.ts';
import { useChartColors } from './useChartColors.ts';

const LINES = ['cases', 'csat', 'score', 'recovered'] as const;
type Line = (typeof LINES)[number];

function told(line: Line, value: number | undefined, { figures, locale }: FigureTongue): string {
  if (value === undefined) return figures.none;
  if (line === 'cases') return count(locale, value);
  if (line === 'recovered') return percent(locale, value);
  return valueText({ kind: line === 'csat' ? 'mark' : 'score' }, value, locale);
}

/** What is shown over time, beside the period before where it was counted there too. */
export function TrendChart({ shown, tongue }: { shown: Figures; tongue: FigureTongue }) {
  const { figures } = tongue;
  const { trend: words } = figures;
  const [line, setLine] = useState<Line>('cases');
  const { go } = useReviewPlace();
  const colors = useChartColors();
  const hasBefore = line === 'cases' && shown.before !== undefined;
  const rows = shown.trend.map((point) => ({
    key: point.from,
    open: point.open,
    cells: [
      `${dayText(point.from, tongue)}${point.isOpen ? ` (${words.unfinished})` : ''}`,
      told(line, point[line], tongue),
      ...(hasBefore ? [told('cases', point.before, tongue)] : []),
    ],
  }));
  const dots = (read: (point: TrendPoint) => number | undefined, opens: boolean) =>
    shown.trend.flatMap((point) => {
      const y = read(point);
      const { open } = point;
      if (y === undefined) return [];
      const value = told(line, y, tongue);
      return [
        {
          x: new Date(point.from),
          y,
          xAxisCalloutData: dayText(point.from, tongue, true),
          yAxisCalloutData: value,
          callOutAccessibilityData: { ariaLabel: `${dayText(point.from, tongue, true)}: ${value}` },
          ...(opens && open ? { onDataPointClick: () => go(placeOfCases(open)) } : {}),
        },
      ];
    });
  return (
    <ChartCard
      title={words.title}
      definition={shown.definitions.trend}
      heads={[words.time, words.lines[line], ...(hasBefore ? [figures.columns.before] : [])]}
      rows={rows}
      isWide
      tools={
        <Select
          size="small"
          aria-label={words.what}
          value={line}
          onChange={(_, { value }) => setLine(LINES.find((known) => known === value) ?? 'cases')}
        >
          {LINES.map((known) => (
            <option key={known} value={known}>
              {words.lines[known]}
            </option>
          ))}
        </Select>
      }
    >
      <ResponsiveContainer height={280}>
        <LineChart
          culture={tongue.locale}
          yMinValue={0}
          customDateTimeFormatter={(at) => dayText(at.toISOString(), tongue)}
          data={{
            chartTitle: `${words.title}: ${words.lines[line]}`,
            lineChartData: [
              { legend: words.now, data: dots((point) => point[line], true), color: colors.main },
              ...(hasBefore
                ? [
                    {
                      legend: words.before,
                      data: dots((point) => point.before, false),
                      color: colors.other,
                      lineOptions: { strokeDasharray: '4 4' },
                    },
                  ]
                : []),
            ],
          }}
        />
      </ResponsiveContainer>
    </ChartCard>
  );
}

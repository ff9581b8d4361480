import { HeatMapChart, ResponsiveContainer } from '@fluentui/react-charts';
import { fill, labelOf } from '../../words/index.ts';
import type { Figures } from '../api/types.ts';
import { useReviewPlace } from '../useReview.ts';
import { placeOfCases } from './CasesLink.tsx';
import { ChartCard } from './ChartCard.tsx';
import { count, type FigureTongue } from './figureWords.ts';
import { useChartColors } from './useChartColors.ts';

/** From the worst feeling to the best. */
const FEELINGS = ['angry', 'anxious', 'disappointed', 'confused', 'neutral', 'satisfied'];

/** With which feeling customers came, and with which they left. */
export function RecoveryMap({ shown, tongue }: { shown: Figures; tongue: FigureTongue }) {
  const { figures, words, locale } = tongue;
  const { recovery } = figures;
  const { go } = useReviewPlace();
  const colors = useChartColors();
  const name = (feeling: string) => labelOf(words.labels.emotion, feeling);
  const cells = FEELINGS.flatMap((start) =>
    FEELINGS.map((end) => {
      const found = shown.recovery.find((cell) => cell.start === start && cell.end === end);
      return { start, end, cases: found?.cases ?? 0, open: found?.open };
    }),
  );
  const most = Math.max(1, ...cells.map(({ cases }) => cases));
  return (
    <ChartCard
      title={recovery.title}
      definition={shown.definitions.recovery}
      heads={[`${recovery.start} → ${recovery.end}`, figures.columns.cases]}
      rows={cells
        .filter(({ cases }) => cases > 0)
        .map(({ start, end, cases, open }) => ({
          key: `${start} ${end}`,
          open,
          cells: [`${name(start)} → ${name(end)}`, count(locale, cases)],
        }))}
    >
      <ResponsiveContainer height={280}>
        <HeatMapChart
          chartTitle={recovery.title}
          culture={locale}
          hideLegend
          sortOrder="none"
          xAxisTitle={recovery.end}
          yAxisTitle={recovery.start}
          domainValuesForColorScale={[0, most]}
          rangeValuesForColorScale={colors.heat}
          data={[
            {
              legend: recovery.title,
              value: most,
              data: cells.map(({ start, end, cases, open }) => ({
                x: name(end),
                y: name(start),
                value: cases,
                rectText: count(locale, cases),
                descriptionMessage: fill(recovery.cases, { n: count(locale, cases) }),
                callOutAccessibilityData: { ariaLabel: `${name(start)} → ${name(end)}: ${count(locale, cases)}` },
                ...(open ? { onClick: () => go(placeOfCases(open)) } : {}),
              })),
            },
          ]}
        />
      </ResponsiveContainer>
    </ChartCard>
  );
}

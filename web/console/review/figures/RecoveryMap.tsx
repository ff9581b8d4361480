import { HeatMapChart, ResponsiveContainer } from '@fluentui/react-charts';
import type { CSSProperties } from 'react';
import { fill, labelOf } from '../../words/index.ts';
import type { Figures } from '../api/types.ts';
import { useReviewPlace } from '../useReview.ts';
import { placeOfCases } from './CasesLink.tsx';
import { ChartCard } from './ChartCard.tsx';
import { count, type FigureTongue } from './figureWords.ts';
import { useChartColors } from './useChartColors.ts';
import './RecoveryMap.css';

/** From the worst feeling to the best. */
const FEELINGS = ['angry', 'anxious', 'disappointed', 'confused', 'neutral', 'satisfied'];

const CHANGES = ['worse', 'same', 'better'] as const;

/** Whether a customer left with a better feeling than they came with. */
function changeOf(start: string, end: string): (typeof CHANGES)[number] {
  return CHANGES[1 + Math.sign(FEELINGS.indexOf(end) - FEELINGS.indexOf(start))] ?? 'same';
}

/** The chart knows one scale of colours only: each change has a stretch of it, which begins at twice its place and is one long. */
const placeOf = (change: (typeof CHANGES)[number], share: number) => 2 * CHANGES.indexOf(change) + share;

/** With which feeling customers came, and with which they left. */
export function RecoveryMap({ shown, tongue }: { shown: Figures; tongue: FigureTongue }) {
  const { figures, find, words, locale } = tongue;
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
      more={
        <ul className="recovery-keys">
          {CHANGES.map((change) => (
            <li key={change} style={{ '--change': colors.change[change][1] } as CSSProperties}>
              {find.values.change[change]}
            </li>
          ))}
        </ul>
      }
    >
      <ResponsiveContainer height={280}>
        <HeatMapChart
          // It keeps the names it was first given: in another language it is another chart.
          key={locale}
          chartTitle={recovery.title}
          culture={locale}
          hideLegend
          sortOrder="none"
          xAxisTitle={recovery.end}
          yAxisTitle={recovery.start}
          domainValuesForColorScale={CHANGES.flatMap((change) => [placeOf(change, 0), placeOf(change, 1)])}
          rangeValuesForColorScale={CHANGES.flatMap((change) => [...colors.change[change]])}
          data={[
            {
              legend: recovery.title,
              value: 0,
              data: cells.map(({ start, end, cases, open }) => ({
                x: name(end),
                y: name(start),
                value: cases === 0 ? placeOf('same', 0) : placeOf(changeOf(start, end), cases / most),
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

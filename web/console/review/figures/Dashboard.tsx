import { useState } from 'react';
import { useReviewCalls } from '../api/reviewCalls.ts';
import type { FigureChart, Figures } from '../api/types.ts';
import { FigureTiles } from './FigureTiles.tsx';
import type { FigureTongue } from './figureWords.ts';
import { NewTermList } from './NewTermList.tsx';
import { RecoveryMap } from './RecoveryMap.tsx';
import { AgentTable, PointTable } from './SideTables.tsx';
import { SliceChart } from './SliceChart.tsx';
import { TrendChart } from './TrendChart.tsx';

interface DashboardProps {
  shown: Figures;
  /** What it is of. */
  query: string;
  tongue: FigureTongue;
}

/** Values of a chart that are asked for when somebody wants more. */
const MORE = '200';

/** Everything that was counted. */
export function Dashboard({ shown, query, tongue }: DashboardProps) {
  const calls = useReviewCalls();
  /** Charts with more values, good for the figures they were asked beside. */
  const [longer, setLonger] = useState<{ of: Figures; charts: Readonly<Record<string, FigureChart>> }>();
  const more = async (id: string) => {
    const params = new URLSearchParams(query);
    params.set('limit', MORE);
    const chart = await calls.chart(id, params).catch(() => undefined);
    if (chart === undefined) return;
    setLonger((before) => ({
      of: shown,
      charts: { ...(before?.of === shown ? before.charts : {}), [id]: chart },
    }));
  };
  const chartOf = (chart: FigureChart) => (longer?.of === shown ? (longer.charts[chart.id] ?? chart) : chart);
  return (
    <>
      <FigureTiles shown={shown} tongue={tongue} />
      <p className="soft">{tongue.figures.keys}</p>
      <div className="charts">
        <TrendChart shown={shown} tongue={tongue} />
        {shown.charts.map(chartOf).map((chart) => (
          <SliceChart
            key={chart.id}
            chart={chart}
            definition={shown.definitions[chart.id]}
            tongue={tongue}
            onMore={chart.rest.slices > 0 ? () => void more(chart.id) : undefined}
          />
        ))}
        <RecoveryMap shown={shown} tongue={tongue} />
        <PointTable shown={shown} tongue={tongue} />
        <AgentTable shown={shown} tongue={tongue} />
        <NewTermList query={query} tongue={tongue} />
      </div>
    </>
  );
}

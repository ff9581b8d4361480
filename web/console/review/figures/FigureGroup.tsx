import { useApp } from '../../app/context.ts';
import { Loading } from '../../parts/Loading.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { FigureTiles } from './FigureTiles.tsx';
import { NUMBER_GROUPS } from './figureGroups.ts';
import type { FigureTongue } from './figureWords.ts';
import { RecoveryMap } from './RecoveryMap.tsx';
import { AgentTable, PointTable } from './SideTables.tsx';
import { SliceChart } from './SliceChart.tsx';
import { TrendChart } from './TrendChart.tsx';
import type { FigurePart } from './useFigures.ts';

interface FigureGroupProps {
  part: FigurePart;
  tongue: Omit<FigureTongue, 'zone'>;
  onRetry(): void;
  onMore(chart: string): Promise<void>;
}

/** What one request brought: its numbers and charts, that they are on their way, or why they are not here. */
export function FigureGroup({ part: { group, shown, error, isLoading }, tongue, onRetry, onMore }: FigureGroupProps) {
  const { deeds } = useApp();
  const { figures } = tongue;
  const titles: Readonly<Record<string, string>> = {
    ...figures.charts,
    ...figures.values,
    trend: figures.trend.title,
    recovery: figures.recovery.title,
    points: figures.points.title,
    agents: figures.agents.title,
  };
  const named = group.map((id) => titles[id] ?? id).join(' · ');
  const isTiles = NUMBER_GROUPS.includes(group);
  // Numbers stand in a list.
  const Place = isTiles ? 'li' : 'section';
  if (shown === undefined)
    return (
      <Place className="chart-card figure-wait" aria-label={named} aria-busy={isLoading}>
        {error === undefined ? <Loading /> : <Trouble error={error} onRetry={onRetry} />}
      </Place>
    );
  const told: FigureTongue = { ...tongue, zone: shown.zone };
  const more = (id: string) =>
    void onMore(id).catch((why: unknown) => deeds.tell({ kind: 'error', text: deeds.explain(why) }));
  return (
    <>
      {isTiles && <FigureTiles shown={shown} group={group} tongue={told} />}
      {group.includes('trend') && <TrendChart shown={shown} tongue={told} />}
      {shown.charts
        .filter(({ id }) => group.includes(id))
        .map((chart) => (
          <SliceChart
            key={chart.id}
            chart={chart}
            definition={shown.definitions[chart.id]}
            tongue={told}
            onMore={chart.rest.slices > 0 ? () => more(chart.id) : undefined}
          />
        ))}
      {group.includes('recovery') && <RecoveryMap shown={shown} tongue={told} />}
      {group.includes('points') && <PointTable shown={shown} tongue={told} />}
      {group.includes('agents') && <AgentTable shown={shown} tongue={told} />}
    </>
  );
}

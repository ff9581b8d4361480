import type { Figures } from '../api/types.ts';
import { ChartCard } from './ChartCard.tsx';
import { count, type FigureTongue, percent, valueText } from './figureWords.ts';

interface PartProps {
  shown: Figures;
  tongue: FigureTongue;
}

/** How often each point of the score was met. */
export function PointTable({ shown, tongue: { figures, locale } }: PartProps) {
  const { points: words } = figures;
  const rows = shown.points
    .filter(({ met, partly, missed }) => met + partly + missed > 0)
    .map(({ id, name, met, partly, missed, open }) => ({
      key: id,
      open,
      cells: [
        name,
        percent(locale, met / (met + partly + missed)),
        count(locale, met),
        count(locale, partly),
        count(locale, missed),
      ],
    }));
  return (
    <ChartCard
      title={words.title}
      definition={shown.definitions.points}
      heads={[words.point, words.share, words.met, words.partly, words.missed]}
      rows={rows}
    />
  );
}

/** Colleagues side by side, for supervisors. */
export function AgentTable({ shown, tongue: { figures, locale } }: PartProps) {
  const { agents: words, columns, values } = figures;
  if (shown.agents === undefined) return null;
  const told = (kind: 'score' | 'mark', value: number | undefined) =>
    value === undefined ? words.few : valueText({ kind }, value, locale);
  return (
    <ChartCard
      title={words.title}
      definition={shown.definitions.agents}
      heads={[words.agent, columns.cases, values.score, values.csat]}
      rows={shown.agents.map(({ agent, cases, score, csat, open }) => ({
        key: agent.id,
        open,
        cells: [agent.name, count(locale, cases), told('score', score), told('mark', csat)],
      }))}
    />
  );
}

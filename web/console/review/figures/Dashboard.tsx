import { Trouble } from '../parts/Trouble.tsx';
import { FigureGroup } from './FigureGroup.tsx';
import { NUMBER_GROUPS } from './figureGroups.ts';
import type { FigureTongue } from './figureWords.ts';
import { NewTermList } from './NewTermList.tsx';
import type { useFigures } from './useFigures.ts';

interface DashboardProps {
  asked: ReturnType<typeof useFigures>;
  /** What it is of. */
  query: string;
  tongue: Omit<FigureTongue, 'zone'>;
}

/** Everything that is counted, as it comes: what fails takes nothing else with it. */
export function Dashboard({ asked: { parts, retry, more }, query, tongue }: DashboardProps) {
  const [first] = parts;
  // One reason for all is told once.
  if (first && parts.every(({ error }) => error !== undefined))
    return <Trouble error={first.error} onRetry={() => parts.forEach((_, index) => void retry(index))} />;
  const groups = parts.map((part, index) => (
    <FigureGroup
      key={part.group.join()}
      part={part}
      tongue={tongue}
      onRetry={() => retry(index)}
      onMore={(chart) => more(index, chart)}
    />
  ));
  return (
    <div aria-busy={parts.some(({ isLoading }) => isLoading)}>
      <section aria-label={tongue.figures.numbers}>
        <ul className="tiles">{groups.slice(0, NUMBER_GROUPS.length)}</ul>
      </section>
      <p className="soft">{tongue.figures.keys}</p>
      <div className="charts">
        {groups.slice(NUMBER_GROUPS.length)}
        <NewTermList query={query} tongue={tongue} />
      </div>
    </div>
  );
}

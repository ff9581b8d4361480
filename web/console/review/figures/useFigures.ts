import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useMe } from '../../app/context.ts';
import { useReviewCalls } from '../api/reviewCalls.ts';
import type { Figures } from '../api/types.ts';
import { groupsFor } from './figureGroups.ts';

/** What was asked for in one request: on its way, here, or why not. What was here before stays while it is asked for again. */
export interface FigurePart {
  /** Ids of the parts. */
  group: readonly string[];
  shown?: Figures;
  error?: unknown;
  isLoading: boolean;
}

interface Asked {
  parts: readonly FigurePart[];
  /** Asks again for one of them. */
  retry(index: number): void;
  /** Asks for more values of a chart, which take the place of what is shown of it. */
  more(index: number, chart: string): Promise<void>;
}

/** Values of a chart that are asked for when somebody wants more. */
const MORE = '200';

/** Asks for a dashboard part by part, each shown when it comes; what comes for older filters is dropped. */
export function useFigures(params: string): Asked {
  const calls = useReviewCalls();
  const isSupervisor = useMe().person.roles.includes('supervisor');
  const groups = useMemo(() => groupsFor(isSupervisor), [isSupervisor]);
  const [parts, setParts] = useState<readonly FigurePart[]>(() => groups.map((group) => ({ group, isLoading: true })));
  const change = useCallback(
    (index: number, next: (part: FigurePart) => FigurePart) =>
      setParts((all) => all.map((part, at) => (at === index ? next(part) : part))),
    [],
  );
  const ended = useRef(new AbortController());
  const load = useCallback(
    async (index: number) => {
      const { signal } = ended.current;
      const asked = new URLSearchParams(params);
      asked.set('parts', (groups[index] ?? []).join(','));
      change(index, ({ error: _, ...part }) => ({ ...part, isLoading: true }));
      try {
        const shown = await calls.figures(asked, signal);
        if (!signal.aborted) change(index, ({ group }) => ({ group, shown, isLoading: false }));
      } catch (error) {
        if (!signal.aborted) change(index, ({ group }) => ({ group, error, isLoading: false }));
      }
    },
    [calls, params, groups, change],
  );
  useEffect(() => {
    const own = new AbortController();
    ended.current = own;
    setParts((all) => groups.map((group) => all.find((part) => part.group === group) ?? { group, isLoading: true }));
    for (const index of groups.keys()) void load(index);
    return () => own.abort();
  }, [load, groups]);

  return {
    parts,
    retry: (index) => void load(index),
    async more(index, id) {
      const asked = new URLSearchParams(params);
      asked.set('parts', id);
      asked.set('limit', MORE);
      const before = parts[index]?.shown?.asOf;
      const [longer] = (await calls.figures(asked)).charts;
      change(index, (part) =>
        part.shown === undefined || part.shown.asOf !== before || longer === undefined
          ? part
          : {
              ...part,
              shown: { ...part.shown, charts: part.shown.charts.map((one) => (one.id === id ? longer : one)) },
            },
      );
    },
  };
}

import { useWords } from '../app/context.ts';
import { IS_MAC, keyLabel } from '../keys/matchKey.ts';
import type { Filter } from '../state/queueOrder.ts';
import { fill } from '../words/index.ts';

/** What an empty list means. */
export function QueueEmpty({ filter, isSearch }: { filter: Filter; isSearch: boolean }) {
  const { words } = useWords();
  const { queue } = words;
  const byFilter = {
    all: queue.empty,
    waiting: queue.empty,
    mine: fill(queue.emptyMine, { key: keyLabel('Shift+C', IS_MAC) }),
    approvals: queue.emptyApprovals,
  };
  return <p className="queue-empty">{isSearch ? queue.emptySearch : byFilter[filter]}</p>;
}

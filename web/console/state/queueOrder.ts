import type { QueueItem } from '../api/types.ts';

export type Filter = 'all' | 'waiting' | 'mine' | 'approvals';
export const FILTERS: readonly Filter[] = ['all', 'waiting', 'mine', 'approvals'];

export interface Section {
  name: 'mine' | 'waiting' | 'others' | 'bot';
  items: QueueItem[];
}

/**
 * The list as it is shown: what I hold, with those first who wait for an answer; who waits for a person, by rank; what
 * colleagues hold; what is with the bot again.
 */
export function sections(
  items: readonly QueueItem[],
  { me, filter, search }: { me: string; filter: Filter; search: string },
): Section[] {
  const shown = items.filter((item) => passes(item, me, filter) && matches(item, search));
  const mine = shown.filter((item) => item.state === 'held' && item.agent?.id === me).sort(byUnanswered);
  const waiting = shown.filter((item) => item.state === 'waiting').sort(byRank);
  const others = shown.filter((item) => item.state === 'held' && item.agent?.id !== me).sort(byUnanswered);
  const bot = shown.filter((item) => item.state === 'bot').sort((a, b) => compare(b.updatedAt, a.updatedAt));
  const all: Section[] = [
    { name: 'mine', items: mine },
    { name: 'waiting', items: waiting },
    { name: 'others', items: others },
    { name: 'bot', items: bot },
  ];
  return all.filter((section) => section.items.length > 0);
}

/** How many each filter would show. */
export function counts(items: readonly QueueItem[], me: string): Record<Filter, number> {
  const count = (filter: Filter) => items.filter((item) => passes(item, me, filter)).length;
  return { all: count('all'), waiting: count('waiting'), mine: count('mine'), approvals: count('approvals') };
}

function passes(item: QueueItem, me: string, filter: Filter): boolean {
  if (filter === 'waiting') return item.state === 'waiting';
  if (filter === 'mine') return item.state === 'held' && item.agent?.id === me;
  if (filter === 'approvals') return item.approvals > 0;
  return true;
}

function matches(item: QueueItem, search: string): boolean {
  const wanted = search.trim().toLocaleLowerCase();
  if (wanted === '') return true;
  const words = [item.customer.name, item.caseNumber, item.excerpt, item.agent?.name];
  return words.some((word) => word?.toLocaleLowerCase().includes(wanted));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function byRank(a: QueueItem, b: QueueItem): number {
  return b.rank - a.rank || compare(a.requestedAt ?? a.updatedAt, b.requestedAt ?? b.updatedAt) || compare(a.id, b.id);
}

function byUnanswered(a: QueueItem, b: QueueItem): number {
  // `~` sorts after every instant: who was answered comes last.
  return compare(a.unansweredSince ?? '~', b.unansweredSince ?? '~') || byRank(a, b);
}

import type { ConversationView, Line, Queue, QueueItem, StreamEvent } from '../api/types.ts';
import type { DeskState } from './model.ts';

/** How long somebody counts as typing after the last sign of it, ms. */
const TYPING_MS = 6_000;

/**
 * The state after an event. Pure, and applying an event twice, or one that was overtaken, changes nothing.
 * @param id the event's place in the stream; events without one (typing) leave the position alone.
 * @param now ms, for what fades by itself.
 */
export function applyEvent(state: DeskState, event: StreamEvent, id: string | undefined, now: number): DeskState {
  const next = change(state, event, now);
  return id === undefined || next.position === id ? next : { ...next, position: id };
}

function change(state: DeskState, event: StreamEvent, now: number): DeskState {
  switch (event.type) {
    case 'item':
      return withItem(state, event.item);
    case 'lines':
      return withLines(state, event.id, event.lines);
    case 'typing': {
      const typing = { who: event.who, name: event.name, until: now + TYPING_MS };
      return { ...state, typing: { ...state.typing, [event.id]: typing } };
    }
    case 'colleagues':
      return { ...state, colleagues: event.colleagues };
    case 'reset':
      return { ...state, mustReload: true };
    case 'signedOut':
      return { ...state, signedOut: true };
  }
}

/** The state with a conversation as it now stands in the queue; of two versions the higher one is right. */
export function withItem(state: DeskState, item: QueueItem): DeskState {
  const known = Math.max(state.items[item.id]?.version ?? -1, state.gone[item.id] ?? -1);
  if (item.version <= known) return state;
  const { [item.id]: _old, ...items } = state.items;
  const { [item.id]: _gone, ...gone } = state.gone;
  const view = state.views[item.id];
  const views = view === undefined ? state.views : { ...state.views, [item.id]: { ...view, ...itemPart(view, item) } };
  const stale = view === undefined ? state.stale : addOnce(state.stale, item.id);
  if (item.state === 'gone') return { ...state, items, gone: { ...gone, [item.id]: item.version }, views, stale };
  return { ...state, items: { ...items, [item.id]: item }, gone, views, stale };
}

/** What a queue's item changes in an open view. One that has left says nothing of the customer, so that what was read stays. */
function itemPart(view: ConversationView, item: QueueItem): Partial<ConversationView> {
  if (item.state !== 'gone') return { item };
  return { item: { ...view.item, ...leftPart(item) }, can: [] };
}

const leftPart = ({ version, lastSeq }: QueueItem) => ({ state: 'gone' as const, version, lastSeq });

function withLines(state: DeskState, id: string, lines: readonly Line[]): DeskState {
  const view = state.views[id];
  const [first] = lines;
  if (view === undefined || first === undefined) return state;
  const merged = mergeLines(view.lines, lines);
  if (merged === view.lines) return state;
  const { [id]: typing, ...others } = state.typing;
  // Whoever was typing has sent it.
  const still = typing !== undefined && !lines.some(({ author }) => author === typing.who) ? { [id]: typing } : {};
  return {
    ...state,
    views: { ...state.views, [id]: { ...view, lines: [...merged] } },
    stale: addOnce(state.stale, id),
    typing: { ...others, ...still },
  };
}

/** The queue as it was fetched: what is not in it is not there. */
export function withQueue(state: DeskState, queue: Queue): DeskState {
  const items = Object.fromEntries(queue.items.filter((item) => item.state !== 'gone').map((item) => [item.id, item]));
  return { ...state, items, gone: {}, position: queue.position, mustReload: false };
}

/**
 * A conversation as it was fetched, with the lines that came meanwhile or were read before. An answer that was overtaken
 * gives only its lines.
 */
export function withView(state: DeskState, fetched: ConversationView): DeskState {
  const { id } = fetched.item;
  const known = state.views[id];
  const stale = state.stale.filter((other) => other !== id);
  const put = (view: ConversationView): DeskState => {
    const placed = withItem({ ...state, views: { ...state.views, [id]: view } }, fetched.item);
    return { ...placed, stale };
  };
  if (known === undefined) return put(fetched);
  const [first] = fetched.lines;
  const last = known.lines.at(-1);
  const isGap = first !== undefined && last !== undefined && last.seq < first.seq - 1 && fetched.earlier;
  const lines = isGap ? fetched.lines : [...mergeLines(known.lines, fetched.lines)];
  const hasEarlier = !isGap && (known.lines[0]?.seq ?? Infinity) < (first?.seq ?? Infinity);
  const earlier = hasEarlier ? known.earlier : fetched.earlier;
  if (fetched.item.version < known.item.version)
    return { ...state, views: { ...state.views, [id]: { ...known, lines, earlier } } };
  // What has left the queue says nothing of the customer any more; what was read stays.
  const item = fetched.item.state === 'gone' ? { ...known.item, ...leftPart(fetched.item) } : fetched.item;
  return put({ ...fetched, item, lines, earlier });
}

/** Lines from before what was known, fetched by scrolling back. */
export function withEarlier(state: DeskState, id: string, page: { lines: Line[]; earlier: boolean }): DeskState {
  const known = state.views[id];
  if (known === undefined) return state;
  const view = { ...known, lines: [...mergeLines(known.lines, page.lines)], earlier: page.earlier };
  return { ...state, views: { ...state.views, [id]: view } };
}

/** Both, in order, each once; of two with the same number the newer one (its delivery may have ended). */
export function mergeLines(known: readonly Line[], more: readonly Line[]): readonly Line[] {
  const bySeq = new Map(known.map((line) => [line.seq, line]));
  let changed = false;
  for (const line of more) {
    const old = bySeq.get(line.seq);
    if (old !== undefined && JSON.stringify(old) === JSON.stringify(line)) continue;
    bySeq.set(line.seq, line);
    changed = true;
  }
  return changed ? [...bySeq.values()].sort((a, b) => a.seq - b.seq) : known;
}

const addOnce = (ids: readonly string[], id: string) => (ids.includes(id) ? ids : [...ids, id]);

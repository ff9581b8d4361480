import type { Entry } from '../../../storage/index.ts';
import type { ReviewCase, ReviewLine } from '../../api/contract/index.ts';

type Wait = NonNullable<ReviewLine['waited']>;
type Gap = ReviewCase['gaps'][number];

/** From here on a wait is told in the list: of the customer, of us. Milliseconds. */
const LONG_MS: Readonly<Record<Wait['who'], number>> = { customer: 60_000, us: 15 * 60_000 };
const MOST_GAPS = 50;

/** Who of both sides spoke to the other with a line. */
function sideOf({ author, audience, activity, text }: Entry): 'customer' | 'us' | undefined {
  if (audience === 'staff' || author === 'system') return undefined;
  const hasFile = Array.isArray(activity.attachments) && activity.attachments.length > 0;
  if (text.trim() === '' && !hasFile) return undefined;
  return author === 'customer' ? 'customer' : 'us';
}

/** How long who had waited when a line was said, by its number. */
export interface Waits {
  bySeq: ReadonlyMap<number, Wait>;
  gaps: Gap[];
}

/**
 * Waits of both sides: of the customer since the first word that nobody had answered, of us since our last word.
 * @param openUntil As of when the wait that is not over is told; absent: nobody waits any more.
 * @param heldBy Who is to answer now.
 */
export function waitsOf(entries: readonly Entry[], openUntil: Date | undefined, heldBy: 'bot' | 'agent'): Waits {
  const bySeq = new Map<number, Wait>();
  const gaps: Gap[] = [];
  let since: Entry | undefined;
  let side: Wait['who'] | undefined;
  for (const entry of entries) {
    const spoke = sideOf(entry);
    if (spoke === undefined) continue;
    if (since && spoke !== side) {
      const who = spoke === 'us' ? 'customer' : 'us';
      const ms = Math.max(0, Date.parse(entry.at) - Date.parse(since.at));
      bySeq.set(entry.seq, { ms, who });
      const waitedFor = entry.author === 'system' ? 'bot' : entry.author;
      gaps.push({ from: since.seq, to: entry.seq, at: since.at, ms, who, waitedFor });
    }
    // Of the customer the first unanswered word counts, of us the last one.
    if (spoke === 'us' || spoke !== side) since = entry;
    side = spoke;
  }
  if (since && side === 'customer' && openUntil) {
    const ms = Math.max(0, openUntil.getTime() - Date.parse(since.at));
    gaps.push({ from: since.seq, at: since.at, ms, who: 'customer', waitedFor: heldBy });
  }
  const long = gaps.filter(({ ms, who }) => ms >= LONG_MS[who]).sort((one, other) => other.ms - one.ms);
  return { bySeq, gaps: long.slice(0, MOST_GAPS) };
}

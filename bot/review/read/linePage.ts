import type { OutboxPort } from '../../../storage/index.ts';
import type { ReviewLines } from '../../api/contract/index.ts';
import type { OpenedCase } from './openCase.ts';
import { waitsOfCase } from './reviewCase.ts';
import { type LineContext, reviewLine } from './reviewLine.ts';
import type { Sight } from './sight.ts';
import { stageMarks } from './stageMarks.ts';

/** Lines given at a time. */
export const LINES = 300;
/** Lines shown before the one that is asked for. */
const BEFORE = 40;

/** Which lines are wanted: around one, before one, behind one; from the opening of the case on without any. */
export interface LineRange {
  at?: number | undefined;
  before?: number | undefined;
  after?: number | undefined;
}

export interface LinePageOptions {
  opened: OpenedCase;
  named: string;
  range: LineRange;
  sight: Pick<Sight, 'mask' | 'until'>;
  say: LineContext['say'];
  now: Date;
}

/** A part of the lines, as reviewers read them. */
export async function linePage(
  store: Pick<OutboxPort, 'deliveries'>,
  { opened, named, range, sight, say, now }: LinePageOptions,
): Promise<ReviewLines> {
  const { entries, record, conversation } = opened;
  const from = startOf(opened, range);
  const end = range.before === undefined ? from + LINES : indexFrom(opened, range.before);
  const shown = entries.slice(from, end);
  const [first] = shown;
  const delivered = new Map(
    (first ? await store.deliveries(conversation.key, first.seq - 1) : []).map(({ seq, state }) => [seq, state]),
  );
  const enters = new Map(stageMarks(entries).map(({ seq, stage }) => [seq, stage]));
  const waits = waitsOfCase(opened, now).bySeq;
  const context = { named, record, mask: sight.mask, say, isUnmasked: sight.until !== undefined, enters, waits };
  return {
    lines: shown.map((entry) => {
      const delivery = delivered.get(entry.seq);
      const line = reviewLine(entry, context);
      return delivery ? { ...line, delivery } : line;
    }),
    earlier: from > 0,
    later: from + shown.length < entries.length,
  };
}

/** Place of the first line with this number or a higher one. */
function indexFrom({ entries }: OpenedCase, seq: number): number {
  const index = entries.findIndex((entry) => entry.seq >= seq);
  return index < 0 ? entries.length : index;
}

function startOf(opened: OpenedCase, { at, before, after }: LineRange): number {
  const { entries, record } = opened;
  if (before !== undefined) return Math.max(0, indexFrom(opened, before) - LINES);
  if (after !== undefined) return indexFrom(opened, after + 1);
  if (entries.length <= LINES) return 0;
  const opening = entries.find(({ activityId }) => activityId === record?.opening.activityId)?.seq ?? 1;
  const start = indexFrom(opened, at ?? opening) - BEFORE;
  // The last page is a full one.
  return Math.max(0, Math.min(start, entries.length - LINES));
}

import { BYTE_ORDER_MARK, csvLine } from '../../../register/csv.ts';
import { CSV_HEADER, csvCells, localClock } from '../../../register/csvColumns.ts';
import { MOST_CASE_BYTES } from './exportLimits.ts';
import type { ExportSource } from './exportSource.ts';
import { type FileWriter, withinBytes } from './fileWriter.ts';

type Cell = string | number;

const CONTENT_TYPE = 'text/csv; charset=utf-8; header=present';
const several = (values: readonly string[] | undefined) => (values ?? []).join('; ');

/** What reviewers see of a case beside what the register says. */
const SEEN: readonly (readonly [name: string, cell: (facts: ExportSource['facts']) => Cell])[] = [
  ['score', ({ numbers }) => numbers.score ?? ''],
  ['heat_start', ({ numbers }) => numbers.heatStart ?? ''],
  ['heat_peak', ({ numbers }) => numbers.heatPeak ?? ''],
  ['heat_end', ({ numbers }) => numbers.heatEnd ?? ''],
  ['change', ({ labels }) => several(labels.change)],
  ['spoke', ({ labels }) => several(labels.heldBy)],
  ['agents', ({ labels }) => several(labels.agents)],
  ['escalation', ({ labels }) => several(labels.escalation)],
  ['abandoned_at', ({ labels }) => several(labels.abandonedAt)],
  ['guard', ({ labels }) => several(labels.guard)],
  ['guard_hits', ({ numbers }) => numbers.guardHits ?? ''],
  ['promises_kept', ({ numbers }) => numbers.promisesKept ?? ''],
  ['handoffs_count', ({ numbers }) => numbers.handoffs ?? ''],
  ['lines', ({ numbers }) => numbers.lines ?? ''],
  ['traits', ({ labels }) => several(labels.traits)],
];

/** Columns of a list: those of the register, in their order, and what reviewers see beside them. */
export const LIST_COLUMNS: readonly string[] = [...CSV_HEADER, ...SEEN.map(([name]) => name)];

/** Cases as rows, one each: the columns of the complaint register, then what reviewers see beside them. */
export function csvFile(zone: string): FileWriter {
  const local = localClock(zone);
  /** What is known of a conversation in which no case was opened. */
  const bare = ({ conversation, facts: { openedAt, updatedAt } }: ExportSource): Readonly<Record<string, Cell>> => ({
    opened_at: local(openedAt),
    updated_at: local(updatedAt),
    channel: conversation.address.channelId,
    locale: conversation.locale,
  });
  return {
    contentType: CONTENT_TYPE,
    head: () => `${BYTE_ORDER_MARK}${csvLine(LIST_COLUMNS)}`,
    piece: (source) => {
      const known = source.row ? csvCells(source.row, local) : CSV_HEADER.map((name) => bare(source)[name] ?? '');
      return csvLine([...known, ...SEEN.map(([, cell]) => cell(source.facts))]);
    },
    tail: () => '',
  };
}

/** Columns of one transcript. */
export const LINE_COLUMNS: readonly string[] = [
  'line',
  'at',
  'author',
  'name',
  'internal',
  'stage',
  'text',
  'emotion',
  'intensity',
  'signals',
  'guard',
];

/** One case as rows, one for each line of its transcript. */
export function csvTranscript(zone: string): FileWriter {
  const local = localClock(zone);
  return {
    contentType: CONTENT_TYPE,
    head: () => `${BYTE_ORDER_MARK}${csvLine(LINE_COLUMNS)}`,
    piece: ({ lines }) => {
      const rows = lines.map((line) =>
        csvLine([
          line.seq,
          local(line.at),
          line.author,
          line.by ?? '',
          line.isInternal ? 1 : 0,
          line.stage ?? '',
          line.text,
          line.emotion?.label ?? '',
          line.emotion?.intensity ?? '',
          several(line.signals),
          several(line.guard),
        ]),
      );
      return withinBytes(rows, MOST_CASE_BYTES).texts.join('');
    },
    tail: () => '',
  };
}

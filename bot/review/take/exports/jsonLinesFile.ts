import { MOST_CASE_BYTES } from './exportLimits.ts';
import { type FileWriter, withinBytes } from './fileWriter.ts';

/** Room for everything but the transcript. */
const ROOM = 250_000;

/** Cases as JSON, one a line: what the register says, what reviewers see beside it, and the transcript. Times in UTC. */
export function jsonLinesFile(): FileWriter {
  return {
    contentType: 'application/x-ndjson; charset=utf-8',
    head: () => '',
    piece: ({ row, facts, lines, conversation }) => {
      const kept = withinBytes(
        lines.map((line) => JSON.stringify(line)),
        MOST_CASE_BYTES - ROOM,
      );
      const { openedAt, updatedAt, closedAt, labels, numbers } = facts;
      const times = { openedAt, updatedAt, ...(closedAt === undefined ? {} : { closedAt }) };
      const what = row ?? { channel: conversation.address.channelId, locale: conversation.locale, ...times };
      const known = JSON.stringify({ ...what, review: { labels, numbers }, linesAreCut: kept.isCut });
      return `${known.slice(0, -1)},"lines":[${kept.texts.join(',')}]}\n`;
    },
    tail: () => '',
  };
}

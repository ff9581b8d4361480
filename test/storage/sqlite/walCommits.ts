import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

// https://www.sqlite.org/fileformat2.html#the_write_ahead_log
const HEADER = 32;
const FRAME_HEADER = 24;

/** How many transactions the write-ahead log of a store holds: the frames that end one name the size of the database. */
export async function walCommits(folder: string): Promise<number> {
  const log = await readFile(join(folder, 'kesu.db-wal'));
  const pageSize = log.readUInt32BE(8);
  let commits = 0;
  for (let at = HEADER; at + FRAME_HEADER <= log.length; at += FRAME_HEADER + pageSize) {
    const sameLog = log.readUInt32BE(at + 8) === log.readUInt32BE(16);
    if (sameLog && log.readUInt32BE(at + 4) > 0) commits += 1;
  }
  return commits;
}

import type { ExportSource } from './exportSource.ts';

/** How a file is put together: what stands before the cases, each case, and what stands behind them. */
export interface FileWriter {
  contentType: string;
  head(): string;
  /** What is said of one case; at most `MOST_CASE_BYTES`. */
  piece(source: ExportSource): string;
  tail(): string;
}

/** As many of these texts, in order, as stay within some bytes, and whether any were left out. */
export function withinBytes(texts: Iterable<string>, most: number): { texts: string[]; isCut: boolean } {
  const kept: string[] = [];
  let bytes = 0;
  for (const text of texts) {
    bytes += Buffer.byteLength(text);
    if (bytes > most) return { texts: kept, isCut: true };
    kept.push(text);
  }
  return { texts: kept, isCut: false };
}

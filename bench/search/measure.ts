/** Seconds of processor time of this thread, or of the whole process. */
export function cpuSeconds(of: 'process' | 'thread' = 'process'): number {
  const { user, system } = of === 'process' ? process.cpuUsage() : process.threadCpuUsage();
  return (user + system) / 1e6;
}

/** How long something takes over some rounds after a first one, in milliseconds; `cpu`: of all threads, on average. */
export async function inMilliseconds(
  rounds: number,
  work: () => Promise<unknown>,
): Promise<{ p50: number; p95: number; cpu: number; times: number[] }> {
  if (rounds > 1) await work();
  const times: number[] = [];
  const before = cpuSeconds();
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  const cpu = ((cpuSeconds() - before) * 1000) / rounds;
  times.sort((one, other) => one - other);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), cpu, times };
}

/** Places on a terminal: a Chinese character takes two. */
const widthOf = (text: string) => [...text].reduce((sum, one) => sum + (/[\u2e80-\uffef]/.test(one) ? 2 : 1), 0);

/** Rows under their heads, numbers with one digit behind the point where they have any. */
export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const texts = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' && !Number.isInteger(cell) ? cell.toFixed(1) : String(cell))),
  );
  const widths = heads.map((head, column) =>
    Math.max(widthOf(head), ...texts.map((row) => widthOf(row[column] ?? ''))),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => {
        const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)));
        return column === 0 ? cell + space : space + cell;
      })
      .join('  ');
  return [heads, ...texts].map(line).join('\n');
}

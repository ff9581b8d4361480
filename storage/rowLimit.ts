/** A caller's limit as a number of rows. To SQLite a negative one would mean "no limit". */
export function rowLimit(limit: number): number {
  return Number.isFinite(limit) ? Math.max(0, Math.trunc(limit)) : 0;
}

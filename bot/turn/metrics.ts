/** What the engine counts since it was made. Read it at any time; only the engine writes. */
export interface EngineMetrics {
  accepted: number;
  duplicates: number;
  /** Activities that have no turn by rule: typing, the bot's own arrival, bot loops … */
  ignored: number;
  turns: number;
  /** Turns run again because the conversation changed under them. */
  conflicts: number;
  /** Turns that ended with an apology or a bare record. */
  failures: number;
  storeReads: number;
  storeWrites: number;
  delivered: number;
  retried: number;
  refused: number;
  /** Sends repeated although the channel may have taken the first one. */
  possibleDuplicates: number;
}

export function createMetrics(): EngineMetrics {
  return {
    accepted: 0,
    duplicates: 0,
    ignored: 0,
    turns: 0,
    conflicts: 0,
    failures: 0,
    storeReads: 0,
    storeWrites: 0,
    delivered: 0,
    retried: 0,
    refused: 0,
    possibleDuplicates: 0,
  };
}

/** Digits of a stamp: enough for microseconds until the year 5000. */
const DIGITS = 11;

/**
 * Makes texts that sort by time: of one conversation without fail, because each is later than the one before it; over all
 * conversations and processes as well as clocks allow. The time is the machine's and not the house's: stamps put commits in
 * order, which a clock that stands still or is set back must not undo.
 */
export function createStamps(): (after?: string) => string {
  let last = 0;
  return (after = '') => {
    const now = Math.floor((performance.timeOrigin + performance.now()) * 1000);
    last = Math.max(now, last + 1, (Number.parseInt(after, 36) || 0) + 1);
    return last.toString(36).padStart(DIGITS, '0');
  };
}

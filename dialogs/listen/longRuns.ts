/** Spaces and marks in a row that anybody may mean something by, and the shortest run that is cut down to them. */
const MOST = 64;
const RUN = new RegExp(`[\\s\\p{P}]{${MOST + 1},}`, 'gu');

/**
 * A message with its endless runs of spaces and marks cut short. They say nothing, and many readings begin by skipping such a
 * run: whoever types 20,000 of them would have each reading look at every one of them from every other.
 */
export const withoutLongRuns = (text: string): string => text.replace(RUN, (run) => run.slice(0, MOST).toWellFormed());

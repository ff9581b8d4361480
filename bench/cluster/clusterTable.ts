import type { Kill } from './fleet.ts';
import type { ClusterOptions, ClusterResult } from './runCluster.ts';

/** One line of the table; `isWrong`: it must not be so. */
export interface Line {
  what: string;
  value: string;
  isWrong: boolean;
}

/** What a run came to. */
export function clusterLines(options: ClusterOptions, result: ClusterResult): Line[] {
  const { talks, verdicts, kills, failedStarts, missing, takeOverMs, roundTrips, peerSeconds, seconds } = result;
  const sum = (count: (one: (typeof verdicts)[number]) => number) => verdicts.reduce((all, one) => all + count(one), 0);
  const said = talks.reduce((all, { spoken }) => all + spoken.length, 0);
  const owed = sum((one) => one.owed);
  const sent = sum((one) => one.sent);
  const complete = sum((one) => Number(one.isComplete));
  const ordered = sum((one) => Number(one.isOrdered));
  const unanswered = talks.reduce((all, one) => all + one.unanswered, 0);
  const withoutReason = sum((one) => one.doubledWithoutReason);
  const strange = sum((one) => one.strange);
  const unsettled = sum((one) => one.unsettled);
  const wanted = options.conversations;
  const asked = options.conversations * options.messages;
  const fine = (what: string, value: string): Line => ({ what, value, isWrong: false });
  const all = (what: string, have: number, want: number): Line => ({
    what,
    value: `${number(have)} of ${number(want)}`,
    isWrong: have !== want,
  });
  return [
    fine('processes', `${options.processes}, one killed ${options.killEvery} s after the last one was replaced`),
    all('conversations', talks.length, wanted),
    all('messages accepted', said, asked),
    fine('duplicates sent', number(talks.reduce((total, one) => total + one.duplicates, 0))),
    fine('processes killed', `${number(kills.length)}, one every ${everyText(kills)}`),
    fine('starts that failed', startsText(failedStarts)),
    { ...fine('processes that could not be replaced', number(missing)), isWrong: missing > 0 },
    all('transcripts complete, each message one effect', complete, wanted),
    all('transcripts in order, without a gap', ordered, wanted),
    all('replies sent', sent, owed),
    { ...fine('replies not noted as sent', number(unsettled)), isWrong: unsettled > 0 },
    fine('replies sent twice, their process killed between', number(sum((one) => one.doubled) - withoutReason)),
    { ...fine('replies sent twice otherwise', number(withoutReason)), isWrong: withoutReason > 0 },
    { ...fine('replies of which nothing is on record', number(strange)), isWrong: strange > 0 },
    fine('messages that waited over a minute for an answer', number(unanswered)),
    fine('messages of a dead process answered', number(takeOverMs.length)),
    fine('  after its death: half within, all within', takeOverText(takeOverMs)),
    fine('round trips to the store a message', (roundTrips / Math.max(1, said)).toFixed(1)),
    fine('time', `${seconds.toFixed(0)} s, ${(said / seconds).toFixed(1)} messages a second`),
    fine('processor time of the local store', `${((1000 * peerSeconds) / Math.max(1, said)).toFixed(1)} ms a message`),
  ];
}

/** The lines as one table. */
export function clusterTable(lines: readonly Line[]): string {
  const width = Math.max(...lines.map(({ what }) => what.length));
  return lines
    .map(({ what, value, isWrong }) => `${what.padEnd(width)}  ${value}${isWrong ? '   WRONG' : ''}`)
    .join('\n');
}

const number = (value: number) => value.toLocaleString('en');

function everyText(kills: readonly Kill[]): string {
  const [first, last] = [kills[0]?.at ?? 0, kills.at(-1)?.at ?? 0];
  return kills.length < 2 ? '-' : `${((last - first) / 1000 / (kills.length - 1)).toFixed(1)} s`;
}

function startsText(failed: readonly string[]): string {
  const [why = ''] = (failed[0] ?? '').split('\n');
  return failed.length === 0 ? '0' : `${number(failed.length)}, the first: ${why.slice(0, 80)}`;
}

function takeOverText(times: readonly number[]): string {
  if (times.length === 0) return 'none';
  const seconds = (at: number) => `${((times[at] ?? 0) / 1000).toFixed(1)} s`;
  return `${seconds(Math.floor(times.length / 2))}, ${seconds(times.length - 1)}`;
}

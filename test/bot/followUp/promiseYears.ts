import { DateTime } from 'luxon';
import type { Dice } from '../../../bot/simulate/dice.ts';
import { createDeadlines, type Deadlines } from '../../../dialogs/policy/deadlines.ts';
import { packNamed } from '../../support/talk.ts';

export const FIRST = Date.parse('2026-11-21T09:00:00.000Z');
const LAST = Date.parse('2028-12-31T00:00:00.000Z');
export const HOUR_MS = 3_600_000;

const packs = await Promise.all(['retail', 'restaurant'].map(packNamed));
const [retail] = packs;
if (!retail) throw new Error('no pack');

/** Times as the packs promise them, two of which also in zones whose clocks change. */
export const DEADLINES: readonly Deadlines[] = [
  ...packs.map((pack) => createDeadlines(pack)),
  ...['Europe/London', 'America/New_York'].map((zone) => createDeadlines({ ...retail, zone })),
];

const local = (zone: string, iso: string) => DateTime.fromISO(iso, { zone }).toMillis();

/** Instants at which calendars and clocks are known to trip people up. */
export const EDGES: readonly number[] = [
  ...[2027, 2028].flatMap((year) =>
    ['Europe/London', 'America/New_York'].flatMap((zone) => {
      const hours = Array.from({ length: 366 * 24 }, (_, hour) => Date.UTC(year, 0, 1) + hour * HOUR_MS);
      const offset = (at: number) => DateTime.fromMillis(at, { zone }).offset;
      // The hour of each change, one before it and two after it: 01:30 that does not exist, and 01:30 that comes twice.
      return hours
        .filter((at) => offset(at) !== offset(at - HOUR_MS))
        .flatMap((at) => [-HOUR_MS, -1, 0, 1, HOUR_MS / 2, HOUR_MS, 2 * HOUR_MS].map((by) => at + by));
    }),
  ),
  local('Europe/London', '2027-03-28T01:30'),
  local('America/New_York', '2028-03-12T02:30'),
  ...['Asia/Shanghai', 'Europe/London', 'America/New_York'].flatMap((zone) => [
    local(zone, '2028-02-28T23:59:59.999'),
    local(zone, '2028-02-29T00:00'),
    local(zone, '2028-02-29T12:00'),
    local(zone, '2028-03-01T00:00'),
    local(zone, '2027-12-31T23:59:59.999'),
  ]),
];

const pick = <T>(dice: Dice, items: readonly T[]): T => {
  const item = dice.pick(items);
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

const anyTime = (dice: Dice) => FIRST + HOUR_MS + dice.roll(Math.floor((LAST - FIRST) / 1000)) * 1000 + dice.roll(1000);

/** A due time: as a pack promises it, on an edge, beside another one by less than a second, or anywhere. */
export function dueTime(dice: Dice, other: number | undefined): number {
  const kind = dice.roll(100);
  if (kind < 50) {
    const now = new Date(anyTime(dice));
    return pick(dice, DEADLINES).contactBy(dice.roll(5), now).getTime();
  }
  if (kind < 65) return pick(dice, EDGES);
  if (kind < 80 && other !== undefined) return other + dice.roll(3) - 1;
  return anyTime(dice);
}

/** What becomes of a promise when it comes due. */
export const FATES = ['keep', 'keep', 'keep', 'keep', 'thrice', 'fail', 'leave'] as const;

/** Contacts a fate takes until the promise is kept. */
export const contactsOf = (fate: string) => (fate === 'thrice' ? 3 : 1);

import type { Pack } from '../../../dialogs/index.ts';
import type { Tally, TallyCell, TallyRequest, TallyWhere } from '../../../storage/index.ts';
import type { Alarm, CaseFilter } from '../../api/contract/index.ts';
import { createSliceNames } from '../figures/sliceNames.ts';
import { writeAsked } from '../find/parameterText.ts';
import { readCaseFilter } from '../find/readCaseFilter.ts';
import type { ReviewParts } from '../parts.ts';
import { riseChance } from './riseTest.ts';
import { FEWEST_WEEKS, LOOKS, riseWindows } from './riseWindows.ts';

/** An alarm before anybody has looked at it. */
export type FoundAlarm = Omit<Alarm, 'state' | 'by' | 'at' | 'note'>;

/** Of one batch, unless the pack says otherwise. */
const BATCH = { cases: 3, days: 30 };
/** Most batches of a pack that alarm at once. */
const MOST_BATCHES = 50;
/** By chance, at most one false alarm in so many days for each pack. */
const DAYS_TO_FALSE_ALARM = 100;
/** Fewer cases are no rise, however unusual. */
const FEWEST_CASES = 5;
const DAY_MS = 86_400_000;

type Parts = Pick<ReviewParts, 'store' | 'pack' | 'packOf' | 'search' | 'clock'>;
interface Span {
  from: number;
  to: number;
}

const instants = ({ from, to }: Span) => ({ from: new Date(from).toISOString(), to: new Date(to).toISOString() });
const opened = (span: Span) => `${instants(span).from}..${instants(span).to}`;
const named = (value: string) => writeAsked({ values: [value], not: [] });

/** What one pack is watched for. */
interface Watch {
  pack: Pack;
  batch: Span & { cases: number };
  windows: Span[];
}

function watchOf(pack: Pack, now: Date): Watch {
  const { cases, days } = pack.alarms?.batch ?? BATCH;
  const to = now.getTime() + 1;
  return { pack, batch: { cases, from: to - days * DAY_MS, to }, windows: riseWindows(now, pack.zone) };
}

/** Windows as ascending bounds: every second stretch is one of them, the first of them last. */
const boundsOf = (windows: readonly Span[]) => windows.toReversed().flatMap(({ from, to }) => [from, to]);
const windowOf = (windows: readonly Span[], { time = 0 }: TallyCell) =>
  time % 2 === 0 ? windows.length - 1 - time / 2 : undefined;

function seriesOf({ pack, batch, windows }: Watch, where: (part: CaseFilter) => TallyWhere): TallyRequest['series'] {
  const own = { category: '*', pack: named(pack.id) };
  const times = boundsOf(windows);
  return {
    [`batch ${pack.id}`]: {
      where: where(own),
      by: ['batch'],
      times: [batch.from, batch.to],
      limit: MOST_BATCHES,
      example: true,
    },
    [`rise ${pack.id}`]: { where: where(own), by: ['category'], times },
    [`rise of all ${pack.id}`]: { where: where(own), times },
    [`overdue ${pack.id}`]: { where: where({ ...own, is: 'overdue' }) },
  };
}

async function batchAlarms({ pack, batch }: Watch, tally: Tally, parts: Parts): Promise<FoundAlarm[]> {
  const names = createSliceNames(parts, [], 'en');
  const cells = (tally[`batch ${pack.id}`]?.[0]?.cells ?? []).filter(({ cases }) => cases >= batch.cases);
  return Promise.all(
    cells.map(async (cell) => {
      const { name, value } = await names.of('byBatch', cell);
      return {
        id: `batch-${pack.id}-${cell.key[0]}`,
        kind: 'batch' as const,
        pack: pack.id,
        ...(name === undefined ? {} : { subject: name }),
        cases: cell.cases,
        ...instants(batch),
        ...(value === undefined ? {} : { open: { pack: named(pack.id), batch: named(value), opened: opened(batch) } }),
      };
    }),
  );
}

function riseAlarms({ pack, windows }: Watch, tally: Tally, first: number): FoundAlarm[] {
  const counts = new Map<string, number[]>();
  for (const name of ['rise of all', 'rise']) {
    for (const cell of tally[`${name} ${pack.id}`]?.[0]?.cells ?? []) {
      const window = windowOf(windows, cell);
      if (window === undefined) continue;
      const key = cell.key[0] ?? '';
      const row = counts.get(key) ?? windows.map(() => 0);
      row[window] = cell.cases;
      counts.set(key, row);
    }
  }
  const [window = { from: 0, to: 0 }, ...weeks] = windows;
  // Weeks before the first case say nothing of what is usual.
  const known = weeks.filter(({ from }) => from >= first).length;
  if (known < FEWEST_WEEKS) return [];
  const level = 1 / DAYS_TO_FALSE_ALARM / LOOKS / Math.max(1, counts.size);
  return [...counts].flatMap(([category, [now = 0, ...before]]) => {
    const weeksKnown = before.slice(0, known);
    const chance = riseChance(now, weeksKnown);
    if (now < FEWEST_CASES || chance > level) return [];
    const own = { category: category === '' ? '*' : category, pack: named(pack.id) };
    return {
      id: `rise-${pack.id}-${category === '' ? 'all' : category}-${instants(window).to.slice(0, 10)}`,
      kind: 'rise' as const,
      pack: pack.id,
      ...(category === '' ? {} : { subject: category }),
      cases: now,
      ...instants(window),
      usual: weeksKnown.reduce((sum, cases) => sum + cases, 0) / known,
      chance,
      open: { ...own, opened: opened(window) },
    };
  });
}

function overdueAlarm({ pack }: Watch, tally: Tally): FoundAlarm[] {
  const cases = tally[`overdue ${pack.id}`]?.[0]?.cells[0]?.cases ?? 0;
  if (cases === 0) return [];
  const open = { pack: named(pack.id), is: 'overdue' };
  return [{ id: `overdue-${pack.id}`, kind: 'overdue', pack: pack.id, cases, open }];
}

/** Everything that should be looked into as of now, the gravest kind first. */
export async function findAlarms(parts: Parts): Promise<FoundAlarm[]> {
  const now = parts.clock();
  const where = (part: CaseFilter): TallyWhere => {
    const context = { personId: '', zone: parts.pack.zone, now };
    const { labels, notLabels, numbers, present, absent } = readCaseFilter(part, context).filters;
    return { labels, notLabels, numbers, present, absent };
  };
  const always = [{ from: 0, to: now.getTime() + DAY_MS }];
  const { packs } = await parts.search.tally({}, { periods: always, series: { packs: { by: ['pack'] } } });
  const ids = (packs?.[0]?.cells ?? []).map(({ key }) => key[0] ?? '');
  const known = (await Promise.all(ids.map(parts.packOf))).filter((pack) => pack !== undefined);
  const watches = known.map((pack) => watchOf(pack, now));
  const series = Object.assign({}, ...watches.map((watch) => seriesOf(watch, where)));
  const tally = await parts.search.tally({}, { periods: always, series });
  const found = await Promise.all(
    watches.map(async (watch) => {
      const { hits } = await parts.search.find({
        filters: { labels: { pack: [watch.pack.id] } },
        sort: 'oldest',
        limit: 1,
        countTo: 0,
      });
      const first = Date.parse(hits[0]?.facts.openedAt ?? now.toISOString());
      const batches = await batchAlarms(watch, tally, parts);
      return [...batches, ...overdueAlarm(watch, tally), ...riseAlarms(watch, tally, first)];
    }),
  );
  return found.flat();
}

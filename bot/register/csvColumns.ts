import { ISO_STEPS } from '../../storage/index.ts';
import type { RegisterRow } from './registerRow.ts';

/** A column: its name, and its cell for a row. `local` tells an instant on the clock of the reader. */
type Column = readonly [name: string, cell: (row: RegisterRow, local: Local) => string | number];
export type Local = (instant: string | undefined) => string;

/** Facts with a column of their own; all others share one. */
const OWN = ['product', 'batch', 'orderNumber', 'place', 'occurredOn', 'amount', 'quantity', 'details'] as const;
const OWN_NAMES: ReadonlySet<string> = new Set(OWN);

const several = (parts: readonly string[]) => parts.join('; ');
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function remediesIn(state: string): Column[1] {
  return ({ remedies }) =>
    several(
      remedies
        .filter((remedy) => remedy.state === state)
        .map(({ id, amount }) => (amount === undefined ? id : `${id} (${amount})`)),
    );
}

const COLUMNS: readonly Column[] = [
  ['number', (row) => row.number],
  ['opened_at', (row, local) => local(row.openedAt)],
  ['status', (row) => row.status],
  ['disposition', (row) => row.disposition ?? ''],
  ['closed_at', (row, local) => local(row.closedAt)],
  ['updated_at', (row, local) => local(row.updatedAt)],
  ['stage', (row) => row.stage],
  ['customer', (row) => row.customer.name ?? ''],
  ['contact', (row) => row.customer.contact ?? ''],
  ['customer_id', (row) => row.customer.id],
  ['channel', (row) => row.channel],
  ['locale', (row) => row.locale],
  ['pack', (row) => row.pack],
  ['category', (row) => several(row.categories)],
  ['subcategory', (row) => row.subcategory ?? ''],
  ['severity', (row) => row.severity],
  ['lane', (row) => row.lane],
  ['signals', (row) => several(row.signals)],
  ['mood_first', (row) => row.mood.first],
  ['mood_peak', (row) => row.mood.peak],
  ['mood_last', (row) => row.mood.last],
  ['opening', (row) => row.opening],
  ...OWN.map((fact): Column => [snake(fact), (row) => row.facts[fact] ?? '']),
  [
    'other_facts',
    (row) =>
      Object.entries(row.facts)
        .filter(([fact]) => !OWN_NAMES.has(fact))
        .map(([fact, value]) => `${fact}: ${value}`)
        .join('\n'),
  ],
  ['demand', (row) => row.demand ?? ''],
  ['remedy', remediesIn('accepted')],
  ['remedies_open', remediesIn('offered')],
  ['remedies_refused', remediesIn('refused')],
  ['owner', (row) => row.owner ?? ''],
  ['next_due_at', (row, local) => local(row.nextDueAt)],
  [
    'promises',
    (row, local) =>
      row.promises.map((one) => `${local(one.dueAt)} ${one.owner}: ${one.words} [${one.state}]`).join('\n'),
  ],
  ['promises_broken', (row) => row.promises.filter(({ state }) => state === 'broken').length],
  [
    'handoffs',
    (row, local) => several(row.handoffs.map((one) => `${local(one.requestedAt)} ${one.reason} [${one.state}]`)),
  ],
  ['satisfaction', (row) => row.satisfaction?.score ?? ''],
  ['satisfaction_comment', (row) => row.satisfaction?.comment ?? ''],
  [
    'regulator_clocks',
    (row, local) => several(row.clocks.map((one) => `${local(one.dueAt)} ${one.regulator}/${one.clock}`)),
  ],
  ['reopened', (row) => row.reopened],
  ['earlier_cases', (row) => row.earlier],
  ...ISO_STEPS.map(
    ({ step, clause }): Column => [
      `iso_${clause}_${step}`,
      (row, local) => local(row.iso10002.find((one) => one.step === step)?.doneAt),
    ],
  ),
  ['notice', (row) => row.notice?.version ?? ''],
  ['notice_shown_at', (row, local) => local(row.notice?.shownAt)],
];

/** Names of the columns, in order. Later versions add columns at the end. */
export const CSV_HEADER: readonly string[] = COLUMNS.map(([name]) => name);

/** Tells instants on the wall clock of `zone`, as `2026-11-22 18:30:00`, which a spreadsheet reads as a time. */
export function localClock(zone: string): Local {
  // Swedish writes dates and times this way.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  return (instant) => (instant === undefined ? '' : format.format(new Date(instant)));
}

/** The cells of a row, in the order of the header. */
export function csvCells(row: RegisterRow, local: Local): (string | number)[] {
  return COLUMNS.map(([, cell]) => cell(row, local));
}

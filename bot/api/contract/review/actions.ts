import * as z from 'zod';
import { ACTION_STATES, Day, EffectCheck, Finding, Instant, MeasuredFigure, Staff } from '../../../../storage/index.ts';
import { CaseFilter } from './caseQuery.ts';

/** What an effect can be measured by: every number of the dashboard that is one number. */
export const MEASURES = [
  'complaints',
  'captureRate',
  'hidden',
  'firstResponse',
  'firstResponseSlow',
  'resolution',
  'resolutionSlow',
  'promisesKept',
  'overdue',
  'firstContact',
  'reopened',
  'abandoned',
  'escalatedOnTime',
  'heatStart',
  'heatEnd',
  'recovered',
  'csat',
  'satisfied',
  'answered',
  'score',
] as const;

const Words = z.string().trim().min(1).max(1000);
const Period = z.strictObject({ from: Day, to: Day });
const CaseNumber = z.string().min(1).max(64);

/** What was seen: in a figure, by an alarm, or in cases; `query` opens the list it was seen in. */
export const NewFinding = z.strictObject({
  of: Finding.shape.of,
  words: Words,
  name: z.string().min(1).max(120).optional(),
  value: z.number().optional(),
  query: CaseFilter.optional(),
  cases: z.array(CaseNumber).max(100).default([]),
});

export const NewCheck = z.strictObject({
  due: Day,
  figure: z.enum(MEASURES),
  /** Over which cases; without it, over all. */
  query: CaseFilter.optional(),
  /** What it is held against; the four weeks before today unless said. */
  before: Period.optional(),
});

export const NewAction = z.strictObject({
  title: z.string().trim().min(1).max(200),
  plan: z.string().trim().max(4000).default(''),
  cause: z.string().trim().max(2000).default(''),
  finding: NewFinding,
  /** Id of whoever answers for it. */
  owner: z.string().min(1).max(64),
  due: Day,
  check: NewCheck,
});
export type NewAction = z.infer<typeof NewAction>;

const Etag = z.string().min(1).max(200);

export const ActionChange = z.strictObject({
  etag: Etag,
  title: NewAction.shape.title.optional(),
  plan: z.string().trim().max(4000).optional(),
  cause: z.string().trim().max(2000).optional(),
  owner: z.string().min(1).max(64).optional(),
  due: Day.optional(),
  check: NewCheck.partial().optional(),
  /** What to remember; alone, it changes nothing else. */
  note: Words.optional(),
});
export type ActionChange = z.infer<typeof ActionChange>;

export const ActionMove = z.strictObject({
  etag: Etag,
  to: z.enum(ACTION_STATES),
  /** Why; needed to give up, to judge the effect, and to go back. */
  words: Words.optional(),
});
export type ActionMove = z.infer<typeof ActionMove>;

/** Measures the figure anew, to hold it against the time before. */
export const ActionMeasure = z.strictObject({ etag: Etag, after: Period });

/** An improvement action as the board shows it. */
export const Action = z.strictObject({
  id: z.string(),
  title: z.string(),
  plan: z.string(),
  cause: z.string(),
  finding: Finding.extend({ query: CaseFilter.optional() }).strict(),
  owner: Staff,
  by: Staff,
  due: Day,
  state: z.enum(ACTION_STATES),
  check: EffectCheck.extend({
    query: CaseFilter.optional(),
    figure: z.string(),
    before: MeasuredFigure.optional(),
    after: MeasuredFigure.optional(),
  }).strict(),
  history: z.array(
    z.strictObject({
      at: Instant,
      by: Staff,
      what: z.enum(['made', 'changed', 'state', 'measured', 'note']),
      state: z.enum(ACTION_STATES).optional(),
      fields: z.array(z.string()).optional(),
      words: z.string().optional(),
    }),
  ),
  createdAt: Instant,
  updatedAt: Instant,
  doneAt: Instant.optional(),
  /** It should be done by now and is not; its effect should be checked by now and is not. */
  isOverdue: z.boolean(),
  isCheckDue: z.boolean(),
  /** States it may go to from here. */
  moves: z.array(z.enum(ACTION_STATES)),
  etag: z.string(),
});
export type Action = z.infer<typeof Action>;

/** Actions, what is overdue first, then by when they are due. */
export const Actions = z.strictObject({
  actions: z.array(Action),
  /** How many of all there are, whatever is asked for. */
  counts: z.strictObject({
    ...Object.fromEntries(ACTION_STATES.map((state) => [state, z.number().int()])),
    overdue: z.number().int(),
    checkDue: z.number().int(),
  }),
  /** Everybody who can answer for one. */
  people: z.array(Staff),
  measures: z.array(z.string()),
  today: Day,
});
export type Actions = z.infer<typeof Actions>;

export const ActionsQuery = z.strictObject({
  state: z.string().max(100).optional().describe('States, parted by commas'),
  owner: z.string().max(64).optional().describe('Id of whoever answers for it; `me`'),
  due: z.enum(['overdue', 'check']).optional(),
  case: CaseNumber.optional().describe('Actions that go back to this case'),
});

/** Numbers of the dashboard, in the order in which they are shown. */
export const VALUE_IDS = [
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
  'cost',
] as const;
export type ValueId = (typeof VALUE_IDS)[number];

/** Charts of the dashboard that count by the values of something. */
export const CHART_IDS = [
  'byCategory',
  'bySubcategory',
  'byProduct',
  'byBatch',
  'byPlace',
  'byChannel',
  'byLocale',
  'byPack',
  'responseTimes',
  'resolutionTimes',
  'escalations',
  'abandonedByStage',
  'marks',
  'remedies',
  'setAside',
] as const;
export type ChartId = (typeof CHART_IDS)[number];

/** What a dashboard is made of, each of which can be asked for by itself. */
export const FIGURE_PARTS = [...VALUE_IDS, 'trend', ...CHART_IDS, 'recovery', 'points', 'agents'] as const;
export type FigurePart = (typeof FIGURE_PARTS)[number];

/** Everything that has a definition. */
export const FIGURE_IDS = [
  ...VALUE_IDS,
  ...CHART_IDS,
  'trend',
  'recovery',
  'points',
  'agents',
  'newTerms',
  'alarmBatch',
  'alarmRise',
  'alarmOverdue',
] as const;
export type FigureId = (typeof FIGURE_IDS)[number];

type Group = readonly string[];

/** Numbers that are asked for at a time, in the order in which they are shown. */
export const NUMBER_GROUPS: readonly Group[] = [
  ['complaints', 'captureRate', 'hidden', 'firstResponse', 'firstResponseSlow', 'resolution', 'resolutionSlow'],
  ['promisesKept', 'overdue', 'firstContact', 'reopened', 'abandoned', 'escalatedOnTime'],
  ['heatStart', 'heatEnd', 'recovered', 'csat', 'satisfied', 'answered', 'score', 'cost'],
];

/** Charts and tables likewise. */
const CHART_GROUPS: readonly Group[] = [
  ['trend'],
  ['byCategory', 'bySubcategory', 'byProduct', 'byBatch', 'byPlace'],
  ['byChannel', 'byLocale', 'byPack', 'responseTimes', 'resolutionTimes'],
  ['escalations', 'abandonedByStage', 'marks', 'remedies', 'setAside'],
  ['recovery', 'points'],
  ['agents'],
];

/**
 * Everything that the page asks for: few things at a time, so that each answers at once, and enough that they do not find the same cases
 * too often.
 */
export const FIGURE_GROUPS: readonly Group[] = [...NUMBER_GROUPS, ...CHART_GROUPS];

/** Colleagues side by side are for supervisors. */
export const groupsFor = (isSupervisor: boolean): readonly Group[] =>
  isSupervisor ? FIGURE_GROUPS : FIGURE_GROUPS.filter((group) => !group.includes('agents'));

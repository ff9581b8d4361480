/**
 * What the page asks for at a time, in the order in which it is shown: few enough that each answers at once, and enough that they do not find
 * the same cases too often.
 */
export const FIGURE_GROUPS: readonly (readonly string[])[] = [
  ['values'],
  ['trend'],
  ['byCategory', 'bySubcategory', 'byProduct', 'byBatch', 'byPlace'],
  ['byChannel', 'byLocale', 'byPack', 'responseTimes', 'resolutionTimes'],
  ['escalations', 'abandonedByStage', 'marks', 'remedies', 'setAside'],
  ['recovery', 'points'],
  ['agents'],
];

/** Colleagues side by side are for supervisors. */
export const groupsFor = (isSupervisor: boolean): readonly (readonly string[])[] =>
  isSupervisor ? FIGURE_GROUPS : FIGURE_GROUPS.filter((group) => !group.includes('agents'));

export { type CaseSource, caseRow, complains } from './caseRow.ts';
export { DEFINITIONS } from './definitions.ts';
export {
  CHART_IDS,
  type ChartId,
  FIGURE_IDS,
  FIGURE_PARTS,
  type FigureId,
  type FigurePart,
  VALUE_IDS,
  type ValueId,
} from './figureIds.ts';

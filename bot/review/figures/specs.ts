import type { ChartId, ValueId } from '../../../dialogs/index.ts';
import { type LabelField, RESOLUTION_TIMES, RESPONSE_TIMES, STAGES, type TallySeries } from '../../../storage/index.ts';
import type { CaseFilter, FigureValue } from '../../api/contract/index.ts';

/** Cases only: conversations in which none was opened have no category. */
export const CASES: CaseFilter = { category: '*' };

/** How a number is made: all conditions as they stand in a link, so that the link opens what was counted. */
export interface ValueSpec {
  kind: FigureValue['kind'];
  /** Which cases it is taken over. */
  of: CaseFilter;
  /** Of a share: those that count. */
  counted?: CaseFilter;
  /** What is summed up or ranked, instead of cases. */
  measure?: { of: NonNullable<TallySeries['of']>; quantile?: number };
  /** What is opened, where it is not what is counted: those that make a good number less good. */
  opens?: CaseFilter;
}

const share = (counted: CaseFilter, of: CaseFilter = CASES): ValueSpec => ({ kind: 'share', of, counted });

/** Every number but those of `composeValues`, which are made of two. */
export const VALUE_SPECS: Readonly<
  Record<Exclude<ValueId, 'captureRate' | 'promisesKept' | 'cost'>, Readonly<ValueSpec>>
> = {
  complaints: { kind: 'count', of: CASES },
  hidden: share({ is: 'hidden' }),
  firstResponse: { kind: 'ms', of: { response: '*' }, measure: { of: 'responseMs', quantile: 0.5 } },
  firstResponseSlow: { kind: 'ms', of: { response: '*' }, measure: { of: 'responseMs', quantile: 0.95 } },
  resolution: { kind: 'ms', of: { resolution: '*' }, measure: { of: 'resolutionMs', quantile: 0.5 } },
  resolutionSlow: { kind: 'ms', of: { resolution: '*' }, measure: { of: 'resolutionMs', quantile: 0.95 } },
  overdue: { kind: 'count', of: { is: 'overdue' } },
  firstContact: share({ is: 'first_contact' }, { is: 'resolved' }),
  reopened: share({ reopenings: '1..' }),
  abandoned: share({ abandonedAt: '*' }),
  escalatedOnTime: {
    ...share({ escalation: 'on_time' }, { escalation: 'early,on_time,late,never' }),
    opens: { escalation: 'early,late,never' },
  },
  heatStart: { kind: 'heat', of: { category: '*', heatStart: '*' }, measure: { of: 'heatStart' } },
  heatEnd: { kind: 'heat', of: { category: '*', heatEnd: '*' }, measure: { of: 'heatEnd' } },
  recovered: share({ change: 'better', heatStart: '0.1..' }, { category: '*', heatStart: '0.1..' }),
  csat: { kind: 'mark', of: { csat: '*' }, measure: { of: 'csat' } },
  satisfied: share({ csat: '4..5' }, { csat: '*' }),
  answered: share({ csat: '*', is: 'asked' }, { is: 'asked' }),
  score: { kind: 'score', of: { score: '*' }, measure: { of: 'score' } },
};

/** How a chart is made. */
export interface ChartSpec {
  field: LabelField;
  parameter: keyof CaseFilter;
  of: CaseFilter;
  /** In this order, and all of them; without it, the most frequent first. */
  keys?: readonly string[];
}

const frequent = (field: LabelField, parameter: keyof CaseFilter): ChartSpec => ({ field, parameter, of: CASES });

/** Every chart that counts by one label; the marks are numbers and counted by `composeCharts`. */
export const CHART_SPECS: Readonly<Record<Exclude<ChartId, 'marks'>, Readonly<ChartSpec>>> = {
  byCategory: frequent('category', 'category'),
  bySubcategory: frequent('subcategory', 'subcategory'),
  byProduct: frequent('product', 'product'),
  byBatch: frequent('batch', 'batch'),
  byPlace: frequent('place', 'place'),
  byChannel: frequent('channel', 'channel'),
  byLocale: frequent('locale', 'locale'),
  byPack: frequent('pack', 'pack'),
  responseTimes: { ...frequent('response', 'response'), keys: Object.keys(RESPONSE_TIMES) },
  resolutionTimes: { ...frequent('resolution', 'resolution'), keys: Object.keys(RESOLUTION_TIMES) },
  escalations: {
    ...frequent('escalation', 'escalation'),
    of: { escalation: '-none' },
    keys: ['early', 'on_time', 'late', 'never'],
  },
  abandonedByStage: { ...frequent('abandonedAt', 'abandonedAt'), keys: STAGES },
  remedies: frequent('remedies', 'remedy'),
  setAside: { field: 'disposition', parameter: 'disposition', of: { is: 'hidden' } },
};

import { CATEGORIES, EMOTIONS, LOCALES, SIGNALS } from '../../../nlp/index.ts';
import {
  CASE_STATUSES,
  LANES,
  type LabelField,
  type NumberField,
  RESOLUTION_TIMES,
  RESPONSE_TIMES,
  STAGES,
} from '../../../storage/index.ts';
import { type CaseFilter, DISPOSITIONS } from '../../api/contract/index.ts';

/** A parameter that is a name: the field it is of, and its values where they are a closed list. */
export interface LabelParameter {
  field: LabelField;
  values?: readonly string[];
}

type Named = Exclude<keyof CaseFilter, 'q' | 'in' | 'number'>;

/** Parameters that are names. They stand in links that people keep: none is ever renamed. */
export const LABEL_PARAMETERS = {
  channel: { field: 'channel' },
  locale: { field: 'locale', values: LOCALES },
  pack: { field: 'pack' },
  status: { field: 'status', values: CASE_STATUSES },
  stage: { field: 'stage', values: STAGES },
  lane: { field: 'lane', values: LANES },
  disposition: { field: 'disposition', values: DISPOSITIONS },
  category: { field: 'category', values: CATEGORIES },
  categories: { field: 'categories', values: CATEGORIES },
  subcategory: { field: 'subcategory' },
  signal: { field: 'signals', values: SIGNALS },
  emotionStart: { field: 'emotionStart', values: EMOTIONS },
  emotionPeak: { field: 'emotionPeak', values: EMOTIONS },
  emotionEnd: { field: 'emotionEnd', values: EMOTIONS },
  change: { field: 'change', values: ['better', 'same', 'worse'] },
  by: { field: 'heldBy', values: ['bot', 'agent', 'both'] },
  agent: { field: 'agents' },
  guard: { field: 'guard' },
  escalation: { field: 'escalation', values: ['none', 'early', 'on_time', 'late', 'never'] },
  abandonedAt: { field: 'abandonedAt', values: STAGES },
  is: {
    field: 'traits',
    values: [
      'complaint',
      'resolved',
      'first_contact',
      'reopened',
      'hidden',
      'compensated',
      'asked',
      'overdue',
      'uncaptured',
      'unscored',
    ],
  },
  point: { field: 'points' },
  remedy: { field: 'remedies' },
  response: { field: 'response', values: Object.keys(RESPONSE_TIMES) },
  resolution: { field: 'resolution', values: Object.keys(RESOLUTION_TIMES) },
  product: { field: 'product' },
  batch: { field: 'batch' },
  place: { field: 'place' },
} as const satisfies Partial<Record<Named, LabelParameter>>;

/** Parameters that are numbers. */
export const NUMBER_PARAMETERS = {
  severity: 'severity',
  csat: 'csat',
  score: 'score',
  heatStart: 'heatStart',
  heatPeak: 'heatPeak',
  heatEnd: 'heatEnd',
  heatChange: 'heatChange',
  kept: 'promisesKept',
  broken: 'promisesBroken',
  guardHits: 'guardHits',
  reopenings: 'reopened',
  handoffs: 'handoffs',
  lines: 'lines',
} as const satisfies Partial<Record<Named, NumberField>>;

/** Parameters that are periods. */
export const PERIOD_PARAMETERS = ['opened', 'updated', 'closed'] as const satisfies Named[];

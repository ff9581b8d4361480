import type { Alarms, FigureChart, Figures, NewTerms } from '../../bot/api/contract/index.ts';
import { CHART_IDS, FIGURE_IDS, VALUE_IDS } from '../../dialogs/figures/index.ts';

const AT = '2026-11-20T09:30:00.000Z';
const KEYS: Readonly<Record<string, readonly string[]>> = {
  byCategory: ['delivery', 'quality', 'staff', 'billing'],
  byChannel: ['directline', 'msteams'],
  byLocale: ['zh-Hans', 'en', 'zh-Hant'],
  responseTimes: ['15s', '1m', '3m', '10m', '1h', 'longer'],
  resolutionTimes: ['1h', '4h', '1d', '3d', '7d', '30d', 'longer'],
  escalations: ['early', 'on_time', 'late', 'never'],
  abandonedByStage: ['vent', 'clarify', 'propose'],
  marks: ['1', '2', '3', '4', '5'],
  setAside: ['not_a_complaint', 'withdrawn'],
};

function chart(id: string, text: string): FigureChart {
  const keys = KEYS[id] ?? ['one', 'two', 'three'];
  const all = (keys.length * (keys.length + 1)) / 2;
  let upTo = 0;
  const slices = keys.map((key, index) => {
    const cases = keys.length - index;
    upTo += cases;
    const name = KEYS[id] ? {} : { name: `${text} ${key}` };
    return { key, ...name, cases, before: index, upTo: upTo / all, open: { category: '*' } };
  });
  const order = KEYS[id] && id !== 'byCategory' ? 'fixed' : 'frequent';
  return {
    id,
    order,
    of: all,
    slices,
    rest: { slices: id === 'byProduct' ? 4 : 0, cases: id === 'byProduct' ? 9 : 0 },
  };
}

/** A dashboard; every word that somebody could have written begins with `text`. */
export function figures(text: string): Figures {
  const kinds = {
    firstResponse: 'ms',
    firstResponseSlow: 'ms',
    resolution: 'ms',
    resolutionSlow: 'ms',
    cost: 'money',
    complaints: 'count',
    overdue: 'count',
    csat: 'mark',
    score: 'score',
    heatStart: 'heat',
    heatEnd: 'heat',
  } as const;
  return {
    asOf: AT,
    isComplete: true,
    period: { from: '2026-10-23T16:00:00.000Z', to: '2026-11-20T16:00:00.000Z' },
    before: { from: '2026-09-25T16:00:00.000Z', to: '2026-10-23T09:30:00.000Z' },
    zone: 'Asia/Shanghai',
    unit: 'day',
    values: VALUE_IDS.map((id, index) => ({
      id,
      kind: kinds[id as 'cost'] ?? 'share',
      ...(id === 'cost' ? { currency: 'CNY' } : {}),
      ...(id === 'satisfied' ? {} : { value: id in kinds ? 41 + index * 1000 : 0.043 * index }),
      of: 120 + index,
      before: { value: 0.5, of: 100 },
      open: { category: '*' },
    })),
    charts: CHART_IDS.map((id) => chart(id, text)),
    trend: Array.from({ length: 28 }, (_, index) => ({
      from: new Date(Date.UTC(2026, 9, 23 + index, 16)).toISOString(),
      to: new Date(Date.UTC(2026, 9, 24 + index, 16)).toISOString(),
      isOpen: index === 27,
      cases: (index * 7) % 23,
      before: (index * 5) % 19,
      csat: 1 + (index % 5),
      score: 60 + index,
      recovered: 0.4,
      open: { category: '*' },
    })),
    recovery: [
      { start: 'angry', end: 'neutral', cases: 12, open: { category: '*' } },
      { start: 'neutral', end: 'satisfied', cases: 3, open: { category: '*' } },
    ],
    points: [{ id: 'apology', name: text, met: 8, partly: 1, missed: 3, open: { point: 'apology:missed' } }],
    agents: [{ agent: { id: 'x', name: text }, cases: 9, score: 81.5, open: { agent: 'x' } }],
    definitions: Object.fromEntries(FIGURE_IDS.map((id) => [id, `${id}: ${text}`])),
  };
}

/** One alarm of each kind. */
export function alarms(text: string): Alarms {
  const window = { from: '2026-11-19T04:00:00.000Z', to: '2026-11-20T04:00:00.000Z' };
  return {
    asOf: AT,
    isComplete: true,
    alarms: [
      {
        id: 'batch-food-abc',
        kind: 'batch',
        pack: 'food',
        subject: text,
        cases: 3,
        ...window,
        state: 'new',
        open: { batch: 'x' },
      },
      {
        id: 'rise-food-all-2026-11-20',
        kind: 'rise',
        pack: 'food',
        cases: 30,
        usual: 10,
        chance: 0.00001,
        ...window,
        state: 'seen',
        by: text,
        at: AT,
      },
      {
        id: 'overdue-food',
        kind: 'overdue',
        pack: 'food',
        cases: 2,
        state: 'acknowledged',
        by: text,
        at: AT,
        note: text,
      },
    ],
    definitions: { alarmBatch: text, alarmRise: text, alarmOverdue: text },
  };
}

export function newTerms(text: string): NewTerms {
  return {
    asOf: AT,
    period: { from: '2026-10-23T16:00:00.000Z', to: '2026-11-20T16:00:00.000Z' },
    sampled: { now: 300, before: 280 },
    clusters: [{ terms: [text, 'yogurt'], cases: 12, before: 1, open: { q: '"x"' } }],
    definition: text,
  };
}

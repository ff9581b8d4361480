import type { FigureId } from '../../../../dialogs/index.ts';
import type { Locale } from '../../../../nlp/index.ts';
import type { ActionRecord } from '../../../../storage/index.ts';
import type { FigureChart, FigureValue } from '../../../api/contract/index.ts';
import { localClock } from '../../../register/csvColumns.ts';
import { remindersOf } from '../actions/actionStates.ts';
import { escapeHtml } from '../escapeHtml.ts';
import { nameKey, type ReportData } from './reportData.ts';
import type { ReportWords } from './reportEn.ts';
import { type ReportNumbers, reportNumbers } from './reportNumbers.ts';
import { REPORT_STYLE } from './reportStyle.ts';
import { REPORT_WORDS } from './reportWords.ts';

/** Products, batches and places are customers' words: fewer cases than this could point to one of them. */
const LEAST_NAMED = 3;
const IN_WORDS: ReadonlySet<string> = new Set(['byProduct', 'byBatch', 'byPlace']);
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

type Section = keyof ReportWords['section'];
/** What stands in each section: numbers, then charts. */
const SECTIONS: readonly (readonly [Section, readonly string[], readonly string[]])[] = [
  ['receipts', ['complaints'], ['trend', 'byChannel', 'byLocale']],
  [
    'times',
    ['firstResponse', 'firstResponseSlow', 'resolution', 'resolutionSlow'],
    ['responseTimes', 'resolutionTimes'],
  ],
  ['outcomes', ['firstContact', 'reopened', 'abandoned', 'cost'], ['outcomes', 'remedies', 'abandonedByStage']],
  ['satisfaction', ['csat', 'satisfied', 'answered', 'recovered', 'heatStart', 'heatEnd', 'score'], ['marks']],
  ['causes', [], ['byCategory', 'bySubcategory', 'byProduct', 'byBatch', 'byPlace']],
  ['escalation', ['escalatedOnTime'], ['escalations']],
  ['promises', ['promisesKept', 'overdue'], []],
  ['capture', ['captureRate', 'hidden'], ['setAside']],
];
/** What a manager looks at first. */
const GLANCE = [
  'complaints',
  'firstResponse',
  'resolution',
  'firstContact',
  'csat',
  'promisesKept',
  'captureRate',
  'reopened',
];

/** A report in one language: a page that needs nothing else, to be read, printed and kept. */
export function reportHtml(data: ReportData, locale: Locale, zone: string): string {
  return new Page(data, locale, zone).html();
}

class Page {
  readonly #data: ReportData;
  readonly #locale: Locale;
  readonly #zone: string;
  readonly #words: ReportWords;
  readonly #numbers: ReportNumbers;

  constructor(data: ReportData, locale: Locale, zone: string) {
    this.#data = data;
    this.#locale = locale;
    this.#zone = zone;
    this.#words = REPORT_WORDS[locale];
    this.#numbers = reportNumbers(locale, this.#words);
  }

  html(): string {
    const { title, section, nothing } = this.#words;
    const { figures } = this.#data;
    const isEmpty = !figures.values.some(({ of }) => of > 0);
    const parts = SECTIONS.map(([name, values, charts]) => this.#section(name, values, charts));
    return `<!doctype html>
<html lang="${this.#locale}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(`${title} ${this.#data.from} – ${this.#data.to}`)}</title><style>${REPORT_STYLE}</style></head>
<body>
${this.#head()}
<h2>${escapeHtml(section.glance)}</h2>
${isEmpty ? `<p>${escapeHtml(nothing)}</p>` : this.#values(GLANCE)}
${isEmpty ? '' : parts.join('\n')}
<h2>${escapeHtml(section.actions)}</h2>
${this.#actions()}
<h2>${escapeHtml(section.definitions)}</h2>
${this.#definitions()}
</body></html>
`;
  }

  #head(): string {
    const { title, standard, period, held, made, asOf, filtered } = this.#words;
    const { from, to: until, by, at, figures, query } = this.#data;
    const local = localClock(this.#zone);
    const day = (instant: string, back = 0) => local(new Date(Date.parse(instant) - back).toISOString()).slice(0, 10);
    const soft = [
      figures.before && fill(held, { from: day(figures.before.from), to: day(figures.before.to, 1) }),
      fill(made, { name: by.name, at: local(at) }),
      fill(asOf, { at: local(figures.asOf), zone: this.#zone }),
      standard,
    ].filter((line) => line !== undefined);
    const filter = Object.entries(query ?? {}).map(([name, value]) => `${name} = ${value}`);
    return `<header><h1>${escapeHtml(title)}</h1>
<p><strong>${escapeHtml(fill(period, { from, to: until }))}</strong></p>
${filter.length > 0 ? `<p>${escapeHtml(fill(filtered, { filter: filter.join('; ') }))}</p>` : ''}
${soft.map((line) => `<p class="soft">${escapeHtml(line)}</p>`).join('\n')}</header>`;
  }

  #section(name: Section, values: readonly string[], charts: readonly string[]): string {
    const shown = charts.map((id) => (id === 'trend' ? this.#trend() : this.#chart(id)));
    return `<h2>${escapeHtml(this.#words.section[name])}</h2>
${values.length > 0 ? this.#values(values) : ''}
${shown.join('\n')}`;
  }

  #values(ids: readonly string[]): string {
    const { column } = this.#words;
    const known = ids.flatMap((id) => this.#data.figures.values.filter((value) => value.id === id));
    const rows = known.map((value) => this.#valueRow(value)).join('\n');
    const heads = [column.figure, column.now, column.before, column.change, column.of];
    return `<table class="figures"><thead>${headRow(heads)}</thead><tbody>\n${rows}\n</tbody></table>`;
  }

  #valueRow({ id, kind, value, before, of, currency }: FigureValue): string {
    const name = this.#words.value[id as keyof ReportWords['value']] ?? id;
    const cells = [
      this.#numbers.value(kind, value, currency),
      before ? this.#numbers.value(kind, before.value, currency) : '–',
      this.#numbers.change(kind, value, before?.value),
      this.#numbers.count(of),
    ];
    return row(name, cells);
  }

  #trend(): string {
    const { chart, column } = this.#words;
    const { trend } = this.#data.figures;
    const most = Math.max(1, ...trend.map(({ cases }) => cases));
    const local = localClock(this.#zone);
    const rows = trend.map(({ from, cases, before }) =>
      row(
        local(from).slice(0, 10),
        [this.#numbers.count(cases), before === undefined ? '–' : this.#numbers.count(before)],
        cases / most,
      ),
    );
    return table(chart.trend, ['', column.cases, column.before, ''], rows);
  }

  #chart(id: string): string {
    const { chart: titles, column, other, cut } = this.#words;
    const chart = id === 'outcomes' ? this.#data.outcomes : this.#data.figures.charts.find((one) => one.id === id);
    if (!chart || chart.of === 0) return '';
    const slices = IN_WORDS.has(id) ? namedOnly(chart) : chart.slices;
    const shown = slices.reduce((sum, { cases }) => sum + cases, 0);
    const all = chart.slices.reduce((sum, { cases }) => sum + cases, 0) + chart.rest.cases;
    const most = Math.max(1, all - shown, ...slices.map(({ cases }) => cases));
    const isPareto = chart.order === 'frequent';
    const line = (name: string, cases: number, upTo: number) =>
      row(
        name,
        [
          this.#numbers.count(cases),
          this.#numbers.share(cases / Math.max(1, all)),
          ...(isPareto ? [this.#numbers.share(upTo)] : []),
        ],
        cases / most,
      );
    const nameAt = (at: number, key: string) =>
      // What is longer than every span is told by the longest of them.
      key === 'longer' ? `> ${this.#name(id, slices[at - 1]?.key ?? '').replace('≤ ', '')}` : this.#name(id, key);
    const rows = slices.map(({ key, cases, upTo }, at) => line(nameAt(at, key), cases, upTo));
    if (all > shown) rows.push(line(other, all - shown, 1));
    const note = IN_WORDS.has(id) ? `<p class="soft">${escapeHtml(fill(cut, { n: String(LEAST_NAMED) }))}</p>` : '';
    const heads = ['', column.cases, column.share, ...(isPareto ? [column.upTo] : []), ''];
    return table(titles[id as keyof ReportWords['chart']] ?? id, heads, rows) + note;
  }

  /** What a value is called: by its pack or by us; a span of time by its length; anything else by itself. */
  #name(chart: string, key: string): string {
    const named = this.#data.names.get(nameKey(chart, this.#locale, key));
    const known: Readonly<Record<string, string>> = this.#words.key;
    if (named !== undefined) return named;
    if (Object.hasOwn(known, key)) return known[key] ?? key;
    const { unit } = this.#words;
    const [, size, mark] = /^(\d+)([smhd])$/.exec(key) ?? [];
    const units: Readonly<Record<string, string>> = { s: unit.second, m: unit.min, h: unit.hour, d: unit.day };
    return mark === undefined ? key : `≤ ${size} ${units[mark]}`;
  }

  #actions(): string {
    const { action } = this.#words;
    const { actions } = this.#data;
    if (actions.length === 0) return `<p>${escapeHtml(action.none)}</p>`;
    const heads = [action.title, action.cause, action.owner, action.due, action.state, action.effect];
    const rows = actions.map((one) => this.#actionRow(one)).join('\n');
    return `<table><thead>${headRow(heads, 0)}</thead><tbody>\n${rows}\n</tbody></table>`;
  }

  #actionRow(record: ActionRecord): string {
    const { action, value: names } = this.#words;
    const { title, cause, owner, due, state, check } = record;
    const { figure, before, after, words } = check;
    const kind = this.#data.figures.values.find(({ id }) => id === figure)?.kind ?? 'count';
    const told = (one: typeof before) => (one ? this.#numbers.value(kind, one.value) : action.unknown);
    const name = names[figure as keyof typeof names] ?? figure;
    const effect = fill(action.effectOf, { figure: name, before: told(before), after: told(after) });
    const isLate = remindersOf(record, this.#data.today).isOverdue;
    const cells = [title, cause, owner.name].map((text) => `<td>${escapeHtml(text)}</td>`);
    const late = isLate ? ` <span class="late">${escapeHtml(action.overdue)}</span>` : '';
    cells.push(`<td>${escapeHtml(due)}${late}</td>`, `<td>${escapeHtml(action[`state_${state}`])}</td>`);
    cells.push(`<td>${escapeHtml(words === undefined ? effect : `${effect} ${words}`)}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  }

  #definitions(): string {
    const { value, chart } = this.#words;
    const titles: Readonly<Record<string, string>> = { ...chart, ...value };
    const said = this.#data.definitions[this.#locale];
    const entries = Object.entries(titles).flatMap(([id, title]) => {
      const words = said[id as FigureId];
      return words === undefined ? [] : [`<dt>${escapeHtml(title)}</dt><dd>${escapeHtml(words)}</dd>`];
    });
    return `<dl>\n${entries.join('\n')}\n</dl>`;
  }
}

const namedOnly = ({ slices }: FigureChart) =>
  slices.filter(({ cases, name }) => cases >= LEAST_NAMED && name !== undefined);

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (mark, name: string) => values[name] ?? mark);
}

/** @param texts How many columns at the front hold words. */
function headRow(heads: readonly string[], texts = 1): string {
  const isNumber = (at: number) => texts > 0 && at >= texts;
  return `<tr>${heads.map((head, at) => `<th${isNumber(at) ? ' class="n"' : ''} scope="col">${escapeHtml(head)}</th>`).join('')}</tr>`;
}

/** @param bar Length of the bar behind the numbers, 0 to 1. */
function row(name: string, numbers: readonly string[], bar?: number): string {
  const cells = numbers.map((text) => `<td class="n">${escapeHtml(text)}</td>`).join('');
  const length =
    bar === undefined ? '' : `<td class="bar"><div class="fill" style="width:${(bar * 100).toFixed(1)}%"></div></td>`;
  return `<tr><td>${escapeHtml(name)}</td>${cells}${length}</tr>`;
}

function table(title: string, heads: readonly string[], rows: readonly string[]): string {
  return `<table class="figures"><caption>${escapeHtml(title)}</caption><thead>${headRow(heads)}</thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

import type { Locale } from '../../api/types.ts';
import { fill, labelOf, plural, type Words } from '../../words/index.ts';
import type { ReviewWords } from '../../words/review/index.ts';
import { day } from '../../words/time.ts';
import { FILTERS, type FilterName } from './filters.ts';
import { readAsked, readPeriod, readRange } from './filterText.ts';

/** Everything that filters are told with. */
export interface FilterTongue {
  words: Words;
  find: ReviewWords['find'];
  locale: Locale;
  /** Names of colleagues by id. */
  names: Readonly<Record<string, string>>;
}

/** Which list of labels has the values of a filter. */
const LABELS: Readonly<Partial<Record<FilterName, keyof Words['labels']>>> = {
  category: 'category',
  categories: 'category',
  signal: 'signal',
  emotionStart: 'emotion',
  emotionPeak: 'emotion',
  emotionEnd: 'emotion',
  lane: 'lane',
  status: 'status',
  stage: 'stage',
  abandonedAt: 'stage',
  disposition: 'disposition',
  locale: 'locale',
  channel: 'channel',
};

/** A value of a filter in the reader's language. */
export function valueWord(name: FilterName, value: string, { words, find, names }: FilterTongue): string {
  if (name === 'agent') return value === 'me' ? find.me : labelOf(names, value);
  if (name === 'point') return pointWord(value, find);
  const labels = LABELS[name];
  if (labels !== undefined) return labelOf(words.labels[labels], value);
  const own: Readonly<Record<string, Readonly<Record<string, string>>>> = find.values;
  return labelOf(own[name] ?? {}, value);
}

/** A point of the score and how it went, as `apology:missed`. */
function pointWord(value: string, { points, pointStates, pointState }: FilterTongue['find']): string {
  const [point = '', state = ''] = value.split(':', 2);
  return fill(pointState, { point: labelOf(points, point), state: labelOf(pointStates, state) });
}

/** What a filter is set to, in a few words. */
export function filterWords(name: FilterName, value: string, tongue: FilterTongue): string {
  const { kind } = FILTERS[name];
  const { find } = tongue;
  if (kind === 'period') return periodWords(value, tongue);
  if (kind === 'range') {
    if (value === '*' || value === '-*') return value === '*' ? find.hasAny : find.hasNone;
    const range = readRange(value);
    if (range === undefined) return value;
    const { min, max } = range;
    if (min === max) return String(min);
    if (min === undefined) return fill(find.atMost, { n: max ?? '' });
    return max === undefined ? fill(find.atLeast, { n: min }) : fill(find.between, { min, max });
  }
  const { values, not, presence } = readAsked(value);
  const say = (list: readonly string[]) => list.map((one) => valueWord(name, one, tongue)).join(', ');
  return [
    ...(presence === undefined ? [] : [presence === 'any' ? find.hasAny : find.hasNone]),
    ...(values.length === 0 ? [] : [say(values)]),
    ...(not.length === 0 ? [] : [fill(find.not, { values: say(not) })]),
  ].join(' · ');
}

function periodWords(value: string, { find, locale }: FilterTongue): string {
  const asked = readPeriod(value);
  if (asked.kind === 'last') return plural(find.last, asked.days);
  if (asked.kind === 'other') return value;
  if (asked.kind !== 'days') return find[asked.kind];
  const { from, to } = asked;
  // Noon, so that no zone moves the day.
  const say = (one: string) => day(`${one}T12:00:00`, locale, true);
  if (from === to) return say(from);
  if (from === '') return fill(find.until, { to: say(to) });
  return to === '' ? fill(find.since, { from: say(from) }) : fill(find.between, { min: say(from), max: say(to) });
}

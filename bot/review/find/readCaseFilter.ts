import { findCaseNumber } from '../../../dialogs/index.ts';
import { type SearchQuery, SPEAKERS } from '../../../storage/index.ts';
import type { CaseFilter } from '../../api/contract/index.ts';
import { AppError } from '../../errors.ts';
import { LABEL_PARAMETERS, type LabelParameter, NUMBER_PARAMETERS, PERIOD_PARAMETERS } from './parameters.ts';
import { type Asked, readAsked, readRange } from './parameterText.ts';
import { readPeriod } from './readPeriod.ts';

/** What the words of a link depend on. */
export interface ReadContext {
  /** Whom `me` means. */
  personId: string;
  /** IANA zone of the company's clock. */
  zone: string;
  now: Date;
}

type Filters = NonNullable<SearchQuery['filters']>;

/** Most values of one parameter, as the index takes them. */
const MOST_VALUES = 200;
const MOST_NUMBERS = 1000;
const LONGEST_WORDS = 1000;

/** Why a parameter is refused: in a word, and with what it may hold where that is a list. */
export function refuse(field: string, because: string, allowed?: readonly string[]): AppError {
  return new AppError('invalid_request', {
    reason: 'filter',
    field,
    details: { because, ...(allowed ? { allowed } : {}) },
  });
}

const isGiven = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

/**
 * Reads the filters of a link. What is left empty is not asked for.
 * @throws AppError `invalid_request` with the parameter as `field`, and in `details` why: `unknown_value` (with what is `allowed`),
 * `number`, `period`, `too_many`, `too_long`, `speaker`.
 */
export function readCaseFilter(
  given: CaseFilter,
  context: ReadContext,
): Pick<SearchQuery, 'terms' | 'speakers'> & { filters: Filters } {
  const filters: Required<Pick<Filters, 'labels' | 'notLabels' | 'numbers' | 'present' | 'absent'>> & Filters = {
    labels: {},
    notLabels: {},
    numbers: {},
    present: [],
    absent: [],
  };
  const terms = given.q ?? '';
  if (terms.length > LONGEST_WORDS) throw refuse('q', 'too_long');
  for (const name of Object.keys(LABEL_PARAMETERS) as (keyof typeof LABEL_PARAMETERS)[]) {
    const { field } = LABEL_PARAMETERS[name];
    const asked = labelsOf(name, given[name], context);
    if (asked === undefined) continue;
    if (asked.values.length > 0) filters.labels[field] = asked.values;
    if (asked.not.length > 0) filters.notLabels[field] = asked.not;
    if (asked.presence === 'any') filters.present.push(field);
    if (asked.presence === 'none') filters.absent.push(field);
  }
  for (const [name, field] of Object.entries(NUMBER_PARAMETERS)) {
    const text = given[name as keyof typeof NUMBER_PARAMETERS];
    if (!isGiven(text)) continue;
    const written = text.trim();
    if (written === '*') filters.present.push(field);
    else if (written === '-*') filters.absent.push(field);
    else {
      const range = readRange(written);
      if (range === undefined) throw refuse(name, 'number');
      filters.numbers[field] = range;
    }
  }
  for (const name of PERIOD_PARAMETERS) {
    const text = given[name];
    if (!isGiven(text)) continue;
    const period = readPeriod(text.trim(), context.zone, context.now);
    if (period === undefined) throw refuse(name, 'period');
    filters[name] = period;
  }
  if (isGiven(given.number)) filters.cases = numbersOf(given.number);
  return { terms, ...speakersOf(given.in), filters };
}

function labelsOf(name: keyof typeof LABEL_PARAMETERS, text: string | undefined, { personId }: ReadContext) {
  if (!isGiven(text)) return undefined;
  const parameter: LabelParameter = LABEL_PARAMETERS[name];
  const asked = readAsked(text);
  const all = [...asked.values, ...asked.not];
  if (all.length > MOST_VALUES) throw refuse(name, 'too_many');
  if (all.some((value) => value.length > MOST_VALUES)) throw refuse(name, 'too_long');
  if (parameter.values && all.some((value) => !parameter.values?.includes(value)))
    throw refuse(name, 'unknown_value', parameter.values);
  if (name !== 'agent') return asked;
  const real = (value: string) => (value === 'me' ? personId : value);
  return { ...asked, values: asked.values.map(real), not: asked.not.map(real) } satisfies Asked;
}

function numbersOf(text: string): string[] {
  const { values } = readAsked(text);
  if (values.length > MOST_NUMBERS) throw refuse('number', 'too_many');
  if (values.length === 0 || values.some((value) => value.length > 64)) throw refuse('number', 'number');
  return values.map((value) => findCaseNumber(value) ?? value);
}

function speakersOf(text: string | undefined): Pick<SearchQuery, 'speakers'> {
  if (!isGiven(text)) return {};
  const asked = new Set(readAsked(text).values);
  const speakers = SPEAKERS.filter((speaker) => asked.has(speaker));
  if (speakers.length === 0 || speakers.length < asked.size) throw refuse('in', 'unknown_value', SPEAKERS);
  return { speakers };
}

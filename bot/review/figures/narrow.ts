import type { CaseFilter } from '../../api/contract/index.ts';
import { NUMBER_PARAMETERS } from '../find/parameters.ts';
import { readAsked, readRange, writeAsked } from '../find/parameterText.ts';

/** Parameters of which a case may have several values: two of them can be true at once. */
const SEVERAL: ReadonlySet<string> = new Set(['categories', 'signal', 'agent', 'guard', 'is', 'point', 'remedy']);

const isNumber = (name: string) => Object.hasOwn(NUMBER_PARAMETERS, name);

/** Both of two conditions on one parameter, as one; undefined where no link can say it. */
function both(name: string, given: string, more: string): string | undefined {
  if (given.trim() === '' || given === more) return more;
  if (isNumber(name)) return bothRanges(given, more);
  const [one, other] = [readAsked(given), readAsked(more)];
  const { presence } = { ...one, ...other };
  const not = [...new Set([...one.not, ...other.not])];
  if (one.values.length === 0 || other.values.length === 0) {
    const values = [...one.values, ...other.values];
    return writeAsked({ values, not, ...(presence === undefined || values.length > 0 ? {} : { presence }) });
  }
  const shared = other.values.filter((value) => one.values.includes(value));
  const isAllShared = shared.length === other.values.length;
  if (shared.length === 0 || (SEVERAL.has(name) && !isAllShared)) return undefined;
  return writeAsked({ values: shared, not });
}

function bothRanges(given: string, more: string): string | undefined {
  if (given === '*') return more;
  if (more === '*') return given;
  const [one, other] = [readRange(given), readRange(more)];
  if (!one || !other) return undefined;
  const min = Math.max(one.min ?? Number.NEGATIVE_INFINITY, other.min ?? Number.NEGATIVE_INFINITY);
  const max = Math.min(one.max ?? Number.POSITIVE_INFINITY, other.max ?? Number.POSITIVE_INFINITY);
  if (min > max) return undefined;
  const text = (end: number) => (Number.isFinite(end) ? String(end) : '');
  return min === max ? text(min) : `${text(min)}..${text(max)}`;
}

/**
 * The filters of a list that must be true as well as others. Periods and words of `more` take the place of given ones.
 * @returns undefined where no list can show it: no value fits both, or a case may have one value for each.
 */
export function narrow(given: CaseFilter, more: CaseFilter): CaseFilter | undefined {
  const filter: Record<string, string | undefined> = { ...given };
  for (const [name, text] of Object.entries(more)) {
    if (text === undefined) continue;
    const had = filter[name];
    const replaces = had === undefined || ['opened', 'updated', 'closed', 'q'].includes(name);
    const merged = replaces ? text : both(name, had, text);
    if (merged === undefined) return undefined;
    filter[name] = merged;
  }
  return Object.fromEntries(Object.entries(filter).filter(([, text]) => text !== undefined && text !== ''));
}

import { ViewQuery } from '../../api/contract/index.ts';
import { AppError } from '../../errors.ts';
import { readListQuery, readSampleQuery } from '../find/listQuery.ts';
import type { ReadContext } from '../find/readCaseFilter.ts';

/** Longest text of a kept search. */
const LONGEST = 4000;

/**
 * A search as the text of its link: parameters in the order of the contract, so that the same search is the same text.
 * @throws AppError `invalid_request` when it could not be searched for, with the parameter as `field`.
 */
export function writeViewQuery(query: ViewQuery, context: ReadContext): string {
  const { size, seed, spread, sort, ...filter } = query;
  try {
    readListQuery({ ...filter, sort }, context);
    readSampleQuery({ ...filter, size, seed, spread }, context);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { details, field } = error;
    throw new AppError('invalid_request', {
      reason: 'view',
      field: `query.${field}`,
      ...(details ? { details } : {}),
    });
  }
  const given = Object.keys(ViewQuery.shape).flatMap((name): [string, string][] => {
    const text = query[name as keyof ViewQuery]?.trim() ?? '';
    return text === '' ? [] : [[name, text]];
  });
  const text = new URLSearchParams(given).toString();
  if (text.length > LONGEST)
    throw new AppError('invalid_request', { reason: 'view', field: 'query', details: { because: 'too_long' } });
  return text;
}

/** Reads what {@link writeViewQuery} wrote. A parameter that is no longer known is left out. */
export function readViewQuery(text: string): ViewQuery {
  const given = [...new URLSearchParams(text)].filter(([name]) => Object.hasOwn(ViewQuery.shape, name));
  return ViewQuery.catch({}).parse(Object.fromEntries(given));
}

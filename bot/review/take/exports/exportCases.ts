import type { ExportRecord } from '../../../../storage/index.ts';
import { ViewQuery } from '../../../api/contract/index.ts';
import type { Search } from '../../../search/search.ts';
import { readListQuery, readSampleQuery } from '../../find/listQuery.ts';
import { MOST_CASES } from './exportLimits.ts';

/** Cases asked for at a time. */
const PAGE = '200';

/**
 * Everything that an export is made of, as it is found now: numbers of cases, keys of conversations without one. `isCut`: there
 * are more. Undefined while the index is being made: then some would be missing.
 */
export async function casesOfExport(
  search: Pick<Search, 'find' | 'sample' | 'state'>,
  { what, by, at, format }: ExportRecord,
  zone: string,
): Promise<{ cases: string[]; isCut: boolean } | undefined> {
  if ('case' in what) return { cases: [what.case], isCut: false };
  const { size, seed, spread, ...list } = ViewQuery.parse(JSON.parse(what.query));
  // "Today" and "me" are those of who asked, and of when.
  const context = { personId: by.id, zone, now: new Date(at) };
  const most = MOST_CASES[format];
  if ((await search.state()).isBuilding) return undefined;
  if (size !== undefined || seed !== undefined || spread !== undefined) {
    const { sort: _, ...filter } = list;
    const asked = readSampleQuery({ ...filter, size, seed, spread }, context);
    const hits = await search.sample(asked.query, asked.sample);
    return { cases: hits.map(namedBy).slice(0, most), isCut: hits.length > most };
  }
  const cases = new Set<string>();
  let after: string | undefined;
  do {
    const page = await search.find(readListQuery({ ...list, limit: PAGE, countTo: '0', after }, context));
    if (!page.isComplete) return undefined;
    for (const hit of page.hits) cases.add(namedBy(hit));
    after = page.next;
  } while (after !== undefined && cases.size <= most);
  return { cases: [...cases].slice(0, most), isCut: cases.size > most };
}

const namedBy = ({ facts, conversationKey }: { facts: { caseNumber?: string | undefined }; conversationKey: string }) =>
  facts.caseNumber ?? conversationKey;

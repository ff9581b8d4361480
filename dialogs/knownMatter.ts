import type { CaseRecord } from '../storage/index.ts';
import { withoutInDate } from './listen/inDate.ts';
import { namesMatter, type Pack } from './pack/index.ts';
import { mainCategory } from './policy/category.ts';
import type { Turn } from './turn.ts';

/** What the customer has told about a matter so far, without dates by which a thing is still good. */
export function toldOf(record: CaseRecord): string {
  return withoutInDate([record.opening.text, record.facts.details?.value ?? ''].join('\n'));
}

/** Whether the customer's own words say of what kind a matter is. */
export function saysMatter(pack: Pack, record: CaseRecord): boolean {
  return record.subcategory !== undefined || namesMatter(pack, mainCategory(record), toldOf(record));
}

/**
 * Whether we are sure enough of the kind of matter to name it aloud and to ask what only that kind needs: a wrong guess
 * tells the customer that nobody listened.
 */
export const knowsMatter = ({ pack, session }: Turn, record: CaseRecord): boolean =>
  session.matterPlain || saysMatter(pack, record);

/** The case by what is known of it for sure: where its kind is only guessed at, whatever may be done for any matter is done. */
export const byKnownMatter = (turn: Turn, record: CaseRecord): CaseRecord =>
  knowsMatter(turn, record) ? record : { ...record, categories: ['other', ...record.categories] };

import { type Pack, type Place, rankWaiting } from '../../dialogs/index.ts';
import type { Person, QueueItem } from '../api/contract/index.ts';
import { judge } from '../auth/access.ts';
import { maskedItem, onlyJudges } from './personal.ts';
import type { Row } from './queueRow.ts';

/** A place nobody waits at. */
const NO_PLACE: Place = { rank: 0, because: [] };

/** Viewers of one class see the same of everybody: languages and skills matter to the place, and whether they only judge. */
export function viewerClass({ locales, skills, roles }: Person): string {
  return JSON.stringify([locales.toSorted(), skills.toSorted(), onlyJudges({ roles })]);
}

/** Whether this person may see the row at all. */
export function isVisible(person: Person, row: Row | undefined): row is Row {
  return row !== undefined && judge(person, row.standing, 'read').may;
}

/** A row as a person sees it, with its place in their queue. */
export function toItem(row: Row, person: Person, pack: Pack): QueueItem {
  const place = row.waiting ? rankWaiting(row.waiting, pack, person) : NO_PLACE;
  return { ...(onlyJudges(person) ? maskedItem(row.item) : row.item), ...place };
}

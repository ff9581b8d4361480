import { BOT, type Review } from '../../../storage/index.ts';
import type { Person } from '../../api/contract/index.ts';

export interface Reader {
  person: Person;
  /** Numbers of the cases that they judge blind. */
  blind: ReadonlySet<string>;
  /** Ids of the calibrations that still go on. */
  calibrations: ReadonlySet<string>;
}

/** Whether somebody judges; others are judged. */
export const isReviewer = ({ roles }: Person): boolean => roles.includes('reviewer') || roles.includes('supervisor');

/** Whether somebody is judged by a review, and so hears of it: agents of what they did, supervisors of what the bot did. */
export function isJudged({ parties, calibrationId }: Review, { id, roles }: Person): boolean {
  if (calibrationId !== undefined) return false;
  return (roles.includes('agent') && parties.includes(id)) || (roles.includes('supervisor') && parties.includes(BOT));
}

/**
 * Whether somebody may read a review: their own; one that was submitted, where they are judged by it or judge themselves; but
 * nobody one of a calibration before it is over, nor of a case that they judge blind.
 */
export function mayRead(review: Review, { person, blind, calibrations }: Reader): boolean {
  const { reviewer, state, calibrationId, caseNumber } = review;
  if (reviewer.id === person.id && (isReviewer(person) || state !== 'open')) return true;
  if (state === 'open' || blind.has(caseNumber)) return false;
  if (calibrationId !== undefined && calibrations.has(calibrationId)) return false;
  return isReviewer(person) || isJudged(review, person);
}

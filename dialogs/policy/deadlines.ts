import { addBusinessMinutes, type Pack, type Remedy } from '../pack/index.ts';

/** The times we promise. Said to the customer, so they must be kept: business hours of the pack, not wishes. */
export interface Deadlines {
  /** IANA zone in which the times are told. */
  readonly zone: string;
  /** When a person answers. */
  answerBy(urgent: boolean, now: Date): Date;
  /** When so many minutes of business time have passed. */
  within(minutes: number, now: Date): Date;
  /** When we come back to the customer, progress or not; also when somebody with the authority has decided. */
  contactBy(severity: number, now: Date): Date;
  /** When a remedy is done. */
  doneBy(remedy: Remedy, now: Date): Date;
  /** Follow-ups come early, to be shown: they ask at once, and wait for no remedy. */
  readonly isDemonstration: boolean;
  /** The next reminder to a customer who has not answered. */
  remindAt(now: Date): Date;
}

/** A reminder comes one business day later: about ten working hours. */
const REMINDER_MINUTES = 600;

/** People say "by a quarter past", not "by 15:02"; and a promise needs some slack. */
const QUARTER_MS = 15 * 60_000;

const roundUp = (instant: Date) => new Date(Math.ceil(instant.getTime() / QUARTER_MS) * QUARTER_MS);

/** @param followUpAfterMs Wall-clock time until a follow-up, instead of the pack's, to show it in a demonstration. */
export function createDeadlines(pack: Pack, followUpAfterMs?: number): Deadlines {
  const after = (minutes: number, now: Date) => roundUp(addBusinessMinutes(now, minutes, pack.calendar, pack.zone));
  const soon = (now: Date) => (followUpAfterMs === undefined ? undefined : new Date(now.getTime() + followUpAfterMs));
  const contactMinutes = (severity: number) =>
    pack.sla.followUp[Math.min(Math.max(severity, 0), 4) as 0 | 1 | 2 | 3 | 4];
  return {
    zone: pack.zone,
    isDemonstration: followUpAfterMs !== undefined,
    answerBy: (urgent, now) => after(urgent ? pack.sla.person.urgent : pack.sla.person.normal, now),
    within: after,
    contactBy: (severity, now) => soon(now) ?? after(contactMinutes(severity), now),
    doneBy: (remedy, now) => after(remedy.minutes, now),
    remindAt: (now) => soon(now) ?? after(REMINDER_MINUTES, now),
  };
}

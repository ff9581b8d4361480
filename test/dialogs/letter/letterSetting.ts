import type { LetterSource } from '../../../dialogs/letter/index.ts';
import type { CaseRecord, Fact } from '../../../storage/index.ts';
import { caseRecord, handoff, instant, promiseRecord } from '../../support/records.ts';
import { pack } from '../../support/talk.ts';

/** The day after the cases were opened, Sunday 22 November 2026, 17:00 in Shanghai. */
export const NOW = new Date(instant(86_400));

/** A fact as a customer told it when the case was opened. */
export function told(value: string, normal?: string): Fact {
  return { state: 'known', value, at: instant(0), ...(normal ? { normal } : {}) };
}

/** A letter's source for a case with nothing but its opening, and no promise. */
export function sourceOf(change: Partial<CaseRecord> = {}, rest: Partial<LetterSource> = {}): LetterSource {
  const record = caseRecord('k', 'c1', { number: 'K482-910-375', facts: {}, ...change });
  return { record, pack, now: NOW, conversation: { dialog: {}, promises: [] }, ...rest };
}

/** As `sourceOf`, with all that a letter can tell: facts, a colleague, an offer that was accepted, a promise to come. */
export function fullSource(change: Partial<CaseRecord> = {}, rest: Partial<LetterSource> = {}): LetterSource {
  const facts = {
    name: told('Ms Chen'),
    contact: told('13800138000'),
    details: told("My parcel was due on Monday and it still isn't here."),
    orderNumber: told('8830-1'),
    occurredOn: told('last Monday', '2026-11-16'),
    evidence: told(''),
    wish: told('I want my money back'),
  };
  const remedies = [{ remedyId: 'trace_parcel', state: 'accepted' as const, at: instant(600) }];
  return sourceOf(
    { facts, remedies, status: 'accepted', ...change },
    {
      conversation: {
        dialog: {},
        promises: [promiseRecord('k', 'p', { caseId: 'c1', owner: 'supervisor', dueAt: instant(2 * 86_400) })],
        handoff: handoff('k', 'h', { caseId: 'c1', state: 'accepted', acceptedAt: instant(3600) }),
      },
      ...rest,
    },
  );
}

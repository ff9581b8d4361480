import type { SignedIn } from '../../auth/signedIn.ts';
import { blindCases } from '../judge/blindness.ts';
import { type Mask, maskOf, UNMASKED } from '../mask.ts';
import { REVIEWERS, type ReviewParts } from '../parts.ts';
import type { OpenedCase } from './openCase.ts';
import { Unmasking } from './unmasking.ts';

type Whose = Pick<OpenedCase, 'conversation' | 'file'>;

/** How somebody sees a case in a session. */
export interface Sight {
  mask: Mask;
  /** Until when personal data is shown; absent: it is masked. */
  until: string | undefined;
  /** They judge it, and are not to know who held it nor what the rubric said. */
  isBlind: boolean;
}

/** Whether somebody may see personal data of a case at all. */
export const mayUnmask = ({ person: { roles } }: Pick<SignedIn, 'person'>) =>
  REVIEWERS.some((role) => roles.includes(role));

const hidingOf = ({ conversation, file }: Whose) =>
  maskOf([...conversation.cases, ...(file ? [file.record] : [])], conversation);

/** Who sees what of a case. */
export function createSights({ store, clock }: Pick<ReviewParts, 'store' | 'clock'>) {
  const unmasking = new Unmasking(store, clock);
  return {
    async of(whose: Whose, signedIn: SignedIn): Promise<Sight> {
      const until = mayUnmask(signedIn) ? await unmasking.until(signedIn, whose.conversation.key) : undefined;
      const number = whose.file?.record.number;
      const isBlind = number !== undefined && (await blindCases(store, signedIn.person.id)).has(number);
      return { mask: until === undefined ? hidingOf(whose) : UNMASKED, until, isBlind };
    },
    /** Shows it from now on, and resolves with until when. */
    unmask: (whose: Whose, signedIn: SignedIn, reason: string): Promise<string> =>
      unmasking.unmask({
        signedIn,
        conversationKey: whose.conversation.key,
        caseNumber: whose.file?.record.number,
        reason,
        mask: hidingOf(whose),
      }),
  };
}

import type { CaseRecord } from '../../storage/index.ts';
import { asLine } from './customerWords.ts';

/** Longer than any name: it is a sentence. */
const LONGEST = 40;

/** A name with the title people are addressed by in letters. */
const TITLED =
  /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam)\b\.? ?\S|\p{Script=Han}{1,4}(?:先生|女士|小姐|太太|老师|老師|教授|医生|醫生|醫師|经理|經理)$)/iu;

/** Channels whose user name is a person's name: there, people sign in with their work account. */
const REAL_NAMES: ReadonlySet<string> = new Set(['msteams']);

/** Whom a letter is for. */
export type Addressee = { kind: 'titled' | 'named'; name: string } | { kind: 'unnamed'; name: '' };

/** How to address the customer: as they asked to be, else by the name their company knows them by, else by none. */
export function addresseeOf({ facts, customer, channelId }: CaseRecord): Addressee {
  const own = facts.name?.state === 'known' ? facts.name.value : undefined;
  const name = asLine(own ?? (REAL_NAMES.has(channelId) ? customer.name : undefined) ?? '');
  if (name === '' || name.length > LONGEST || !/\p{L}/u.test(name) || /[<>{}\\/@:：。！？!?]/u.test(name)) {
    return { kind: 'unnamed', name: '' };
  }
  return { kind: TITLED.test(name) ? 'titled' : 'named', name };
}

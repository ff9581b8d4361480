import type { CaseRecord } from '../../storage/index.ts';
import { wishedKinds } from '../policy/wishKinds.ts';
import { letters } from './letters.ts';

/** Says only what they do not want. */
const RULES_OUT = /^(?:我)?(?:也)?(?:不要|不用|不想付|唔要|唔使|唔好|免)/u;

/** A wish in the form of a question, in Chinese. */
const ASKS_FOR = /[吗嗎咩](?:哈|呀|啊)*[\s\p{P}]*$/u;

/** Asks for somebody else to do it: no exchange of goods. */
const OF_PEOPLE = /[换換][^，。]{0,3}(?:人|[师師]|[员員]|店|老[板闆])/u;

/**
 * What they do not want stands beside what they want, and not in its place: "我要解約", then "不要違約金". So does what they only
 * ask for: "可以換新的嗎" after "退錢".
 */
export function besideWish({ facts }: CaseRecord, wish: string, said: string): string {
  const before = facts.wish?.value ?? '';
  if (before !== '' && ASKS_FOR.test(said) && !before.includes(wish))
    return OF_PEOPLE.test(said) ? before : `${before}，或者${wish}`;
  return before !== '' && RULES_OUT.test(wish) && wishedKinds(wish).length === 0 ? `${before}，${wish}` : wish;
}

/** Letters of a wish that is a single word. */
const SAID_SHORT = 4;

/** "不赔就法庭见" after "要求十倍赔偿": the same once more, and less of it. */
export function isSaidBetter({ facts }: CaseRecord, wish: string): boolean {
  const before = facts.wish?.value ?? '';
  const kinds = wishedKinds(before);
  return (
    letters(wish) <= SAID_SHORT &&
    letters(before) > letters(wish) &&
    wishedKinds(wish).every((kind) => kinds.includes(kind))
  );
}

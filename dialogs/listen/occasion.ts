import type { Heard } from '../turn.ts';

/** What something was bought for, before its day: "for my mum's birthday on Friday". */
const FOR =
  /\bfor (?:my|our|his|her|their|an?|the|this|that|someone['’]?s) (?:[\p{L}\d'’]+ ){0,4}(?:birthday|bday|\d{2}th|wedding|anniversary|party|christening|baptism|funeral|graduation|holidays?|trip|flight|interview|exam|baby shower|hen do|stag do|prom|eid|diwali|christmas|housewarming)(?:[ ,]{1,2}(?:party|do|present|gift|on|this|next|is|was|that['’]?s|which|coming|the|of)){0,4}[ ,(]{0,2}$/iu;

/** By when it is needed. */
const NEEDED =
  /\bneed(?:ed|s)? (?:it|them|this|these|one|that|the \p{L}+)(?: \p{L}+){0,2} (?:by|for|before|on)(?: (?:this|next|the|coming))? $/iu;

/** The end of a time to come. */
const END_OF_TIME = /\b(?:before|until|till|til|no later than|in time for|ready for)(?: the| this| next| on)? $/iu;

/** By when it is needed, in Chinese: 周五前要用. */
const BY_THEN =
  /^(?:[本这這下]?[个個]?(?:周|週|星期|[礼禮]拜)[一二三四五六日天]|\d{1,2}月?\d{0,2}[号號日]|月底|[明后後]天|聽日)(?:[早晚上下午中晏晝]{1,2})?(?:之|以)?前(?:就)?(?:[要得需给給俾畀能必到用交收送寄]|$|[，。])/u;

/** A visit to somebody who will look at it: "I have a dentist appointment Tuesday". */
const APPOINTMENT =
  /\b(?:appointment|booked in|(?:seeing|see|going to) (?:the|a|my|our) (?:dentist|doctor|gp|vet|consultant|solicitor))(?: (?:is|for|on|this|next|coming))* $/iu;

/** A table is booked for the day itself. */
const BOOKED = /\b(?:tables?|book(?:ed|ing)|reserv\w+|dinner|lunch|brunch|meal|afternoon tea)\b/iu;

/** Whether a day is that of what a thing was wanted for, and not of what happened. */
export function isOfOccasion(text: string, start: number): boolean {
  const lead = text.slice(Math.max(0, start - 80), start);
  return (
    BY_THEN.test(text.slice(start)) ||
    NEEDED.test(lead) ||
    APPOINTMENT.test(lead) ||
    END_OF_TIME.test(lead) ||
    (FOR.test(lead) && !BOOKED.test(text))
  );
}

/** Whether the only day that is named is that of such an occasion. */
export function isOnlyOccasion({ text, understanding }: Pick<Heard, 'text' | 'understanding'>): boolean {
  const days = understanding.entities.filter(({ type }) => type === 'date');
  return days.length > 0 && days.every(({ start }) => isOfOccasion(text, start));
}

const PEOPLE_EN =
  '(?:(?:for |of |party of |us )?(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|a dozen|twelve)(?: of us| people| pax| adults| guests| ppl)?)';
const CLOCK_EN =
  "(?:(?:at|for|from|our) (?:\\d{1,2}(?:[:.]\\d\\d)?\\s?(?:[ap]m|o['’]clock)?|(?:half |quarter )?(?:past |to )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|noon|midday|lunch))";
const BOOKED_EN = '\\b(?:book(?:ed|ing)|reserv(?:ed|ation)|table)\\b';
const PEOPLE_ZH = '[\\d一二两兩三四五六七八九十]{1,3}(?:个|個)?(?:人|位)';
const CLOCK_ZH = '[\\d一二两兩三四五六七八九十]{1,3}(?:[點点]|[:：]\\d\\d)(?:半|钟|鐘)?';
const BOOKED_ZH = '(?:订|訂|预[约定]|預[約定]|book)';

/**
 * The table that was booked, told by when and for how many: "booked 8 people at 7pm", 訂了七點八個人的位. Bounded: linear on
 * any text.
 */
export const BOOKED = new RegExp(
  [
    `${BOOKED_EN}[^.!?]{0,20} ${PEOPLE_EN}[^.!?]{0,12} ${CLOCK_EN}\\b`,
    `${BOOKED_EN}[^.!?]{0,20} ${CLOCK_EN},? [^.!?]{0,12}${PEOPLE_EN}\\b`,
    `${BOOKED_ZH}[^。！？]{0,10}${CLOCK_ZH}[^。！？]{0,6}${PEOPLE_ZH}`,
    `${BOOKED_ZH}[^。！？]{0,10}${PEOPLE_ZH}[^。！？]{0,8}${CLOCK_ZH}`,
    `${CLOCK_ZH}[^。！？]{0,4}${PEOPLE_ZH}[^。！？]{0,6}${BOOKED_ZH}`,
  ].join('|'),
  'iu',
);

/** When and for how many, and nothing else: "六點半，四個人", "7pm, 4 of us". */
const TABLE_FOR = new RegExp(
  `^[\\s\\p{P}]*(?:(?:[今昨前尋琴噚][天日晚]|晚上|中午|下午|夜晚|last night|yesterday|tonight)[\\s，,]*){0,2}[\\s，,]*(?:${CLOCK_ZH}[的嘅]?[\\s，,]*${PEOPLE_ZH}|${PEOPLE_ZH}[\\s，,]*(?:[訂订][的嘅]?)?${CLOCK_ZH}|(?:at |for )?\\d{1,2}(?:[:.]\\d\\d)?\\s?[ap]m,? (?:for )?\\d{1,2}(?: of us| people)?|(?:for |table for )?\\d{1,2}(?: of us| people)?,? at \\d{1,2}(?:[:.]\\d\\d)?(?:\\s?[ap]m)?)[\\s\\p{P}]*$`,
  'iu',
);

/** Longest message that says so and nothing else. */
const LONGEST = 60;

/** The table, told by when and for how many in a message of its own. */
export const tableTold = (text: string) => (text.length <= LONGEST && TABLE_FOR.test(text) ? text.trim() : undefined);

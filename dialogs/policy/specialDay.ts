/** A day that was meant to be special: what went wrong then weighs more. */
const SPECIAL_DAY =
  /\b(?:birthday|bday|wedding|anniversary|christening|baptism|graduation|funeral|honeymoon|proposal|engagement party|baby shower|hen (?:do|party)|stag (?:do|night)|mother['’]?s day|father['’]?s day|valentine['’]?s|christmas (?:dinner|lunch|day|eve|party)|thanksgiving|new year['’]?s eve|(?:mum|mom|dad|nan|gran\w*|mother|father|husband|wife|son|daughter|sister|brother|aunt|uncle)['’]?s \d{1,2}(?:st|nd|rd|th))\b|生日|生辰|大[寿壽]|[满滿]月酒|百日宴|周岁|週歲|抓周|[结結]婚|婚[礼禮宴]|喜酒|擺酒|摆酒|[纪紀]念日|[毕畢][业業]典[礼禮]|[团團]年[饭飯]|年夜[饭飯]|求婚|除夕|情人[节節]|母[亲親][节節]|父[亲親][节節]|[谢謝][师師]宴|升[学學]宴/iu;

/** Speaks of such a thing, and of no such day: a cake by its name, an app's greeting. */
const ONLY_NAMED =
  /\b(?:birthday|wedding|anniversary) (?:offer|voucher|coupon|discount|points|card|e-?card|sale|deal|reward|gift card)|(?:生日|[结結]婚|[纪紀]念日)(?:[的嘅]?[$＄¥￥]?\d*[元蚊]?(?:[现現]金券|[禮礼]物卡|[購购]物金|coupon)|[礼禮]券|[优優]惠|折扣|[积積][分點]|券|[贺賀]卡|月)|date of birth/iu;

/** Whether they tell that it went wrong on, or for, a day like that. */
export const isSpecialDay = (told: string) => SPECIAL_DAY.test(told) && !ONLY_NAMED.test(told);

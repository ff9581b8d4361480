/** Somebody of ours. */
const STAFF_EN =
  '(?:(?:your|the|that|this|a) )?(?:managers?|supervisors?|waiter|waitress|server|driver|rider|courier|agent|engineer|technician|rep|clerk|cashier|chef|boss|staff|employee|person|guy|man|woman|lad|girl|bloke|him|her|them|he|she|they)(?: (?:who|in|at|on) [^.!?]{1,30}?)?';
const STAFF_ZH =
  '(?:经理|經理|店[长長员員]|主管|客服|服[务務][员員生]|侍[应應]|[师師]傅|骑手|騎手|外[卖賣送][员員]|司机|司機|职[员員]|職[员員]|[员員]工|伙[记記]|那?(?:个|個)?(?:人|男的|女的)|他|她|佢)';

/** What shall become of somebody of ours: a wish, "I want the manager fired", 把那个客服开除. */
const TO_BE_PUNISHED = new RegExp(
  [
    `\\b${STAFF_EN} (?:(?:to be|should be|should get|must be|needs? to be|be|get|gets) )?(?:sacked|fired|disciplined|dismissed|suspended|demoted|punished|retrained|reprimanded|struck off|to lose (?:his|her|their) job)\\b`,
    `\\b(?:sack|fire|discipline|dismiss|suspend|demote|punish|retrain|reprimand) ${STAFF_EN}\\b`,
    `(?:[把将將])[^，。]{0,6}${STAFF_ZH}[^，。]{0,4}(?:[开開]除|辞退|辭退|停[职職]|[处處]分|[惩懲][罚罰处處戒]|[换換]掉|撤[职職换換])`,
    `${STAFF_ZH}[^，。]{0,6}(?:被|要|得|应该|應該|必须|必須)(?:被|受)?(?:[开開]除|辞退|辭退|停[职職]|[处處][罚罰分]|[惩懲][罚罰处處戒])`,
    `(?:[开開]除|辞退|辭退|[处處][罚罰分]|[惩懲][罚罰处處戒]|炒(?:咗|掉|了|[鱿魷]))[^，。]{0,4}${STAFF_ZH}`,
  ].join('|'),
  'iu',
);

/** Wages, as Hong Kong calls them, and nobody to talk to: 賠返我半日人工. */
const WAGES = /(?:[半一两兩几幾\d][日天]|[个個]月|份)人工|[扣赔賠][^，。]{0,5}人工/gu;

/** A message without what it says of wages. */
export const withoutWages = (text: string): string => text.replace(WAGES, ' ');

/** Which number to call: a way to reach them. */
const ON_THIS_NUMBER =
  /(?:这|這|呢)(?:个|個|支)?(?:号码?|號碼?|手机号?|手機|电话|電話|number)|\b(?:this|that|the same) (?:number|phone|mobile)\b/iu;

/** Somebody to talk to, beside the number. */
const NAMES_ONE = /经理|經理|主管|老板|老闆|店[长長]|[领領][导導]|\b(?:manager|supervisor|boss|person|human|agent)\b/iu;

/** Somebody is to come or to be fetched now, whatever else is said. */
const FETCH_ONE =
  /\b(?:get|give|fetch|find|connect|transfer) me\b|\b(?:speak|talk|chat) (?:to|with)\b|\b(?:manager|supervisor|person|human|agent) (?:please|now)\b|[叫找让讓搵](?:你[们們哋])?(?:的|个|個)?(?:经理|經理|主管|[领領][导導]|店[长長]|人)(?:[来來嚟出]|$|[，,。！!])/iu;

/** Whether words about somebody of ours, or about a call, ask for nobody to talk to now. */
export function asksForNobodyNow(text: string): boolean {
  if (FETCH_ONE.test(text)) return false;
  const plain = withoutWages(text);
  if (plain !== text && !plain.includes('人工')) return true;
  return TO_BE_PUNISHED.test(text) || (ON_THIS_NUMBER.test(text) && !NAMES_ONE.test(text));
}

/** What shall become of somebody of ours: a wish. */
const TO_BE_PUNISHED =
  /\b(?:sack(?:ed|s|ing)?|fired?|firing|disciplin\w*|dismiss(?:ed|es)?|suspend(?:ed)?|demot\w*|punish\w*|retrain\w*|reprimand\w*|struck off|lose (?:his|her|their) job)\b|[开開]除|炒(?:了|咗|掉|[鱿魷])|辞退|辭退|停[职職]|[处處][罚罰分]|[惩懲][罚罰处處戒]|[扣罚罰](?:他|她|佢)|[换換]掉|下[课課]/iu;

/** Which number to call: a way to reach them. */
const ON_THIS_NUMBER =
  /(?:这|這|呢)(?:个|個|支)?(?:号码?|號碼?|手机号?|手機|电话|電話|number)|\b(?:this|that|the same) (?:number|phone|mobile)\b/iu;

/** Somebody to talk to, beside the number. */
const NAMES_ONE = /经理|經理|主管|老板|老闆|店[长長]|[领領][导導]|\b(?:manager|supervisor|boss|person|human|agent)\b/iu;

/** Whether words about somebody of ours, or about a call, ask for nobody to talk to now. */
export const asksForNobodyNow = (text: string): boolean =>
  TO_BE_PUNISHED.test(text) || (ON_THIS_NUMBER.test(text) && !NAMES_ONE.test(text));

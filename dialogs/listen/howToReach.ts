/** A way to reach somebody. */
const WAY =
  /打(?:电话|電話|[给給畀俾来來嚟过過])|(?:发|發|寄|传|傳)(?:个|個)?(?:邮件|郵件|信|短信|短訊|簡訊|讯息|訊息)|(?:加|用|留)?(?:微信|whatsapp|line)|邮箱|信箱|\b(?:call|ring|phone|text|e-?mail|mail|message|whatsapp)\b/iu;

/** Something to be done about the matter itself. */
const REMEDY =
  /退|换|換|赔|賠|修|补|補|取消|道歉|\b(?:refund|replace|exchange|repair|compensat|apolog|cancel|credit)\w*/iu;

/** To be left alone is all they want, and no way rather than another: 不要再打來就好. */
const TO_STOP =
  /^(?:我)?(?:只|就)?(?:想|要|希望)?(?:你[们們哋]?)?(?:不要|别|別|唔好|[停止])再(?:[给給俾畀]我)?(?:打|[传傳]|[发發]|call|[骚騷][扰擾]|推[销銷])[^，。,]{0,6}就(?:好|行|可以|得|是)[了啦喇吧。.!！]?$|^\W*(?:just |please )*(?:stop|no more) (?:calling|ringing|phoning|texting|emailing|messaging|spamming)\b[^.,]{0,20}$/iu;

/** Whether a message says how somebody is to be reached, or not to be, which is no wish about the matter: "别打电话，发邮件". */
export function tellsHowToReach(text: string): boolean {
  return WAY.test(text) && !REMEDY.test(text) && !TO_STOP.test(text.trim());
}

/** One way rather than another: a call that they would like is a wish. */
const RATHER =
  /\b(?:no|not|don['’]?t|never|only|instead|prefer|rather|stop)\b|[别別]|不[要想用必]|唔[好使想]|只[用要能]|[用发發傳]/iu;

/** A number or an address, which is taken like any other. */
const HOLDS_CONTACT = /@|\d{6}/u;

/** Whether a message says by which way rather than another they are to be reached: "email me, don't call". */
export function prefersWay(text: string): boolean {
  return tellsHowToReach(text) && RATHER.test(text) && !HOLDS_CONTACT.test(text);
}

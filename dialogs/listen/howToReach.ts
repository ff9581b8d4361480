/** A way to reach somebody. */
const WAY =
  /打(?:电话|電話|[给給畀俾来來嚟过過])|(?:发|發|寄|传|傳)(?:个|個)?(?:邮件|郵件|信|短信|短訊|簡訊|讯息|訊息)|(?:加|用|留)?(?:微信|whatsapp|line)|邮箱|信箱|\b(?:call|ring|phone|text|e-?mail|mail|message|whatsapp)\b/iu;

/** Something to be done about the matter itself. */
const REMEDY =
  /退|换|換|赔|賠|修|补|補|取消|道歉|\b(?:refund|replace|exchange|repair|compensat|apolog|cancel|credit)\w*/iu;

/** Whether a message says how somebody is to be reached, or not to be, which is no wish about the matter: "别打电话，发邮件". */
export function tellsHowToReach(text: string): boolean {
  return WAY.test(text) && !REMEDY.test(text);
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

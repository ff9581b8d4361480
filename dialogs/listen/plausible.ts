import type { Category, Signal, Understanding } from '../../nlp/index.ts';
import { isBareQuestion } from './bareQuestion.ts';

/** Words of illness and injury, wide on purpose: one of them is enough to believe that somebody is hurt. */
export const BODY =
  /\b(?:ill|sick(?! (?:and tired )?of\b)|unwell|vomit\w*|throw(?:ing|n)? up|threw up|nause\w*|diarrh\w*|stomach|belly|tummy|cramps?|fever|rash|hives|itch\w*|swell\w*|swollen|allerg\w*|anaphyla\w*|pain\w*|hurts?|hurting|ache\w*|bleed\w*|blood|cuts?|burn(?:ed|t|s)?|scald\w*|slip(?:ped|s)?|fell|fall(?:en)?|trip(?:ped)?|broke (?:my|his|her|a) \w+|broken (?:arm|leg|wrist|tooth|bone)|injur\w*|wound\w*|bruis\w*|concuss\w*|faint\w*|dizz\w*|unconscious|chok\w*|breath\w*|poison\w*|hospital\w*|ambulance|a&e|doctor|clinic|electric shock|shocked me|tooth|teeth|pregnan\w*)\b|[痛疼晕暈吐泻瀉烧燒烫燙伤傷血疹痒癢肿腫摔跌绊絆骨]|呕(?!心)|嘔(?!心)|过敏|過敏|不舒服|唔舒服|不适|不適|难受|難受|拉肚|肚屙|屙|中毒|食物中毒|医院|醫院|急诊|急診|诊所|診所|送医|送醫|看医生|看醫生|睇醫生|救护|救護|滑倒|跣|昏|噎|哽|休克|抽搐|触电|觸電|割(?:到|破|伤|傷)|划(?:伤|破)|劃(?:傷|破)|骨折|牙|喘|呼吸|孕|流产|流產|病/iu;

/** A child has eaten or drunk of it: that is a matter of health, whatever shows so far. */
const CHILD_HAD =
  /(?:孩子|小孩|宝宝|寶寶|儿子|兒子|女儿|女兒|小朋友|细路|細路|囝囝|囡囡)[^，。,]{0,6}[吃喝饮飲食吞咬]|\b(?:child\w*|baby|toddler|son|daughter|kids?)\b[^.!?]{0,30}\b(?:ate|eaten|eat|drank|drunk|drinking|eating|swallow\w*)\b/iu;

/** Something was taken from somebody. */
const STOLEN =
  /\b(?:was|were|been|got|had|have) (?:\w+ ){0,4}(?:stolen|pickpocketed|mugged|robbed|snatched)\b|(?:被|俾|畀|给|給)(?:人|小偷|扒手)?(?:偷|扒|抢|搶)(?:走|了|咗|去)/iu;

/** Where people tell the world: without one of these a line that is down is no threat to publish. */
const PUBLIC =
  /\b(?:press|reporter|journalist|news\w*|media|tv|post\w*|publish\w*|viral|reviews?|tiktok|twitter|facebook|instagram|youtube|reddit|trustpilot|blog\w*|online)\b|记者|記者|媒体|媒體|新闻|新聞|报纸|報紙|报社|報社|电视|電視|曝光|爆料|爆光|公开|公開|公諸|(?:发|發|放|贴|貼|挂|掛|传|傳|po|擺|摆)[^，。,]{0,6}(?:网|網|群|圈)|(?:网|網)[上络絡路](?:发|發|曝|公)|抖音|微博|小红书|小紅書|朋友圈|知乎|快手|连登|連登|臉書|脸书|爆社|脆|ptt|dcard|fb|ig|寫出嚟|写出来|寫出來|报道|報導|報道/iu;

/** What hurts people, or disgusts them, before anybody is hurt. */
const DANGER =
  /\b(?:fire|flames?|smok\w*|spark\w*|explo\w*|shock\w*|gas|leak\w*|glass|sharp|cables?|wires?|poles?|hang(?:s|ing)|fallen|needle|metal|electric\w*|collaps\w*|overheat\w*|melt\w*|insects?|worms?|maggots?|bugs?|cockroach\w*|rats?|mouse|mice|mould\w*|mold\w*|expired|chemical|child\w*|baby|toddler|danger\w*|unsafe)\b|着火|著火|起火|冒烟|冒煙|爆|漏电|漏電|触电|觸電|煤气|煤氣|瓦斯|玻璃|铁|鐵|针|針|虫|蟲|蟑螂|曱甴|老鼠|霉|黴|过期|過期|塌|掉[下在到]|垂|电线|電線|[电電][杆桿]|线缆|[光电電][缆纜]|砸|烫|燙|孩子|宝宝|寶寶|小朋友|婴|嬰|危险|危險|安全/iu;

/** Words of life and death, wide on purpose: without any of them nobody has spoken of ending it. */
const LIFE =
  /\b(?:die|dead|dying|death|kill|suicid\w*|end (?:it|this|things|everything|my)|live|life|alive|living|exist\w*|worthless|hopeless|no (?:point|hope|way out|reason)|pointless|can'?t (?:go on|take|cope|do this)|cannot (?:go on|take|cope)|give up|giving up|hurt(?:ing)? myself|harm\w*|jump(?:ing)?|overdose|pills|disappear|goodbye|better off)\b|[死活命]|自[杀殺残殘尽盡]|轻生|輕生|跳[楼樓]|割腕|绝望|絕望|解脱|解脫|[撑撐捱熬]|做人|不想.{0,6}了|唔想.{0,6}[喇啦]|没意思|沒意思|没意义|沒意義|离开这个世界|離開這個世界|顶唔顺|頂唔順/iu;

/** Said outright, and no figure of speech for hunger, heat, or missing somebody. */
const WANTS_TO_DIE =
  /(?<![饿餓热熱累困笑馋饞悶闷冻凍渴痒癢][得到]{0,2})(?:真的|真係|真是|好|很|都|只|就)?(?:想死(?![你妳我佢他她它])|唔想做人|不想活|唔想生存|活不下去|生無可戀|生无可恋)|\b(?:want|going) to (?:die|kill myself|end my life)\b/iu;

/** A driver, a parcel: what is waited for at home is a delivery. */
const OF_DELIVERY =
  /\b(?:driver|courier|deliver\w*|parcel|package|shipment|dispatch\w*|tracking)\b|快递|快遞|物流|配送|包裹|次日达|次日達|隔日|送货|送貨|司机|司機|骑手|騎手|外卖员|外賣員|速遞/iu;
/** Score of what the words name outright, so that it outweighs what examples only resemble. */
const SAID_OUTRIGHT = 0.9;
const MAY_BE_DELIVERY: ReadonlySet<Category> = new Set(['waiting', 'billing', 'other']);

/** What a thing does after it has arrived. */
const OF_FAULT =
  /\b(?:hum(?:s|ming)?|buzz\w*|rattl\w*|nois[ey]\w*|loud|stopped working|won'?t (?:turn|switch|start|charge)|(?:doesn'?t|does not) (?:work|turn|charge)|dead|leak\w*|overheat\w*)\b|嗡嗡|噪音|太吵|很吵|好嘈|异响|異響|漏水|开不了机|開不了機|充不了电|充不了電/iu;
const OF_ARRIVAL =
  /\b(?:late|arriv\w*|lost|missing|delay\w*|not here|where is|still waiting|crushed|box|parcel|package)\b|没到|沒到|未到|迟|遲|晚|丢|丟|压|壓|包裹|快递|快遞/iu;

/** Calls something off; "it stopped working" does not. */
const CALLS_OFF =
  /\b(?:cancel\w*|withdraw\w*|call(?:ing)? (?:it|this) off|drop (?:it|this|the|my)|forget (?:it|about|this)|never ?mind|don'?t bother|not bother|leave it|stop (?:it|this|here|the complaint|my complaint)|close (?:it|this|my|the)|scrap|take (?:it|that) back|give up|no longer)\b|取消|撤|(?<![多少计計没沒打预預结結漏错錯重合折换換怎])[算罢罷][了啦喇]|[不唔](?:想|要|再)?(?:投诉|投訴|客訴|申诉|申訴|追究|弄|搞|办|辦|处理|處理|说|說|講|讲|玩)|不用(?:了|处理|處理|管)|唔使(?:喇|理|處理)|作罢|作罷|放弃|放棄|收回/iu;

/** Wants to cancel what they pay for, and cannot: that is what they complain of. A sum that was miscounted calls nothing off either. */
const CANNOT_CANCEL =
  /\b(?:can'?t|cannot|can not|could ?n'?t|unable to|impossible to|(?:wo|does|did)n'?t let me|not let me|tried to) cancel\b|(?:没法|沒法|没办法|沒辦法|[无無]法|不能|唔可以|冇得|冇法|不[让讓给給]|唔[俾畀比])取消|取消(?:[不唔](?:了|到|掉)|极难|失[败敗])/iu;

/** Charged for what was never asked for: a complaint, however much it looks like a question. */
const UNASKED =
  /\b(?:never|didn'?t|did not|haven'?t) (?:sign(?:ed)? up|order(?:ed)?|subscribe[d]?|ask(?:ed)? for|agree[d]?|buy|bought|use[d]?)\b|(?:从来?|從來?|根本)?(?:没|沒|未)(?:有)?(?:订|訂|开|開|申请|申請|办|辦|买|買)过?過?|冇(?:訂|申請|開|買)過/iu;
const CHARGED =
  /\b(?:bill|charge[ds]?|fees?|billed|deducted|paid|my (?:card|account))\b|[¥£$€]|扣|收费|收費|账单|帳單|話費|话费|费用|費用|月租/iu;

/** What a thing does that a website or a line does not. */
const OF_THE_NET =
  /\b(?:app|site|website|web|page|log ?in|sign ?in|password|link|button|screen|load\w*|crash\w*|online|internet|wi-?fi|broadband|signal|network|data|server|error|code|text|sms|call|calls|number)\b|网|網|页|頁|链接|連結|连结|登[录入錄]|账号|帳號|密码|密碼|程序|程式|小程序|客户端|用戶端|闪退|閃退|加载|載入|信号|訊號|讯号|宽带|寬頻|流量|短信|簡訊|验证码|驗證碼|通话|通話|APP/iu;

function withoutSignal(understanding: Understanding, signal: Signal, severity: Understanding['severity']) {
  return {
    ...understanding,
    signals: understanding.signals.filter((one) => one !== signal),
    severity: Math.min(understanding.severity, severity) as Understanding['severity'],
  };
}

/**
 * What the recognizer says, weighed against the words. Tags are guesses, and some of them make us say things that must
 * not be said on a guess: an emergency number to somebody whom nothing ails, a crisis line to one kept awake by a
 * fridge, "the website" to one whose case does not open.
 */
export function plausible(text: string, given: Understanding): Understanding {
  let said = given;
  const main = said.categories[0]?.code;
  if (said.signals.includes('self_harm') && !LIFE.test(text)) said = withoutSignal(said, 'self_harm', 2);
  if (!said.signals.includes('self_harm') && WANTS_TO_DIE.test(text)) {
    said = { ...said, signals: [...said.signals, 'self_harm'], severity: 4 };
  }
  if (said.signals.includes('media') && !PUBLIC.test(text)) said = withoutSignal(said, 'media', said.severity);
  if (!said.signals.includes('crime') && STOLEN.test(text)) said = { ...said, signals: [...said.signals, 'crime'] };
  if (said.signals.includes('food_safety') && !said.signals.includes('health') && CHILD_HAD.test(text)) {
    said = { ...said, signals: [...said.signals, 'health'], severity: 4 };
  }
  if (said.signals.includes('health') && !BODY.test(text) && !CHILD_HAD.test(text)) {
    const isHazard = said.signals.includes('food_safety');
    if (isHazard || !said.categories.some(({ code }) => code === 'safety')) {
      said = withoutSignal(said, 'health', isHazard ? 3 : 2);
    }
  }
  // A description of a person is no foreign body: safety beside a plainer matter needs a sign of its own.
  const isSafe = !said.signals.includes('health') && !said.signals.includes('food_safety') && !DANGER.test(text);
  if (main && main !== 'safety' && isSafe && !BODY.test(text)) {
    const categories = said.categories.filter(({ code }) => code !== 'safety');
    if (categories.length < said.categories.length) {
      said = { ...said, categories, severity: Math.min(said.severity, 2) as Understanding['severity'] };
    }
  }
  if (main === 'network' && !OF_THE_NET.test(text) && said.entities.some(({ type }) => type === 'product')) {
    const rest = said.categories.slice(1).filter(({ code }) => code !== 'quality');
    said = { ...said, categories: [{ code: 'quality', score: said.categories[0]?.score ?? 0 }, ...rest] };
  }
  if (main === 'delivery' && OF_FAULT.test(text) && !OF_ARRIVAL.test(text)) {
    const rest = said.categories.slice(1).filter(({ code }) => code !== 'quality');
    said = { ...said, categories: [{ code: 'quality', score: said.categories[0]?.score ?? 0 }, ...rest] };
  }
  if (main && MAY_BE_DELIVERY.has(main) && OF_DELIVERY.test(text)) {
    // Waiting in for a driver is no second matter.
    const rest = said.categories.filter(({ code }) => code !== 'delivery' && code !== 'waiting').slice(0, 2);
    const score = Math.max(said.categories[0]?.score ?? 0, SAID_OUTRIGHT);
    said = { ...said, categories: [{ code: 'delivery', score }, ...rest] };
  }
  if (said.complaint < 0.5 && UNASKED.test(text) && CHARGED.test(text)) {
    const categories = said.categories.length > 0 ? said.categories : [{ code: 'billing' as const, score: 0.6 }];
    said = { ...said, complaint: 0.6, categories, act: { label: 'vent', score: said.act.score } };
  }
  if (said.act.label === 'cancel' && (!CALLS_OFF.test(text) || CANNOT_CANCEL.test(text))) {
    said = { ...said, act: { label: said.complaint >= 0.4 ? 'vent' : 'other', score: said.act.score } };
  }
  if (said.signals.length === 0 && said.complaint >= 0.5 && isBareQuestion(text)) {
    said = { ...said, complaint: 0.2, act: { label: 'question', score: said.act.score }, categories: [] };
  }
  return said;
}

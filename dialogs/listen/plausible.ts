import type { Category, Signal, Understanding } from '../../nlp/index.ts';
import { isBareQuestion } from './bareQuestion.ts';

/** Words of illness and injury, wide on purpose: one of them is enough to believe that somebody is hurt. */
export const BODY =
  /\b(?:ill|sick(?! (?:and tired )?of\b)|unwell|vomit\w*|throw(?:ing|n)? up|threw up|nause\w*|diarrh\w*|stomach|belly|tummy|cramps?|fever|rash|hives|itch\w*|swell\w*|swollen|allerg\w*|anaphyla\w*|pain\w*|hurts?|hurting|ache\w*|bleed\w*|blood|cuts?|burn(?:ed|t|s)?|scald\w*|slip(?:ped|s)?|fell|fall(?:en)?|trip(?:ped)?|broke (?:my|his|her|a) \w+|broken (?:arm|leg|wrist|tooth|bone)|injur\w*|wound\w*|bruis\w*|concuss\w*|faint\w*|dizz\w*|unconscious|chok\w*|breath\w*|poison\w*|hospital\w*|ambulance|a&e|doctor|clinic|electric shock|shocked me|tooth|teeth|pregnan\w*)\b|[痛疼晕暈泻瀉烧燒烫燙伤傷血疹痒癢肿腫摔跌绊絆骨]|吐(?![掉槽露司])(?!了?出[来來去])|呕(?!心)|嘔(?!心)|过敏|過敏|不舒服|唔舒服|不适|不適|难受|難受|拉肚|肚屙|屙|中毒|食物中毒|医院|醫院|急诊|急診|诊所|診所|送医|送醫|看医生|看醫生|睇醫生|救护|救護|滑倒|跣|昏|噎|哽|休克|抽搐|触电|觸電|割(?:到|破|伤|傷)|划(?:伤|破)|劃(?:傷|破)|骨折|牙|喘|呼吸|孕|流产|流產|病/iu;

/** A child has eaten or drunk of it: that is a matter of health, whatever shows so far. */
const CHILD_HAD =
  /(?<![没沒未冇别別](?:给|給|让|讓|俾|畀|有)?)(?:孩子|小孩|宝宝|寶寶|儿子|兒子|女儿|女兒|小朋友|细路|細路|囝囝|囡囡)[^，。,]{0,6}[吃喝饮飲食吞咬]|\b(?:child\w*|baby|toddler|son|daughter|kids?)\b[^.!?]{0,30}\b(?:ate|eaten|eat|drank|drunk|drinking|eating|swallow\w*)\b/iu;

/** Something was taken from somebody. */
const STOLEN =
  /\b(?:was|were|been|got|had|have) (?:\w+ ){0,4}(?:stolen|pickpocketed|mugged|robbed|snatched)\b|(?:被|俾|畀|给|給)(?:人|小偷|扒手)?(?:偷|扒|抢|搶)(?:走|了|咗|去)/iu;

/** What the police are for, wide on purpose: a charge that is wrong is none of it. */
const OF_CRIME =
  /\b(?:stol\w*|steal\w*|theft|thie\w*|rob\w*|burgl\w*|fraud\w*|scam\w*|hack\w*|phish\w*|unauthori[sz]ed|identity|crim\w*|police|assault\w*|attack\w*|hit|punch\w*|beat\w*|slapp\w*|grabb\w*|push\w*|shov\w*|threat\w*|stalk\w*|harass\w*|grop\w*|touch\w*|weapon|knife|forg\w*|fake\w*|imperson\w*|somebody else|someone else|not (?:me|mine)|took|taken|cloned|password|log(?:ged)? ?in\w*|drunk|rap\w*|kidnap\w*|break-?in|broke in\w*|tamper\w*|pickpocket\w*|snatch\w*|mugg\w*|film\w*|spy\w*|camera)\b|[偷抢搶盗盜骗騙诈詐劫]|被刷|冒[名用充]|[殴毆]|打[了咗]?(?:我|他|她|人|佢)|动手|動手|推[了咗]?(?:我|他|她|人|佢)|威[胁脅]|恐[吓嚇]|骚扰|騷擾|非礼|非禮|猥|偷拍|[报報]警|警察|公安|派出所|差人|不是我(?:本人)?|唔係我|本人操作|[别別]人|他人|陌生|登[录入錄]|密[码碼]|验证码|驗證碼|伪造|偽造|跟踪|跟蹤|[拿拎攞]走/iu;

/** Somebody was hurt, said outright. */
const WAS_HURT =
  /\b(?:burn(?:t|ed)|scald(?:ed)?|cut|broke|fractured|sprained|chipped|cracked|twisted|injured|hurt) (?:my|his|her|our|a|the kid's|the baby's) (?:\w+ )?(?:hand|finger|arm|leg|wrist|ankle|knee|foot|toe|lip|mouth|tongue|tooth|teeth|head|back|face|eye|nose|skin|hip|elbow|shoulder)s?\b|\b(?:allergic|anaphylactic) (?:reaction|shock)\b|\bin (?:the )?(?:hospital|a&e|the emergency room)\b|[烫燙](?:伤|傷|红|紅|到[我他她佢]|起泡|脱皮|脫皮)|(?:割|划|劃|扎|刮|撞|砸|夹|夾|摔)(?:伤|傷|破了?[手脚腳脸臉嘴腿]|断|斷)|(?:流|出)[了咗]?(?:好多|很多|不少)?血|住[了咗]?(?:院|醫院|医院)|骨折|[崩磕][了咗断斷掉]{0,2}(?:一颗|一顆|半颗|半顆|个|個|只|隻)?牙/iu;

/** Somebody is ill, however unsure they are of what it is. */
const FELL_ILL =
  /\bfood poisoning\b|\b(?:throwing|threw) up\b|\bvomit(?:ed|ing)\b|\bdiarrh\w+|上吐下[泻瀉]|食物中毒|又吐又[拉泻瀉]|拉肚子拉/iu;
const NOT_ILL =
  /\b(?:not|no|never|nobody|if|avoid|risk|could|scared|afraid)\b|[没沒冇未怕]|会不会|會不會|如果|万一|萬一|要是/iu;

/** It did not come to that, or is only feared. */
const NOT_HURT =
  /\b(?:not|nobody|no one|none|never|nearly|almost|could(?: have)?|might|would have|luckily|if)\b|没有?(?:人)?(?:被)?(?:[烫燙割划摔伤傷]|受)|沒有?(?:人)?(?:被)?(?:[烫燙割劃摔傷]|受)|冇|差[点點啲]|险些|險些|幸好|还好|還好|好彩|万一|萬一|如果|要是|会不会|會不會|可能/iu;

/** Nobody came to harm, said outright. */
const SPARED =
  /\b(?:luckily|thankfully|fortunately|lucky|thank god)\b[^.!?]{0,30}\b(?:nobody|no one|none|not|n'?t|didn'?t|wasn'?t|missed)\b|\b(?:nobody|no one|none of us)(?: was| got| is| has been)? (?:hurt|injured|harmed|standing|near|there)\b|(?:幸好|还好|還好|好在|好彩|所幸|幸亏|幸虧)[^。！？]{0,4}(?:没|沒|冇|未|人)|(?:没|沒|冇)(?:有)?(?:人(?:受伤|受傷|出事|有事|吃|喝|碰)|伤到人|傷到人|受伤|受傷|伤着|傷著)|人(?:没|沒|冇)事|[没沒](?:怎样|怎樣|怎么样|怎麼樣|大碍|大礙)/iu;

/** What keeps a line from working, whatever else it is called. */
const NO_NET =
  /[网網](?:络|絡|路)?(?:又|就|老是?|总是?|總是?|一直|经常|經常|突然|天天)?[断斷掉]|[断斷][网網]|[没沒冇][网網]|上[不唔][了到][网網]|[没沒冇无無](?:有)?(?:信号|訊號|讯号|信號)|\b(?:no|lost|bad|poor|weak) (?:signal|internet|broadband|reception)\b|\b(?:internet|broadband|wi-?fi|line) (?:is|was|keeps?|went|goes|has been|cuts?|drops?)\b/iu;

/** Somebody is to come and put it right, or to say sorry: no wish to talk to a person now. */
const TO_COME =
  /派(?:个|個)?(?:人|师傅|師傅|工程师|工程師)[^，。]{0,6}(?:修|看|查|装|裝|检|檢|处理|處理|弄)|(?:人|师傅|師傅)(?:上门|上門)|(?:叫|让|讓|要|请|請)(?:你们|你們|你哋)?(?:的|嘅)?(?:分?店|门店|門市|大堂)?(?:经理|經理|店长|店長|老板|老闆|主管|店员|店員)[^，。]{0,8}(?:道歉|对唔住|對唔住|赔|賠)|\b(?:engineer|technician|someone|somebody)\b[^.!?]{0,12}\b(?:come|visit|fix|repair|look at)\b|\b(?:him|her|them|manager|waiter|staff)\b[^.!?]{0,16}\bapologi[sz]e\b/iu;
/** Talking to a person, named outright. */
const TO_TALK = /人工|真人|转接|轉接|\b(?:speak|talk|chat)(?:ing)? (?:to|with)\b|\bput me through\b|\bhuman\b/iu;

/** Asks where something is that should be there: no question about a case, but a delivery that is late. */
const WHERE_IS_IT =
  /\bwhere(?:'s| is|s| are)? (?:my|the|our) (?:\w+ )?(?:orders?|parcels?|packages?|deliver(?:y|ies)|items?|stuff)\b|\b(?:order|parcel|package|delivery)\b[^.!?]{0,40}\b(?:meant to|supposed to|should have|was due|still (?:not|hasn'?t|waiting)|hasn'?t (?:come|arrived|turned up)|not (?:come|arrived|here))\b|(?:订单|訂單|快递|快遞|包裹|货|貨|东西|東西|外卖|外賣)[^，。？?]{0,8}(?:到哪|去哪|在哪|到邊|去咗邊|喺邊|怎么还没|怎麼還沒|咋还没|点解仲未|點解仲未|还没(?:到|送|发)|還沒(?:到|送|發)|仲未(?:到|送|發))/iu;

/** Where people tell the world: without one of these a line that is down is no threat to publish. */
const PUBLIC =
  /\b(?:press|reporter|journalist|news\w*|media|tv|post\w*|publish\w*|viral|reviews?|tiktok|twitter|facebook|instagram|youtube|reddit|trustpilot|blog\w*|online)\b|记者|記者|媒体|媒體|新闻|新聞|报纸|報紙|报社|報社|电视|電視|曝光|爆料|爆光|公开|公開|公諸|(?:发|發|放|贴|貼|挂|掛|传|傳|po|擺|摆)[^，。,]{0,6}(?:网|網|群|圈)|(?:网|網)[上络絡路](?:发|發|曝|公)|抖音|微博|小红书|小紅書|朋友圈|知乎|快手|连登|連登|臉書|脸书|爆社|脆|ptt|dcard|fb|ig|寫出嚟|写出来|寫出來|报道|報導|報道/iu;

/** Something of value, wide on purpose: without any of it nobody has been asked to pay for silence. */
const OF_VALUE =
  /\d|[十百千万萬]|\b(?:pay\w*|paid|give\w*|gift|cash|money|grand|quid|bucks|dollars?|pounds?|hundred|thousand|transfer|send|compens\w*|settle\w*|vouchers?|refund\w*|free|worth|quiet|silen\w*|delet\w*|price|offer|deal|generous|envelope|slip|sort me|make me|on the house|card|discount)\b|[块塊钱錢元赔賠给給拿转轉俾畀攞私数數免送价價删刪]|现金|現金|汇款|匯款|金额|金額|封口|利是|红包|紅包|收聲|收声|闭嘴|閉嘴|态度|態度|诚意|誠意|表示|意思/iu;

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
  if (said.signals.includes('extortion') && !OF_VALUE.test(text))
    said = withoutSignal(said, 'extortion', said.severity);
  if (said.signals.includes('health') && SPARED.test(text) && !WAS_HURT.test(text)) {
    said = withoutSignal(said, 'health', 3);
    // A kettle that bursts beside nobody is a danger all the same.
    if (DANGER.test(text)) {
      const rest = said.categories.filter(({ code }) => code !== 'safety');
      said = { ...said, severity: 3, categories: [{ code: 'safety', score: SAID_OUTRIGHT }, ...rest.slice(0, 2)] };
    }
  }
  if (said.act.label === 'want_human' && TO_COME.test(text) && !TO_TALK.test(text)) {
    const signals = said.signals.filter((one) => one !== 'human');
    said = { ...said, signals, act: { label: 'vent', score: said.act.score } };
  }
  if (WHERE_IS_IT.test(text) && said.complaint < 0.5) {
    const score = Math.max(main === 'delivery' ? (said.categories[0]?.score ?? 0) : 0, 0.7);
    said = {
      ...said,
      complaint: 0.6,
      categories: [{ code: 'delivery', score }],
      act: { label: 'vent', score: said.act.score },
    };
  }
  if (main === 'quality' && NO_NET.test(text)) {
    const rest = said.categories.filter(({ code }) => code !== 'network');
    said = { ...said, categories: [{ code: 'network', score: SAID_OUTRIGHT }, ...rest.slice(0, 2)] };
  }
  if (said.signals.includes('media') && !PUBLIC.test(text)) said = withoutSignal(said, 'media', said.severity);
  if (said.signals.includes('crime') && !OF_CRIME.test(text)) said = withoutSignal(said, 'crime', 2);
  if (
    !said.signals.includes('health') &&
    ((WAS_HURT.test(text) && !NOT_HURT.test(text)) || (FELL_ILL.test(text) && !NOT_ILL.test(text)))
  ) {
    said = { ...said, signals: [...said.signals, 'health'], severity: 4 };
  }
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

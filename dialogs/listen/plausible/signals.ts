import type { Understanding } from '../../../nlp/index.ts';
import { isTakenFromOutside } from '../leftOutside.ts';
import { isOnlyAsked } from '../wantsToKnow.ts';
import { withoutSignal } from './withoutSignal.ts';

/** Something was taken from somebody. */
const STOLEN =
  /\b(?:was|were|been|got|had|have) (?:\w+ ){0,4}(?:stolen|pickpocketed|mugged|robbed|snatched)\b|(?:被|俾|畀|给|給)(?:人|小偷|扒手)?(?:偷|扒|抢|搶)(?:走|了|咗|去)/iu;

/** What the police are for, wide on purpose: a charge that is wrong is none of it. */
const OF_CRIME =
  /\b(?:stol\w*|steal\w*|theft|thie\w*|rob\w*|burgl\w*|fraud\w*|scam\w*|hack\w*|phish\w*|unauthori[sz]ed|identity|crim\w*|police|assault\w*|attack\w*|hit|punch\w*|beat\w*|slapp\w*|grabb\w*|push\w*|shov\w*|threat\w*|stalk\w*|harass\w*|grop\w*|touch\w*|weapon|knife|forg\w*|fake\w*|imperson\w*|somebody else|someone else|not (?:me|mine)|took|taken|cloned|password|log(?:ged)? ?in\w*|drunk|rap\w*|kidnap\w*|break-?in|broke in\w*|tamper\w*|pickpocket\w*|snatch\w*|mugg\w*|film\w*|spy\w*|camera)\b|[偷抢搶盗盜骗騙诈詐劫]|被刷|冒[名用充]|[殴毆]|打[了咗]?(?:我|他|她|人|佢)(?!\s?\d|[这這呢]|[的嘅]?(?:电话|電話|手机|手機|电|電|座机|号|號))|动手|動手|推[了咗]?(?:我|他|她|人|佢)|威[胁脅]|恐[吓嚇]|骚扰|騷擾|非礼|非禮|猥|偷拍|[报報]警|警察|公安|派出所|差人|不是我(?:本人)?|唔係我|本人操作|[别別]人|他人|陌生|登[录入錄]|密[码碼]|验证码|驗證碼|伪造|偽造|跟踪|跟蹤|[拿拎攞]走/iu;

/** Where people tell the world: without one of these a line that is down is no threat to publish. */
const PUBLIC =
  /\b(?:press|reporter|journalist|news\w*|media|tv|post\w*|publish\w*|viral|reviews?|tiktok|twitter|facebook|instagram|youtube|reddit|trustpilot|blog\w*|online)\b|记者|記者|媒体|媒體|新闻|新聞|报纸|報紙|报社|報社|电视|電視|曝光|爆料|爆光|公开|公開|公諸|(?:发|發|放|贴|貼|挂|掛|传|傳|po|擺|摆)[^，。,]{0,6}(?:网|網|群|圈)|(?:网|網)[上络絡路](?:发|發|曝|公)|抖音|微博|小红书|小紅書|朋友圈|知乎|快手|连登|連登|臉書|脸书|爆社|脆|ptt|dcard|fb|ig|寫出嚟|写出来|寫出來|追蹤|粉[丝絲]|部落客|博主|报道|報導|報道/iu;

/** Somebody who is called so, by name or in an address: "it's Sue Harris", sue.h@example.com. */
const NAMED_SUE = /\bSue\b(?! (?:you|u|them|him|her|the|your)\b)(?: \p{Lu}\p{L}+)?|^\W*sue\W*$|[\w.+-]*@[\w.-]+/gu;

/** What goes to court, wide on purpose. */
const OF_LAW =
  /\p{Script=Han}|\b(?:sue[sd]?|suing|court\w*|lawyers?|attorneys?|solicitors?|barristers?|legal\w*|laws?|lawsuits?|litigat\w*|tribunal|claims?|ombudsman|rights?|action|act)\b/iu;

/** Something of value, wide on purpose: without any of it nobody has been asked to pay for silence. */
const OF_VALUE =
  /\d|[十百千万萬]|\b(?:pay\w*|paid|give\w*|gift|cash|money|grand|quid|bucks|dollars?|pounds?|hundred|thousand|transfer|send|compens\w*|settle\w*|vouchers?|refund\w*|free|worth|quiet|silen\w*|delet\w*|price|offer|deal|generous|envelope|slip|sort me|make me|on the house|card|discount)\b|[块塊钱錢元赔賠给給拿转轉俾畀攞私数數免送价價删刪]|现金|現金|汇款|匯款|金额|金額|封口|利是|红包|紅包|收聲|收声|闭嘴|閉嘴|态度|態度|诚意|誠意|表示|意思/iu;

/** They may yet call the police over a refund: nothing was done to anybody. */
const WOULD_CALL_POLICE =
  /(?:逼我|迫我|是不是要|是要|是想|不然|否则|否則|再不[^，。]{0,4}|[不唔]退[^，。]{0,4}|就|真(?:的)?|[会會])(?:我)?(?:要|去|就|真|再)?(?:我)?[报報]警/gu;

/** What they say they do not want. */
const NOT_WANTED = /(?:唔(?:要|使|係要)|不(?:要|用|需要|是要|想要)|毋須)[^，。！？]{0,8}/gu;

/** What somebody does who is not paid, or that they will keep quiet, wide on purpose: who asks for a fare asks for no more. */
const CONDITION =
  /\b(?:or|otherwise|unless|if|until|till|quiet|silen\w*|hush|delet\w*|take (?:it |this |them )?down|remov\w*|reviews?|stars?|post\w*|viral|tiktok|twitter|facebook|instagram|youtube|google|trustpilot|press|news\w*|media|report\w*|expos\w*|publish\w*|tell everyone|health inspector|between (?:us|you and me)|go away|forget|say nothing|won['’]?t (?:say|tell|post|talk)|keep (?:it|this|my mouth)|sort me|slip|envelope|cash|thousand|grand|million|\d{3,}|[£$€]\s?\d|\dk|make it worth|worth my while|generous|goodwill|everyone will|the world)\b/iu;

/** The same in Chinese: what they do else, where they tell it, silence, or a sum that is to be paid. */
const CONDITION_HAN =
  /不然|否[则則]|要不|如果|要是|[不唔](?:[给給俾畀退]|[赔賠]|解[决決]|[处處]理)|就(?:[会會])?(?:[发發]|去|上|投|告|[举舉]|po|爆|曝|[找搵]|[写寫])|曝光|爆料|公[开開]|[发發放擺][^，。]{0,4}(?:[网網群圈])|抖音|微博|小[红紅][书書]|朋友圈|[记記]者|媒[体體]|差[评評]|[負负][评評]|封口|收[声聲]|[闭閉]嘴|[不唔][说說讲講]|私[了下底]|利是|[红紅]包|好[处處]|[诚誠]意|意思意思|[赔賠给給拿转轉俾畀補补][^，。]{0,10}(?:\d{3,}|[百千万萬箱])|(?:\d{3,}|[百千万萬])[^，。]{0,6}(?:[赔賠给給拿转轉俾畀補补]|了事|算)|1231[58]|12345|食[药藥][监監]/iu;

/** Words of life and death, wide on purpose: without any of them nobody has spoken of ending it. */
const LIFE =
  /\b(?:die|dead|dying|death|kill|suicid\w*|end (?:it|this|things|everything|my)|live|life|alive|living|exist\w*|worthless|hopeless|no (?:point|hope|way out|reason)|pointless|can'?t (?:go on|take|cope|do this)|cannot (?:go on|take|cope)|give up|giving up|hurt(?:ing)? myself|(?:self|myself)[- ]?harm\w*|harm(?:ing)? (?:my|your|him|her)self|jump(?:ing)?|overdose|pills|disappear|goodbye|better off)\b|[死活命]|自[杀殺残殘尽盡]|轻生|輕生|跳[楼樓]|割腕|绝望|絕望|解脱|解脫|[撑撐捱熬]|做人|不想.{0,6}了|唔想.{0,6}[喇啦]|没意思|沒意思|没意义|沒意義|离开这个世界|離開這個世界|顶唔顺|頂唔順/iu;

/** Said outright, and no figure of speech for hunger, heat, or missing somebody. */
const WANTS_TO_DIE =
  /(?<![饿餓热熱累困笑馋饞悶闷冻凍渴痒癢][得到]{0,2})(?:真的|真係|真是|好|很|都|只|就)?(?:想死(?![你妳我佢他她它])|唔想做人|不想活|唔想生存|活不下去|生無可戀|生无可恋)|\b(?:want|going) to (?:die|kill myself|end my life)\b|\b(?:don'?t|do not|can'?t) see (?:the|any|a) point (?:any ?more(?= *(?:[.,!;]|$))|(?:in|of) (?:anything|life|living|going on|it all)\b)|\bno point (?:in|to) (?:anything|life|living|going on|it all)\b/iu;

/** An authority that takes complaints, and what they mean to do there. */
const TO_REGULATOR =
  /(?:1231[58]|12300|12345|12381|工信部|市监局|市監局|消协|消協|消费者协会|消保會|消保官|消基會|消費者保護|消委會|消委会|通訊局|通管局|通讯管理局|NCC)[^，。,]{0,4}(?:见|見|上见|投诉|投訴|申诉|申訴|举报|舉報|檢舉|告)|(?:打|找|去|上|向|跟|報|报|告(?:到|上)?|投[诉訴](?:到|去)?|举报到|檢舉到)[^，。,]{0,4}(?:1231[58]|12300|12345|12381|工信部|市监局|消协|消協|消费者协会|消保會|消保官|消基會|消委會|消委会|通訊局|通管局|NCC)/iu;

/** Somebody with an audience, and what they mean to tell it. */
const TO_AUDIENCE =
  /(?:部落客|博主|网红|網紅|KOL|UP主|YouTuber|大V|达人|達人|[万萬]粉|粉丝|粉絲|追蹤|follower)[\s\S]{0,80}(?:写出来|寫出來|寫出嚟|发出来|發出來|放上|曝光|公开|公開|如实|如實|爆出|po)/iu;

/** Silence for goods or money, said outright: "送我一箱我就不PO了". */
const FOR_SILENCE =
  /(?:送|给|給|畀|俾|赔|賠|拿|汇|匯|转|轉)[^，。！？,]{1,16}(?:我)?就(?:不|唔)(?:会|會)?(?:再)?(?:po|发|發|曝光|爆料|爆出|讲出|講出|写出|寫出|放上|投诉|投訴|举报|舉報|檢舉)/iu;

/** What insults, threatens or swears, wide on purpose: "don't you dare" is none of it. */
const OF_ABUSE =
  /\p{Script=Han}|\*{2}|\b(?:idiot\w*|moron\w*|imbecile\w*|stupid\w*|dumb\w*|thick|useless|liars?|lying|thie\w*|crooks?|scum\w*|bastard\w*|bitch\w*|f+u+c*k*\w*|f\W?\w?\W?k\w*|wtf|stfu|shit\w*|bull\w*|crap\w*|damn\w*|hell|piss\w*|wank\w*|twat\w*|cunt\w*|dick\w*|prick\w*|arse\w*|ass|asses|asshole\w*|pathetic|incompetent\w*|clowns?|trash|garbage|rubbish|worthless|losers?|pigs?|dogs?|cows?|monkeys?|animals?|retard\w*|kill\w*|slap\w*|punch\w*|beat\w*|die|rot|shut up|screw\w*|suck\w*|sod|bloody|hate\w*|ugly|fat|slut\w*|whore\w*|sex\w*|nudes?|naked|tits?|boobs?|find you|burn|bomb|cockroach\w*|vermin|lazy|brain\w*|braindead|fool\w*|jerks?|creeps?|parasites?|leech\w*|racist|nazi\w*)\b/iu;

/** What ails somebody of theirs, and a word for one of us: deaf is no insult of a grandmother. */
const AILMENT = /(?:自己|我|奶|爷|爺|爸|妈|媽|婆|公|老人|孩子|阿[嫲嬤公])[^，。]{0,4}(?:聋|聾|瞎|盲|哑|啞|傻|呆)/u;
const AT_US = /[你妳您]|客服|[店职職人][員员]|[师師]傅|[经經]理|佢哋|[他她][们們]|垃圾|[操肏屌滚滾]|[妈媽]的/u;

/** Whoever takes complaints besides us, wide on purpose: "give my money" names nobody. */
const OF_AUTHORITY =
  /\p{Script=Han}|\b(?:ombuds\w*|of(?:com|gem|wat|sted)|regulat\w*|authorit\w*|standards?|watchdogs?|consumers?|citizens?|advice|trai|accc|tio|imda|report\w*|complain\w*|council\w*|commission\w*|minist\w*|government\w*|govt|gov|mp|courts?|forum|tribunal|bureau|inspect\w*|department|dept|environmental|attorney|escalat\w*|arbitrat\w*|higher|body|bodies|agency|portal|file\w*|lodg\w*|take (?:it|this) (?:further|up|to)|going to|go to|off to)\b/iu;
const INITIALS = /\b[A-Z]{2,6}\b/u;

/** What was eaten, or may be. */
const EATEN = /[吃喝食飲饮吞喂餵][^堂]|[过過]期|[发發]霉/u;

/** The signals but that of health: taken back where no word bears them out, and put in where they are said outright. */
export function weighSignals(text: string, given: Understanding): Understanding {
  let said = given;
  if (said.signals.includes('self_harm') && !LIFE.test(text)) said = withoutSignal(said, 'self_harm', 2);
  if (!said.signals.includes('self_harm') && WANTS_TO_DIE.test(text)) {
    said = { ...said, signals: [...said.signals, 'self_harm'], severity: 4 };
  }
  // "你哋有冇滅蟲㗎" asks what they do; nothing was found by it.
  if (said.signals.includes('food_safety') && isOnlyAsked(text) && !EATEN.test(text))
    said = withoutSignal(said, 'food_safety', 2);
  if (said.signals.includes('abuse') && (!OF_ABUSE.test(text) || (AILMENT.test(text) && !AT_US.test(text))))
    said = withoutSignal(said, 'abuse', said.severity);
  const isBare = !(/\p{Script=Han}/u.test(text) ? CONDITION_HAN : CONDITION).test(text);
  if (said.signals.includes('extortion') && (!OF_VALUE.test(text.replace(NOT_WANTED, ' ')) || isBare))
    said = withoutSignal(said, 'extortion', said.severity);
  if (!said.signals.includes('media') && TO_AUDIENCE.test(text))
    said = { ...said, signals: [...said.signals, 'media'] };
  if (!said.signals.includes('extortion') && FOR_SILENCE.test(text))
    said = { ...said, signals: [...said.signals, 'extortion'] };
  if (said.signals.includes('legal') && !OF_LAW.test(text.replace(NAMED_SUE, ' ')))
    said = withoutSignal(said, 'legal', said.severity);
  if (said.signals.includes('media') && !PUBLIC.test(text)) said = withoutSignal(said, 'media', said.severity);
  if (!said.signals.includes('regulator') && TO_REGULATOR.test(text)) {
    said = { ...said, signals: [...said.signals, 'regulator'] };
  }
  if (said.signals.includes('regulator') && !OF_AUTHORITY.test(text) && !INITIALS.test(text))
    said = withoutSignal(said, 'regulator', said.severity);
  if (said.signals.includes('crime') && !OF_CRIME.test(text.replace(WOULD_CALL_POLICE, ' ')))
    said = withoutSignal(said, 'crime', 2);
  if (!said.signals.includes('crime') && STOLEN.test(text)) said = { ...said, signals: [...said.signals, 'crime'] };
  if (said.signals.includes('crime') && isTakenFromOutside(text)) said = withoutSignal(said, 'crime', 3);
  return said;
}

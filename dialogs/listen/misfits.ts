import type { PackFact } from '../pack/index.ts';
import { isClockTime } from './clockTime.ts';
import { isOnFile } from './codeAnswer.ts';
import { flavourIn } from './flavour.ts';
import { deniesHarm } from './healthAnswer.ts';
import { namedReference } from './labelled.ts';
import { LASTED } from './lasted.ts';
import { HAN_CHAIN, isBranch, isFullName, isTitledName, namesTown, placeIn } from './nameAnswer.ts';
import { isNoMoney } from './noMoney.ts';
import { tellsNoPlace } from './noPlace.ts';
import { isTerseWish } from './terseWish.ts';
import { inTown, townIn } from './towns.ts';
import { findWish } from './wish.ts';

/** The thing itself is still there, or is not: no name of it. */
const STILL_THERE =
  /(?:包装|包裝|东西|東西|实物|實物|盒子|瓶子|袋子)?(?:都|也)?(?:[还還仲](?:在|留|有|喺)|[没沒](?:有)?[扔丢丟]|冇掉|留[着著]|[扔丢丟倒]了|掉咗)/u;

/** Where something stands written: "话费单上写的". */
const WRITTEN_THERE = /[单單账帳信面][上里裡裏](?:面)?[写寫显顯印]/u;

/** Tells what somebody does, feels or goes through: "我气得饭都没吃完", "她从来不上网". */
const TELLS_OF_SOMEBODY =
  /^(?:我|他|她|佢|我们|我們|我妈|我媽|我爸|人家)(?![的嘅]|[^，。]{0,3}(?:胸牌|名牌|工牌|姓|叫))[^，。]{3,}|气得|氣得|看[^，。]{0,4}(?:医生|醫生|[科诊診])|擦[药藥]/u;

/** Asks, without the form that an act is read from. */
const ASKS = /[?？]\s*$|(?:点解|點解|会点|會點|怎么|怎麼|为什么|為什麼|[吗嗎咩])[^，。]{0,8}$/u;

/** Facts that are called by a name: no state of affairs is one. */
const NAMED: ReadonlySet<string> = new Set(['product', 'place', 'batch', 'name', 'orderNumber', 'billItem']);

/** Where it was bought, under another question: "在全聯買的". */
const BOUGHT = /^(?:是)?[在喺]|[买買][的嘅]?[啦喇]?$/u;

/** Who they are to somebody: "我係佢孫". */
const KIN = /^我[是係系](?:佢|他|她|你)|^\W*i(?:['’]?m| am) (?:her|his|their) \p{L}+/iu;

/** What would do, rather than what it is. */
const WOULD_DO = /(?:也行|就行|就好|都可以|也可以|就得|便可)[\s。.!！]*$/u;

/** Who served them, under another question. */
const OF_WHO_SERVED =
  /^(?:那个|那個|嗰個|个|個)?(?:店[员員]|客服|服[务務][员員]|[师師]傅|[经經]理|sales)[^，。]{0,4}(?:叫|姓)|^(?:她|他|佢)?(?:的|嘅)?(?:工[号號]|胸牌|名牌)|^[男女](?:的|嘅)[\s\p{P}]*$/iu;

/** How to reach them, in another way than a number. */
const CONTACT = /^(?:line|微信|wechat|whatsapp|telegram|电话|電話|手机|手機)[\s:：]/iu;

/** Where or when it was bought, and not what: "bought online last week". */
const HOW_BOUGHT =
  /^\W*(?:i |we |it was |just )*(?:bought|got|ordered|purchased)(?: (?:it|them|this))? (?:online|offline|in store|at|from|in|on|last|yesterday|today|this|a (?:week|month|few))\b/iu;

/** A postcode, or everywhere at home: no phone and no router. */
const OF_A_PLACE =
  /^\W*[A-Z]{1,2}\d{1,2}[A-Z]?(?: ?\d[A-Z]{2})?(?=\W|$)|^\W*(?:all over|throughout|everywhere in) (?:the|my|our)\b/u;

/** A town with its postcode: "Swansea SA2", and no "Galaxy S22". */
const TOWN_AND_CODE = /^\W{0,4}(\p{L}{3,20}(?: \p{L}{2,20})?),? [A-Z]{1,2}\d{1,2}[A-Z]?(?: ?\d[A-Z]{2})?\W*$/u;

/** What they have done about it, under another question. */
const WHAT_I_TRIED =
  /^\W*(?:i |we )?(?:call(?:ed)?|rang|email(?:ed)?|complain(?:ed)?) (?:already|you|them|twice|many|so many)\b|^\W*(?:i |we |have |['’]ve |already |also )*(?:tried|restarted|rebooted|reset|unplugged|reinstalled|turned it off)\b|^(?:我)?(?:[都也]|已[经經])?(?:重[启啟開开新置]|拔[插过過了]|[试試][过過]|[换換][过過了]|[测測][过過了])/iu;

/** How and when it was paid is no item either. */
const HOW_PAID =
  /^\W*(?:i |we |already |it was )*paid\b|^[\s\p{P}]*(?:我|是|用|拿)?(?:信用卡|刷卡|[现現]金|支付[宝寶]|微信|line ?pay|街口|悠[游遊]卡|八[达達]通|[转轉][账帳]|[货貨]到付款|分期)(?:付|支付|[给給]|俾|畀|交|[结結]|扣)?(?:的|嘅|款)?[啦喇啊\s\p{P}]*$/iu;

/** Taken away or eaten there: no name of a dish. */
const HOW_EATEN =
  /^[\s\p{P}]*(?:是|[點点叫])?(?:外[卖賣送帶带]|堂食|[内內]用|[打]包|自取|外带|[现現]場)(?:的|嘅)?[啦喇啊\s\p{P}]*$/u;

/** A day is no item on a bill. */
const DAY = /星期|禮拜|礼拜|[周週][一二三四五六日]|[昨今前]/u;

/** When it was, asked what it was. */
const JUST_THEN =
  /^[\s\p{P}]*(?:就)?(?:刚刚|剛剛|刚才|剛才|頭先|啱啱|而家|現在|现在|今[日天晚早朝]|尋[日晚]|噚[日晚]|琴[日晚]|昨[天晚日])(?:早|晚|下午|中午|晏晝)?[啦喇囉啊\s\p{P}]*$/u;

/** A part of a day, asked where it was. */
const TIME_OF_DAY =
  /^[\s\p{P}]*(?:前[天日晚]|大前[天日]|上?(?:個)?(?:週|周|星期|禮拜)[一二三四五六日天])?(?:早上|上午|中午|下午|晚上|傍晚|凌晨|晏晝|朝早|夜晚)?[\s\p{P}]*$/u;

/** What was promised, asked when it was. */
const WAS_SAID = /^[\s\p{P}]*(?:你哋|你們|佢|他們)?(?:話|說好|講好|說是|答應)[^，。]{2,}/u;

/** Has not got the box or the number, asked for a name. */
const HAS_NOT_IT = /^[\s\p{P}]*(?:沒|冇|没)(?:有)?[^，。]{0,2}(?:[盒袋瓶罐樽留相照拍影]|批[號号]|發票|收據|單號|訂單)/u;

/** Afraid of something, asked what it was. */
const FEARS = /^[\s\p{P}]*(?:我)?(?:好|很|超)?(?:驚|怕|擔心|担心)|^有毒/u;

/** A sum, asked for a number of an order. */
const SUM = /[$＄¥£€]\s?\d|\d\s?(?:元|蚊|塊|块)\s*$/u;

/** How often, asked which phone it is. */
const HOW_OFTEN =
  /^[\s\p{P}]*(?:一直|成日|日日|天天|每天|每日|經常|常常|有時|久唔久|整天|不時|偶爾)(?:都)?(?:這樣|这样|係咁|咁|是)?[啦喇啊呀\s\p{P}]*$/u;

/** Frightened or disgusted, asked how they are: nothing ails anybody. */
const DISGUSTED =
  /^[\s\p{P}]*(?:真(?:的|係)|好|超|都)?(?:嚇|吓)(?:死|到|親|壞)[^，。]{0,4}$|^[\s\p{P}]*(?:好|超|真|有夠)?(?:嘔心|噁心|恶心|核突|恐怖|離譜)(?:死)?[啦喇了啊\s\p{P}]*$/u;

/** Asks whether it may be done: no answer to anything. */
const ASKS_LEAVE = /(?:得唔得|可唔可以|可以嗎|可以吗|行嗎|行吗|好嗎|好吗|使唔使)[\s?？]*$/u;

/** A day to come, said or asked for: it did not happen then. */
const AHEAD =
  /^[\s\p{P}]*(?:聽日|听日|明天|明早|明晚|後天|后天|後日|下(?:個|个)?(?:禮拜|礼拜|星期|週|周|月))[^，。]{0,10}$|(?:得唔得|可唔可以|可以嗎|可以吗|行嗎|行吗|方便嗎)[\s?？]*$/u;

/** Asks on which day it will be, and tells none. */
const ASKS_DAY = /哪[天日]|[几幾][时時号號]|(?:什|甚)[么麼][时時]候|[边邊]日|[给給畀俾][个個]?[准準確确]/u;

/** A figure and nothing else: no day. */
const BARE_FIGURE = /^[\s\p{P}$]*\d{3,}(?:元|蚊|塊|块)?[\s\p{P}]*$/u;

/** What no place is: an errand, a taste, a remedy. */
const NO_PLACE =
  /派人|[快赶趕]点?来|[快趕]點?來|擦|[又太好真很]?(?:贵|貴)|难吃|難吃|難食|[痛痒癢]|黑面|[骂罵]|有留|订单|訂單|客服|是我|自己|[不能想][退换換]|[号號日天午上晚早][来來去][的嘅]$|[岁歲]|^[赶趕快][紧緊快点點啲]|[给給]我|^(?:手[机機]|[电電][话話])?[号號][码碼](?:是|係)|^(?:the |your |ladies'? |gents'? |disabled )?(?:toilets?|loos?|restrooms?|bathrooms?)\W*$|^(?:是|係)?(?:[厕廁]所|洗手[间間])$|丟臉|丢脸|丟人|送人|[很超](?!市|商)\p{Script=Han}/u;

/** What they think of it, which is no name of it: "一堆破烂". */
const SCORN = /[垃拉]圾|破[烂爛]|[烂爛][货貨东東]|[废廢]物|\b(?:rubbish|garbage|junk|crap|trash|shite?)\b/iu;

/** Somebody does something: "and he swore at me". */
const DOES =
  /^\W*(?:(?:and|but|also|because|plus|then|so) ){1,2}\p{L}+ \p{L}+|^\W*(?:(?:no|yes|yeah|nah|well)[ ,]{1,2})?(?:he|she|they) (?!\w+ (?:road|street|store))\p{L}+/iu;

/** So many of something, and nothing else: no way of keeping it, no place and no day. */
const ONLY_COUNT =
  /^\W*(?:just |only |about )?(?:\d{1,3}|an?|one|two|three|four|five|six|a couple of|a few) (?:bags?|pack(?:et)?s?|box(?:es)?|bottles?|tins?|cans?|jars?|pieces?|items?|units?|pairs?|(?:tea|table)?spoons?(?:fuls?)?|slices?|bites?|mouthfuls?|sips?|cups?|glass(?:es)?|bowls?|portions?|servings?|handfuls?|scoops?)(?: (?:of it|maybe|or so|max|at most|each|i think|tops))*\W*$/iu;

/** How often or how long they have had it in use: "用了三次", "才穿两天". */
const IN_USE =
  /^(?:我)?(?:总共|總共|一共|就|才|只|刚|剛|大概|差不多){0,2}(?:用|穿|戴|洗|吃|喝|煮|开|開|买|買|玩|骑|騎|装|裝|收到)(?:了|过|過|咗)?(?:大概|差不多|不到|没到|沒到|也就)?(?:[\d一二两兩三四五六七八九十半几幾好多]{1,3})(?:个|個)?(?:多)?(?:次|回|趟|天|日|周|週|星期|礼拜|禮拜|月|年|小时|小時|分钟|分鐘|口)[左右多吧了的就。.!！]{0,3}$/u;

/** What one of us said or wanted then: no name of anything. */
const WE_SAID =
  /(?:服[务務][员員]|店[员員長长]|侍應|[经經]理|客服|老[板闆]|[师師]傅|[柜櫃][台檯枱]|[门門]市)[^，。]{0,4}(?:[说說话話讲講]|[让讓叫要])/u;

const NOT_OF_OURS: ReadonlySet<string> = new Set(['product', 'batch', 'orderNumber', 'billItem']);

/** One of several, where there was nothing to choose from. */
const PICKS =
  /^[\s\p{P}]*(?:就|我?[选選揀])?第?[一二两兩三四1-4][个個种種項项](?:吧|啦|喇|好|好了|就好|都行)?[\s\p{P}]*$/u;

/** What stands on the pack: no place. */
const PRINTED = /\b(?:best before|use[- ]by|sell[- ]by|bb[de]?|expiry|exp|batch|lot)\b.{0,12}\d/iu;

/** What is still there of it, and no name of it. */
const HAS_SOME = /^\W{0,4}(?:(?:i|we|still|also|yes|yeah|only|just) ){0,3}(?:have|got|kept|keep|left)\b/iu;

/** What one of us said or did: "the girl said it happens". */
const SOMEBODY_DID =
  /^\W{0,4}(?:and |but |also )?(?:the|a|your|some|my|one|that|this) (?:\w+ ){0,2}(?:girl|guy|lad|lady|man|woman|boy|waiter|waitress|server|manager|staff|assistant|cashier|chef|owner|driver|agent|rep|person|bloke|aunty|auntie|uncle|colleague|engineer|barman|barmaid|bartender)s? (?:just |only |then |even |also )?(?:said|says|told|was|were|did|didn['’]?t|wouldn['’]?t|couldn['’]?t|shrugged|laughed|ignored|refused|walked|rolled|gave|came|went|looked|smirked|shouted|blamed|took|brought|apologi[sz]ed|offered|promised)\b/iu;

/** The day of it, asked what was tried. */
const WAS_ON =
  /^\W{0,4}(?:it|that|this) (?:was|happened) (?:on )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|last (?:week|month|night))/iu;

/** What it is, and nothing that was done about it: "it's a Shark upright", 是一台吸塵器. */
const IS_A =
  /^\W*(?:it['’]?s|it is|it was|that['’]?s) (?:an?|the|my) (?:[\p{L}\d-]+ ?){1,4}\W*$|^[\s\p{P}]*(?:就|都)?[是係系](?:一|[兩两])?[件條条雙双個个部台張张瓶包盒罐袋款支把套對对][^，。我你]{2,8}$/iu;

/** A sum or a number and nothing else: nothing was done about it. */
const BARE_SUM = /^[\s\p{P}$£€¥]*[A-Z]{0,4}-?\d[\d.,-]*\s?(?:元|块|塊|蚊|quid|pounds?|dollars)?[\s\p{P}]*$/iu;

/** Some of it is left, asked how it was eaten or kept. */
const STILL_HAVE =
  /^\W*(?:i |we |yes |yeah )*(?:['’]?ve |have )?still (?:got|have)\b|^[\s\p{P}]*(?:我)?(?:[還还仲](?:有|留|剩))/iu;

/** Where it was bought with what stands beside it, or that and when: nobody's name. */
const SHOP_AND_DAY =
  /[买買][的嘅][，,\s]|^[^,]{2,30}, (?:last|this|the other) (?:week(?:end)?|month|night|year|\p{L}+day)\b|^\W*(?:ordered|bought|got it)\b/iu;

/** A number of their account, and nothing by which to reach them. */
function isOnlyReference(text: string): boolean {
  const reference = namedReference(text);
  return reference !== undefined && !/@|\d(?:[\d -]{5,})\d/u.test(text.replace(reference, ' '));
}

/** A phone by its make: nobody's name. */
const OF_DEVICES =
  /\b(?:samsung|iphone|ipad|galaxy s?\d+|xiaomi|huawei|oppo|oneplus|nokia|motorola|router|android)\b/iu;

/** Where it fails, and not on what. */
const IN_OR_OUT = /\b(?:in|out)doors?\b/iu;

/** Begins with where it was bought: "Booths in Kendal, Saturday's shop". */
const isShopFirst = (text: string) =>
  !/\p{Script=Han}/u.test(text) && placeIn(text.split(/[,;]/u)[0] ?? '') !== undefined;

/** How it was: "it was grim". */
const HOW_IT_WAS =
  /^\W*(?:it|that|they|these|those|everything|food|service) (?:was|were|tasted|looked|smelt|smelled|felt)\b/iu;

/** How things stand: nobody is called so. */
const IS_STATE =
  /['’]s (?:off|on|out|gone|back|not|still|been|broken|down)\b|\b(?:came|gone|still|already|again|because|yet)\b/iu;

/** When it was opened and where it stood since: no place where it was bought, and nothing printed on it. */
const OPENED =
  /[开開](?:的|嘅|了|咗|封|[包罐盒樽瓶])|打[开開]|(?:放|[摆擺]|存)[^，。]{0,3}(?:冰箱|雪[柜櫃]|冷[冻凍藏])|\b(?:opened|(?:in|from) the (?:fridge|freezer|cupboard))\b/iu;

/** A code printed on the pack: says nothing of whether the pack is still there. */
const PRINTED_CODE = /\b(?:batch|lot)\b.{0,24}\d|批[号號次].{0,12}\d/iu;

/** A figure of a date, or the month, as it stands on a pack: "12/03/27", "March 2027", 11月3號. */
const ON_PACK =
  /\d{2}|\d\s?[月号號日./-]|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{0,6})\b/iu;

/** How long it was to take: no sum, and no count of goods. */
const WORKING_DAYS = /工作[天日]|\b(?:working|business) days?\b/iu;

/** How much of it was eaten, and nothing of what is left. */
const HAD_SOME =
  /^(?!.*(?:[剩留丟丢掉扔晒完光仲還还倒]|\b(?:left|rest|remaining|kept|all|bin\w*|threw|thrown)\b)).*(?:[食吃飲喝饮][了咗過过]|\b(?:ate|eaten|had|drank) (?:only |about |maybe )?(?:one|two|three|half|a (?:few|couple)|some|\d)\b)/iu;

/** "係蝦片" says what it is, and "係陳太" who they are. */
function saysWhatItIs(text: string): boolean {
  const what = /^[係是系](\p{Script=Han}{2,4})$/u.exec(text.trim())?.[1];
  return what !== undefined && !isFullName(what) && !isTitledName(what);
}

/** Whether words cannot be the value of a fact, whatever was found in them: they say something of their own. */
export function misfits(fact: string, text: string, own?: PackFact): boolean {
  if (ASKS_LEAVE.test(text) || (fact !== 'contact' && isOnFile(text))) return true;
  if (fact === 'name' && /\b(?:name ?(?:tag|badge|plate)|badge)\b/iu.test(text)) return true;
  if (own?.told !== undefined && own.choices === undefined && PICKS.test(text)) return true;
  if (fact === 'name' && (OF_DEVICES.test(text) || saysWhatItIs(text) || HOW_IT_WAS.test(text))) return true;
  if (own?.told === 'device' && IN_OR_OUT.test(text)) return true;
  if (fact === 'name' && (BOUGHT.test(text) || HAN_CHAIN.test(text.trim()) || SHOP_AND_DAY.test(text))) return true;
  if (fact !== 'contact' && fact !== 'details' && (CONTACT.test(text) || WORKING_DAYS.test(text))) return true;
  if ((fact === 'batch' || fact === 'place') && OPENED.test(text)) return true;
  if ((fact === 'batch' || fact === 'orderNumber') && /^\W*7-?(?:11|eleven)(?!\d)/iu.test(text)) return true;
  if (own?.told === 'kept' && (HAD_SOME.test(text) || PRINTED_CODE.test(text))) return true;
  // "Sainsbury's in Croydon, Sunday I think": where and when it was bought.
  if (fact === 'batch' && !ON_PACK.test(text) && placeIn(text) !== undefined) return true;
  if (fact === 'place' && (NO_PLACE.test(text) || tellsNoPlace(text) || DOES.test(text))) return true;
  if ((fact === 'place' || fact === 'name' || own?.choices) && flavourIn(text) !== undefined) return true;
  if (fact === 'place' && isClockTime(text.split(/[,，]/u)[0] ?? '') && placeIn(text) === undefined) return true;
  // "An hour stood outside": how long, and not where.
  if (fact === 'place' && LASTED.test(text) && placeIn(text) === undefined) return true;
  if ((fact === 'place' || fact === 'product' || fact === 'name') && SCORN.test(text)) return true;
  if (fact === 'product' && (townIn(text) !== undefined || isBranch(text) || isShopFirst(text))) return true;
  if ((NAMED.has(fact) || own?.told === 'staff') && isTerseWish(text)) return true;
  if (fact === 'name' && HAS_NOT_IT.test(text)) return true;
  if (NOT_OF_OURS.has(fact) && WE_SAID.test(text)) return true;
  if (fact === 'place' && (JUST_THEN.test(text) || TIME_OF_DAY.test(text))) return true;
  if (fact === 'occurredOn' && WAS_SAID.test(text)) return true;
  if (fact === 'product' && (JUST_THEN.test(text) || FEARS.test(text))) return true;
  if (fact === 'orderNumber' && SUM.test(text)) return true;
  if (own?.told === 'device' && HOW_OFTEN.test(text)) return true;
  if (own?.choices && /^[\s\p{P}$£€¥]*\d[\d.,]*[\s\p{P}]*$/u.test(text) && fact !== 'quantity') return true;
  if ((fact === 'orderNumber' || fact === 'batch') && !/\d{4}/u.test(text) && findWish(text) !== undefined) return true;
  if (fact === 'symptoms' && DISGUSTED.test(text)) return true;
  if (fact === 'occurredOn' && (AHEAD.test(text) || ASKS_DAY.test(text))) return true;
  if ((fact === 'batch' || fact === 'orderNumber') && townIn(text) !== undefined) return true;
  if (fact === 'occurredOn' && BARE_FIGURE.test(text) && !/^(?:0[1-9]|1[0-2])[0-3]\d$/u.test(text.trim())) return true;
  if (fact === 'contact' && isOnlyReference(text)) return true;
  if (fact === 'tried' && (WAS_ON.test(text) || IS_A.test(text) || BARE_SUM.test(text) || inTown(text) !== undefined))
    return true;
  if (own?.kind === 'descriptive' && own.told !== 'kept' && STILL_HAVE.test(text)) return true;
  if (fact === 'place' && (ONLY_COUNT.test(text) || /^[小阿老]\p{Script=Han}$/u.test(text.trim()))) return true;
  if (NAMED.has(fact) && fact !== 'batch' && PRINTED.test(text)) return true;
  if (own?.choices && placeIn(text) !== undefined) return true;
  if (fact === 'product' && (HAS_SOME.test(text) || /^\W{0,4}[£$€]\s?\d/u.test(text))) return true;
  if ((NAMED.has(fact) || own?.choices) && own?.told !== 'staff' && SOMEBODY_DID.test(text)) return true;
  if ((own?.choices || NAMED.has(fact)) && isNoMoney(text)) return true;
  if (fact === 'name' && IS_STATE.test(text)) return true;
  if (own !== undefined && fact !== 'quantity' && own.told !== 'staff' && ONLY_COUNT.test(text)) return true;
  if (own?.told !== 'staff' && fact !== 'details' && OF_WHO_SERVED.test(text)) return true;
  if (fact === 'product' && HOW_BOUGHT.test(text)) return true;
  if (own?.told === 'device' && (OF_A_PLACE.test(text) || namesTown(TOWN_AND_CODE.exec(text)?.[1] ?? ''))) return true;
  if (own?.told !== undefined && fact !== 'tried' && WHAT_I_TRIED.test(text)) return true;
  if (fact === 'product' && HOW_EATEN.test(text)) return true;
  if (fact === 'product' && HAN_CHAIN.test(text.trim())) return true;
  if ((fact === 'billItem' || fact === 'tried') && HOW_PAID.test(text)) return true;
  if (
    (fact === 'billItem' || fact === 'place' || own?.choices) &&
    /\d{7}/u.test(text.replace(/(?<=\d)[ -](?=\d)/gu, ''))
  )
    return true;
  if (fact === 'billItem' && /^\W{0,4}(?:i |we )?(?:didn['’]?t|did not|haven['’]?t|never)\b/iu.test(text)) return true;
  if (fact === 'billItem' && DAY.test(text) && !/月/u.test(text)) return true;
  const isNamed = NAMED.has(fact) || own?.told === 'staff';
  return (
    isNamed &&
    (IN_USE.test(text) ||
      (fact !== 'name' && (KIN.test(text) || WOULD_DO.test(text))) ||
      STILL_THERE.test(text) ||
      WRITTEN_THERE.test(text) ||
      ASKS.test(text) ||
      deniesHarm(text))
  );
}

/** Whether words in which nothing was found tell of somebody rather than name something. */
export function tellsOfSomebody(fact: string, text: string, own?: PackFact): boolean {
  if (fact === 'name') return false;
  return (NAMED.has(fact) || own?.told === 'staff') && TELLS_OF_SOMEBODY.test(text);
}

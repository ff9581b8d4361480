import type { Category, Understanding } from '../../../nlp/index.ts';
import { looksLike } from '../looksLike.ts';
import { BODY } from './body.ts';
import { PLAIN } from './matterStep.ts';
import { SAID_OUTRIGHT } from './outright.ts';
import { withoutSignal } from './withoutSignal.ts';

/** What runs out and is not eaten: a voucher, points, a membership. */
const PAPER_EXPIRED =
  /(?:券|卡|[积積]分|[会會][员員]|套餐|[优優]惠|[红紅]包|代金|[兑兌][换換][码碼]|[团團][购購]|合[约約]|活[动動])[^，。！？]{0,8}(?:[过過][了咗]?期|到期|失效|逾期)|\b(?:voucher|coupon|gift card|points|membership|offer|code|contract|promo(?:tion)?|discount|deal|trial|subscription|plan|rate|warranty|bundle|pass)\b[^!?]{0,24}\bexpir(?:e|es|ed|y)\b/iu;

/** The date on the package cannot be read, or is not there: the package is at fault, and nobody is in danger of it yet. */
const UNREADABLE_DATE =
  /(?:保[质質]期|生[产產]日期|日期|[喷噴][码碼])[^，。！？]{0,8}(?:看不清|看唔清|不清楚|模糊|糊了|糊的|[磨抹擦][掉没沒]|找不到|[没沒]印|[没沒]写|沒寫|看不[见見到])|(?:[没沒冇](?:有)?)(?:保[质質]期|生[产產]日期|日期)/u;

/** Mould on the walls of somebody's home, which nobody eats. */
const MOULD_AT_HOME =
  /(?:[牆墙]|天花|房[間间子]|浴室|[廁厕]所|[臥卧]室|衣[櫃柜]|家[裡里裏]|屋企)(?!.{0,8}(?:[吃食喝飲饮]|包[裝装]))[^，。]{0,6}(?:[發发長长生]了?霉|發黴|[發发]晒霉)|\b(?:walls?|ceilings?|(?:bed|bath)?rooms?|wardrobes?|flat)\b[^.!?]{0,16}\bmou?ldy?\b|\bmou?ld\b[^.!?]{0,16}\b(?:on|in) (?:the|my|our) (?:walls?|ceilings?|(?:bed|bath)?rooms?|wardrobes?|flat|house)\b/iu;

/** What is spoiled or was eaten all the same. */
const HAD_OR_SPOILED = /[过過]期|[发發]霉|[长長]毛|[臭馊餿霉]|[变變][质質味]|[吃喝食飲饮][了完过過下]|[虫蟲]/u;

/** It nearly happened: nobody slipped, and nobody is asked how they are. */
const NEAR_MISS =
  /(?:[差][点點]|差一[点點]|差啲|[险險]些)(?:就|[儿兒]|把[^，。]{0,4})?[^，。]{0,3}(?:滑|摔|跌|[绊絆]|撞|砸|掉|[烫燙]|崴)|\b(?:nearly|almost) (?:slipped|fell|tripped)\b/iu;

const NEARLY_CUT =
  /(?:[差][点點]|差一[点點]|差啲|[险險]些)(?:就|把[^，。]{0,4})?[^，。]{0,3}(?:割|划|劃|扎|刺|硌|崩|噎|卡)/u;

/** What a charge is called in anger, or what a company is said to have done: nobody broke in anywhere. */
const CALLED_THEFT =
  /\b(?:that['’]?s|this is|it['’]?s|is|was|feels like|absolute|daylight|highway|pure|basically|literally) (?:just |basically |literally |pure |plain |outright |absolute |legal(?:i[sz]ed)? |daylight |highway |nothing short of |frankly |complete |total )*(?:theft|robbery|stealing|robbing|criminal|fraud|a scam|a crime)\b|\b(?:you|u|ya)(?: lot| people| guys)?(?: have|['’]?ve| just| basically| literally){0,2} (?:stole|stolen|stealing|robbed|robbing|scammed|scamming|conned|nicked)\b/giu;
const STOLEN_EN =
  /\b(?:police|stole|stolen|steal\w*|theft|thief|thieves|robbed|robbery|burgl\w*|mugged|pickpocket\w*|nicked|pinched|hacked|cloned|phish\w*|identity|unauthori[sz]ed|assault\w*|attack\w*|threat\w*|punch\w*|grop\w*|harass\w*|stranger|someone else|somebody else|fraudster|scammer)\b/iu;

/** What lies or hangs there and will hurt the next one. */
const STILL_THERE = /[缆纜线線电電杆桿]|玻璃|[吊挂掛垂塌砸]|\b(?:cable|wire|glass|pole)/iu;

/** Somebody was hurt for all that. */
const WAS_HURT = /[伤傷]|骨折|出血|流血|[肿腫]|瘀|擦破|[医醫]院|\b(?:hurt|injur\w*|bruis\w*|hospital)\b/iu;

/** Calls that are a nuisance are none for the police, and neither is a number marked as such. */
const NUISANCE = /[骚騷][扰擾](?:[电電][话話]|短信|[简簡][讯訊]|[来來][电電]|[号號][码碼]|信息)?/gu;
const OF_CRIME = /[偷抢搶盗盜骗騙诈詐劫]|冒[名用充]|威[胁脅]|恐[吓嚇]|[报報]警|警察|派出所|非[礼禮]|跟踪|跟蹤/u;

/** What a hair would be in. */
const IN_DISH = /[汤湯菜饭飯面麵粥碗碟盘盤杯飲饮吃食]/u;

/** Somebody's own hair, as a shampoo leaves it: nothing foreign is in anything. */
const OWN_HAIR =
  /(?:[头頭][发髮]|[发髮][丝絲尾])[^，。！？]{0,6}(?:枯|毛躁|毛毛|[干乾][枯燥涩澀巴]|[很好太][干乾]|[涩澀油塌硬]|打[结結]|分[叉岔]|不[顺順柔亮])|\bhair (?:(?:is|was|feels?|felt|looks?|looked|goes|went|came out) )?(?:(?:so|really|all|very|too) )*(?:dry|frizzy|greasy|oily|brittle|limp|flat|dull|tangl\w*)/iu;

/** So much that one could be sick of it: 煩到嘔, 气得想吐. */
const SICK_OF =
  /(?:[烦煩闷悶气氣激嬲憎恶惡贵貴丑醜累谷]|[难難][看听聽])[到得](?:我|人|都)?(?:就)?(?:想|要|作)?(?:[呕嘔吐](?:血|奶)?)/gu;

/** Disgust at somebody or something that is not eaten: 態度嘔死我. */
const DISGUST = /(?:[呕嘔]|[恶惡噁]心)(?:到)?(?:死|爆|坏|壞)(?:了|咗|我|人)/gu;

/** An account without what nearly happened and did not: it decides nothing about the matter. */
export const withoutNearMiss = (text: string): string => text.replace(NEAR_MISS, ' ');

/** What did not come about: "he could have choked", "I might of been sick". */
const MIGHT_HAVE = /\b(?:could|might|would)(?:n['’]?t)?(?:['’]?ve| have| of|a)\b[^.!?,;]{0,32}/giu;

/** An account without what might have happened to somebody and did not. */
export const withoutMightHave = (text: string): string => text.replace(MIGHT_HAVE, ' ');

/** Takes back an alarm that the words raise and the sense does not. */
export function calmFalseAlarm(text: string, given: Understanding): Understanding {
  let said = given;
  if (said.signals.includes('crime') && text.search(NUISANCE) >= 0 && !OF_CRIME.test(text.replace(NUISANCE, ' ')))
    said = withoutSignal(said, 'crime', 2);
  const isCalled = said.signals.includes('crime') && text.search(CALLED_THEFT) >= 0;
  if (isCalled && !STOLEN_EN.test(text.replace(CALLED_THEFT, ' '))) said = withoutSignal(said, 'crime', 3);
  // It nearly cut somebody: what it is stays dangerous, and nobody is asked how they are.
  if (NEARLY_CUT.test(text) && !WAS_HURT.test(text)) said = withoutSignal(said, 'health', 3);
  const isDisgust = text.search(DISGUST) >= 0 && !IN_DISH.test(text) && !said.signals.includes('food_safety');
  const figure = isDisgust ? DISGUST : SICK_OF;
  if (text.search(figure) >= 0 && !BODY.test(text.replace(figure, ' '))) {
    const other = said.categories.find(({ code }) => code !== 'safety');
    return insteadOfSafety(said, other?.code ?? 'other', 2);
  }
  if (MOULD_AT_HOME.test(text) && !BODY.test(text)) {
    const other = said.categories.find(({ code }) => code !== 'safety');
    return insteadOfSafety(said, other?.code ?? 'other', 2);
  }
  if (
    said.signals.includes('food_safety') &&
    PAPER_EXPIRED.test(text) &&
    !HAD_OR_SPOILED.test(text.replace(PAPER_EXPIRED, ' '))
  )
    said = withoutSignal(said, 'food_safety', 2);
  const isSafety = said.categories.some(({ code }) => code === 'safety');
  if (!isSafety) return said;
  const isFood = said.signals.includes('food_safety') || said.signals.includes('health');
  if (looksLike(text) && (!isFood || !(IN_DISH.test(text) || BODY.test(text))))
    return insteadOfSafety(said, 'staff', 2);
  const isOwnHair = OWN_HAIR.test(text) && !IN_DISH.test(text) && !said.signals.includes('health');
  if (isOwnHair) return insteadOfSafety(said, 'quality', 2);
  if (PAPER_EXPIRED.test(text)) return insteadOfSafety(said, 'billing', 2);
  if (UNREADABLE_DATE.test(text) && !HAD_OR_SPOILED.test(text)) return insteadOfSafety(said, 'quality', 2);
  if (
    NEAR_MISS.test(text) &&
    !WAS_HURT.test(text) &&
    !STILL_THERE.test(text) &&
    said.categories.some(({ code }) => code === 'environment')
  )
    return insteadOfSafety(said, 'environment', 3);
  // It leaked, and somebody nearly slipped: the leak is what it is about.
  const other = said.categories.find(({ code, score }) => code !== 'safety' && score >= PLAIN);
  if (other && NEAR_MISS.test(text) && !WAS_HURT.test(text) && !STILL_THERE.test(text))
    return insteadOfSafety(said, other.code, 3);
  return said;
}

function insteadOfSafety(given: Understanding, code: Category, most: 2 | 3): Understanding {
  const said = withoutSignal(withoutSignal(given, 'health', most), 'food_safety', most);
  const rest = said.categories.filter((one) => one.code !== 'safety' && one.code !== code);
  const severity = Math.min(said.severity, most) as Understanding['severity'];
  return { ...said, severity, categories: [{ code, score: SAID_OUTRIGHT }, ...rest.slice(0, 2)] };
}

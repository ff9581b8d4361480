import { choiceLabels, choiceNamed, type PackFact, type Told } from '../pack/index.ts';
import { rulesOf } from '../policy/category.ts';
import type { Ask } from '../session.ts';
import type { Heard, Turn } from '../turn.ts';
import { billItemIn } from './billItem.ts';
import { BOOKED, tableTold } from './booked.ts';
import { CARE, NO_CARE } from './care.ts';
import { HANDLE, isOnFile } from './codeAnswer.ts';
import { LASTED } from './lasted.ts';
import { letters } from './letters.ts';
import { lineAtHome } from './lineAtHome.ts';
import { saysWhoItWas, withoutNoName } from './looksLike.ts';
import { SEAT } from './lostProperty.ts';
import { isBranch, OF_ANOTHER } from './nameAnswer.ts';
import { isOfMatter } from './ofMatter.ts';
import { onThePhone } from './onThePhone.ts';
import { priceTold } from './priceTold.ts';
import { raisedTo } from './raisedTo.ts';
import { REPAIRED } from './repairs.ts';
import { roughTime } from './roughTime.ts';
import { sinceWhen } from './sinceWhen.ts';
import { storyPlace } from './storyPlace.ts';
import { storyProduct } from './storyProduct.ts';
import { townIn, townTold } from './towns.ts';
import { TRIED } from './tried.ts';
import { findWish } from './wish.ts';

/** Pieces of a story in which one thing is told: up to the next comma or stop, so that a value stays short. */
const CLAUSE = /(?:[^，。！？；,.!?;\n]|(?<=\d)[.,](?=\d))+/gu;

/** Something was said to them that was to come: "was told it would be Friday", 说好三天到货. */
const PROMISED =
  /\b(?!\w+ told (?:(?:me|us) )?to (?:get lost|get out|go away|shut|leave|piss|stop|calm|f\w+)\b)(?:(?:was|were|been|I'm|got) (?:told|promised|assured|guaranteed)|(?:they|you|he|she|who|driver|agent|staff|manager|assistant) (?:told|promised|assured) (?:me|us)|promised|swore (?!at\b|\w+ at\b)|said (?:it|they|he|she|you|someone)(?:'d| would| will|'ll))\b|说好|說好|讲好|講好|[说說讲講话話](?:好)?(?:送|免|减|減)(?=[^，。]{0,8}(?:月|年|租|[费費]|上[网網]|流量|\d))|答应|答應|承诺|承諾|保证|保證|约好|約好|话好|話好|应承|應承|拍[着著]?胸[脯口]|(?:业务员|業務員|销售|銷售|推销|推銷|导购|導購|营业员|營業員|店员|店員|主播|sales|宣传(?:页|單|单)?|宣傳|广告|廣告)[^，。,]{0,4}(?:说|說|讲|講|写|寫|話)|(?:当初|當初|办的时候|辦的時候|买的时候|買的時候|签的时候|簽的時候)[^，。,]{0,8}(?:说|說|讲|講|写|寫)|(?:说|說|讲|講|话|話)(?:了)?(?:是)?(?:会|會|今天|明天|今日|聽日|当天|當天|(?:好)?(?:是)?[上下这這本]个?個?(?:周|週|星期|礼拜|禮拜|月)[^，。,]{0,4}(?:到|送|发|發|来|來|给|給|好|退)|(?:\d+|[一二两兩三四五六七八九十半几幾]{1,3})(?:个|個)?(?:工作[日天]|天|小时|小時|分钟|分鐘|星期|礼拜|禮拜|周|週))/iu;

/** Who served them: "工号3307", "the manager, Dave". */
const STAFF =
  /\b(?:tall|short|young|older?|bald|blonde?|big|skinny|chubby|bearded)\s(?:\w+\s)?(?:guy|man|lady|woman|girl|boy|lad|uncle|aunt\w*)\b(?:,? (?:with|in|wearing) [\w ]{3,24})?|\b(?:guy|lady|lad|uncle|auntie|aunty) (?:with|wearing) (?:an? |the )?[\w ]{3,24}|\b(?:employee|assistant|clerk|cashier|member of staff|agent|lad|guy|man|woman|lady|girl|bloke|waiter|waitress|driver)\b[^.!?]{0,24}\b(?:number|no\.?|nr) ?\d{1,5}|\b(?:manager|waiter|waitress|server|agent|assistant|cashier|driver|engineer) (?:Mr|Mrs|Ms|Miss|Dr)\.? \p{L}+|工[号號][^。\d]{0,8}[A-Za-z]?\d{2,}|(?:客服|店员|店員|服务员|服務員|经理|經理|店长|店長|师傅|師傅|职员|職員|员工|員工|收银员|收銀員|骑手|騎手)(?:好像|应该|應該)?(?:是)?(?:叫|姓|係叫)(?:[阿小]?[A-Z][a-z]{1,10}|\p{Script=Han}{1,4})|(?:胸牌|名牌|工牌|名章)[^，。,]{0,4}(?:写|寫|是|係|叫)(?:住|着|著|的是)?\s?(?:[A-Za-z]{2,16}|\p{Script=Han}{2,4})|\b(?:waiter|waitress|manager|assistant|agent|cashier|barista|driver|engineer|lady|guy|man|woman|girl|staff member)\b[^.!?]{0,12}\b(?:called|named|name(?:'s| is| was)?)\s\p{L}+|\b(?:badge|name tag) (?:said|says|read)\s\p{L}+/iu;

/** Where they were abroad. */
const ABROAD =
  /\b(?:in|to|from|around|visiting) (?:Japan|Korea|Thailand|Vietnam|Singapore|Malaysia|Indonesia|Bali|the Philippines|India|Australia|New Zealand|Europe|France|Germany|Italy|Spain|Portugal|Greece|Turkey|the UK|Britain|England|London|Ireland|the US|the USA|America|Canada|Mexico|Hong Kong|Macau|Taiwan|China|Dubai|the UAE|Switzerland|JB|Johor(?: Bahru)?|Batam|Bintan|Bangkok|Phuket|Tokyo|Osaka|Seoul|Taipei|Shenzhen|Macao|Paris|Rome|Barcelona|Tenerife|Majorca|Mallorca|Ibiza|Lisbon|Amsterdam|New York|Orlando|Austria|the Netherlands)\b|(?:在|去|到|喺)(?:了|咗)?(?:日本|韩国|韓國|泰国|泰國|越南|新加坡|马来西亚|馬來西亞|印尼|巴厘岛|峇里島|菲律宾|菲律賓|印度|澳洲|澳大利亚|新西兰|紐西蘭|欧洲|歐洲|法国|法國|德国|德國|意大利|義大利|西班牙|土耳其|英国|英國|美国|美國|加拿大|香港|澳门|澳門|台湾|台灣|大陆|大陸|内地|內地|东京|東京|大阪|首尔|首爾|曼谷|迪拜|杜拜)|^(?:日本|韩国|韓國|泰国|泰國|越南|新加坡|马来西亚|馬來西亞|欧洲|歐洲|美国|美國|澳洲|英国|英國|香港|澳门|澳門|台湾|台灣)(?=[\s\d，])/u;

/** What they use it with. */
const DEVICE =
  /\b(?:router|modem|hub|set-top box|iphone ?\d*\w*|android(?: phone| tablet)?|ios|samsung(?: galaxy)?(?: \w\d+)?|pixel ?\d*|huawei|xiaomi|oneplus|ipad|tablet|landline phone)\b|路由器|光猫|光貓|数据机|數據機|机顶盒|機上盒|機頂盒|分享器|(?:华为|華為|小米|三星|荣耀|榮耀|苹果|蘋果|OPPO|vivo|红米|紅米)(?:手机|手機)?[\w ]{0,8}/iu;

/** What they told whoever served them of themselves is no complaint that was made. */
const OF_ALLERGY = /\b(?:allerg\w*|intoleran\w*|coeliac|celiac|vegan|vegetarian|halal|kosher|no nuts|diabet\w*)\b/iu;

/** The thing itself was kept. */
const KEPT_IT =
  /\b(?:it|pack(?:et|age|aging)?|product|item|sample|bottle|box|jar|tin|cup)(?:['’]s| is| are)(?: still)? (?:with (?:me|us)|in (?:my|the|our) (?:fridge|freezer|kitchen|bag))\b|\b(?:got|have|kept|put) (?:it|them|the \w+(?: \w+)?) in (?:a|the|my|our) (?:\w+ )?(?:bag|box|tub|fridge|freezer|jar|container)\b|\b(?:have|got) (?:\w+ ){0,3}(?:packs?|packets?|box(?:es)?|bottles?|tins?|cans?|jars?|pouch(?:es)?|of (?:it|them)|of the \w+) (?:unopened|left|sealed|still)\b|\b(?:i|we)(?:['’]?ve| have)? (?:kept|retained|saved|still (?:have|got)|put aside|set aside|held on to) (?:it|them|the|what|some|both|all|everything|my)\b(?! (?:receipt|email|screenshot|photo|text|message|letter|same|right|problem|issue))|^\W*still (?:got|have) (?:it|them|the|what|some|both|all|half|most)\b(?! (?:receipt|email|screenshot|photo|text|message|letter|same|problem|issue))|(?:还|還|都|仲)留[着著住]|留[着著]呢|[没沒冇](?:有)?[扔丢丟掉]|(?:扔|丢|丟|倒)掉?[了咗]|(?:扔|丢|丟)(?:[进進到]了?)?垃圾|(?:^|[我都已經就咪])掉[了咗]|(?:还|還|都|仲)[在喺](?:冰箱|雪櫃)|(?:^|咪)(?:仲有|還有|还有|[还還仲]?剩(?:返|下|低)?)[^，。]{0,2}(?:半|[一兩两幾几\d]|些|啲|[點点])(?![^，。]{0,3}[痛疼痕痒癢腫肿暈晕紅红])|(?:仲有|還有|还有|剩)[^，。]{0,5}[在喺](?:冰箱|雪櫃|屋企|家)|留(?:低|起|返)(?:咗|住|佢|$)|收[埋起][咗了]|收[着著](?=[呢，。]|$)|放[着著](?:呢|(?=[，。]|$))|(?:罐|盒|袋|瓶|包|樽|东西|東西|嘢)子?(?:都|也|一直|我)?[没沒冇](?:有)?(?:动|動|郁)|(?:罐|盒|袋|瓶|樽|[個条條]包|包[装裝]|[东東]西)子?(?:都|也)?[还還仲](?:在|有|喺度)/iu;

/** What was charged that should not have been. */
const CHARGED =
  /\b(?:menu|sign|board|app|online|website|shelf|label|ticket)\b[^.!?]{0,16}\b(?:says?|said|shows?|showed|lists?|listed|was|is|had|has|price)\b(?:[^.!?\d£$€]){0,16}(?:£|\$|€|HK\$|S\$|rs\.? ?)\d|(?:菜[单單牌]|餐牌|[标標][价價签籤])[^，。]{0,8}(?:是|[写寫]|[标標])[^，。\d]{0,4}\d|\bcharg(?:e|ed|es) (?:us |me )?[$£€]?\d[\d.]* (?:for|extra)\b|\b(?:took|taken|takes|paid|debited|billed) (?:\w+ ){0,3}twice\b|\bdouble[- ]?charg\w*|\bcharged (?:us |me )?(?:an?|the) [^.!?]{0,30}\b(?:fee|charge|tip|deposit|surcharge)\b|\bchange for an? (?:£|\$|€)?\d|\b(?:wrong|short|less) change\b|\bshort[- ]?changed?\b|\b(?:bill(?:ed)?|charged?|receipt|overcharged)\b(?:[^.!?]|\.(?=\d)){0,60}\b(?:never|didn['’]?t|not|twice|double|extra|instead of|too much|wrong|more than)\b|\b(?:kept|keep|keeping|withheld|lost) (?:my|our|the) (?:\S{1,8} )?deposit\b|\bdeposit\b[^.!?]{0,30}\b(?:not|never|won['’]?t|refus\w*|kept|keep|back)\b|\b(?:never|didn'?t) (?:order|have|eat|drink)\w*\b[^.!?]{0,40}\b(?:bill|charged?|receipt)\b|(?:押金|[订訂定按]金)[^，。]{0,10}(?:[不唔没沒未冇][^，。]{0,4}退|扣|吞)|多收|多算|多扣|重复(?:收|扣)|重複(?:收|扣)|算[错錯]|收[错錯]|[没沒冇](?:有)?(?:点|點|叫)(?:过|過)?|收(?:了|咗)?(?:我|我们|我們)?(?:两|兩|二|双|雙)(?:次|份|倍)/iu;

const TELLS: Readonly<Record<Exclude<Told, 'choice' | 'bill'>, RegExp>> = {
  lasted: LASTED,
  tried: TRIED,
  promised: PROMISED,
  staff: STAFF,
  abroad: ABROAD,
  charged: CHARGED,
  device: DEVICE,
  care: CARE,
  kept: KEPT_IT,
  repaired: REPAIRED,
  booked: BOOKED,
  seat: SEAT,
};

/** Whether a kind is told by a clause. */
const isClause = (told: Told | undefined): told is keyof typeof TELLS =>
  told !== undefined && Object.hasOwn(TELLS, told);

/** Kinds of which the words that tell it are the value, and not the clause around them. */
const SHORT_VALUES: ReadonlySet<Told> = new Set(['lasted', 'staff', 'abroad', 'device', 'booked']);

/** Where it was bought or eaten: 喺惠康買, "bought it at the Harbour Mall". */
const BOUGHT_AT =
  /(?:在|喺|于|於)(?:你们|你們|你哋|您们|您們)?(?:的|嘅)?([^，。,！？\d在喺]{2,12}?)(?:[买買][了咗的嘅到]|[订訂][了咗的嘅]|[拿囤淘][了的到](?=[一两兩三几幾\d这這那]|你|$|[，。])|[买買](?=[\s，。]|$)|食[咗嘅饭飯]|吃[了的饭飯]|用餐|消[费費]|下(?:的|了|咗)?[单單])|\b(?:bought|got|purchased|ordered) (?:it |this |them |one )?(?:at|from|in) (?:the |your )?((?:\p{Lu}[\p{L}'’&-]* ?){1,4}(?:store|shop|branch|outlet|market|mall|supermarket)?)/u;
/** Where, before what was bought or done there: "喺百佳買包薯片", "在信義店吃飯". */
const DONE_AT =
  /(?:在|喺)(?:你們|你哋)?(?:的|嘅)?((?:(?![在喺])[\p{Script=Han}\w']){2,10}?)(?:[買食吃訂叫]|用餐|落單)/gu;

/** A town or a chain, or a branch by its name. */
const doneAt = (text: string) =>
  [...text.slice(0, MOST_READ).matchAll(DONE_AT)]
    .map((found) => found[1] ?? '')
    .find((place) => townIn(place) !== undefined || isBranch(place));

/** Where, in a clause of its own: "喺百佳買", "全聯買的". */
const BOUGHT_THERE = /^(?:是)?(?:在|喺)?((?:(?![在喺])[\p{Script=Han}A-Za-z]){2,8}?)(?:[买買][的嘅㗎]?)[啦喇囉啊]*$/u;

/** A sum without its currency, where only a sum can stand: "recharge of 499". */
const SUM_OF =
  /\b(?:recharge|payment|top[- ]?up|transaction|bill|invoice|deposit|charge|fee) of (?:rs\.? ?)?(\d{1,6}(?:\.\d{1,2})?)\b|\b(?:recharged?|top(?:ped)?[- ]?up)\b(?: (?:was|is|been))?(?: (?:done|made|successful|today|yesterday))?(?: (?:my|the) (?:number|phone|sim|line))?(?: (?:for|with|of|worth))+ (?:rs\.? ?|inr ?)?(\d{2,5}(?:\.\d{1,2})?)\b(?! ?(?:days?|weeks?|months?|gb|mb|times))|(?:[续續][费費]|扣|[收充][了咗])[^，。！？\d]{0,10}[，,]\s?(\d{2,5}(?:\.\d{1,2})?)(?=[，。！？,]|$)|(?:[一每][个個]?月|月月|[\d一二两兩三四五六七八九十][笔筆])(?:都)?[扣收要]?(?:我)?(\d{1,4}(?:\.\d{1,2})?)(?=[，。！？,的]|$)/iu;

/** How long they have had it: when it was bought. */
const HAD_FOR =
  /(?:(?:[才刚剛啱]{1,2}[买買用][了咗]?|[买買用][了咗])(?:不到|唔夠|唔够|大概|差不多)?|\b(?:bought|had|got) (?:it|this|them) (?:only |just |about )?)([\d一二两兩三四五六七八九十半几幾]+(?:多)?[个個]?(?:天|日|周|週|星期|礼拜|禮拜|月|年)|(?:\d+|a|one|two|three|four|five|six) (?:day|week|month|year)s? ago)/iu;

/** Where the line fails, before or behind what fails. */
const LINE_AT =
  /(家裡|家裏|家里|家中|屋企|我家|公司|辦公室|办公室|宿舍|房間|房间|地下室|捷運上|港鐵上)(?:的|嘅|個|个)?[^，。]{0,8}(?:沒|没|冇|無|[斷断]|訊號|信号|信號|收訊|上網|上网|網|网|wi-?fi|數據|寬頻)/iu;

/** Where it happened, and not whose line it is: 在公司里上网. */
const AT_WORK =
  /[在喺](?:我|我们|我們)?(?:公司|[办辦]公室)[里裡裏]?|\b(?:at|in|from) (?:the|my|our) (?:office|company)\b/giu;

/** Where they live: 我家在汐止山上, 住喺西貢. */
const HOME_IN =
  /(?:我家|我[们們]家|我屋企|我)(?:就)?住?[在喺]((?!家|那|這|这|裡|里|你|公司)\p{Script=Han}{2,8}?)(?=[\s，。,]|[^，。]{0,4}(?:[信訊讯][号號]|收[訊讯]|[网網]))/u;

/** Somebody of ours came into their home. */
const ENTERED_HOME = /(?:[进進入]|上到)(?:了|咗)?(我家|我屋企|我[们們]家|我哋屋企)/u;

/** When, as roughly as people tell it: 上禮拜, 前幾日, 琴晚. */
const ROUGHLY =
  /(?:上(?:個|个)?(?:禮拜|礼拜|星期|週末|周末|週|周|月)(?:初|中|底|尾|頭|头)?|(?<![提之以目当當门門])前(?:幾|几|兩|两|三|排)(?:天|日)?|前陣子|前阵子|大前日|琴(?:日|晚)|今朝(?:早)?|頭先|啱啱先|月[初中底尾](?=[^，。]{0,6}[買买食吃交去])|(?:國慶|中秋|聖誕|雙十一?|雙11|週年慶|周年庆)(?:那天|當天|嗰日|檔期|的時候)?)(?!才|先至|有|會|会|要|再|前|無理由|鑑賞)/u;

/** Not where, but when or by what. */
const NO_PLACE =
  /^[話說说][係是系]|^(?:你们|你們|你哋)?(?:那|那边|那邊|那里|那裡|那裏|嗰度|嗰邊|度|呢度|這|这|這裡|这里|家)$|时候|時候|礼拜|禮拜|星期|年|[天日晚前]$|^(?:我|自己|朋友|同事|老公|老婆|人哋|[刚剛才新去])|[妈媽爸儿兒女仔人我奶爷爺婆公]$|^[不唔没沒冇]|[今昨前那当當]天|[上下本这這]个?個?[月周週]|手机|手機|网络|網絡|上面|里面|裡面|家里|家裡|屋企/u;

/** Asks whether it may be done. */
const ASKS_LEAVE = /(?:得唔得|可唔可以|可以嗎|可以吗|可不可以|能不能|要不要|使唔使|好嗎|好吗)/u;

/** Kinds that are told in passing as well, under any question. */
const IN_PASSING: ReadonlySet<Told> = new Set(['care', 'kept', 'staff']);

/** Letters of a clause that is kept whole; who types or dictates without stops writes longer ones. */
const LONG = 80;

/** Where another clause begins in words without stops. */
const NEXT_CLAUSE = / (?:and|so|but|because|which|then|what|when) /iu;

/** A clause, or of a long one what stands from the telling words on. */
function aroundWords(clause: string, words: RegExp): string {
  if (clause.length <= LONG) return clause;
  const found = words.exec(clause);
  const from = clause.slice(found?.index ?? 0);
  const next = from.slice(found?.[0].length ?? 0).search(NEXT_CLAUSE);
  const end = next < 0 ? from.length : (found?.[0].length ?? 0) + next;
  return from.slice(0, end).length <= LONG ? from.slice(0, end) : from.slice(0, LONG).replace(/\s\S*$/u, '');
}

/** How much of a message is searched as a whole. */
const MOST_READ = 400;

/** Facts every pack knows that a story often answers by itself. */
const CORE_TOLD = { tried: 'tried' } as const;

/** So long ago that it was the same day. */
const AGO =
  /\b(?:about |around |not even |just )?(?:an?|half an|one|two|three|four|five|\d{1,2}) (?:hours?|hrs?|minutes?|mins?) ago\b|\bjust now\b/iu;

/** Letters of the shortest message that tells something under another question. */
const SHORT = 8;

/** Letters from which on a message that does not answer may tell another fact. */
const FEW = 4;

/** Whether a message is part of the account of what happened, and no answer to a question about something else. */
function isAccount({ understanding, text }: Heard, ask: Ask | undefined): boolean {
  if (ask !== undefined && ask.kind !== 'fact') return false;
  return (
    ask === undefined ||
    ask.fact === 'details' ||
    ask.fact === 'symptoms' ||
    (understanding.complaint >= 0.5 && letters(text) > SHORT)
  );
}

/** A few words of a story or under another question that answer one still to come, in a script without spaces: "还没拆". */
function tellChoices(turn: Turn, parts: readonly string[], told: Map<string, string>): void {
  const short = parts.filter((part) => HAN.test(part) && letters(part) <= SHORT);
  for (const fact of rulesOf(turn.pack, turn.theCase).facts) {
    const own = turn.pack.facts[fact];
    const choice = short.map((part) => choiceNamed(own, part, turn.locale, turn.variant)).find(Boolean);
    if (choice !== undefined && own?.whether !== true) told.set(fact, choice);
  }
}

const HAN = /\p{Script=Han}/u;

/** Longest piece kept as the value of a fact; the whole stands in the story. */
const LONGEST = 120;

/** What follows the answer may answer the next question: "opened it last week, it's been in the fridge since". */
function toldBesides(turn: Turn, ask: Ask, clauses: readonly string[], told: Map<string, string>): void {
  const record = turn.openCase;
  if (!record) return;
  for (const fact of rulesOf(turn.pack, record).facts) {
    if (fact === ask.fact) continue;
    const named = clauses.map((each) => choiceNamed(turn.pack.facts[fact], each, turn.locale, turn.variant));
    const choice = named.find((each) => each !== undefined);
    if (choice !== undefined) told.set(fact, choice);
  }
}

/**
 * Facts that the story answers without having been asked (playbook §5: nothing is asked that was said): how long it lasted, that
 * they have turned to us before, what they were promised, and choices the pack has words for. By fact, in the customer's words.
 */
export function toldFacts(turn: Turn, heard: Heard, ask: Ask | undefined, answered: boolean): Map<string, string> {
  const { text } = heard;
  const told = new Map<string, string>();
  // A space between Chinese words is a comma to who writes without any.
  const spaced = text.replace(/(?<=\p{Script=Han})\s+(?=\S)/gu, '，');
  const clauses = (spaced.match(CLAUSE) ?? []).map((clause) => clause.trim());
  // "常温放着", asked how it was kept.
  const isOfStorage = choiceNamed(turn.pack.facts[ask?.fact ?? ''], text, turn.locale, turn.variant) !== undefined;
  const tell = (fact: string, kind: keyof typeof TELLS, rules?: PackFact) => {
    // "Have the manager ring me" is a wish, and no call that was made.
    // "I don't know his name, tall with a beard" tells who it was as well as they can.
    if (kind === 'staff' && (OF_ANOTHER.test(text) || saysWhoItWas(text)))
      told.set(fact, withoutNoName(text).trim().slice(0, LONGEST).toWellFormed());
    // "Your lad in the York store, number 12": a number may stand behind a comma.
    const whole = kind === 'booked' ? tableTold(text) : undefined;
    const numbered = kind === 'staff' ? STAFF.exec(text.slice(0, MOST_READ))?.[0] : whole;
    if (numbered !== undefined) told.set(fact, numbered.trim());
    // "掉咗得唔得" asks whether it may be.
    if (kind === 'kept' && (ASKS_LEAVE.test(text) || isOfStorage)) return;
    const clause = clauses.find(
      (each) =>
        TELLS[kind].test(each) && (kind !== 'tried' || (findWish(each) === undefined && !OF_ALLERGY.test(each))),
    );
    if (clause === undefined) return;
    // "Haven't been to the doctor yet" holds the word for one.
    const none =
      kind === 'care' && NO_CARE.test(clause) ? choiceLabels(rules, turn.locale, turn.variant).at(-1) : undefined;
    const short = none ?? (SHORT_VALUES.has(kind) ? TELLS[kind].exec(clause)?.[0] : undefined);
    const value = short ?? choiceNamed(rules, clause, turn.locale, turn.variant) ?? aroundWords(clause, TELLS[kind]);
    told.set(fact, value.trim().slice(0, LONGEST).toWellFormed());
  };
  for (const [fact, rules] of Object.entries(turn.pack.facts)) {
    if (isClause(rules.told) && IN_PASSING.has(rules.told)) tell(fact, rules.told, rules);
  }
  if (answered && ask?.kind === 'fact') toldBesides(turn, ask, clauses.slice(1), told);
  const handle = HANDLE.exec(text)?.[0];
  if (handle !== undefined) told.set('contact', handle.trim());
  const onFile = clauses.find(isOnFile);
  if (onFile !== undefined) told.set('contact', onFile.trim());
  const isOfUs = ask?.kind === 'fact' && !answered;
  const isAside = isOfUs && letters(text) >= FEW;
  const isExact = heard.understanding.entities.some(({ type }) => type === 'date');
  const loosely = isExact ? undefined : roughTime(text.slice(0, MOST_READ));
  const ago = AGO.exec(text.slice(0, MOST_READ))?.[0];
  if (ago && ask?.kind === 'fact' && ask.fact !== 'occurredOn') told.set('occurredOn', ago);
  if (loosely && (isOfUs || isAccount(heard, ask))) told.set('occurredOn', loosely);
  if (isAside && heard.understanding.complaint < 0.5) tellChoices(turn, clauses, told);
  if (ask?.fact === 'details' || ask === undefined) tellChoices(turn, clauses, told);
  const price = priceTold(text);
  if (price !== undefined && ask?.fact !== 'amount') told.set('amount', price);
  if (!isAccount(heard, ask) && !isAside) return told;
  for (const [fact, kind] of Object.entries(CORE_TOLD)) tell(fact, kind);
  const bought = BOUGHT_AT.exec(text);
  const there = clauses.flatMap((each) => each.split(/\s/u)).map((each) => BOUGHT_THERE.exec(each)?.[1]);
  const place = (
    bought?.[1] ??
    bought?.[2] ??
    storyPlace(text) ??
    there.find(Boolean) ??
    doneAt(text) ??
    townTold(text.slice(0, MOST_READ)) ??
    HOME_IN.exec(text)?.[1] ??
    LINE_AT.exec(text)?.[1] ??
    ENTERED_HOME.exec(text)?.[1] ??
    lineAtHome(text) ??
    onThePhone(text)
  )?.trim();
  if (place && place.length > 1 && (!NO_PLACE.test(place) || LINE_AT.test(text) || ENTERED_HOME.test(text)))
    told.set('place', place);
  const product = storyProduct(text);
  if (product !== undefined) told.set('product', product);
  const sum = SUM_OF.exec(text)?.slice(1).find(Boolean);
  if (sum !== undefined) told.set('amount', sum);
  const raised = raisedTo(text.slice(0, MOST_READ));
  if (raised !== undefined) told.set('amount', raised);
  const since = HAD_FOR.exec(text)?.[0] ?? clauses.map(sinceWhen).find(Boolean);
  if (since) told.set('occurredOn', since.trim());
  const roughly = since || loosely || isExact ? undefined : ROUGHLY.exec(text)?.[0];
  if (roughly && (ask === undefined || ask.fact === 'details')) told.set('occurredOn', roughly);
  // "不要收違約金": what they wish for stands on no bill.
  const unwished = text.replace(findWish(text) ?? '', ' ');
  for (const [fact, rules] of Object.entries(turn.pack.facts)) {
    if (isClause(rules.told)) tell(fact, rules.told, rules);
    const bill = rules.told === 'bill' ? billItemIn(unwished.slice(0, MOST_READ)) : undefined;
    if (bill !== undefined) told.set(fact, bill);
    const isChoice = rules.told === 'choice' && isOfMatter(turn, fact);
    const choice = isChoice ? choiceNamed(rules, text.replace(AT_WORK, ' '), turn.locale, turn.variant) : undefined;
    if (choice !== undefined) told.set(fact, choice);
  }
  return told;
}

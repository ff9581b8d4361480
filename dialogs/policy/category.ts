import type { Category } from '../../nlp/index.ts';
import type { CaseRecord, Lane } from '../../storage/index.ts';
import { deniesHarm, saysUnharmed } from '../listen/healthAnswer.ts';
import { HAN_CHAIN } from '../listen/nameAnswer.ts';
import { namesChain } from '../listen/storyPlace.ts';
import { inAskingOrder, insteadOf, type Pack, type Rules, rulesFor } from '../pack/index.ts';

/** The main category of a case; `other` until something is named. Where somebody's safety is at stake, that is it. */
export function mainCategory({ categories, lane }: Pick<CaseRecord, 'categories'> & { lane?: Lane }): Category {
  // Somebody hurt is not asked how long they waited, whatever else the words were likest to.
  if (lane === 'safety') return 'safety';
  const main = categories[0] ?? 'other';
  // What was stolen or done to somebody is no fault of a product, whatever they were wearing or buying.
  return lane === 'crime' && !OF_CRIME.has(main) ? 'other' : main;
}

/** Categories a crime can be about: accounts and money taken, people attacked, a place that was not safe. */
const OF_CRIME: ReadonlySet<Category> = new Set(['account', 'billing', 'staff', 'environment', 'safety']);

/** What decides which rules of the pack count. */
export type MatterView = Pick<CaseRecord, 'categories' | 'subcategory'> & { lane?: Lane };

/**
 * From this severity on we ask what a second category needs as well; below it, and where the matter is known more exactly than by
 * its category, that would be an interrogation: who was charged for roaming is not asked how often the line fails.
 */
const GRAVE = 3;

/** The pack's rules for the main category, where the subcategory may have changed them. */
export function rulesOf(pack: Pack, record: MatterView): Rules {
  return rulesFor(pack, mainCategory(record), record.subcategory);
}

/** How somebody is who fell ill. */
const ACUTE: ReadonlySet<string> = new Set(['symptoms', 'medicalCare']);

/** How a matter was handled: a second category of these asks for nothing of its own. */
const HANDLING: ReadonlySet<Category> = new Set(['waiting', 'staff', 'process']);

/** Facts that have a place of their own in the order. */
const NOT_OF_MATTER: ReadonlySet<string> = new Set(['details', 'name', 'contact', 'wish']);

/** It is happening, or has just happened: nobody asks which day it was. */
const JUST_NOW =
  /\b(?:right now|just now|just happened|(?:minutes?|mins?|hours?) ago|still (?:here|waiting|sitting)|sat here)\b|刚刚|剛剛|刚才|剛才|頭先|头先|啱啱|而家|现在|現在|分钟前|分鐘前|还在店|還在店/iu;

/** It happens day after day: nobody asks which day it was. */
const EVERY_DAY = /日日|天天|每[天日晚]|成日(?!之計)|一天到晚|三不五時|长期|長期/u;

/** Bought over a counter: there is no order to have a number. */
const IN_A_SHOP =
  /\b(?:bought|got|purchased|picked (?:it|this|them|one) up)\b[^.!?\n]{0,40}\b(?:in|from|at) (?:your|the|ur|my local|our local) (?:[\p{L}'’-]+ ){0,3}(?:store|shop|branch|outlet)\b|\bin[- ]store\b|[在喺从從](?!网|網)[^，。,]{1,12}(?:店|[门門]市|[专專][柜櫃]|[舖铺鋪][頭头]?|分行|商場|商场)(?:[里裡裏])?[买買]|(?:去|到|拿去|返|回)(?:你们|你們|你哋)?(?:的|嘅)?(?:[门門]市|[门門]店|[专專][柜櫃])/iu;
const ORDERED =
  /\b(?:order(?:ed)?|online|on-?line|website|web|app|deliver\w*|parcel|click (?:and|&) collect)\b|[网網](?!咖)|[订訂][单單]|快[递遞]|物流|包裹|下[单單]|落[单單]|天猫|淘宝|京东|拼多多|蝦皮|虾皮/iu;

/** Chains that bring it to the door. */
const BRINGS = /\b(?:ocado|amazon|ebay|bigbasket|blinkit|zepto|flipkart)\b|盒[马馬]/iu;

/** Bought in somebody else's shop, named by its chain: "from Morrisons", 喺百佳買. */
function isOfChain(told: string, facts: CaseRecord['facts'] = {}): boolean {
  const place = facts.place?.value ?? '';
  return (namesChain(told) || HAN_CHAIN.test(place)) && !BRINGS.test(told);
}

/** How many days it has gone on: whoever counts them has said when it began. */
const COUNTED =
  /第[\d一二两兩三四五六七八九十]{1,3}天|[\d一二两兩三四五六七八九十半几幾]{1,3}(?:多)?(?:天|个?個?(?:月|星期|礼拜|禮拜)|周|週|年)(?:都)?(?:了|啦|还[没没]|還沒)/u;

/** The same bill was paid more than once: no item of it is in question. */
const PAID_TWICE =
  /\b(?:paid|payment|debited|deducted|billed|charged)\b[^.!?\n]{0,40}\b(?:twice|two times|2 times|double)\b|(?:交|付|缴|繳|扣)[了咗]?(?:我)?(?:两|兩|二|2)(?:次|遍|笔|筆)|重[复複](?:交|付|缴|繳|扣)/iu;

/** It stopped on a day, and has not come back. */
const DOWN_SINCE =
  /\b(?:no|without|down|dead|off|out|not working|stopped)\b[^.!?\n]{0,40}\b(?:since|for (?:over |about |the (?:last|past) )?(?:\d+|an?|two|three|four|five|six|several)\b)|(?:[断斷][了咗网網线線]{0,3}|坏|壞|[没沒冇][网網]|上不了[网網]|[没沒冇][信訊讯][号號])[^，。]{0,3}(?:\d+|[一二兩两三四五六七八九十半几幾成]+)(?:个|個)?(?:多)?(?:天|日|星期|礼拜|禮拜|月|周|週)/iu;

/** Somebody was to come and did not. */
const NO_SHOW =
  /\bno[- ]?shows?\b|\b(?:never|not|didn['’]?t|nobody|no one|no-one)\b[^.!?\n]{0,12}\b(?:turn(?:ed)? up|show(?:ed)? up|came|come|visited|visit)\b|[没沒冇未]人(?:来|來|嚟|上[门門]|到府)|不[来來]了|放(?:我)?[鸟鳥鴿鸽]|甩底/iu;

/** Who was told that somebody would come has spoken to us. */
const TOLD_TO_COME =
  /\b(?:they|you|he|she|agent|hotline) (?:said|told|promised|booked|arranged|confirmed)\b|(?:你[们們哋]|客服|[热熱][线線])[^，。]{0,4}(?:[说說講讲話话]|[约約]|答[应應])/iu;

/** They were at home all the while. */
const NEVER_ABROAD =
  /(?:[没沒未冇](?:有)?(?:出[过過]?[国國境街]|[去到][过過])|[一]?直在(?:国内|國內|家)|[没沒](?:有)?离开)|\b(?:never|not|haven['’]?t|didn['’]?t|wasn['’]?t)\b[^.!?\n]{0,24}\b(?:abroad|left the (?:country|uk|house)|overseas|travel\w*|out of the country)\b/iu;

/** A word that was not kept, or that is still waited for. */
const SPEAKS_OF_PROMISE =
  /\b(?:promis\w*|assur\w*|guarantee\w*|said|told|supposed|call(?:ed)? back|by (?:mon|tues|wednes|thurs|fri|satur|sun)day|waiting)\b|[说說讲講话話](?:好|了|的|过|過|要|会|會|是|[^，。,]{0,6}(?:天|日|周|週|内|內|小时|小時))|答应|答應|承诺|承諾|保证|保證|应承|應承|不算[数數话話]|兑现|兌現|[骗騙]|反悔|食言|拖|等/iu;

/** Money was put on the card or the account beforehand. */
const TOPPED_UP = /[充存储儲][了咗]?\s?\d{2,}|[儲储充增加][值]|充话费|充話費|\btop(?:ped)?[- ]?up\b|\brecharge\b/iu;

/** A line that ends in somebody's home: nobody asks where it fails. */
const AT_HOME =
  /宽带|寬帶|寬頻|光[纖纤]|[数數][据據][机機]|光猫|光貓|路由器|机顶盒|機上盒|機頂盒|IPTV|\b(?:broadband|router|set-top box)\b/iu;

/** Whether asking for a fact would sound as if nobody had listened. */
function isPointless(
  fact: string,
  { lane, facts, signals, categories, subcategory }: MatterView & Partial<Pick<CaseRecord, 'facts' | 'signals'>>,
): boolean {
  const story = facts?.details?.value ?? '';
  const told = `${story}\n${facts?.place?.value ?? ''}`;
  if (fact === 'orderNumber') return (IN_A_SHOP.test(told) || isOfChain(told, facts)) && !ORDERED.test(told);
  // Money put on a card stands on no bill.
  if (fact === 'billItem' || fact === 'chargedFor') return TOPPED_UP.test(told) || PAID_TWICE.test(story);
  // What has failed for days on end fails all the time; where somebody was to come for it and did not, it is known.
  if (fact === 'pattern') return COUNTED.test(story) || DOWN_SINCE.test(story) || NO_SHOW.test(story);
  if (fact === 'trip') return NEVER_ABROAD.test(story);
  // Who was told something by one of us, or has complained before, has spoken to us.
  if (fact === 'tried')
    return (
      signals?.includes('repeat') ||
      facts?.promise?.state === 'known' ||
      facts?.toldThen?.state === 'known' ||
      (NO_SHOW.test(story) && TOLD_TO_COME.test(story))
    );
  if (fact === 'symptoms') return lane === 'extortion';
  // Nobody is ill: nobody is asked about doctors.
  if (fact === 'medicalCare') {
    const health = facts?.symptoms?.value ?? '';
    return signals?.includes('health') ? deniesHarm(health) : saysUnharmed(health);
  }
  // Asked of a broken promise; of a matter of no kind, only where something like one is told.
  if (fact === 'promise' && subcategory === undefined) return !SPEAKS_OF_PROMISE.test(story);
  if ((fact === 'place' || fact === 'indoors') && categories[0] === 'network') return AT_HOME.test(story);
  return fact === 'occurredOn' && (JUST_NOW.test(told) || EVERY_DAY.test(told) || COUNTED.test(story));
}

/**
 * Facts to ask for, in order (playbook §5: open questions, clarifying ones, choices): what the main category needs, how to address the customer, the rest, how to reach them.
 *
 * @param most Most facts about the matter itself, name and contact not counted: more would be an interrogation.
 */
export function wantedFacts(
  pack: Pack,
  record: MatterView & Pick<CaseRecord, 'severity'> & Partial<Pick<CaseRecord, 'signals' | 'facts'>>,
  most: number,
): string[] {
  const second = record.categories[1];
  const isHurt = record.lane === 'safety' && record.signals?.includes('health') === true;
  const isGrave = record.severity >= GRAVE && record.subcategory === undefined;
  const isAsked = second !== undefined && isGrave && !isHurt && !HANDLING.has(second);
  const more = isAsked ? pack.categories[second].facts : [];
  // Who was in Japan is not asked whether it was at home.
  const isAbroad = Object.keys(record.facts ?? {}).some((fact) => pack.facts[fact]?.told === 'abroad');
  const instead = insteadOf(pack, record.facts ?? {});
  const needed = [...new Set([...rulesOf(pack, record).facts, ...more].map((fact) => instead[fact] ?? fact))]
    .filter((fact) => !NOT_OF_MATTER.has(fact) && !isPointless(fact, record) && !(fact === 'place' && isAbroad))
    .slice(0, most);
  // Somebody is hurt: where they are and how to reach them first, so that help finds them; the rest can wait.
  if (isHurt) {
    const where = needed.filter((fact) => fact === 'place');
    // Who fell ill at home need not be found: how they are, and whether a doctor has seen them, comes first.
    const acute = where.length > 0 ? [] : needed.filter((fact) => ACUTE.has(fact));
    const rest = needed.filter((fact) => fact !== 'place' && fact !== 'evidence' && !acute.includes(fact));
    return ['details', ...acute, ...where, 'contact', 'name', ...inAskingOrder(pack.facts, rest)];
  }
  const [first, ...rest] = inAskingOrder(pack.facts, needed);
  return ['details', ...(first ? [first] : []), 'name', ...rest, 'contact'];
}

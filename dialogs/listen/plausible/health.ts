import type { Understanding } from '../../../nlp/index.ts';
import { somebodyAils } from './ails.ts';
import { asksOfAllergen, isOnlyServedAllergen, saysServed } from './allergen.ts';
import { BODY } from './body.ts';
import { DANGER } from './danger.ts';
import { withoutDangers } from './ofHazard.ts';
import { SWOLLEN } from './ofPackaging.ts';
import { SAID_OUTRIGHT } from './outright.ts';
import { withoutScratches } from './scratched.ts';
import { withoutDenials } from './unhurt.ts';
import { withoutSignal } from './withoutSignal.ts';

/** A child has eaten or drunk of it: that is a matter of health, whatever shows so far. */
const CHILD_HAD =
  /(?<![没沒未冇别別](?:给|給|让|讓|俾|畀|有)?)(?:孩子|小孩|宝宝|寶寶|儿子|兒子|女儿|女兒|小朋友|细路|細路|囝囝|囡囡|仔仔|阿[仔女]|[個个]?(?:细|細)[仔女]|[個个][仔女]|bb)[^，。,]{0,6}[吃喝饮飲食吞咬]|\b(?:child\w*|baby|toddler|son|daughter|kids?)\b[^.!?]{0,30}\b(?:ate|eaten|eat|drank|drunk|drinking|eating|swallow\w*)\b/iu;

/** A hair, and nothing that hurts: disgusting, and no illness. */
const ONLY_HAIR =
  /^(?!.*(?:玻璃|铁|鐵|针|針|虫|蟲|塑[胶膠料]|霉|黴|石|木屑|glass|metal|insect|worm|plastic|mou?ld)).*(?:头发|頭髮|毛[发髮]|\bhairs?\b)/isu;

/** Whether a child has had of what was found unfit before: `about` is what it was. */
export const childHadOf = (text: string, about: string) => CHILD_HAD.test(text) && !ONLY_HAIR.test(about);

/** Eaten or drunk, or to be. */
const EATEN = /\b(?:ate|eaten|eat|drank|drunk|drink|meal|food|swallowed|finished it)\b/iu;

/** Somebody who is expecting has had some of it. */
const EXPECTING = /怀孕|懷孕|孕[妇婦期]|[有]身孕|大肚|哺乳|\bpregnan\w*|\bbreast-?feeding\b/iu;
const HAD_SOME =
  /(?<![没沒未冇别別][有]?)[吃喝食飲饮吞][了咗完过過下进進](?!期)|\b(?:ate|eaten|drank|drunk|swallowed|had (?:some|half|a))\b/iu;

const isExpecting = (text: string) => EXPECTING.test(text) && HAD_SOME.test(text);

/** Whether somebody who must be looked after first has had some of it. */
const isTakenByFrail = (text: string) => CHILD_HAD.test(text) || isExpecting(text);

/** Somebody was hurt, said outright. */
const WAS_HURT =
  /\b(?:burn(?:t|ed)|scald(?:ed)?|cut|broke|fractured|sprained|chipped|cracked|twisted|injured|hurt) (?:my|his|her|our|a|the kid's|the baby's) (?:\w+ )?(?:hand|finger|arm|leg|wrist|ankle|knee|foot|toe|lip|mouth|tongue|tooth|teeth|head|back|face|eye|nose|skin|hip|elbow|shoulder)s?\b|\b(?:allergic|anaphylactic) (?:reaction|shock)\b|\b(?:gave|given|got|had|getting|get) (?:me |him |her |us |an? |my \w+ )*(?:electric )?shock (?:off|from|when)\b|\belectric shock\b|\belectrocuted\b|\bin (?:the )?(?:hospital|a&e|the emergency room)\b|[烫燙](?:伤|傷|红|紅|到[我他她佢]|起泡|脱皮|脫皮)|[烫燙](?:到|了|着|著)?(?:我|他|她|佢|孩子|女儿|女兒|儿子|兒子|我妈|我媽|我爸)?的?(?:手|脚|腳|腿|胳膊|脸|臉|嘴|舌)|起了?[一俩倆两兩几幾好个個]{0,3}[大水血]?泡(?![面麵沫澡])|(?:割|划|劃|扎|刮|撞|砸|夹|夾|摔)(?:伤|傷|破了?[手脚腳脸臉嘴腿]|断|斷)|(?:流|出)[了咗]?(?:好多|很多|不少)?血|住[了咗]?(?:院|醫院|医院)|[触觸][电電]|[电電](?:到|倒|了|咗|亲|親)(?:一下)?[我他她佢人]|(?:被|俾)(?:它|佢)?[电電][了咗到]|骨折|(?:[面身手頸颈]|皮[膚肤]|[頭头]皮)[^，。]{0,4}(?:[好又勁極]痕|痕[到晒])|又[紅红]又[痕癢痒腫肿]|[手腳脚指膝嘴][^，。]{0,3}[損损](?:埋|咗|晒|了)|[整介割刮擦][損损](?:咗|了|到)?[我佢隻只手腳脚]|[崩磕][了咗断斷掉]{0,2}(?:一颗|一顆|半颗|半顆|个|個|只|隻)?牙/iu;

/** Something hot was poured over a part of somebody, whether or not they say that it burnt. */
const SPILT_ON =
  /(?:倒[瀉泻]|打翻|弄翻|[洒灑泼潑淋濺溅])[^，。]{0,4}(?:[汤湯粥油]|熱|热|滾|滚|咖啡|茶)[^，。]{0,6}(?:手|臂|[脚腳]|腿|髀|[颈頸]|脖|[脸臉]|胸|背)(?!机|機|[带帶])|(?:[汤湯粥油]|熱|热|滾|滚|咖啡|茶)[^，。]{0,8}(?:倒|[瀉泻洒灑泼潑淋濺溅])[^，。]{0,8}(?:手|臂|[脚腳]|腿|髀|[颈頸]|脖|[脸臉]|胸|背)(?!机|機|[带帶])|\b(?:hot|boiling|scalding|steaming|soup|gravy|coffee|tea|oil|broth)\b[^.!?]{0,40}\b(?:over|on|onto|down|across) (?:my|his|her|our|their|the (?:baby|kid|child)'?s?) (?:\w+['’]?s? )?(?:hands?|fingers?|arms?|wrists?|legs?|lap|thighs?|feet|foot|neck|chest|back|face|shoulders?)\b/iu;

/** It was eaten although it was off, and they ask what will come of it. */
const ATE_IT_OFF =
  /\b(?:smell(?:ed|t|s)|tasted|looked|was|went|gone)\b[^.!?\n]{0,16}\b(?:off|funny|sour|rancid|mouldy|moldy|out of date|past)\b[^.!?\n]{0,40}\b(?:i|we|he|she|they)(?: had| have|['’]ve)? (?:already |still )?(?:ate|eaten|drank|drunk|swallowed|finished)\b|\b(?:am i|are we|is (?:he|she)|will (?:i|we|he|she)) (?:going to |gonna )?(?:be |get )(?:ill|sick|poisoned|ok|okay|all right|alright)\b/iu;

/** Somebody is ill, however unsure they are of what it is. */
const FELL_ILL =
  /[吃喝食飲饮][了完过過咗]?[^。]{0,6}(?:嘴|舌|喉咙|喉嚨|嘴唇)[^，。]{0,4}(?:发麻|發麻|麻了|肿|腫|痒|癢|刺痛)|[吃喝食飲饮][了完咗过過][^。]{0,8}(?:心跳|心悸|[面臉脸][红紅]|冷汗|手[震抖]|[头頭][晕暈]|胸[闷悶])|\bfood poisoning\b|\b(?:throwing|threw) up\b|\bvomit(?:ed|ing)\b|\bdiarrh\w+|上吐下[泻瀉]|食物中毒|又吐又[拉泻瀉]|拉肚子拉|\b(?:stomach|tummy|belly)\b[^.!?\n]{0,16}\b(?:pains?|aches?|hurt(?:s|ing)?|cramps?)\b|\bstomach ?aches?\b/iu;

/** A skin that reacts to what was put on it: 洗了很痒. */
const ITCHES =
  /(?:洗|用|[涂塗抹搽擦敷戴穿])(?:[了完過过咗后後着著]|之[后後]){1,2}[^，。没沒不冇未唔会會怕]{0,8}(?:[痒癢]|痕痕|起[红紅]?疹|[红紅][肿腫]|[过過]敏|刺痛)/u;

const NOT_ILL =
  /\b(?:not|no|never|nobody|if|avoid|risk|could|scared|afraid)\b|[没沒冇未怕]|会不会|會不會|如果|万一|萬一|要是/iu;

/** It did not come to that, or is only feared. */
const NOT_HURT =
  /\b(?:not|nobody|no one|none|never|nearly|almost|could(?: have)?|might|would have|luckily|if)\b|没有?(?:人)?(?:被)?(?:[烫燙割划摔伤傷]|受)|沒有?(?:人)?(?:被)?(?:[烫燙割劃摔傷]|受)|冇|差[点點啲]|险些|險些|幸好|还好|還好|好彩|万一|萬一|如果|要是|会不会|會不會|可能/iu;

/** What a thing does: nobody is hurt by it yet. */
const SMOKES =
  /冒烟|冒煙|起火|着火|著火|烧焦|燒焦|爆炸|炸了|爆咗|漏电|漏電|短路|\b(?:smok(?:e|ed|ing)|caught fire|sparks?|explod\w*)\b/iu;

/** What nobody should eat. */
const SPOILT = /[过過]期|[发發]霉|[变變][质質]|[长長]毛|[馊餿]|[坏壞]掉/u;

/** Nobody came to harm, said outright. */
const SPARED =
  /\b(?:luckily|thankfully|fortunately|lucky|thank god)\b[^.!?]{0,30}\b(?:nobody|no one|none|not|n'?t|didn'?t|wasn'?t|missed)\b|\b(?:nobody|no one|none of us)(?: was| got| is| has been)? (?:hurt|injured|harmed|standing|near|there)\b|(?:幸好|还好|還好|好在|好彩|所幸|幸亏|幸虧)[^。！？]{0,4}(?:没|沒|冇|未|人)|(?:没|沒|冇)(?:有)?(?:人(?:受伤|受傷|出事|有事|吃|喝|碰)|伤到人|傷到人|受伤|受傷|伤着|傷著)|人(?:没|沒|冇)事|[没沒](?:怎样|怎樣|怎么样|怎麼樣|大碍|大礙)/iu;

const isHurt = (text: string) =>
  somebodyAils(text) ||
  ((WAS_HURT.test(text) || SPILT_ON.test(text)) && !NOT_HURT.test(text)) ||
  ITCHES.test(text) ||
  (FELL_ILL.test(text) && !NOT_ILL.test(text));

const isOfBody = (text: string) => BODY.test(text) || SPILT_ON.test(text) || somebodyAils(text);

/** Taken out of the mouth again. */
const SPAT_OUT = /[吐呸](?:掉|[了咗]?出[来來嚟])|\bspat\b/iu;

/** Nobody came to harm, or what ails is denied and nothing else does. */
function isSpared(text: string): boolean {
  const rest = withoutDenials(text);
  if (WAS_HURT.test(rest)) return false;
  return SPARED.test(text) || (rest !== text && !BODY.test(rest) && (!isTakenByFrail(rest) || SPAT_OUT.test(rest)));
}

/** The signal of health: an emergency number is no word for somebody whom nothing ails, and must not be missing for one who is hurt. */
export function weighHealth(words: string, given: Understanding): Understanding {
  const text = withoutScratches(words, given);
  if (asksOfAllergen(words)) return withoutSignal(given, 'health', 1);
  if (text !== words && !BODY.test(text)) return markedOnly(given);
  const mayBeServed = given.signals.includes('health') || (given.complaint >= 0.5 && saysServed(words));
  if (mayBeServed && isOnlyServedAllergen(words)) return servedOnly(given);
  let said = given;
  if (said.signals.includes('health') && isSpared(text)) said = spare(text, said);
  if (!said.signals.includes('health') && isHurt(text)) {
    said = { ...said, signals: [...said.signals, 'health'], severity: 4 };
  }
  if (!said.signals.includes('food_safety') && ATE_IT_OFF.test(text) && EATEN.test(text)) {
    const rest = said.categories.filter(({ code }) => code !== 'safety');
    said = {
      ...said,
      complaint: Math.max(said.complaint, 0.6),
      signals: [...said.signals, 'food_safety'],
      severity: Math.max(said.severity, 3) as Understanding['severity'],
      categories: [{ code: 'safety', score: SAID_OUTRIGHT }, ...rest.slice(0, 2)],
    };
  }
  if (
    said.signals.includes('food_safety') &&
    !said.signals.includes('health') &&
    ((CHILD_HAD.test(text) && !ONLY_HAIR.test(text)) || isExpecting(text))
  ) {
    said = { ...said, signals: [...said.signals, 'health'], severity: 4 };
  }
  // What the thing does is no word for anybody's body.
  const rest = withoutDangers(text).replace(SWOLLEN, ' ');
  if (said.signals.includes('health') && rest !== text && !isOfBody(rest)) said = withoutSignal(said, 'health', 3);
  // Spoilt or past its date, and nobody has had any: dangerous food, and no emergency.
  if (said.signals.includes('health') && !isOfBody(text) && !isTakenByFrail(text) && SPOILT.test(text)) {
    const signals = [...new Set([...said.signals.filter((one) => one !== 'health'), 'food_safety' as const])];
    said = { ...said, signals, severity: 3 };
  }
  if (said.signals.includes('health') && !isOfBody(text) && (!isTakenByFrail(text) || ONLY_HAIR.test(text))) {
    const isHazard = said.signals.includes('food_safety') || SMOKES.test(text);
    if (isHazard || !said.categories.some(({ code }) => code === 'safety')) {
      said = withoutSignal(said, 'health', isHazard ? 3 : 2);
    }
  }
  return said;
}

/** On the table and in nobody: a danger, and no emergency. */
function servedOnly(given: Understanding): Understanding {
  const signals = [...new Set([...given.signals.filter((one) => one !== 'health'), 'food_safety' as const])];
  const rest = given.categories.filter(({ code }) => code !== 'safety');
  return {
    ...given,
    signals,
    severity: 3,
    categories: [{ code: 'safety', score: SAID_OUTRIGHT }, ...rest.slice(0, 2)],
  };
}

/** A mark on a thing, and no wound. */
function markedOnly(given: Understanding): Understanding {
  const said = withoutSignal(given, 'health', 2);
  const rest = said.categories.filter(({ code }) => code !== 'safety');
  return { ...said, categories: rest.length > 0 ? rest : [{ code: 'quality', score: SAID_OUTRIGHT }] };
}

/** Nobody came to harm. A kettle that bursts beside nobody is a danger all the same. */
function spare(text: string, given: Understanding): Understanding {
  const said = withoutSignal(given, 'health', 3);
  if (!DANGER.test(text)) return said;
  const rest = said.categories.filter(({ code }) => code !== 'safety');
  return { ...said, severity: 3, categories: [{ code: 'safety', score: SAID_OUTRIGHT }, ...rest.slice(0, 2)] };
}

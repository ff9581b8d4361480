import { isOnlyAsked } from '../wantsToKnow.ts';
import { BODY } from './body.ts';

/** A condition that somebody lives with, told as the reason for asking. */
const CONDITION =
  /[^，。,！!？?\n]{0,16}(?:[过過]敏|敏感|不耐|忌口|[糖尿胃肾腎肝心脏臟]病|高血[压壓]|三高|蚕豆病|蠶豆症|痛[风風]|吃素|食素|[怀懷]孕|[备備]孕|哺乳|[断斷斷]奶|(?<!成|整|大半)[个個]月(?![^，。,！!？?\n]{0,2}(?:都|[没沒未冇]|了|前|[後后]|嚟)))(?:的|体质|體質|症|[^，。,！!？?\n]{0,4})/gu;

/** Somebody has had some of it, or shows something: then nobody only asks. */
const HAD_OR_SHOWS =
  /(?<![没沒未冇别別能可以敢])[吃喝食飲饮][了咗完过過下进進到出](?!期)|起[^，。]{0,3}[疹泡]|[发發]作|[肿腫痒癢吐]|送[医醫院]|[医醫]院|[严嚴]重|住院/u;

/** Whether nothing but what is in it is asked, by somebody who has to take care: "有没有花生？我儿子花生过敏". */
export function asksOfAllergen(text: string): boolean {
  if (HAD_OR_SHOWS.test(text) || text.search(CONDITION) < 0) return false;
  return isOnlyAsked(text.replace(CONDITION, '，'));
}

/** What somebody must not have, told as a trait of theirs and not as what has come of it: "对香菜过敏", "a nut allergy". */
const TRAIT =
  /(?:(?:我|他|她|佢|孩子|宝宝|寶寶|儿子|兒子|女儿|女兒|[妈媽爸][妈媽爸]?|老公|老婆|朋友|阿[媽爸仔女])?(?:有|是|係|本身|从小|從小)*[对對][^，。,！!？?\n]{1,8}|[^，。,！!？?\n]{0,10}?)(?<!(?:全身|皮[肤膚]|[脸臉嘴]|引起|造成|[导導]致|以[为為])[^，。]{0,3})(?:[过過]敏|敏感)(?:体质|體質)?(?![了咗反发發休症得]|起[来來嚟]|性)|\b(?:severely |very |highly |mildly |deathly )?allerg(?:ic(?! reaction)|y|ies)\b|\bintoleran(?:t|ce)\b|\bc(?:oe|e)liac\b/giu;

/** Some of it was had, or something came of it. */
const HAD_EN =
  /\b(?:ate|eaten|eating|drank|drunk|bite|bites|bit|swallow\w*|mouthful\w*|tasted|had (?:some|a|two|half)|finished|react\w*|ended up|flar\w*|epi-?pens?|(?:in|to) (?:the )?(?:er|icu|a&e)|antihistamines?|piriton|benadryl)\b/iu;

/** Whether somebody was served what they must not have, and nothing says that they had any or that anything came of it. */
export function isOnlyServedAllergen(text: string): boolean {
  const rest = text.replace(TRAIT, ' ');
  return rest !== text && !HAD_OR_SHOWS.test(rest) && !HAD_EN.test(rest) && !BODY.test(rest);
}

/** It was put before them all the same. */
const SERVED =
  /\b(?:still (?:put|had|came|got|gave|used|made)|brought (?:me|us|him|her|it|them|out)|served (?:me|us|him|her|it)|gave (?:me|us|him|her)|came (?:with|covered|full)|(?:was|were) (?:in|on|all over) (?:it|there|them|my|the|his|her))\b|照[落放加]|(?:还|還|都|仲|竟|居)(?:是|係|然|有)?(?:[给給]我?)?[放加撒落有端上送]|[端送][了咗上过過来來嚟]|上(?:了|咗|[来來嚟])|[里裡裏入][面]?(?:全|都|就|还|還|仲)?(?:是|係|有)/iu;

/** Whether something was put before somebody. */
export const saysServed = (text: string) => SERVED.test(text);

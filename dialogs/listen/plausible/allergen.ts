import { isOnlyAsked } from '../wantsToKnow.ts';

/** A condition that somebody lives with, told as the reason for asking. */
const CONDITION =
  /[^，。,！!？?\n]{0,16}(?:[过過]敏|敏感|不耐|忌口|[糖尿胃肾腎肝心脏臟]病|高血[压壓]|三高|蚕豆病|蠶豆症|痛[风風]|吃素|食素|[怀懷]孕|[备備]孕|哺乳|[断斷斷]奶|[个個]月)(?:的|体质|體質|症|[^，。,！!？?\n]{0,4})/gu;

/** Somebody has had some of it, or shows something: then nobody only asks. */
const HAD_OR_SHOWS =
  /(?<![没沒未冇别別能可以敢])[吃喝食飲饮][了咗完过過下进進到出](?!期)|起[^，。]{0,3}[疹泡]|[发發]作|[肿腫痒癢吐]|送[医醫院]|[医醫]院|[严嚴]重|住院/u;

/** Whether nothing but what is in it is asked, by somebody who has to take care: "有没有花生？我儿子花生过敏". */
export function asksOfAllergen(text: string): boolean {
  if (HAD_OR_SHOWS.test(text) || text.search(CONDITION) < 0) return false;
  return isOnlyAsked(text.replace(CONDITION, '，'));
}

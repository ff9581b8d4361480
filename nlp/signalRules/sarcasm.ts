import { type Document, hitsOf } from '../document.ts';
import type { Feelings } from '../feelings.ts';
import type { Hit } from '../termIndex.ts';

/** Weight of praise words beside a biting phrase that makes it plain praise. */
const SINCERE = 4;

/** Praise at the head of a sentence that tells of a failure: "Great job losing my parcel". */
const PRAISE_THEN_FAILURE =
  /(?:\b(?:great|good|nice|top|amaz|fantast|brilliant|wonder|cracking|excel|superb|bravo|congrat|congratul|love|adore|delight|thank|impress|kudo|five star|5 star|10 10|glad|genius|perfect|lovely|marvel|stellar|class)\b|真棒|真好|太好了|厉害|了不起|专业|贴心|恭喜|感谢|感动|多谢|谢谢|佩服|高效|效率|五星|好嘢|叻|劲|神速|贴心|秒回|令人叹为观止|好家伙|好喔|牛)[^。.!?！？\n]{0,60}(?:\b(?:lose|lost|losing|loose|break|broken|ruin|late|cold|empti|wrong|never|noth|nobodi|noon|hour|week|month|ignor|wait|hold|hedg|miss|fail|crash|leak|poison|anoth|cant|dont|again|still|half|invisibl|gap year|without|mud|brick|upsid|fals|wast)\b|(?:两|三|四|五|六|七|八|九|十|几|半|\d+)个?(?:小时|钟|钟头|天|月|礼拜|星期|周|年)|没(?:有)?(?:人|一)|冇人|消失|明年|半个?月|等了|等足|等到|漏|坏|丢|错|假|旧|破|烂|刮痕|砖头|空|蜗牛|乌龟|一句|收足|吉盒|蟑螂|想哭|自愧|迟到)/;

/** Quotation marks that doubt a virtue: a "guaranteed" delivery, “极速”退款. */
const DOUBTED =
  /["“「『](?:[a-z ]{0,12}(?:next dai|express|guarant|premium|fast|fresh|instant|doubl|luxuri|fix|custom servic|24 hour|prioriti|immedi|we valu|valu)[a-z ]{0,14}|[^"”」』]{0,4}(?:极速|新鲜|贴心|马上|24小时|尊贵|宾至如归|专业|优质|秒|五分钟|小心轻放|保证|至尊|vip|品质|在的|请稍|尽快)[^"”」』]{0,6})["”」』]/;

/** Praise that bites: terms that do, praise of a failure, or a virtue in doubting marks, in what is a complaint. */
export function findSarcasm(document: Document, feelings: Feelings, complaint: number): readonly Hit[] {
  if (complaint < 0.5) return [];
  const { text } = document.form;
  const hits = hitsOf(document, 'signal:sarcasm');
  if (hits.length > 0) return feelings.weights.satisfied < SINCERE ? hits : [];
  if (document.hits.some((hit) => hit.tag === 'shield')) return [];
  const match = DOUBTED.exec(text) ?? (hasBut(text) ? null : PRAISE_THEN_FAILURE.exec(text));
  if (match === null) return [];
  return [{ tag: 'signal:sarcasm', weight: 2, start: match.index, end: match.index + match[0].length }];
}

/** Praise with a gripe after a "but" is meant. */
function hasBut(text: string): boolean {
  return /但|不过|可是|只是|就是|可惜|虽然|\b(?:but|howev|though|although|pleas|howev|if|would)\b/.test(text);
}

import { foldChinese } from '../chineseFold.ts';
import { isKeySmash } from './keySmash.ts';
import { LONG_SURNAMES, SURNAMES } from './surnames.ts';
import { isTown } from './town.ts';

const HAN_NAME = new RegExp(
  `^(?:(?:${LONG_SURNAMES}|[${SURNAMES}])[\\u3400-\\u9fff]{0,3}|阿[A-Za-z]{2,12}|[小阿老大][\\u3400-\\u9fff]{1,2}|[\\u3400-\\u9fff]{2,3}|[\\u3400-\\u9fff]{1,8}·[\\u3400-\\u9fff]{1,8})(?:先生|女士|小姐|太太|老师|师傅|同学|经理|太|生)?$`,
);
const NO_HAN_NAME =
  /[气鬼的了是不没冇唔我你您他她这那吗呢吧啊嘛很说讲知忘啥谁咩]|哈哈|呵呵|嘿嘿|随便|人工|客服|客户|顾客|匿名|保密|没有|算了|退款|投诉|垃圾|上周|今天|昨天|前天|周[一二三四五六日]/;
const LATIN_NAME =
  /^(?:(?:mr|mrs|ms|miss|dr)\.? )?[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f'’.-]{0,24}(?: [A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f'’.-]{0,24}){0,3}$/i;
const NO_LATIN_NAME =
  /\b(?:of|lol|haha\w*|hm+|ugh|wow|omg|wtf|yes and|your|you|the|not|no|nope|yes|yeah|my|to|is|it|do|have|can|will|want|just|why|what|who|how|none|nobody|nothing|business|please|refund|whatever|ok|okay|fine|sure|telling|say|said|told|rather|prefer|anonymous|private|skip|later|hello|hi|hey|human|agent|person|manager|operator|idk|dunno|and|but|so|very|really|angry|ridiculous|last|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|stop|never|mind|bought|ordered|also|too|here|there|already|forgot|forget|remember|sorry|thanks|that|this|those|these|was|were|are|am|be|been|for|from|with|about|on|in|at)\b/i;

/** Whether words can be nothing but somebody's name. */
export function isBareName(words: string): boolean {
  if (/[\u3400-\u9fff]/.test(words)) {
    const folded = foldChinese(words);
    return HAN_NAME.test(folded) && !NO_HAN_NAME.test(folded) && !isTown(folded);
  }
  return LATIN_NAME.test(words) && !NO_LATIN_NAME.test(words) && !isKeySmash(words);
}

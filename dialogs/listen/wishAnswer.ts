import { wishedKinds } from '../policy/wishKinds.ts';
import type { Heard } from '../turn.ts';
import { onlyAgrees } from './agreement.ts';
import { findWish } from './wish.ts';

/** Begins as an order or a request does: "pay my dry cleaning", "把钱退了", "唔好再打嚟". */
const ORDERS =
  /^[^\p{L}\p{N}]*(?:(?:just|please|then|and|well|i'd say|you (?:can|could|should|must)|can you|could you|at least|that you) )*(?:pay|give|send|fix|stop|make|get|let|cancel|remove|change|call|ring|take|have|bring|put|cover|honou?r|match|return|deliver|sort|train|sack|fire|tell|write|say|leave|keep|do)\b|^(?:就|只要|只|那|请|請|麻烦|麻煩|你们|你們|你哋|至少|起码|起碼|最好)*(?:把|按|照|给|給|让|讓|叫|帮|幫|不要|不许|不許|别|別|该|該|停|叫|要|补|補|赔|賠|退|换|換|修|写|寫|送|派|打|搵|畀|俾|唔好|唔要|同我|三天内|\d+天内|今天|明天|马上|馬上|立刻|立即)/iu;

/** Asks for it as a favour: "can I keep the mug and get the hoodies". */
const ASKS_FOR =
  /^\W*(?:(?:well|so|um|then|maybe|please)[ ,]{1,2})?(?:can|could|may|would) (?:i|we|you)(?: please| just| at least| possibly)? (?:keep|get|have(?! to)|give|send|swap|change|return|take|bring|deliver|make|let|put|do|waive|knock|honou?r)\b/iu;

/** The same in Chinese: 能不能转到别的店用. */
const ASKS_FOR_HAN =
  /(?:能不能|能否|可不可以|可以不可以|可唔可以|可否|得唔得|行不行)(?:[给給帮幫替同]我)?(?:转|轉|改|延|用|留|送|补|補|换|換|退|赔|賠|减|減|打|免|派|[给給])[^，。?？]{1,16}[?？]?$/u;

/** Something amiss is told, as in a story. */
const TELLS =
  /\b(?:was|were|had|didn'?t|wasn'?t|never|kept|waited|told me|said)\b|了[^，。,]{0,3}(?:天|次|回|个月|個月)|从来|從來|一直|居然|竟然/iu;

/** Neither a wish nor anything else: "ok", "行". */
const NOTHING =
  /^[\s\p{P}]*(?:啱晒?|係|[没沒冇][错錯]|[对對]|(?:you|u) (?:tell me|decide|choose)|that(?:['’]?ll| will) do|up to (?:you|u)|surprise me|ok(?:ay)?|k|kk|ya|yea|yh|yep|yup|idk|idc|dunno|sure|fine|yes|yeah|whatever|anything|any|好|行|可以|嗯|哦|得|随便|隨便|都行|都可以|無所謂|无所谓|冇所謂)(?:吧|啦|的|呀|啊| then| thanks| thank you| lah| lor| mate)?[\s\p{P}]*$/iu;

/** Asks what we have to offer: they leave it to us. */
const ASKS_OURS =
  /^\W*(?:well |so |and |hmm |dunno )?(?:(?:what|how much) (?:can|could|do|would|will|are) (?:you|u)(?: guys| people| lot)?(?: usually| normally| actually)? (?:offer|suggest|propose|do|give|recommend)\w*|what(?:['’]?s| is| are) (?:the|my|your) (?:options?|choices?|offer)|what (?:options|choices) (?:do i have|are there))(?: me| for me| us)?\W*$|^[\s\p{P}]*(?:那)?(?:你们|你們|你哋|您|你|店家)?(?:这边|這邊)?(?:能|可以|會|会)?(?:给|給|提供|俾|畀|賠|赔|做)(?:到)?(?:我)?(?:什么|什麼|甚麼|啥|咩|乜嘢?)[呢呀啊\s\p{P}]*$|^[\s\p{P}]*(?:那|咁)?(?:你们|你們|你哋)?(?:有|有咩|有乜)(?:什么|什麼|甚麼|啥|咩|乜|哪些)?(?:方案|办法|辦法|選擇|选择|安排|補償|补偿)[呢呀啊\s\p{P}]*$/iu;

/** Longest answer that is a wish because a wish was asked for. */
const SHORT = 40;

/**
 * What a message is, written under "what would put this right?": a wish, as people name one in a few words; `none` where
 * they leave it to us; `other` where they go on with the story, or ask something.
 */
export function readWish(heard: Heard): 'wish' | 'none' | 'other' {
  const { text, understanding } = heard;
  const { act, entities } = understanding;
  const plain = text.trim();
  if (NOTHING.test(plain) || onlyAgrees(plain) || ASKS_OURS.test(plain)) return 'none';
  if (findWish(plain) !== undefined || wishedKinds(plain).length > 0) return 'wish';
  if (ASKS_FOR.test(plain) || ASKS_FOR_HAN.test(plain)) return 'wish';
  if (/[?？]\s*$/u.test(plain)) return 'other';
  if (ORDERS.test(plain) || entities.some(({ type }) => type === 'amount')) return 'wish';
  if (act.label === 'question') return 'other';
  return plain.length <= SHORT && !TELLS.test(plain) && act.label !== 'vent' ? 'wish' : 'other';
}

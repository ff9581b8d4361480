import type { Document } from '../document.ts';
import type { Hit } from '../termIndex.ts';

/** How far before a hit its context is read, in units, within the clause. */
const BEFORE = 40;

/** Clause ends; many write a space for a Chinese comma. */
const CLAUSE_START = /[,.!?;，。！？；\n]|(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g;

/** Announces that something will not be done; "不会再来" and its like are terms of their own and never asked. */
const UNWILLING =
  /(?:没有?|冇|不|无|唔|未)(?:有)?(?:打算|想|会|准备|意思|意图|至于|必要|是要|系要|需要|用)[^，。]{0,8}$|无意[^，。]{0,6}$|懒得[^，。]{0,4}$|\b(?:not|never|wont|dont|didnt|no|nobodi)\b(?: [a-z]+){0,5} ?$/;

/** Another person is quoted: what they said is not what the writer does. */
const QUOTED =
  /(?:客服|店员|经理|老板|你们|你哋|店家|他|她|佢|朋友)[^，。]{0,3}(?:说|讲|话|让我|叫我|劝|出)[^，。]{0,6}$|\b(?:he|she|they|agent|rep|staff|manag|friend)\b(?: [a-z]+)? (?:said|told|sai|tell)\b[^,.]{0,24}$/;

/** Not so, or not yet: feared, possible or asked about. */
const HYPOTHETICAL =
  /(?:怕|担心|会不会|万一|如果|若果|若是|要是|假如|以免|免得|避免|防止|以防|听说|可能会|容易|会唔会|惊|驚)[^，。]{0,10}$|\b(?:if|might|mai|afraid|worri|in case|would|avoid|prevent|could it|can it|will it|risk of|scare)\b(?: [a-z]+){0,6} ?$/;

/** The clause before a hit, as far as it is read. */
export function contextBefore(document: Document, hit: Hit): string {
  const before = document.form.text.slice(Math.max(0, hit.start - BEFORE), hit.start);
  let from = 0;
  for (const end of before.matchAll(CLAUSE_START)) from = end.index + 1;
  return before.slice(from);
}

/** Whether the writer says they will not do it, or that somebody else says it. */
export function isDisowned(document: Document, hit: Hit): boolean {
  const before = contextBefore(document, hit);
  return before !== '' && (UNWILLING.test(before) || QUOTED.test(before));
}

/** Whether it is only feared, imagined or asked about. */
export function isHypothetical(document: Document, hit: Hit): boolean {
  const before = contextBefore(document, hit);
  return before !== '' && HYPOTHETICAL.test(before);
}

/** Everyday talk about a place, a job or a product in which the words of a threat occur. */
const MUNDANE =
  /上班|怎么(?:走|坐|去|算)|点(?:去|行)|近吗|远吗|附近|旁边|对面|侧边|楼下|想订|要订|想买|怎么买|有货|有卖|几钱|多少钱|我(?:自己)?(?:就)?是(?:做)?律师|我老公|我先生|备案|确认一下|是什么电话|扫码|小说|同款|\b(?:im|i am|we are) (?:a |an )?(?:lawyer|attornei|solicitor|journalist|report)\b|\b(?:near|nearest|beside|next to|opposit) (?:your|the|you)\b|\bcorpor order|\b(?:look|want|like) to order\b/;

/** A threat in the same message makes even such talk meant. */
const MEANT =
  /投诉|举报|检举|申诉|否则|不然|唔系就|等着|见$|告你|曝光|\b(?:complain|sue|or els|otherwis|report you|unless|publish|post)\b/;

/** Whether the message is about something everyday. */
export function isMundane(document: Document): boolean {
  const { text } = document.form;
  return MUNDANE.test(text) && !MEANT.test(text);
}

/** Laughter that takes back what was said. */
const JOKING =
  /哈{2,}|嘻嘻|开玩笑|讲笑|说笑|玩笑|lol|lmao|rofl|haha|😂|🤣|😆|狗头|\b(?:joke|kid|jk|kidding)\b|doge|xd\b|剧情|电影|歌|小说/;

/** …unless it is denied. */
const EARNEST =
  /(?:不是|唔系|并非|没在|没有?|冇|not|isnt|no)[^，。,.]{0,8}(?:玩笑|讲笑|说笑|joke|joking|kid|夸张|exagger|口头禅)|讲真|认真|我不是|我唔系|\bi mean it\b|\bserious/;

/** Whether grave words are said in jest. */
export function isJoking(document: Document): boolean {
  const { text } = document.form;
  return JOKING.test(text) && !EARNEST.test(text);
}

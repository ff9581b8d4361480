import { looksForLost } from './lostProperty.ts';

/** A question, in the form of one and about nothing that went wrong. */
const ASKS_EN =
  /^\W*(?:(?:hi|hello|hey|sorry|excuse me|quick question|ok|okay|and|so|right|also)[\s,.!:]*)*(?:do|does|is|are|what|which|how|have|has|(?:can|could|may|will|would) (?:i|you|we|they|he|she|it|my|your|our|the|this|that|there|one|somebody|someone|anybody|anyone|an?)|(?:where|when) (?:is|are|do|does|did|will|can|could|would)) [^.!?,\n]{3,100}\??\W*$/iu;
const ASKS_ZH =
  /^(?:你好|您好|哈囉|嗨|请问|請問|想问下?|想問一?下?|想請問)?[，,\s]*[^。！!，,\n]{0,40}(?:吗|嗎|呢|几点|幾點|多少钱|多少錢|怎么走|怎麼走|有没有|有沒有|有冇|是不是|係咪|可不可以|能不能|得唔得)[^。！!，,\n]{0,24}[?？]?$/u;
/** Calls for somebody before telling: "hello有冇人呀？部機死咗". */
const CALLS =
  /^[\s\p{P}]*(?:hello|hi|喂|哈囉|哈啰|嗨|你好|您好)?[\s,，!！]{0,3}(?:有冇人|有沒有人|有没有人|有人|在)(?:喺度|在|聽|听)?(?:嗎|吗|呀|啊|呢|架|㗎|不在)?[\s,，?？!！。]{1,4}(?=\p{L})/iu;

/** Words of something amiss, or of blame: then a question is a complaint in the form of one. */
const AMISS =
  /\b(?:no|not|never|nothing|nobody|still|late|wrong|broke\w*|missing|bad|dirty|cold|stale|rude|charged?|refund\w*|waiting|supposed|this|your (?:staff|driver|waiter|people)|complain\w*|hell|joke|serious|seriously|explain|fix|sort|overcharg\w*|expired?|mould\w*|mold\w*|hair|insect|bug|plastic|glass|sick|ill|allerg\w*|dent(?:ed|s)?|bulg\w*|crush\w*|crack\w*|torn|ripped|damag\w*|fault\w*|defect\w*|leak\w*|smell\w*|sour|rust\w*|burnt|raw|undercooked|stain\w*|melted|scratch\w*|wobbl\w*|weird|funny (?:taste|smell)|strange|awful|horrible|terrible|disgusting|gross|yuck\w*|useless|swollen|blown|exclud\w*)\b|n't\b|[坏壞错錯差烂爛脏髒臭慢漏少丢丟没沒未冇唔不骗騙]|[卖賣漏泄洩断斷]|掉[了线線漆色皮毛渣屑落]|[脱脫]落|生[锈鏽]|[刮划劃][伤傷痕花]|都[关關][了咗]?[门門]|[关關][著着咗了][门門]|白跑|跑[了咗]?[两兩三四几幾\d]趟|痕|[变變]形|裂|碎|[鼓脹胀]起?[包了来來]|掉一次|[急气氣烦煩]死|[死溶冧燶]咗|死[机機]|当机|當機|食水|污糟|[反翻]白眼|日日|天天|骚扰|騷擾|推[销銷]|投诉|投訴|客訴|退|赔|賠|扣|多收|过期|過期|发霉|發霉|到底|凭什么|憑什麼|怎么回事|怎麼回事|点解|點解|搞什么|搞什麼|搞咩|头发|頭髮|虫|蟲|放[^，。,]{0,6}[鸽鴿]子/iu;
const INNOCENT_NOT = /有没有|有沒有|有冇|是不是|可不可以|能不能|得唔得|要不要|好不好/gu;

/** Whether a message has a word of something amiss, or of blame, in it. */
export function saysAmiss(text: string): boolean {
  return AMISS.test(text.replace(INNOCENT_NOT, ''));
}

/** Whether a message asks for information and tells of nothing amiss: "do your biscuits contain palm oil?", "几点关门". */
export function isBareQuestion(text: string): boolean {
  const plain = text.trim().replace(CALLS, '');
  if (plain.length > 120 || looksForLost(plain) || saysAmiss(plain)) return false;
  return ASKS_EN.test(plain) || ASKS_ZH.test(plain);
}

/** What a question in Chinese has. */
const ASKS_SOMETHING =
  /[?？吗嗎呢吧咩么麼啥谁誰哪几幾多怎咋点點何为為什邊边乜]|[不唔][^，。]?(?:行|得|能|会|會|可)|是不是|有没有|有沒有|有冇/u;
/** "那几天", "一点": no question for all their signs. */
const NO_QUESTION =
  /[着著在]呢|[那这這嗰呢前后後好头頭过過][几幾]|[一有早晚][点點]|[两兩三四五六七八九十\d][点點]|[几幾][个個]?月前/gu;

/** "沒顯示什麼", "冇乜嘢": nothing in particular, and no question. */
const NOTHING_ASKED =
  /(?:[没沒冇無无唔不](?:有|太|知|知道|清楚)?)[^，。,？?]{0,4}(?:什么|什麼|甚麼|乜(?:嘢)?|咩|啥|哪|幾|几|怎[样樣么麼]|點|邊)[^，。,？?]{0,6}|(?:什么|什麼|甚麼|乜嘢?|咩|啥|[谁誰]|邊個|哪[个個里裡種种]?)[^，。,？?]{0,3}(?:都|也|[不無无冇唔](?:重要|所[谓謂]|[紧緊]要|[关關]心|打[紧緊]))/gu;

/** Whether a message in Chinese has anything of a question about it. */
export function asksInChinese(text: string): boolean {
  return ASKS_SOMETHING.test(text.replace(NO_QUESTION, '').replace(NOTHING_ASKED, ' '));
}

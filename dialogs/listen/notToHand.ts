import { lackedFact } from './disputed.ts';

/** Longest message that only says where else to look, in UTF-16 units. */
const LONGEST = 60;

/** We have it, or can find it ourselves. */
const OURS =
  /\b(?:you(?:['’]?ve| have| should(?: have)?| must(?: have)?| can| could| already| surely| all){1,3} (?:have |got |see |know |find |look )?(?:it|that|this|them|my (?:details|number|order))\b[^.!?]{0,30}\b(?:system|records?|file|database|there|already|screen|account|yourselves?|yourself|up)\b|\b(?:surely|don'?t) you (?:already |all )?(?:have|got|know|see)\b|\byou (?:should|must|ought to|already|surely) (?:already )?(?:have|know|got|see) (?:it|that|this|them|what)\b|^\W*(?:just |please |you can |(?:why )?(?:don'?t|can'?t) you )?(?:look|check) (?:(?:it|that|this|me) )?up(?: yoursel\w+| in [^.!?]{2,30})?[\s\p{P}]*$|(?:find|check|look) (?:it |that |this )?(?:out )?yourse|(?:it|that)(?:['’]?s| is| will be| should be) (?:all )?(?:(?:already|the one) )?(?:in|on) (?:the|your|my) (?:order|system|account|app|records?|email|confirmation|receipt|file|database|website|screen))|(?:系统|系統|后台|後台|订单|訂單|记录|記錄|资料|資料|單據|单据|小票|發票|发票|電郵|邮件)(?:上面?|里面?|裡面?|裏面?|应该|應該|不是|明明|咪|都|就|肯定){1,3}(?:也)?(?:有(?:写|寫|显示|顯示|的|啊|吧|吗|嗎|嘅|啦|㗎|呀)?|写着|寫著|查得到|看得到)[\s\p{P}]*$|^(?:你|您|你们|你們|你哋|麻烦|麻煩){0,2}自己(?:去|上)?(?:系统|系統)?(?:查|找|看|睇|搵)(?:一?下|吓|啦|吧|呀|啊|喇|囉|不就|就){0,3}(?:知道?|行|得)?[了啦喇\s\p{P}]*$|(?:你们|你們|你哋)(?:应该|應該|不是|明明|咪|都|肯定|自己){0,2}(?:查|有)(?:得到|到|的|嘅|啦|啊|紀錄|记录)|(?:下单|下單|註冊|注册|落單|买|買|訂)(?:的)?(?:时候|時候|時|嗰陣)[^，。]{0,4}(?:留|填|給|给|寫|写)(?:过|過|了|咗)/iu;

/** There is none. */
const NONE_THERE =
  /\b(?:there (?:is|was|'?s)(?: no|n'?t| not)\b|there(?:'s|s)? (?:isn'?t|wasn'?t|no|never)|isn'?t one|(?:haven'?t|didn'?t|don'?t|never) (?:got|get|have|had|receive[d]?|given|keep|kept) (?:one|any)\b)|(?:哪|边度|邊度|邊)(?:里|裡|裏|兒|儿)?(?:来|來|有|會有|会有)(?:的|嘅)?|[没沒冇無无](?:有)?(?:给|給|畀|俾|開|开|打)?(?:我)?(?:任何)?(?:[订訂][单單]|单|單|小票|收據|收据|發票|发票)/iu;

/** What it is makes no difference, they say: they will not be pressed. */
const NO_MATTER =
  /^\W*(?:(?:i )?(?:really )?(?:don'?t|do not) (?:think|see) (?:that |how |why )?(?:it|that|this)(?:'?s| is)? (?:relevant|matters?)|(?:why|what) does (?:it|that|this) matter|does (?:it|that|this) (?:really |even )?matter|what(?:'?s| is) (?:it|that) (?:got )?to do with (?:it|anything|this)|what(?:'?s| is)? ?(?:the )?difference(?: does (?:it|that) make)?|who cares|(?:it'?s |that'?s )?(?:not relevant|irrelevant|not important|unimportant|beside the point))\b[^.!?]{0,12}[\s\p{P}]*$|^[^，。]{0,6}(?:不重要|唔重要|冇關係|没关系|沒關係|無關|无关|關事咩|关事咩|有咩所謂|有什么所谓|不相干|不相關|不相关|冇所謂|無所謂|无所谓|没必要|沒必要|有差嗎|有差吗)[啦喇吧呀啊了嗎吗\s\p{P}]*$/iu;

/** They fear to be called, or cannot be bothered. */
const KEEPS_CONTACT =
  /骚扰|騷擾|推[销銷]|[畀俾被给給](?:你们|你們|你哋)?煩|^(?:費事|费事)|(?:[别別]|唔好|不要|不用|唔使)(?:再)?(?:打|聯絡|联系|聯繫|搵我|找我)|\bdon'?t (?:call|ring|phone|contact) me\b|\b(?:no|haven'?t got a|don'?t have a) phone\b|\b(?:spam(?:med)?|pester(?:ed)?|junk mail|cold calls?|hand(?:ing)? out my)\b/iu;

/** Facts that are a name, a number or a time, and no account of anything. */
const VALUES: ReadonlySet<string> = new Set([
  'name',
  'contact',
  'orderNumber',
  'batch',
  'product',
  'place',
  'occurredOn',
  'amount',
  'quantity',
  'evidence',
]);

/**
 * Whether a message says that the fact asked for is not theirs to give: there is none, we have it already, or it does
 * not matter. It is not asked for again, and is no part of what happened.
 */
export function isNotToHand(fact: string, text: string): boolean {
  if (text.length > LONGEST) return false;
  if (fact === 'contact' && KEEPS_CONTACT.test(text) && !/\d{5}|@/u.test(text)) return true;
  if (VALUES.has(fact) && (NO_MATTER.test(text) || OURS.test(text))) return true;
  const isCode = fact === 'orderNumber' || fact === 'batch' || fact === 'evidence';
  return isCode && NONE_THERE.test(text) && (lackedFact(text, fact) ?? fact) === fact;
}

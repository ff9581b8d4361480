import { foldChinese } from '../chineseFold.ts';
import type { AskKind, RecognizeContext } from '../understanding.ts';

/** What the bot asked before, as far as it is known. */
export interface Ask {
  readonly kind: AskKind | 'none';
  readonly fact?: string | undefined;
}

/** Longest question read; a bot asks at the end of what it says. */
const PROSE_MAX = 600;

/** The kinds of question by the words that ask them, tried in this order. */
const KINDS: readonly [AskKind, RegExp][] = [
  [
    'confirm',
    /is (?:that|this|it|everything) (?:all )?(?:right|correct)|\b(?:correct|right)\?|(?:did|have) i (?:get|got|understand|understood)|对吗|对吧|对么|是吗|是这样吗|是不是这样|正确吗|没错吧|对不对|啱唔啱|啱吗|系咪|是否正确|有没有错|有冇错|有没有遗漏|理解得对/,
  ],
  [
    'csat',
    /satisf|out of (?:5|10|five|ten)|\bstars?\b|(?:solved|resolved|fixed)(?: for you| now)?\?|满意|评分|打分|几分|几颗星|解决了吗|解决了没|解决咗未/,
  ],
  [
    'wish',
    /what (?:would|do) you (?:like|want|expect)|how (?:would|do) you (?:like|want) (?:us|this|it)|what (?:outcome|result|solution)|希望(?:我们)?(?:怎么|怎样|如何|点)|想我们(?:怎么|怎样|点)|想要什么|期望|诉求|想点样|点样处理/,
  ],
  [
    'fact',
    /(?:what|which|when|where|who|how many|how much)\b[^?]*\?|(?:could|can|may|would) (?:you|i) (?:please )?(?:tell|give|share|have|know|send|get)|your (?:name|order number|phone|email|contact)|请问|请提供|请告诉|怎么称呼|怎样称呼|点称呼|贵姓|电话|手机号|订单号|单号|联系方式|什么时候|几时|哪里|哪家|哪个|多少|几多|什么/,
  ],
  [
    'proposal',
    /we (?:can|could|will|would like to) |offer|(?:would|will|does|do) (?:that|this|you|it)\b[^?]*(?:accept|work|suit|ok|okay|agree|help|do)|(?:is|are|would) (?:that|this|you)(?: be)? (?:ok|okay|acceptable|alright|fine|happy)|how does (?:that|this) sound|shall (?:we|i)|可以吗|可不可以|可唔可以|行吗|行不行|好吗|好不好|好唔好|得唔得|能接受|接受吗|是否接受|可接受|同意吗|愿意吗|可以(?:为|给|帮)您|(?:为|给|帮)您[^。]{0,20}(?:退|赔|补|换|送)|退款|赔|补偿/,
  ],
  ['opinion', /what do you think|how do you see|your (?:view|opinion)|怎么看|怎么想|觉得怎么样|点睇|意见/],
];

/** The facts a bare answer can be read as, by the words that ask for them. */
const FACTS: readonly [string, RegExp][] = [
  ['orderNumber', /order (?:number|no\b|id)|reference|订单号|订单编号|单号|订单/],
  ['name', /your name|call you|address you|称呼|贵姓|姓名|名字|大名/],
  ['contact', /phone|e-?mail|contact|reach you|call you back|电话|手机|邮箱|联系方式|联络|联系/],
  ['batch', /batch|lot (?:number|no)|批号|批次|生产日期/],
  ['occurredOn', /when|what (?:day|date)|which day|什么时候|几时|哪天|哪一天|日期|几号|边日/],
  ['amount', /how much|what (?:amount|price)|多少钱|几多钱|几钱|金额/],
  ['quantity', /how many|几件|几个|几箱|几瓶|几盒|多少件|多少个|数量/],
  ['place', /where|which (?:shop|store|branch)|哪里|哪家|哪间|边间|边度|地点|门店/],
  [
    'product',
    /what (?:product|item)|which (?:product|item)|what did you (?:buy|order)|什么产品|哪款|哪个产品|买了什么|商品/,
  ],
];

/** The kind of question, from the context or, failing that, read off the bot's words. */
export function readAsk(context: RecognizeContext): Ask {
  if (context.ask !== undefined) return context.ask;
  if (context.bot === undefined) return { kind: 'none' };
  const prose = foldChinese(context.bot.slice(-PROSE_MAX).normalize('NFKC').toLowerCase());
  const kind = KINDS.find(([, words]) => words.test(prose))?.[0];
  if (kind === undefined) return { kind: 'none' };
  return { kind, fact: kind === 'fact' ? FACTS.find(([, words]) => words.test(prose))?.[0] : undefined };
}

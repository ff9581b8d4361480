import type { Understanding } from '../../nlp/index.ts';
import type { CaseRecord, CustomerStyle } from '../../storage/index.ts';

export interface StyleView {
  text: string;
  understanding: Pick<Understanding, 'emotion' | 'signals'>;
  /** Remedies refused so far in this case. */
  refused: number;
  /** Messages of the customer so far that were about the case. */
  heated: number;
}

/** Words by which a way of dealing with us shows (playbook §3, difficult types). */
const WORDS: readonly [CustomerStyle, RegExp][] = [
  [
    'well_prepared',
    /\b(?:section|article|act|regulation|clause) \d|\bconsumer (?:rights|protection) act\b|第\s?[\d一二三四五六七八九十百]+[条條]|消费者权益保护法|消費者保護法|食品安全法|消保法|三包/iu,
  ],
  [
    'influential',
    /\b(?:journalist|reporter|editor|influencer|followers|member of parliament|councillor)\b|记者|記者|粉丝|粉絲|大V|网红|網紅|议员|議員|人大代表|政协/iu,
  ],
  [
    'acquainted',
    /\b(?:i know|friends? with|friend of) (?:your|the) (?:boss|ceo|manager|owner|director)\b|认识你们(?:老板|经理|领导|总)|認識你們(?:老闆|經理|主管|總)|(?:老板|老闆|经理|經理|领导|領導)是我(?:朋友|同学|同學|亲戚|親戚)/iu,
  ],
  [
    'self_righteous',
    /\b(?:for (?:all|other|every) (?:customers?|consumers?)|as a matter of principle|principle of the thing|on behalf of)\b|为了(?:广大|所有)消费者|為了(?:廣大|所有)消費者|不是钱的(?:事|问题)|不是錢的問題|讨个公道|討個公道|讨个说法|討個說法/iu,
  ],
  [
    'emotional',
    /\b(?:i'?m (?:crying|in tears)|heart ?broken|please,? i beg|single mother|can'?t sleep)\b|哭了|求求(?:你|您|了)|我太难了|我太難了|睡不着|睡不著|一把年纪|一把年紀/iu,
  ],
  [
    'domineering',
    /\b(?:do you know who i am|right now or|immediately or|i demand|i order you|get me your (?:boss|manager))\b|你知道我是谁|你知道我是誰|马上给我|馬上給我|立刻给我|立刻給我|叫你们(?:老板|经理|领导)|叫你們(?:老闆|經理|主管)/iu,
  ],
  [
    'exacting',
    /\b(?:to be precise|precisely|exactly|step by step|for the record|as follows)\b|确切(?:地|来)|確切(?:地|來)|精确|精確|首先[\s\S]{0,200}其次|第一[，,、点點][\s\S]{0,200}第二[，,、点點]/iu,
  ],
  [
    'critic',
    /\b(?:everything (?:about|is)|nothing (?:about|works)|always like this|every single time)\b|什么都不行|什麼都不行|哪(?:哪|儿|里|裡)?都不好|每次都这样|每次都這樣|一无是处|一無是處/iu,
  ],
];

/** From so many UTF-16 units on a single message is a long talk. */
const LONG = 600;

/** Ways of dealing with us that one message, in the light of the case so far, shows. */
export function customerStyles({ text, understanding, refused, heated }: StyleView): CustomerStyle[] {
  const { emotion, signals } = understanding;
  const head = text.slice(0, 2000);
  const found = WORDS.filter(([, words]) => words.test(head)).map(([style]) => style);
  if (emotion.label === 'angry' && emotion.intensity >= 2.5) found.push('hot_tempered');
  if (signals.includes('abuse')) found.push('foul_mouthed');
  if (signals.includes('extortion')) found.push('extortionist');
  if (signals.includes('media')) found.push('influential');
  if (signals.includes('legal')) found.push('well_prepared');
  if (refused >= 3) found.push('wavering');
  if (heated >= 4) found.push('quarrelsome');
  if (text.length >= LONG) found.push('talkative');
  return [...new Set(found)];
}

/** Adds the styles a message shows to those of the case; a case does not forget one. */
export function mergeStyles(record: Pick<CaseRecord, 'styles'>, found: readonly CustomerStyle[]): CustomerStyle[] {
  return [...new Set([...record.styles, ...found])];
}

import { type Line, type Proof, sentenceOf } from './line.ts';
import type { Material } from './material.ts';
import { questionsOf, saysIn } from './speech.ts';

/** Facts whose question can be told by its words, for whoever asks. */
const QUESTIONS = {
  orderNumber: /\border (?:number|no|id|reference|ref)\b|\breference number\b|订单(?:编)?号|单号/,
  name: /\byour (?:full |first |last )?name\b|\b(?:may|should|shall|can|do) (?:i|we) (?:address|call)\b|怎么称呼|如何称呼|称呼您|贵姓|您的?(?:姓名|名字|全名)|叫您/,
  contact:
    /\b(?:phone|telephone|mobile|contact) (?:number|details)\b|\be-?mail(?: address)?\b|\bnumber (?:to|we can|i can)\b|\b(?:reach|contact) you\b|电话|手机号|邮箱|联系方式|联络(?:方式|您)|找到您|联系您/,
  occurredOn:
    /\bwhen (?:did|was|were|exactly)\b|\bwhat (?:date|day|time)\b|\bwhich day\b|什么时候|哪[天日]|几号|何时|几点|几时/,
  place:
    /\bwhere (?:did|was|were|exactly)\b|\bwhich (?:shop|store|branch|restaurant)\b|哪家|在哪|哪个(?:店|门店|分店)|哪间/,
  product:
    /\b(?:which|what) (?:product|item|model)\b|\bwhat (?:did you (?:buy|order)|have you (?:bought|ordered))\b|哪[款个件](?:商品|产品|型号)|买的?(?:是)?(?:什么|哪)|什么(?:产品|商品|型号|东西)/,
  amount: /\bhow much\b|\bwhat (?:amount|sum)\b|多少钱|什么金额|金额是|几多钱|多少元/,
  batch: /\b(?:batch|lot) (?:number|code)\b|\b(?:production|best.before|expiry) date\b|批号|生产日期|保质期到/,
  evidence: /\b(?:photos?|pictures?|receipt|screenshot)\b|照片|相片|图片|小票|截图|凭证|发张图|收据/,
} as const;
type NamedFact = keyof typeof QUESTIONS;

/** The recognizer's entities that tell a fact beyond doubt. A date, a place, a product or a name may be another one. */
const TOLD_BY: Readonly<Record<string, readonly string[]>> = {
  orderNumber: ['order_number'],
  contact: ['phone', 'email'],
  amount: ['amount'],
  batch: ['batch'],
};

const REQUEST =
  /\b(?:please|could you|can you|would you|may i|can i|might i|give me|send me|i(?:'ll)? need|let me have|tell me)\b|请(?:您)?(?:提供|告诉|发|说|给|留|报)|麻烦(?:您)?|发(?:我|一下|张|过来)|提供|告诉我|报一下|需要您的/;

/** A question about a fact, with its words. */
export interface Asked {
  fact: string;
  line: Line;
  proof: Proof;
}

/** Either of two will do: "What date or batch number is printed on it?" */
const EITHER = /\bor\b|或|还是/;

/**
 * What a line of ours asks for. A recorded question is about what is on record; another one is read from its words.
 * Whether something understood is right is no such question.
 */
export function askedIn(line: Line): Asked[] {
  if (line.ask) {
    const { kind, fact } = line.ask;
    // A nudge keeps the question open without asking it again.
    const [proof] = questionsOf(line);
    return kind === 'fact' && fact !== undefined && fact !== 'details' && proof ? [{ fact, line, proof }] : [];
  }
  const requests = line.passage.sentences
    .filter(({ start, end }) => REQUEST.test(line.own.slice(start, end)))
    .map(({ start }) => sentenceOf(line, start));
  const sentences = [...questionsOf(line), ...requests].filter(
    (proof, index, all) =>
      all.findIndex(({ start }) => start === proof.start) === index && !saysIn(line, proof, 'confirmQuestion'),
  );
  return sentences.flatMap((proof) => {
    const words = line.own.slice(proof.start, proof.end);
    const facts = (Object.keys(QUESTIONS) as NamedFact[]).filter((fact) => QUESTIONS[fact].test(words));
    return (EITHER.test(words) ? facts.slice(0, 1) : facts).map((fact) => ({ fact, line, proof }));
  });
}

/** A message in which the customer has told a fact. */
export function toldIn(
  { heard, record }: Pick<Material, 'heard' | 'record'>,
  fact: string,
  before: number,
): Line | undefined {
  const known = record.facts[fact];
  const source = known?.state === 'known' ? heard.find(({ at }) => at === Date.parse(known.at)) : undefined;
  if (source && source.seq < before) return source;
  const types = TOLD_BY[fact];
  if (!types) return undefined;
  return heard.find(({ seq, tags }) => seq < before && tags.entities?.some(({ type }) => types.includes(type)));
}

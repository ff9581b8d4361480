import type { CaseRecord } from '../../storage/index.ts';
import { THE_ONE } from './placeWords.ts';

/** Which of several it is, and nothing else: "海苔口味", "原味大桶的", "the strawberry one", "salt and vinegar flavour". */
const FLAVOUR_HAN =
  /^[\s\p{P}]*(?:那[个個]|[是係系]|我[买買]的)*((?![怪异異臭霉苦酸焦])\p{Script=Han}{1,6}(?:口味|味)(?:[大中小](?:[桶包盒瓶罐袋]|[支樽])(?:[装裝])?)?|[大中小](?:[桶包盒瓶罐袋]|[支樽])[装裝]?|[家量]{1,2}庭?[装裝号號])[的嘅]?(?:那[种種款个個])?[啦喇吧\s\p{P}]*$/u;
const FLAVOUR_EN =
  /^\W*(?:it['’]?s |it was |the |a )*((?!(?:the|a|an|it|wrong|right|new|old|last|first|other|same|big|small|next|only|good|bad|off|funny|strange|weird|this|that|one|second|third|either|no|any|which|every|each|better|cheaper|dearer|your|my|our|normal|usual|expensive)\b)[\p{L}][\p{L} &'-]{2,28}?) (?:flavou?r(?:ed)?|variety|ones?)\W*$/iu;

/** The flavour or the pack a message names, where it names nothing else. */
export const flavourIn = (text: string) =>
  THE_ONE.test(text) ? undefined : (FLAVOUR_HAN.exec(text) ?? FLAVOUR_EN.exec(text))?.[1]?.trim();

/** Adds a flavour told after the product to it, and says whether it did: "crisps" and "prawn cocktail flavour" are one thing. */
export function addFlavour({ facts }: CaseRecord, text: string): boolean {
  const flavour = flavourIn(text);
  const product = facts.product;
  if (flavour === undefined || product?.state !== 'known' || product.value.includes(flavour)) return false;
  facts.product = {
    ...product,
    value: /\p{Script=Han}/u.test(flavour) ? `${product.value}（${flavour}）` : `${product.value} (${flavour})`,
  };
  return true;
}

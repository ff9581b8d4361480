import type { PackFact } from '../pack/index.ts';
import { deniesHarm } from './healthAnswer.ts';

/** The thing itself is still there, or is not: no name of it. */
const STILL_THERE =
  /(?:包装|包裝|东西|東西|实物|實物|盒子|瓶子|袋子)?(?:都|也)?(?:[还還仲](?:在|留|有|喺)|[没沒](?:有)?[扔丢丟]|冇掉|留[着著]|[扔丢丟倒]了|掉咗)/u;

/** Where something stands written: "话费单上写的". */
const WRITTEN_THERE = /[单單账帳信面][上里裡裏](?:面)?[写寫显顯印]/u;

/** Asks, without the form that an act is read from. */
const ASKS = /[?？]\s*$|(?:点解|點解|会点|會點|怎么|怎麼|为什么|為什麼|[吗嗎咩])[^，。]{0,8}$/u;

/** Facts that are called by a name: no state of affairs is one. */
const NAMED: ReadonlySet<string> = new Set(['product', 'place', 'batch', 'name', 'orderNumber']);

/** Whether words cannot be the value of a fact, however little else they could be: they say something of their own. */
export function misfits(fact: string, text: string, own?: PackFact): boolean {
  const isNamed = NAMED.has(fact) || own?.told === 'staff';
  if (!isNamed) return false;
  return STILL_THERE.test(text) || WRITTEN_THERE.test(text) || ASKS.test(text) || deniesHarm(text);
}

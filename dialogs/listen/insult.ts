import type { Heard } from '../turn.ts';
import { cutOut, type Span } from './cutOut.ts';

/** Oaths that name nobody, which the recognizer takes for heat rather than for an insult. */
const OATH =
  /^[\s\p{P}]*(?:(?:you|u|your|the|a|an|oh|what the|for|so|bloody|fucking|damn(?:ed)?)\s+)*(?:idiots?|morons?|imbeciles?|fuck\w*|f\*+\w*|shit\w*|bullshit|crap|damn(?:ed)?|hell|bastards?|assholes?|arseholes?|bitch(?:es)?|scum(?:bags?)?|wankers?|rubbish|trash|useless|stupid|(?:你|妳|你们|你們|你哋|真|真他妈|真他媽|这|這|群|帮|幫|班|死|个|個)*(?:傻[逼屄比B]|煞笔|煞筆|沙雕|蠢[货貨猪豬材]?|滚蛋?|滾蛋?|[操艹肏][你尼]?[妈媽]?|他?[妈媽]的|靠|我靠|卧槽|臥槽|垃圾|白[痴癡]|弱智|智障|脑残|腦殘|废物|廢物|有病|神经病|神經病|[扑仆]街|冚家[铲鏟]|[粉废柒閪屌][仔人]?|去死|王八蛋|混蛋|骗子|騙子))[啊吧呀吗嗎了的啦]*[\s\p{P}]*$/iu;

const ofInsult = ({ evidence }: Heard['understanding']) => evidence.filter(({ tag }) => tag === 'signal:abuse');

/** A message without the insults in it, which are never part of a value: "Mong Kok branch, you morons" names a branch. */
export function withoutInsults({ text, understanding }: Pick<Heard, 'text' | 'understanding'>): string {
  const insults = ofInsult(understanding);
  const rest = cutOut(text, insults);
  if (OATH.test(text) || OATH.test(rest)) return '';
  return insults.length === 0 ? text : rest.replace(/^[\s,，、.。!！]{1,9}|[\s,，、]{1,9}$/gu, '');
}

/** Whether words of a message are an insult or stand in one: they name no person, product or place. */
export function isInsult({ understanding }: Pick<Heard, 'understanding'>, words: Span & { text: string }): boolean {
  return (
    OATH.test(words.text) || ofInsult(understanding).some(({ start, end }) => start < words.end && words.start < end)
  );
}

import type { Understanding } from '../../../nlp/index.ts';

/** A mark on a thing, in the word that a wound has too: 有刮傷, 螢幕劃傷, 碰撞傷. */
const MARK = /(?:刮|划|劃|擦|碰|撞|磕|磨|壓|压)[伤傷]/gu;

/** Somebody or a part of a body in the same clause: then it is a wound. */
const OF_SOMEBODY =
  /[我他她佢您](?![的嘅]?(?:手机|手機|车|車|[电電]))|[人孩童妈媽爸婆公嬤嫲仔]|[手脚腳腿脸臉眼指皮膝肘]|[头頭](?!层)|^[^，。]{0,4}[被俾畀]|老公|老婆|[员員]工/u;

/** Things that are marked, and what they are covered with. */
const OF_THING =
  /手[机機]|[屏壳殼漆膜镜鏡]|螢幕|外[观觀表]|表面|[边邊]角|[桌椅柜櫃床箱车車]|[沙]發|沙发|机身|機身|全新|新品|(?:有|很多|好多|[处處道条條])[^，。]{0,4}$/u;

/** A text in which the marks on things are no wounds. */
export function withoutScratches(text: string, { entities }: Pick<Understanding, 'entities'>): string {
  if (text.search(MARK) < 0) return text;
  const goods = entities.filter(({ type }) => type === 'product').map((one) => one.text);
  return text
    .split(/(?<=[，。,！!？?\n])/u)
    .map((clause) => {
      const body = goods.reduce((rest, words) => rest.replace(words, '　　　　　'), clause).replace(/手[机機]/gu, ' ');
      const isThing = goods.some((words) => clause.includes(words)) || OF_THING.test(clause.split(MARK)[0] ?? '');
      return isThing && !OF_SOMEBODY.test(body) ? clause.replace(MARK, '刮痕') : clause;
    })
    .join('');
}

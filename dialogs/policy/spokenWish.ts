/** What is said of a wish in Hong Kong and Taiwan, and in the words by which every wish is known. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [
    /回水|[赔賠][返番翻](?:晒)?(?=[俾畀给給錢钱\d$我啦喎囉呀]|$)|[扣减減][返番翻]|多收嘅|(?:还|還|吐|拎|俾|畀)[返番翻]?我?(?:啲)?(?:钱|錢)/giu,
    '退款',
  ],
  [
    /(?:钱|錢|款)(?:都|就)?(?:要)?(?:还|還|吐|拎|攞)|(?:^|(?<=[，,\s]))我?(?:只|就)?要(?:返|回)?[钱錢](?=$|[，,。])/giu,
    '退款',
  ],
  [/[寄送派][過返](?!嚟的|來的)|[补補][返送齐齊]/giu, '補寄'],
  [/(?:[搵揾叫派][^，。,]{0,4}|[嚟上]|上門)整(?!個|日|晚|天|筆|單)/giu, '上門維修'],
  [/(?:[搵揾叫派][^，。,]{0,4}|[嚟上]|上門|到府)(?:睇|收)/giu, '上門'],
  [/抵用券|[现現]金券|[购購]物金|\bcoupons?\b|[算计計]?(?:便宜|平)(?:一?[点點些]|啲|少少)/giu, '優惠券'],
  [/重[煮炒煎烤蒸炸焗泡沖燙]|[炒炸焗沖蒸][過返]/giu, '重做'],
  [/[对對](?:唔住|不起)|道[个個]歉|\bsorry\b/giu, '道歉'],
  [/停咗|\bcut(?:咗|左|掉)?(?=個|份|佢|\s?plan|台)/giu, '取消'],
];

/** A wish with its spoken words in standard ones: "回水" is a refund, "講聲sorry" an apology. */
export function inStandardWords(wish: string): string {
  if (!/\p{Script=Han}/u.test(wish)) return wish;
  return SPOKEN.reduce((text, [spoken, standard]) => text.replace(spoken, standard), wish);
}

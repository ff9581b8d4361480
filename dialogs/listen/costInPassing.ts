/** What it cost, told in passing with what it is: "the kettle I bought for £34.99", 花239买的. */
const COST =
  /\bfor (?:just |only |about )?(?:[£$€]\s?\d[\d.,]*\d|[£$€]\s?\d|\d[\d.,]* ?(?:quid|pounds|dollars|bucks|euros?))|(?:[花用][了咗]?)?\d[\d.,]*\s?(?:[块塊元蚊]|yuan)?[钱錢]?(?=[买買][的嘅])/giu;

/** Another sum, or word of a price that changed: then the price is the matter. */
const OF_PRICE =
  /[£$€¥]\s?\d|\b\d+(?:\.\d+)? ?(?:quid|pounds|dollars|bucks|euros?)\b|\d\s?[块塊元蚊]|\b(?:price\w*|cheaper|sale|discount\w*|charg\w*|refund\w*|difference|less|dropped|cut|reduced)\b|[价價降减減贵貴扣]|便宜|平咗|特[价價]|打折/iu;

/** A story without what it cost, where that is told once and nothing else of prices: it is no matter of them. */
export function withoutCost(text: string): string {
  const rest = text.replace(COST, ' ');
  return rest === text || OF_PRICE.test(rest) ? text : rest;
}

/** What it came to, and no demand: "总共86", "it was £16.50". */
const TOLD =
  /^\W*(?:it|that|they|the \w+(?: \w+)?)(?:['’]?s| was| were| is| cost| came to)(?: about| around| like)? ?([£$€]?\d[\d.,]*(?: ?(?:quid|pounds?|dollars|bucks|euros?|hkd))?)\W*$|^[\s\p{P}]*(?:总共|總共|一共|合共|全部|加起来|加起來|埋单|埋單|[那这這]?(?:道菜|个菜|個菜|碟|份|顿|頓|餐))(?:是|係|花了|使咗|收了|收咗|要)?[^\d，。]{0,3}(\d[\d.,]*(?:元|块|塊|蚊)?)[\s\p{P}]*$/iu;

/** The sum in a short message that says what something cost, and nothing else. */
export function priceTold(text: string): string | undefined {
  const [, english, chinese] = TOLD.exec(text) ?? [];
  return (english ?? chinese)?.trim();
}

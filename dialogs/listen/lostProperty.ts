/**
 * Something left behind with us: however politely it is asked after, somebody has to look for it. In English it was left, or
 * may have been found; in Chinese found, handed in, or left with us.
 */
const LEFT_BEHIND =
  /\b(?:left|lost|forgot) (?:my|our|a|an) [\w' ]{2,30} (?:at|in|on) (?:your|the)\b|\b(?:did|has|have) (?:you|they|any(?:one|body)|some(?:one|body)|(?:the|your) \w+) (?:perhaps |maybe |by any chance )?(?:find|found|hand(?:ed)? in|turn(?:ed)? in)\b|\blost (?:property|and found)\b|(?:[捡撿执執]|(?<!收)拾)到|失物|[遗遺]失|招[领領](?:处|處)?|(?:落|漏|忘|留|掉|跌|丢|丟)(?:低|下)?(?:咗|了)?[^，。,]{0,10}[在喺](?:你[们們哋]|店|餐|分店|[卡座枱桌檯车車])|把(?!我|客|事|[话話])[^，。,在]{1,14}(?:[遗遺]?忘|落|漏|留|掉)(?:了|咗)?在|[在喺][^，。,]{0,14}(?:漏低|留低|[落漏丢丟忘]下|[跌落漏]咗)(?:咗|了)?(?:把|[个個]|件|部|[条條]|[双雙对對]|[张張]|[顶頂])/iu;

/** Where they sat: "the booth by the window", 窗邊嗰張枱. */
export const SEAT =
  /\b(?:by|near|next to|at|in|under|on) (?:the|a|our|my) (?:window|booth|corner|bar|entrance|door|toilets?|terrace|patio|counter|(?:\w+ )?table|bench)\b|\btable (?:no\.? ?|number )?\d{1,3}\b|\b(?:upstairs|downstairs|outside on the)\b|[靠近]?窗[边邊口]|靠窗|卡[座位]|包[厢廂间間房]|吧[台檯枱]|角落|[楼樓][上下]|[二三四]楼|[二三四]樓|[\dA-Z]{1,3}[号號]?[桌枱台檯]|[张張][枱桌檯]|(?:[门門]口|[墙牆牆]|洗手[间間]|[厕廁]所)[^，。]{0,4}(?:[桌枱檯位座])/iu;

/** Whether a message looks for something the customer left behind. */
export function looksForLost(text: string): boolean {
  return LEFT_BEHIND.test(text);
}

import { CLUE } from './clues.ts';
import { allMatches, type EntitySource, type Found } from './found.ts';

const STOP =
  'and|got|but|i|we|were|was|are|is|with|from|for|in|on|to|which|that|arrived|came|at|of|or|not|the|they|it|have|has|had|when|because|only|so|yesterday|today|last|this|you|your|my|missing|broken|had|online|instead|again|as|after|before|by|also|just|then|never|all|still|both|each|off|out|about|if|would|should';
const NOUN = `(?!(?:${STOP})\\b)[a-z][a-z-]{2,16}`;
const NOUNS = `${NOUN}(?: ${NOUN}){0,2}`;
/** Words that are bought and are no goods. */
const NO_GOODS =
  /\b(?:time|mind|model|product|products|date|day|receipt|name|thing|way|item|room|seat|flight|hotel|ticket|tickets|plan)\b|^(?:thing|things|stuff|item|items|one|ones|product|products|gift|present|order|lot|few|couple|new|something|package|parcel|them|these|goods|food|meal|drink|service|time|phone call|people|flight|ticket)s?$/i;

/** "Bought a cordless drill", "the garden hose I ordered". */
const ENGLISH: readonly RegExp[] = [
  new RegExp(
    `\\b(?:bought|ordered|purchased) (?:an?|the|my|this|some|your)(?: new)? (${NOUNS})(?= (?:${STOP})\\b|[,.!;?]|$)`,
    'gi',
  ),
  new RegExp(
    `\\b(?:the|this|my|that) (${NOUNS})(?= (?:that |which )?(?:i|we) (?:just )?(?:bought|ordered|purchased)\\b)`,
    'gi',
  ),
];
/** "Of olive oil" after "3 bottles". */
const OF_GOODS = new RegExp(`^ of (${NOUN}(?: ${NOUN})?)(?= (?:${STOP})\\b|[,.!;?]|$)`, 'i');

/** Counted, and no goods. */
const NO_CHINESE_GOODS =
  /^(?:快递|包裹|电话|服务|小时|问题|地方|选择|解释|说法|方案|订单|单子|短信|邮件|信息|消息|朋友|同事|孩子|小孩|老人|大人|男的|女的|平方|牌子|感觉|软件|工作|字母|师傅|晚上|早上|月|回复|理由|差评|好评|投诉|步骤|按钮|功能|账号|账户|号码|颜色|垃圾|钟头|尺码|款式|牌)/;

const CHINESE_STOP = '给都全里有坏烂少漏破没还只却就是已也碎发过竟结居共总一两在被要不才来到用和跟同送就咗仲得';
/** What only goods come in. */
const CONTAINER = /[箱瓶盒包袋罐支桶樽斤杯碗]$/;
/** What is counted: "三罐奶粉都凹罐" up to a pause or a verb. */
const COUNTED_GOODS = new RegExp(
  `^(?![${CHINESE_STOP}了的上下左右以之多货左装凹吧十三四五六七八九嘅个得东西产商退钱块元人说感平牌码软客员给我你他她它这那打回拿买])([\\u4e00-\\u9fff]{2,4}?)(?=$|[^\\u4e00-\\u9fff]|[${CHINESE_STOP}])`,
);

/** Goods whose name is one sign, which is part of many other words: only where what follows is said of them. */
const ONE_SIGN = '[锅灯鞋伞床锁裤裙帽壶刀]';
/**
 * 鞋底开胶了, 这个锅掉漆, 买的那个锅: at the beginning of a clause, after 这 or 那, or bought, before what went wrong or the end.
 */
const SHORT_GOODS = new RegExp(
  `(?:^|[\\s，。,！!；;]|[这那]|[买订购](?:的|了)(?:[这那一])?)(?:我家的?|你们?家?的)?[个口台条双件把盏张套顶床只]?(${ONE_SIGN}子?)(?:[底面跟带盖柄壁身头]|后跟)?(?=$|[，。,！!]|[掉不坏裂破断开漏糊没老总才一突塌歪缩褪起脱粘生用打])`,
  'g',
);

/**
 * "在你们家买的电饭锅用了…", "訂的濾水壺到現在…", "收到的那個茶盤裂了": what was bought, up to a pause or a verb. A measure word
 * before it is passed over.
 */
const BOUGHT_GOODS = new RegExp(
  `[买订购拍](?:的|了|嘅|咗)(?:你[们哋](?:家|店|公司|超市)?(?:里|裏)?[的嘅间]{0,2})?(?:(?:这|那|呢|嗰|一|两|三)?[台部个件条双张把只套瓶罐盒箱袋本副对款])?(?![${CHINESE_STOP}了的这那东西货时多你您我他她怎什啥为最第])(${ONE_SIGN}(?=[糊掉裂断坏])|[\\u4e00-\\u9fff]{2,5}?)(?=$|[^\\u4e00-\\u9fff]|[${CHINESE_STOP}用穿洗开收寄打质很太显说这是卡怎为想今昨前回掉裂断塌缩褪]|糊底)`,
  'g',
);
/** "你们给我开了个什么视频会员，…": a service that was switched on, up to a pause. */
const SWITCHED_ON =
  /(?:开通|开|办)(?:了|咗)(?:一)?[个份项](?:什么|啥|咩)?([\u4e00-\u9fff]{2,8}?(?:会员|套餐|业务|彩铃|流量包|权益|服务|保险|视频|音乐|阅读|宽带|包月|订阅|卡|包))(?=$|[^\u4e00-\u9fff])/g;
/** Bought, and no goods: a time, a person, a way. */
const NO_BOUGHT_GOODS =
  /^(?:[位座桌房]|包间|包厢|时候|当天|当时|第|价格|价钱|人|地方|店|网上|京东|淘宝|天猫|拼多多|最|正品|全新|衣服裤子)|(?:天|号|月|周|次|年|钱|块|元|现在|客服)$/;

/** Goods that no list knows, where the way they are spoken of shows them. */
export function findStructuralProducts({ plain, folded, clues, lang }: EntitySource, found: readonly Found[]): Found[] {
  const goods: Found[] = [];
  for (const { type, end } of found) {
    if (type !== 'quantity') continue;
    const inContainer = CONTAINER.test(folded.slice(end - 1, end));
    const match =
      OF_GOODS.exec(plain.slice(end, end + 48)) ??
      (inContainer ? COUNTED_GOODS.exec(folded.slice(end, end + 8)) : null);
    const words = match?.[1];
    if (match === null || words === undefined || NO_GOODS.test(words) || NO_CHINESE_GOODS.test(words)) continue;
    const start = end + match[0].length - words.length;
    goods.push({ type: 'product', start, end: start + words.length });
  }
  if (lang !== 'en') {
    if ((clues & CLUE.boughtChinese) !== 0) goods.push(...boughtGoods(folded));
    for (const match of allMatches(SHORT_GOODS, folded)) {
      const start = match.index + match[0].lastIndexOf(match[1] ?? '');
      goods.push({ type: 'product', start, end: start + (match[1] ?? '').length });
    }
    return goods;
  }
  if ((clues & CLUE.bought) === 0) return goods;
  for (const expression of ENGLISH) {
    for (const match of allMatches(expression, plain)) {
      const words = match[1] ?? '';
      if (NO_GOODS.test(words)) continue;
      const end = match.index + match[0].length;
      goods.push({ type: 'product', start: end - words.length, end });
    }
  }
  return goods;
}

function boughtGoods(folded: string): Found[] {
  return [...allMatches(BOUGHT_GOODS, folded), ...allMatches(SWITCHED_ON, folded)].flatMap((match) => {
    const words = match[1] ?? '';
    if (words === '' || NO_BOUGHT_GOODS.test(words) || NO_CHINESE_GOODS.test(words)) return [];
    const end = match.index + match[0].length;
    return [{ type: 'product', start: end - words.length, end }];
  });
}

import { CLUE } from './clues.ts';
import { allMatches, type Finder, type Found, lastGroupSpan } from './found.ts';
import { CHINESE_PLACES, ENGLISH_PLACES } from './gazetteer.ts';
import { isTown } from './town.ts';

/** Kinds of places in Chinese, in Simplified. */
const KIND =
  '分店|门店|专卖店|旗舰店|便利店|专柜|路店|店(?![员铺长里内家面主名])|营业厅|门市(?:部)?|超市|商场|百货|餐厅|饭店|酒楼|酒店|宾馆|机场|火车站|高铁站|车站|广场|大悦城|万达|万象城|时代广场|医院|银行|分行|支行|购物中心|中心|大厦|菜市场|夜市|食堂|影城|影院|码头|步行街|大街|街|路|公园|校区|小区';
/** No place name holds these. */
const OF_PLACE =
  '(?:(?![的了是你我他她这那哪很还都也就被把给让说吗呢吧啊没不有去到在喺买卖吃等找整同从家个每几间送嘅咗跟比但而且望着最好想觉得该另某离坐换封唔冇入返])[\\u4e00-\\u9fffA-Za-z0-9])';
const CHINESE_NAMED = `((?:7-11)?${OF_PLACE}{1,10}?(?:${KIND})(?:分店|门店|专柜|店(?![员铺长里内家面主名])|机场)?)(?![\\u4e00-\\u9fff]{0,2}(?:费|券|卡号))`;
const CHINESE_CUE = new RegExp(
  `(?:在|去|到|于|喺|住|从|送到|寄到|发到|你们|你哋|贵公司|过)(?:你们|你哋|贵司)?的?${CHINESE_NAMED}`,
  'g',
);
/** At the beginning of a clause only what can hardly be anything but a shop: "旺角店冇人". */
const CHINESE_FIRST = new RegExp(
  `(?:^|[\\s，。,.!！?？;；:：])((?:7-11)?${OF_PLACE}{2,8}?(?:分店|门店|门市(?!部)|专柜|旗舰店|营业厅|(?<![酒商饭饮水书药网商贩本全黑老开花])店(?![员铺长里内家面主名大小一])|大悦城|万象城|购物中心|路(?=的?(?:门市|门店|分店|店|专柜))))`,
  'g',
);
/** A town and a kind of place need no word before them: "上海浦东机场T2". */
const TOWN_FIRST = new RegExp(
  `(?:^|[\\s，。,.!！?？;；:：])((?:${CHINESE_PLACES}){1,2}(?:市|区)?${OF_PLACE}{0,6}?(?:${KIND}))`,
  'g',
);
/** Words that begin no name of a place, and what is only a kind of one. */
const NO_CHINESE_PLACE =
  /(?:网|线|电|铁|道|马|公|出|后|思|套|正|细|收|霸|无|财|生|歧|弯|绝|带|迷|赶|问|让|走|跑)路$|^(?:.[路街店馆]$|什么|如果|发现|感受|达|抵|进|往|距|外|首日|内地|经济|手机店|自营店|过|远|修|顾客|客人|和(?![平谐兴睦])|以|其|各|周围|大(?=[路超商酒小]|马路)|作为|知道|希望|时|本店|此|别|任|所有|附近|当地|逛|价格|味道|小(?=[超店商])|老|黑|坏|垃圾|实体|水果|零售|连锁|官方|专业|正规|普通|高级|豪华|[一二三四五六七八九]|(?!7-11)\d|星级|市中心|市区|出门|对面|隔壁|门口|楼[上下]|马路|酒店$|饭店$|商店$|书店$|药店$|网店$|餐厅$|超市|商场$|医院$|银行$|服务中心|客服中心|售后|维修|网点|平台|公司|公园$|小区$|食堂$|火车站$|高铁站$|车站$|机场$|广场$|专卖店$|旗舰店$|门店$|分店$|便利店$|蛋糕店$|奶茶店$|咖啡店$|面店$|快餐店$|外卖店$|点店$|街店$|路店$|多家|便宜|京东|淘宝|天猫|网上|线上|网络|直播|上次|今天|昨天|全|一|贵公司|入住|预订|预定|订|换|退|如家(?=酒店)|处理中心|配送中心|呼叫中心|数据中心|会员中心|个人中心|商务中心|健身中心|中心$)/;
/** A name in Latin letters with a Chinese kind: 在Mong Kok分店. */
const LATIN_SHOP = /[在喺去到于] ?((?:[A-Z][\w'’&-]{0,20} ?){1,3}(?:分店|门店|专柜|店(?![员铺长里内家面主])))/g;
const CHINESE_TOWN = new RegExp(
  `(?:住在?|在|喺|去|到|于|从|人在|寄到|发到|送到|寄去|收货地址是?|地址是?[: ]?)((?:${CHINESE_PLACES}){1,2}(?:市|区|县|省)?(?:${OF_PLACE}{0,8}?(?:${KIND}))?(?:101)?)(?!话|人|牌|烤鸭|啤酒|菜)`,
  'g',
);

const CAPITAL = "[A-Z][\\w'’&-]{0,20}";
const ENGLISH_KIND =
  '[Ss]tore|[Bb]ranch|[Ss]hop|[Mm]all|[Rr]estaurant|[Ss]treet|[Rr]oad|[Aa]venue|[Aa]irport|[Ss]tation|[Hh]otel|[Ss]upermarket|[Oo]utlet|[Hh]ospital|[Pp]laza|[Cc]entre|[Cc]enter|[Ss]quare|[Pp]ark|[Tt]erminal(?: \\d)?|[Oo]ffice|[Dd]epot|[Ww]arehouse|[Cc]af[eé]|[Ll]ocation';
const ENGLISH_NAMED = new RegExp(
  `(?:\\b(?:[Aa]t|[Ii]n|[Ff]rom|[Tt]o|[Oo]n|[Oo]f|[Yy]our|[Tt]he|[Vv]isited|[Nn]ear) (?:your |the )?|[在喺去到于] ?)((?:${CAPITAL} ){1,4}(?:${ENGLISH_KIND})(?: (?:[Ss]tore|[Bb]ranch|[Ss]hop))?)\\b`,
  'g',
);
const ENGLISH_IN = new RegExp(
  `\\b(?:store|shop|branch|restaurant|office|outlet|location|hotel|mall|gym|salon|showroom|warehouse|depot|live|based|living|staying) (?:in|on|at|near) (?:the )?(${CAPITAL}(?: ${CAPITAL}){0,2})`,
  'g',
);
const ENGLISH_TOWN = new RegExp(`\\b(?:in|at|to|from|near) ((?:${ENGLISH_PLACES})(?: (?:${ENGLISH_KIND}))?)\\b`, 'g');
const NO_PLACE =
  /^(?:I|The|My|Your|A|An|It|English|Chinese|Customer|Google|Amazon|Apple|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Black|Support|Apple|App|Play)\b/;

/** A town after the word for "in", in either language; whether it is one is looked up. */
const ENGLISH_IN_TOWN = new RegExp(`\\b(?:in|at) (${CAPITAL}(?: ${CAPITAL}){0,2})`, 'g');
const CHINESE_IN_TOWN = /(?:在|喺|于)([\u4e00-\u9fff]{2,4}?)(?=[市区]|[买食吃订下]|那边|这边|嗰边|的|店|[，。,.\s]|$)/g;

/** Shops, streets and towns. */
export const findPlaces: Finder = ({ plain, folded, clues }) => {
  const found: Found[] = [];
  if ((clues & CLUE.atPlace) !== 0) found.push(...matches(folded, CHINESE_TOWN));
  if ((clues & CLUE.han) !== 0) found.push(...towns(folded, CHINESE_IN_TOWN));
  if ((clues & CLUE.capital) !== 0) found.push(...towns(plain, ENGLISH_IN_TOWN));
  if ((clues & CLUE.place) === 0) return found;
  if ((clues & CLUE.han) !== 0) {
    const latin = (clues & CLUE.capital) === 0 ? [] : matches(folded, LATIN_SHOP);
    const named = [
      ...latin,
      ...matches(folded, CHINESE_CUE),
      ...matches(folded, TOWN_FIRST),
      ...matches(folded, CHINESE_FIRST),
    ];
    found.push(...named.filter(({ start, end }) => !NO_CHINESE_PLACE.test(folded.slice(start, end))));
  }
  if ((clues & CLUE.capital) === 0) return found;
  for (const expression of [ENGLISH_NAMED, ENGLISH_IN, ENGLISH_TOWN]) {
    found.push(...matches(plain, expression).filter(({ start, end }) => !NO_PLACE.test(plain.slice(start, end))));
  }
  return found;
};

function towns(text: string, expression: RegExp): Found[] {
  return matches(text, expression).filter(({ start, end }) => isTown(text.slice(start, end)));
}

function matches(text: string, expression: RegExp): Found[] {
  return allMatches(expression, text).map((match) => ({ type: 'place', ...lastGroupSpan(match) }));
}

import { raisedTo } from './raisedTo.ts';

/** Whose bill it is, by its month. */
const MONTH =
  /(?:[这這上]个?個?月|本月|\d{1,2}\s?月(?:份)?|[一二三四五六七八九十]{1,2}月(?:份)?)的?(?:账单|帳單|话费|話費|电话费|電話費|月结单|月結單|单|單)|(?:[今上這这本]個?月|\d{1,2}月)(?:份)?(?=[^，。]{0,16}(?:[收扣計]|[费費]))|\b(?:(?:this|last) month['’]?s|(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:['’]s)?) (?:phone |mobile |broadband )?(?:bill|invoice|statement)\b/iu;

/** What stands on it. */
const ITEM =
  /data\s?費|(?:上網|行政|手續|IDD|留言信箱|來電顯示)費|月費|增值(?:业务|服務|服务)|月租|套餐费|套餐費|流量(?:费|費)?|通话费|通話費|漫游费?|漫遊費?|短信费?|簡訊費|代收费?|代收費|会员费|會員費|彩铃|來電答鈴|数据费|數據費|\b(?:premium(?:[- ]rate)? (?:text|sms|number|service)s?|subscription|roaming|data|line rental|monthly fee|add-?on|texts?|calls? abroad|international calls?)\b/iu;

/** Items nobody has without having noticed them: each says by itself which line of which bill it is. */
const UNEXPECTED =
  /彩铃|彩鈴|(?:增值|加值|附加)(?:业务|業務|服務|服务)|代收[费費]?|会员[费費]?|會員費?|来电显示|來電顯示|加油包|[权權]益包?|副卡|违约金|違約金|漫游|漫遊|(?:换|換|改|升|办|辦|开|開)[^，。,]{0,8}套餐|\b(?:ring ?back|caller tune|early termination|late fee)\b/iu;
/** They do not know which item it is: that is what they ask. */
const ASKS_WHY = /为什么|為什麼|为啥|為啥|怎么|怎麼|咋|多了|凭什么|憑什麼|点解|點解/u;

/** What a plan costs, once it costs something else. */
const PLAN = /套餐|月租|月[费費]|[资資][费費]|\b(?:plan|contract|price|monthly|(?:a|per|each|every) month)\b/iu;

/** Month and item of a bill, where a text tells both: "this month's bill", "roaming"; an item that nobody
 * expects, or a month whose bill they cannot explain, is enough. Undefined where one is missing. */
export function billItemIn(text: string): string | undefined {
  const month = MONTH.exec(text)?.[0];
  const item = ITEM.exec(text)?.[0];
  if (item === undefined && month !== undefined && ASKS_WHY.test(text)) return month;
  if (month === undefined && raisedTo(text) !== undefined && PLAN.test(text)) return PLAN.exec(text)?.[0];
  if (month === undefined) return UNEXPECTED.exec(text)?.[0];
  if (item === undefined) return undefined;
  return /\p{Script=Han}/u.test(month) ? `${month}，${item}` : `${month}, ${item}`;
}

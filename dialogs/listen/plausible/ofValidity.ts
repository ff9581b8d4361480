import type { Category, Signal, Understanding } from '../../../nlp/index.ts';
import { SHORT_DATED } from '../inDate.ts';
import { GUESS, without } from './matterStep.ts';
import { withoutSignal } from './withoutSignal.ts';

/** What is paid for and runs out on a day: credit, a plan, points; it goes off no more than it is eaten. */
const RUNS_OUT =
  /\b(?:validity|re-?charge|top[- ]?up|prepaid|pre-paid|payg|credit|balance|(?:data|talk ?time|roaming) (?:pack|plan)|plan|contract|sim|points|miles|voucher|coupon|gift card|subscription|membership)\b[^.!?\n]{0,40}\b(?:expir\w*|lapsed?|ran out)\b|\bexpir\w*\b[^.!?\n]{0,40}\b(?:validity|re-?charge|top[- ]?up|prepaid|credit|balance|plan|contract|sim|points|miles|voucher|coupon|gift card)\b|(?:储值卡|儲值卡|预付卡|預付卡|充值卡|电话卡|電話卡|[话話]费|流量|套餐|合约|合約|积分|積分|点数|點數|余额|餘額|优惠券|優惠券|会员|會員|張卡|张卡)[^，。！？]{0,8}(?:过|過)[咗了]?期|(?:过|過)[咗了]?期[^，。！？]{0,6}(?:的|嘅)?(?:储值卡|儲值卡|预付卡|預付卡|充值卡|电话卡|電話卡|流量|套餐|合约|合約|积分|積分|点数|點數)/iu;

/** A phone or a computer has caught something, and nobody who has. */
const VIRUS =
  /(?:手机|手機|电脑|電腦|网页|網頁|简讯|簡訊|短信|短訊|链接|連結|APP|应用|應用|弹窗|彈窗)[^。！？]{0,12}中(?:了|咗)?毒|中(?:了|咗)?毒[^。！？]{0,12}(?:链接|連結|手机|手機|电脑|電腦|APP|下载|下載)|\b(?:phone|computer|laptop|device|text|sms|pop-?up|link)\b[^.!?\n]{0,30}\b(?:virus|infected|malware)\b/iu;

/** Something one eats or drinks, or what comes of it: then a date or a poison is what it is. */
const TO_EAT =
  /[吃喝食飲饮]|牛奶|面包|麵包|蛋糕|饼|餅|肉|菜|拉肚子|呕|嘔|\b(?:ate|eat\w*|drank|drink\w*|food|milk|bread|cake|meat|meal|snack\w*|sick|ill|vomit\w*)\b/iu;

/** Still in date, and gone off all the same: that is what it is about. */
const AMISS_TOO =
  /才(?:到|[过過])(?:了)?期|[馊臭霉酸坏壞虫蟲烂爛]|[结結成全是][块塊]|[异異怪]味|[胀脹鼓]|\b(?:mould\w*|mold\w*|sour|off|lumpy|smell\w*|rotten|curdled|insect|bug|hair|plastic|glass)\b/iu;

function withoutSafety(said: Understanding, signal: Signal, then: Category): Understanding {
  const rest = without(said, 'safety');
  const categories = rest.categories.length > 0 ? rest.categories : [{ code: then, score: GUESS }];
  return { ...withoutSignal(said, signal, 2), categories };
}

/** What runs out on a day, or a phone that caught a virus, is no matter of anybody's safety. */
export function calmValidity(text: string, said: Understanding): Understanding {
  // "还有俩月就过期了": sold with little time left, and harms nobody.
  if (SHORT_DATED.test(text) && !AMISS_TOO.test(text) && !said.signals.includes('health'))
    return withoutSafety(without(said, 'waiting'), 'food_safety', 'quality');
  if (TO_EAT.test(text)) return said;
  if (RUNS_OUT.test(text)) return withoutSafety(said, 'food_safety', 'billing');
  return VIRUS.test(text) ? withoutSafety(said, 'health', 'account') : said;
}

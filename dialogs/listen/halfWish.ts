import type { CaseRecord } from '../../storage/index.ts';
import { findWish } from './wish.ts';

/** What is asked for on top of something else: a cost that came with it, a word that is owed. */
const THING_EN =
  '(?:postage|shipping|delivery|p&p|(?:\\w+ )?(?:fee|charge|cost|fare|bill)s?|taxi|parking|petrol|deposit|tip|difference|apology|sorry|explanation|voucher|wages|time|trouble|inconvenience)';
const THING_ZH =
  '(?:(?:来回|來回|退货|退貨)?[运運邮郵]费|[运運邮郵]費|[郵邮]資|(?:配送|外送|送貨|送货|服[务務]|包[装裝]|打包|手[续續]|洗衣|清洗|[误誤]工|[医醫][药藥]|打[车車]|交通|停[车車]|安[装裝])[费費]|[车車][费費資资]|小[费費]|押金|[订訂]金|差[价價]|道歉|[说說]法|解[释釋]|代金券|[优優]惠券|[积積]分)';

/** The second half of a wish, which is none by itself: "and the delivery fee too", 还有运费, 連埋運費. */
const HALF = new RegExp(
  `^\\W*(?:oh )?(?:and|plus|also|as well as)\\b (?:\\w+ ){0,3}?${THING_EN}(?: (?:too|as well|back|please|on top|also|wouldn['’]?t hurt|would be nice|for (?:it|that|this|my \\w+))){0,3}\\W*$|^\\W*(?:the |my )?${THING_EN} (?:too|as well|on top)(?: please)?\\W*$|^(?:[还還]有|以及|[加再]上|[连連](?:同|埋|带|帶)|包括|同埋|仲有|外加|另外|再加){1,2}[，,\\s]*(?:那个|那個|我的|嗰啲|[个個])?${THING_ZH}(?:[也都](?:要|得))?(?:退|[还還]|[给給]|[俾畀])?(?:返|番|回)?(?:我)?[。.!！吧啦喇\\s]*$|^(?:那|我的)?${THING_ZH}(?:也|都|亦)(?:要|得|應該|应该)?(?:一起|一併|一并)?(?:退|[还還]|[给給]|[俾畀]|[赔賠])(?:返|番|回|[给給])?(?:我)?[。.!！吧啦喇\\s]*$`,
  'iu',
);

/** Whether a message names only what is wanted on top of something else. */
export const isHalfWish = (text: string): boolean => HALF.test(text.trim());

/** What a message wishes for; of what is known already it may name only the other half. */
export function wishTold({ facts }: CaseRecord, text: string): string | undefined {
  return facts.wish?.state === 'known' && isHalfWish(text) ? text.trim() : findWish(text);
}

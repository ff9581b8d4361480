import type { PersonalSpan } from './personalData.ts';

/** A room, a floor, a block: what may follow a number in a street. */
const UNIT =
  '(?:[ ,，]?(?:[A-Za-z]?\\d{1,5}|[A-Za-z]|[一二三四五六七八九十]{1,3})(?:号楼|號樓|栋|棟|幢|座|期|楼|樓|层|層|单元|單元|室|房|门|門|戶|户|铺|鋪|之\\d{1,3})){0,5}';
/** 中山路12号3栋501室, 忠孝東路四段100號5樓, 彌敦道123號. */
const STREET = new RegExp(
  `[\\u4e00-\\u9fff]{1,14}?(?:路|街|巷|胡同|大道|(?<![知味频頻通渠管赛賽报報说說地轨軌难難一几幾])道)(?:[一二三四五六七八九十\\d]{1,3}段)?(?:\\d{1,4}[巷弄]){0,2} ?\\d{1,5}(?:[-之]\\d{1,4})? ?(?:号|號|弄)(?![线線店机機台柜商月])${UNIT}`,
  'g',
);
/** 阳光花园3栋2单元501室: an estate, and at least two of block, floor and room, or a room. */
const ESTATE = new RegExp(
  `[\\u4e00-\\u9fff]{1,10}(?:小区|小區|花园|花園|苑|公寓|大厦|大廈|邨|新村|家园|家園)(?=[^，。,.\\n]{0,18}(?:室|房|号楼|號樓|单元|單元|栋|棟|幢|座))${UNIT.replace('{0,5}', '{1,5}')}`,
  'g',
);
const CAPITAL = "[A-Z][A-Za-z'’]{0,20}";
const STREET_KIND =
  '(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Terrace|Crescent|Square|Close|Place|Way|Gardens)';
/** Flat B, 12/F, 123 Nathan Road; 742 Evergreen Terrace, Apt 3. */
const ENGLISH = new RegExp(
  `(?:(?:Flat|Unit|Room|Rm|Apt|Suite) ?[A-Z0-9]{1,5},? )?(?:\\d{1,3}/F,? )?\\b\\d{1,5}[A-Za-z]? (?:${CAPITAL} ){1,4}${STREET_KIND}\\b\\.?(?:,? (?:Flat|Unit|Apt|Apartment|Suite|Room) ?[A-Z0-9]{1,5}\\b)?`,
  'g',
);

/** Words that lead to an address and are no part of it. */
const BEFORE = /^[\u4e00-\u9fff]{0,13}[在到于於去住是从從给給的了把我你他她寄送址喺](?=[\u4e00-\u9fff]{2})/;

/** Addresses of houses: a street with a number, or an estate with a room. A shop named by its street alone is none. */
export function findAddresses(text: string): PersonalSpan[] {
  const found: PersonalSpan[] = [];
  const hasHan = /[路街巷道胡小花苑公大邨新家]/.test(text);
  for (const expression of [...(hasHan ? [STREET, ESTATE] : []), ENGLISH]) {
    for (const match of text.matchAll(expression)) {
      const before = BEFORE.exec(match[0])?.[0].length ?? 0;
      found.push({ kind: 'address', start: match.index + before, end: match.index + match[0].length });
    }
  }
  return found;
}

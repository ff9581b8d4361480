import { foldChinese, isTown } from '../../nlp/index.ts';

/** What names a branch under the question where it was, and may be something else in a story: districts, stops, malls; in Simplified. */
const BRANCHES: ReadonlySet<string> = new Set(
  `
天后 新蒲岗 彩虹 康城 葵涌 奥运 圆方 新城市广场 时代广场 德福 奥海城 荷里活广场 青衣城 太古城 新都会 置富 东荟城 apm k11 ifc
大同 中正 新庄 树林 新店 泰山 逢甲 南屯 苓雅 西门 公馆 师大 天母 忠孝复兴 忠孝敦化 忠孝东路 南京复兴 新光三越 大远百 巨城 梦时代 汉神 美丽华 京站 sogo
`
    .trim()
    .split(/\s+/u),
);

/** English names of towns are names of people too often. */
const isPlace = (words: string) =>
  BRANCHES.has(foldChinese(words).toLowerCase()) || (/^\p{Script=Han}+$/u.test(words) && isTown(words));

/** Shops that everybody knows by name. */
const CHAIN =
  "7-?(?:11|eleven)|小7|七仔|7仔|七十一|全家|全聯|萊爾富|ok便利店|家樂福|大潤發|愛買|美廉社|好市多|costco|百佳|惠康|一田|永旺|aeon|city'?super|華潤|u購|優品(?:360)?|759(?:阿信屋)?|屈臣氏|萬寧|康是美|寶雅|豐澤|百老滙|蘇寧|燦坤|全國電子";

/** What people put before the name of a place, and after it, from the end: 喺…, …那家買的啦. */
const BEFORE = /^(?:我?(?:係|是)?(?:在|喺|去|係|是)?(?:你們|你哋)?(?:的|嘅)?)/u;
const AFTER = [
  /[啦喇囉啊喔呀\s。]+$/u,
  /(?:的|嘅|㗎|咗)$/u,
  /[買食吃用]$/u,
  /(?:超市|便利店|分店|門市|那間|那家|嗰間|嗰家|嗰度|那邊|嗰邊|店|度)$/u,
];

/** A town or a chain, or the chain's shop in a town. */
const SITE = new RegExp(`^(.*?)([市區站]?)(?:${CHAIN})?$`, 'iu');

function isSite(words: string): boolean {
  const found = SITE.exec(words);
  if (!found || words === '') return false;
  const [, town = '', kind = ''] = found;
  return town + kind === '' || isPlace(town) || isPlace(town + kind);
}

/** A street or an estate, behind its district: 西貢清水灣道. */
const STREET =
  /^\p{Script=Han}{2,4}\p{Script=Han}{1,8}(?:道|路|街|巷|弄|邨|苑|[花]園|花园|大[廈厦]|新村|小区|小區|社[區区])(?:[\d一二三四五六七八九十]{1,4}[號号弄段][\p{Script=Han}\d]{0,8})?$/u;
const isStreet = (words: string) => STREET.test(words) && [2, 3, 4].some((length) => isPlace(words.slice(0, length)));

/** Longest message that names a town and nothing else. */
const LONGEST = 24;

/** The town, district or chain that words name and nothing else: 觀塘, 喺百佳買, 信義那家. */
export function townIn(text: string): string | undefined {
  let plain = text.trim();
  if (plain.length > LONGEST) return undefined;
  plain = plain.replace(BEFORE, '');
  if (isStreet(plain)) return plain;
  for (const after of AFTER) {
    if (isSite(plain)) return plain;
    plain = plain.replace(after, '');
  }
  return isSite(plain) ? plain : undefined;
}

const IN_STORY =
  /(?:成個|整個|住|在|喺|我哋|我們)(?=(\p{Script=Han}{2,5}?|apm|k11|ifc|sogo)(?:都|嘅|的|區|一帶|附近|分店|門市|店|嗰|那|[，。\s]|$))/giu;

/** A district named in a story: "成個觀塘都係咁". */
export function townTold(text: string): string | undefined {
  return inTown(text) ?? [...text.matchAll(IN_STORY)].map(([, place = '']) => place).find(isPlace);
}

/** Where they are, in a message of its own: "in Whitby", "I'm near Kings Lynn". */
const IN_TOWN =
  /^\W*(?:(?:[Ii]t['’]?s|[Ii]['’]?m|[Ww]e['’]?re|[Ii] am|[Ww]e are|[Ii] live|[Ww]e live|[Ll]iving|[Bb]ased|[Ss]omewhere|[Jj]ust|[Hh]ere) )?(?:[Ii]n|[Nn]ear|[Oo]utside|[Oo]ut in|[Oo]ut near) (?!(?:January|February|March|April|May|June|July|August|September|October|November|December|English|Person|Store|Total|Fact|The|My|Our|A|An|General|Your|Bed|Hospital|Debt)\b)(\p{Lu}[\p{L}'’-]{2,}(?: (?:\p{Lu}[\p{L}'’-]+|upon|on|le|by)){0,3})\W*$/u;

/** The place that a message in English names and says nothing besides. */
export const inTown = (text: string): string | undefined => IN_TOWN.exec(text)?.[1];

/** Where a line fails, as they begin to tell it; the district comes later. */
const AT_HOME = /^(?:家[裡裏里中]|屋企|我家|公司|辦公室|办公室|宿舍|房間|房间)$/u;

/** Whether a place that is known says only that it is at home or at work. */
export function isAtHome(place: string | undefined): boolean {
  return place !== undefined && AT_HOME.test(place);
}

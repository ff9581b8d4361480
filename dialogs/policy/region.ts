import type { Entity } from '../../nlp/index.ts';
import type { Variant } from '../pack/index.ts';

/** Districts of Taiwan whose names mean something else as well: a branch, a district or a shop there. */
const DISTRICTS =
  '(?:信義|大安|松山|中山|南港|文山|萬華|大同|三重|永和|中和|新莊|新店|土城|樹林|汐止|南屯|西屯|北屯|苓雅|左營|三民|鳳山|楠梓)(?:店|門市|分店|區|旗艦店|威秀|誠品|那家|那間)';

/** Places, money, transport, chains and authorities that there are in one region alone. */
const OF_REGION: readonly [Variant, RegExp][] = [
  [
    'zh-TW',
    new RegExp(
      `[台臺](?:灣|北|中(?:市|店|門市)|南(?:市|店|門市)|東(?:市|縣))|新北|桃園|高雄|基隆|新竹|嘉義|彰化|屏東|宜蘭|花蓮|苗栗|南投|雲林|澎湖|馬祖|西門町|士林|內湖|板橋|中壢|淡水|逢甲|忠孝(?:東路|復興|敦化)|北車|捷運|悠遊卡|全聯|家樂福|好市多|美廉社|消保官|消保會|消基會|食藥署|健保|新台幣|${DISTRICTS}`,
      'u',
    ),
  ],
  [
    'zh-HK',
    /香港|九龍|新界|尖沙咀|旺角|銅鑼灣|中環|金鐘|灣仔|觀塘|沙田|荃灣|元朗|屯門|將軍澳|深水埗|油麻地|佐敦|紅磡|葵[涌芳]|青衣|東涌|粉嶺|天水圍|黃大仙|鑽石山|太古城|鰂魚涌|筲箕灣|柴灣|港鐵|八達通|消委會|食環署|食安中心|惠康|百佳|萬寧|豐澤|港幣|轉數快/u,
  ],
];

/** Where a number is dialled, by the code of its country. */
const DIALLED: readonly [Variant, RegExp][] = [
  ['zh-TW', /^\+886/u],
  ['zh-HK', /^\+85[23]/u],
];

/** Longest message that is searched, in UTF-16 units. */
const MOST_READ = 1000;

/**
 * Where a reader of Traditional Chinese plainly lives or has been served, by a telephone number or else by places, chains and
 * authorities that they name. Undefined where both regions are named, or neither.
 */
export function regionIn(text: string, entities: readonly Pick<Entity, 'type' | 'value'>[]): Variant | undefined {
  const phones = entities.filter(({ type }) => type === 'phone').map(({ value }) => value ?? '');
  const dialled = DIALLED.filter(([, code]) => phones.some((phone) => code.test(phone)));
  const named = OF_REGION.filter(([, words]) => words.test(text.slice(0, MOST_READ)));
  const [only, ...others] = dialled.length > 0 ? dialled : named;
  return others.length === 0 ? only?.[0] : undefined;
}

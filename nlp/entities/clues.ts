/**
 * What kinds of signs and words a message holds, as bits. One quick look over the message tells which finders can find
 * anything in it, and most messages hold none of what most finders look for.
 */
export const CLUE = {
  digit: 1 << 0,
  /** Chinese figures. */
  numeral: 1 << 1,
  at: 1 << 2,
  /** Signs and words of money. */
  money: 1 << 3,
  /** 年 */
  year: 1 << 4,
  /** 月 and the names of months. */
  month: 1 << 5,
  /** 日 and 号. */
  day: 1 << 6,
  /** 星期, 礼拜, 周. */
  week: 1 << 7,
  /** The names of weekdays. */
  weekday: 1 << 8,
  /** 前, "ago". */
  ago: 1 << 9,
  /** 昨天, "yesterday" … */
  dayWord: 1 << 10,
  /** Signs and words that feasts are named with. */
  feast: 1 << 11,
  /** Signs and words by which people are introduced. */
  name: 1 << 12,
  /** Signs before a place. */
  atPlace: 1 << 13,
  /** Signs and words for kinds of places. */
  place: 1 << 14,
  /** Figures spelled out in English. */
  figure: 1 << 15,
  /** Words of buying. */
  bought: 1 << 16,
  boughtChinese: 1 << 21,
  /** Makes whose names carry a model. */
  make: 1 << 17,
  han: 1 << 18,
  letter: 1 << 19,
  capital: 1 << 20,
} as const;

const SIGNS: readonly [number, string][] = [
  [CLUE.digit, '0123456789'],
  [CLUE.numeral, '零〇一二两三四五六七八九十百千万廿卅半双'],
  [CLUE.at, '@'],
  [CLUE.money, '$£€¥₹块元圆蚊刀币旧金毛角水鸡洋纸镑吉付花退赔扣充交收刷要账费'],
  [CLUE.year, '年'],
  [CLUE.month, '月'],
  [CLUE.day, '日号'],
  [CLUE.week, '周期拜'],
  [CLUE.ago, '前'],
  [CLUE.dayWord, '昨前今明后寻琴噚擒㖊听'],
  [CLUE.feast, '节庆旦圣平双夕秋午初五六七年春'],
  [CLUE.name, '叫姓名我人搵揾找太先女客店员师胸工姐经'],
  [CLUE.atPlace, '在喺于住去到从址'],
  [CLUE.place, '店厅场路街城站馆院行市货楼机道中堂头区达'],
  [CLUE.make, '米华荣'],
  [CLUE.boughtChinese, '买订购拍开办'],
];

const WORDS: readonly [number, string][] = [
  [
    CLUE.month,
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec month',
  ],
  [
    CLUE.weekday,
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun',
  ],
  [CLUE.ago, 'ago back earlier'],
  [CLUE.dayWord, 'yesterday yest yday ystd ytd today tonight tomorrow last this night'],
  [CLUE.feast, 'christmas xmas new halloween boxing valentine valentines easter good thanksgiving black cyber'],
  [
    CLUE.money,
    'dollar dollars buck bucks pound pounds quid euro euros yuan kuai rmb cny hkd ntd nt twd usd us hk gbp eur aud sgd myr rm mop jpy yen cents cent ' +
      'pence p ringgit rs rupees inr cad a au s c w k paid pay cost costs charged charge refund refunded grand spent price just for tenner fiver',
  ],
  [
    CLUE.place,
    'store branch shop mall restaurant street road avenue airport station hotel supermarket outlet in at on from near to ' +
      'hospital plaza centre center square park terminal live living based',
  ],
  [
    CLUE.figure,
    'a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
      'nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand half couple dozen',
  ],
  [CLUE.bought, 'bought ordered purchased'],
  [CLUE.make, 'iphone ipad galaxy pixel macbook airpods thinkpad redmi switch ps'],
];

const signs = new Int32Array(0x10000);
for (const [bit, list] of SIGNS)
  for (const sign of list) signs[sign.charCodeAt(0)] = (signs[sign.charCodeAt(0)] ?? 0) | bit;
for (let unit = 0x4e00; unit <= 0x9fff; unit += 1) signs[unit] = (signs[unit] ?? 0) | CLUE.han;

const words = new Map<string, number>();
for (const [bit, list] of WORDS) for (const word of list.split(' ')) words.set(word, (words.get(word) ?? 0) | bit);

/** Longest word looked up. */
const WORD_MAX = 12;

/** The clues in a text in Simplified. Linear. */
export function readClues(folded: string): number {
  let clues = 0;
  let wordStart = -1;
  for (let at = 0; at <= folded.length; at += 1) {
    const unit = at < folded.length ? folded.charCodeAt(at) : 0;
    if (isLetter(unit)) {
      if (wordStart < 0) wordStart = at;
      clues |= unit < 0x61 ? CLUE.capital | CLUE.letter : CLUE.letter;
      continue;
    }
    if (wordStart >= 0) {
      if (at - wordStart <= WORD_MAX) clues |= words.get(folded.slice(wordStart, at).toLowerCase()) ?? 0;
      wordStart = -1;
    }
    clues |= signs[unit] ?? 0;
  }
  return clues;
}

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

/** Whether a unit is a figure, Arabic or Chinese. */
export function isFigure(unit: number): boolean {
  return ((signs[unit] ?? 0) & (CLUE.digit | CLUE.numeral)) !== 0;
}

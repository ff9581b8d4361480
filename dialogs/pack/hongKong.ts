/** What readers in Hong Kong call what a text for all readers of Traditional Chinese calls otherwise. */
const WORDS: readonly [RegExp, string][] = [
  [/什麼/gu, '甚麼'],
  [/裡/gu, '裏'],
  // 著名, 名著, 顯著, 著作: the verb, which is written as it is everywhere.
  [/(?<![名顯原昭])著(?![名作稱])/gu, '着'],
  [/簡訊/gu, '短訊'],
  [/網路上/gu, '網上'],
  [/網路/gu, '網絡'],
  [/門號/gu, '號碼'],
  [/到府/gu, '上門'],
  [/門市/gu, '分店'],
  [/縣市/gu, '地區'],
  [/客訴/gu, '投訴'],
  [/資費方案/gu, '月費計劃'],
  [/超商/gu, '便利店'],
  [/購物金/gu, '購物現金券'],
  [/電子郵件/gu, '電郵'],
  [/行銷/gu, '推廣'],
  [/個資/gu, '個人資料'],
  [/報案/gu, '報警'],
  [/同仁/gu, '同事'],
];

/** Words of a pack that says nothing of its own for Hong Kong, as they are known there. */
export function inHongKong<T>(words: T): T {
  if (Array.isArray(words)) return words.map((one: unknown) => inHongKong(one)) as T;
  if (typeof words === 'object' && words !== null) {
    return Object.fromEntries(Object.entries(words).map(([name, one]) => [name, inHongKong<unknown>(one)])) as T;
  }
  if (typeof words !== 'string') return words;
  return WORDS.reduce<string>((text, [word, known]) => text.replace(word, known), words) as T;
}

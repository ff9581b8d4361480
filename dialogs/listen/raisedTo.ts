/** A sum, with or without a currency. */
const SUM = '(?:(?:HK|NT|S)?[$£€¥])?\\d{1,6}(?:\\.\\d{1,2})?(?:元|块|塊|蚊|镑|鎊)?';

/** Behind a number that is no sum. */
const NO_SUM_ZH = '(?![\\d年期兆天日岁歲次周週折成]|[个個]月|小[时時]|分[钟鐘]|[GgMm])';
const NO_SUM_EN = '(?!\\d)(?! ?(?:am|pm|(?:minute|min|hour|hr|day|week|month|year|time)s?|gb|mb|meg\\w*|gig\\w*|%)\\b)';

/** What it cost and what it came to cost, with or without a currency. */
const RAISED = new RegExp(
  `(?:[从從由])?(?:每月|月租|月费|月費|原[来來本]|本[来來])?${SUM}(?:一个月|一個月|每月)?(?:突然|直接|莫名|無端端|自动|自動|竟然|居然)?(?:给我|給我|幫我|同我)?(?:[变變](?:成|做|到|咗|了)?|[涨漲升加跳][到成至]|改成|[扣收]成)(?:了|咗)?${SUM}`,
  'iu',
);

/** The same with words between: 說599不變，結果帳單變799; 講好88，而家收我128. */
const APART = new RegExp(
  `(?:用(?:的|緊|紧|着)?(?:是)?|月租|月[费費]|套餐|每[个個]?月|一[个個]月|[说說讲講话話](?:好|明|是|係)?(?:了)?|原[来來本]|本[来來]|合[约約](?:[写寫])?)[^，。！？,\\d]{0,6}(${SUM})${NO_SUM_ZH}[^。！？\\d]{0,16}(?:[变變](?:成|做|到|咗|了)?|[涨漲升加跳][到成至了]|[扣收](?:了|咗|成|我|到)+|[单單]|(?:要|是|係)(?:我)?)[^，。！？,\\d]{0,3}(${SUM})${NO_SUM_ZH}`,
  'iu',
);

/** In English: "went up from £22 to £31", "was £25 and now it's £34". */
const FROM_TO = new RegExp(
  `\\b(?:bill|price|fee|charges?|plan|contract|package|payments?|direct debit|it['’]?s?|broadband|phone|monthly|gone|went|jumped|raised|increased?|put (?:me|it)) [^.!?\\d£$€]{0,24}\\bfrom (?:about |around )?(${SUM})(?: ?(?:a|per) month| quid| pounds)? (?:up )?to (?:about |around |over |nearly )?(${SUM})${NO_SUM_EN}`,
  'iu',
);
const WAS_NOW = new RegExp(
  `\\b(?:was|were|be|stay(?:ed)? at|supposed to be|meant to be|agreed(?: on| at)?|signed up (?:for|at)|quoted|paying|promised) (?:only |about |fixed at )?(${SUM})${NO_SUM_EN}[^.!?]{0,50}\\b(?:now|bill(?:ed)?|charg(?:ed|ing)|taking|paying|gone up|jumped)\\b[^.!?\\d£$€]{0,16}(${SUM})${NO_SUM_EN}`,
  'iu',
);

/** The words that say what it was and what it became, "从59变成129"; where others stand between, the two sums. */
export function raisedTo(text: string): string | undefined {
  const near = RAISED.exec(text)?.[0];
  if (near !== undefined) return near;
  const [, before, after] = APART.exec(text) ?? FROM_TO.exec(text) ?? WAS_NOW.exec(text) ?? [];
  return before === undefined || after === undefined || before === after ? undefined : `${before} → ${after}`;
}

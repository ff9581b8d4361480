const NUMBER_EN =
  '(?:\\d+(?:\\.\\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|a couple of|half an?|over an?|nearly an?|(?:fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -]five)?)';
const NUMBER_ZH = '[\\d一二两兩三四五六七八九十半几幾多数數好]+';

/** Kept waiting until some time of the clock: "we weren't seated until ten past eight", 八点才坐下. */
const KEPT_UNTIL =
  "\\b(?:not|\\w+n['’]t|never|only|finally) (?:\\w+ ){0,2}(?:seated|served|called|shown|sat|fed|let in|in|eating)\\b[^.!?]{0,8}\\b(?:until|till|til|at) (?:\\w+ ){0,2}(?:\\d{1,2}(?:[:.]\\d\\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b|[\\d一二两兩三四五六七八九十]{1,3}[點点][^，。！？]{0,6}(?:才|先)(?:[有坐入上吃食輪轮叫到]|[给給俾畀])[^，。！？]{0,4}";

/** A span of time: "2个半小时", "40 mins", "an hour and a half", "三天了", "九日". */
export const LASTED = new RegExp(
  `${KEPT_UNTIL}|\\b${NUMBER_EN}[ -]?(?:and a half )?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?)(?: and a half)?\\b|(?:${NUMBER_ZH}|成|整)(?:多|來|来)?[个個粒]?(?:半|幾)?(?:多)?(?:分钟|分鐘|小时|小時|钟头|鐘頭|鐘|天|日|周|週|星期|礼拜|禮拜|个月|個月)(?!前|后|後|内|內|之|无理由|無理由|[点點]|到期|[号號])`,
  'iu',
);

/** Any word of how long, in English. */
const OF_TIME =
  /\d|\b(?:hours?|minutes?|mins?|days?|weeks?|months?|long|ages|forever|while|quick\w*|until|till|since|half|all|eternity|still|yet|too|very)\b/iu;

/** Whether an answer may tell how long: in English it has a word of it. */
export const mayTellSpan = (text: string) => /\p{Script=Han}/u.test(text) || OF_TIME.test(text);

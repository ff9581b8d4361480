/** Somebody of theirs has died: "my father passed away last month", 我妈妈上个月走了. */
const BEREAVED =
  /\b(?:my|our|his|her) (?:late )?(?:\w+ )?(?:father|dad|mother|mum|mom|mam|wife|husband|son|daughter|brother|sister|gran\w*|nan|nana|partner|uncle|aunt\w*|friend|baby|child|boy|girl|parents?) (?:has |had |have |just |recently |sadly |suddenly |who |was |is ){0,3}(?:passed(?: away| on)?|died|dead|deceased|killed)\b|\bmy late (?:father|dad|mother|mum|mom|wife|husband|son|daughter|brother|sister|gran\w*|nan|partner|uncle|aunt\w*)\b|\b(?:i|we)(?:['’]ve| have| just)? (?:lost|buried|cremated) my (?:father|dad|mother|mum|mom|wife|husband|son|daughter|brother|sister|gran\w*|nan|partner)\b(?!['’])|(?:父亲|父親|爸爸|爸|母亲|母親|妈妈|媽媽|妈|媽|丈夫|先生|老公|妻子|太太|老婆|儿子|兒子|女儿|女兒|奶奶|爷爷|爺爺|外婆|外公|阿嫲|嫲嫲|爺爺|哥哥|姐姐|弟弟|妹妹|老人)[^，。,]{0,8}(?:去世|过世|過世|病逝|离世|離世|不在了|往生|过身|過身|走了(?=[，。,]))/iu;

/** How much of a message is searched. */
const MOST_READ = 400;

/** Whether a message tells of a death in the family. */
export function isBereaved(text: string): boolean {
  return BEREAVED.test(text.slice(0, MOST_READ));
}

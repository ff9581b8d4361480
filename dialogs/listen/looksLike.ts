/** Hair that somebody has, and not one that lay somewhere. */
const HAIR_EN =
  /\b(?:short|long|dark|blonde?|ginger|red|gr[ae]y|white|brown|black|curly|dyed|purple|pink|shaved|shoulder[- ]length)[ ,-]{1,2}(?:\w+[ -])?(?:hair(?:ed)?\b(?! (?:in|inside|on|from|stuck|baked|sticking)\b)|ponytail\b)|\bponytail\b|\bbald\b/iu;
const FEATURE_EN =
  /\b(?:glasses|beard|moustache|nose ring|lip ring|piercings?|tattoos?|(?:about |around )?(?:in (?:his|her|their) )?(?:late|early|mid)[- ]?(?:teens|\d0s|twenties|thirties|forties|fifties|sixties))\b/iu;
/** One of them, found. */
const FOUND = /\b(?:found|there (?:is|was)|(?:a|an|one|another|someone['’]?s) (?:\w+ ){0,2}hair)\b/iu;

const HAIR_HAN =
  /[短长長卷捲染金黃黄白直啡紅红]{1,2}(?:的|嘅|咗|了)?(?:[金黃黄白啡紅红])?[头頭]?[发髮]|[马馬]尾|[扎紮绑綁梳](?:着|著|住|个|個)?[^，。]{0,2}(?:辫|辮|[头頭]|尾)|光[头頭]|平[头頭]/u;
const FEATURE_HAN =
  /眼[镜鏡]|[高矮胖瘦肥]|\d{2}[多幾几來来]?[岁歲]|左右|口罩|[胡鬍][须鬚子]|[纹紋刺]身|刺青|耳[环環]|男|女|後生|后生|[靚靓]|伙計|伙计|[仔妹嬸婶伯婆公]|[师師]傅|[员員]|姑娘|小[哥姐妹伙]|阿[姨姐叔]|大[姐哥叔]|[那嗰這这][個个位]/u;
/** Counted, or inside of something. */
const FOUND_HAN = /[根條条絲丝撮]|[里裡裏入][面頭头邊边]|[吃食喝飲]/u;

/** Whether words tell what somebody looks like: "short blonde hair and glasses", 短頭髮戴眼鏡的. No hair in anything. */
export function looksLike(text: string): boolean {
  if (/\p{Script=Han}/u.test(text)) return HAIR_HAN.test(text) && FEATURE_HAN.test(text) && !FOUND_HAN.test(text);
  return (
    HAIR_EN.test(text) &&
    !FOUND.test(text) &&
    (FEATURE_EN.test(text) ||
      /\b(?:with|wearing|he|she|guy|lad|lady|man|woman|girl|boy|bloke)\b|^\W*(?:[\p{L}'’]+\W+){0,4}[\p{L}-]+ hair(?:ed)?\b/iu.test(
        text,
      ))
  );
}

/** Longest message that says who it was, and little else. */
const LONGEST = 80;

/** The name is not known, said before what they looked like. */
const NO_NAME =
  /^\W*(?:(?:no|nope|sorry|um|er|well|not really)[\s,.]{1,3})*(?:i )?(?:did(?:n['’]?t| not)|do(?:n['’]?t| not)|never|have no idea) (?:get|catch|know|see|ask(?: for)?|remember|have)(?: of)? (?:his|her|their|the|a) (?:name|badge|name badge)[\s,.;:]{1,3}(?:but |just |though )?(?=\w)/iu;

/** What somebody looked like, without the name that is not known. */
export const withoutNoName = (text: string) => text.replace(NO_NAME, '');

/** Whether a message says what somebody looked like, and little else. */
export const saysWhoItWas = (text: string) => text.length <= LONGEST && looksLike(text);

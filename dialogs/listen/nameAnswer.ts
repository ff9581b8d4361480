/** Small words around a name: "I'm Anna", "叫我小李就行". */
const NAME_DRESS =
  /^(?:my name is|my name's|i am|i'm|im|it's|this is|call me|you can call me|我叫|我姓|我是|叫我|敝姓|免贵姓|免貴姓|本人)\s*|(?:就行|就可以|就好|即可)?[\s.。!！]*$/giu;

/** Longest message read as a name, with the words around it. */
const LONGEST = 60;

/** Words that no name has: the message says something else, or where. */
export const NO_NAME =
  /\b(?:branch|store|shop|outlet|mall|street|road|station|airport|floor|centre|center|plaza)\b|\p{Script=Han}(?:店|门市|門市|商场|商場|广场|廣場|機場|机场)$|\p{Script=Han}{2}[楼樓路街站]$|[我你您没沒不了吗嗎呢怎什還还這这那冇唔咗嘅]|[昨今明前]天|[早晚]上|中午|下午|\b(?:i|me|us|him|her|them|my|you|your|always|never|the|will|not|is|it|in|on|at|was)\b/iu;

/** A figure in a name belongs to a handle ("Anna canary6"); alone, or in a row of them, it is a number. */
const NUMBER = /\d{5}|^\P{L}*$|^\d/u;

const HONORIFIC =
  /^\p{Script=Han}{1,4}(?:先生|女士|小姐|太太|太|生|老师|老師|同学|同學|阿姨|叔叔|师傅|師傅|妈妈|媽媽|爸爸|大爷|大爺|[总總]|经理|經理|[哥姐嫂])$/u;
const TWO_SURNAMES = /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|司徒|夏侯|皇甫|尉迟|尉遲|公孙|公孫|慕容|令狐)/u;
const LATIN = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2}$/u;

/** Han characters from which on a bare answer is a phrase, unless a title or a double surname says otherwise. */
const LONGEST_HAN = 3;

/**
 * The name in an answer to "how may I address you?", without the words around it. Undefined when the answer is no name:
 * a sentence, a story, something with a figure in it.
 */
export function nameIn(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const name = text.replace(NAME_DRESS, '').trim();
  if (name === '' || /[，。,;；?？!！]/u.test(name) || name.split(/\s+/u).length > 4 || NO_NAME.test(name))
    return undefined;
  if (/\d/u.test(name) && (NUMBER.test(name) || !/^\p{L}{2,}(?:\s|$)/u.test(name))) return undefined;
  const isHan = /^\p{Script=Han}+$/u.test(name);
  const isLong = isHan && name.length > LONGEST_HAN && !HONORIFIC.test(name) && !TWO_SURNAMES.test(name);
  return isLong ? undefined : name;
}

/** Whether a message is a name and nothing else, whatever was asked: "王女士", "陳太". */
export function isTitledName(text: string): boolean {
  return HONORIFIC.test(text.trim());
}

const INTRODUCES = /^\W*(?:我姓|我叫|叫我|敝姓|免贵姓|免貴姓|my name(?:'s| is)\b|call me\b|i(?:'m| am) (?=\p{Lu}))/iu;

/** Whether somebody says who they are and nothing else, whatever was asked: "我姓陈", "my name is Anna". */
export function introducesSelf(text: string): boolean {
  return INTRODUCES.test(text) && nameIn(text) !== undefined;
}

/** Whether a message may be a name in Latin letters: "Priya Shah". So may a street be; what was asked must decide. */
export function mayBeLatinName(text: string): boolean {
  return LATIN.test(text.trim());
}

/** A number to call, with whatever separates its figures. */
const PHONE = /(?<![\p{L}\d])\+?\d(?:[\s-]?\d){6,14}/u;

/** "Lee 91234567", "孙先生，13511112222": a name and how to reach them, and nothing else. */
export function nameWithPhone(text: string): { name: string; phone: string } | undefined {
  if (text.length > LONGEST) return undefined;
  const phone = PHONE.exec(text)?.[0];
  if (phone === undefined) return undefined;
  const rest = text
    .replace(phone, ' ')
    .replace(/(?:电话|電話|手机|手機|號碼|号码|tel|phone|mobile)[是:：]?|[，,、;；:：。.]/giu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const name = nameIn(rest);
  return name === undefined || /\d/u.test(name) ? undefined : { name, phone: phone.trim() };
}

/** Parts of a list ("ML50505050，王先生，0911-222-333") that are a titled name or a number to call, and nothing else. */
export function personalParts(text: string): { name?: string; phone?: string } {
  const parts = text.length > LONGEST * 2 ? [] : text.split(/[，,、;；\n]/u).map((part) => part.trim());
  if (parts.length < 2) return {};
  const name = parts.find(isTitledName);
  const phone = parts.find((part) => /^\+?\d(?:[\s-]?\d){7,13}$/u.test(part));
  return { ...(name ? { name } : {}), ...(phone ? { phone } : {}) };
}

/** Whether a message is a number to call and nothing else: too long for a count, and no order number of ours has its form. */
export function isBarePhone(text: string): boolean {
  return /^\W*(?:\+\d{1,3}[\s-]?)?(?:0\d{2,3}[\s-]?\d{3}[\s-]?\d{3,4}|1[3-9]\d{9}|[235679]\d{3}[\s-]?\d{4})\W*$/u.test(
    text,
  );
}

/** Names a branch, whatever was asked: "Mong Kok branch", "人民广场店". */
export function isBranch(text: string): boolean {
  return /^[^.,!?。，！？]{2,40}(?:\b(?:branch|store|shop|outlet|restaurant)|[店舖铺]|门市|門市|分行|(?:嗰|那|这|這|呢)(?:间|間|家|度|边|邊))[\s.。]*$/iu.test(
    text.trim(),
  );
}

/** Small words around a name: "I'm Anna", "叫我小李就行". */
const NAME_DRESS =
  /^(?:my name is|my name's|i am|i'm|im|it's|this is|call me|you can call me|我叫|我姓|我是|叫我|敝姓|免贵姓|免貴姓|本人)\s*|(?:就行|就可以|就好|即可)?[\s.。!！]*$/giu;

/** Longest message read as a name, with the words around it. */
const LONGEST = 60;

/** Words that no name has: the message says something else. */
export const NO_NAME =
  /[我你您没沒不了吗嗎呢怎什還还這这那冇唔咗嘅]|[昨今明前]天|[早晚]上|中午|下午|\b(?:i|me|us|him|her|them|my|you|your|always|never|the|will|not|is|it|in|on|at|was)\b|\d/iu;

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
  const isHan = /^\p{Script=Han}+$/u.test(name);
  const isLong = isHan && name.length > LONGEST_HAN && !HONORIFIC.test(name) && !TWO_SURNAMES.test(name);
  return isLong ? undefined : name;
}

/** Whether a message is a name and nothing else, whatever was asked: "王女士", "陳太". */
export function isTitledName(text: string): boolean {
  return HONORIFIC.test(text.trim());
}

/** Whether a message may be a name in Latin letters: "Priya Shah". So may a street be; what was asked must decide. */
export function mayBeLatinName(text: string): boolean {
  return LATIN.test(text.trim());
}

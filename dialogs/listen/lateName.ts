import type { CaseRecord } from '../../storage/index.ts';
import type { Turn } from '../turn.ts';
import { isGivenName } from './hanName.ts';
import { isFullName, mayBeHanName, nameIn } from './nameAnswer.ts';

/** Facts that a word in the form of a name may be the value of. */
const NAMED_LIKE: ReadonlySet<string> = new Set(['name', 'place', 'product', 'details', 'company']);

/** Questions for a number, or for what was done: a word with a capital and nothing else is no answer to any of them. */
const NO_WORD: ReadonlySet<string> = new Set(['orderNumber', 'contact', 'tried']);

/** Words that people type alone under a question, and that nobody is called. */
const NO_NAME =
  /^(?:y(?:es|eah|ep|up)|no(?:pe|ne|thing|body|where|t)?|sure|ok(?:ay)?|fine|maybe|later|both|neither|either|online|in-?store|website|app|e-?mail(?:ed)?|phone|text|chat|post|letter|receipt|photos?|screenshots?|attached|sent|un\w+|dunno|help|hi|hello|hey|wait|what|why|how|when|where|who|which|used|opened|sealed|worn|broken|damaged|faulty|late|missing|once|twice|never|always|really|great|lovely|brilliant|ridiculous|disgusting|pathetic|useless|joke|liars?|scam\w*|fraud|shop|store|here|there|today|tomorrow|yesterday|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|eid|diwali|halloween|thanksgiving|recently|pay ?pal|visa|klarna|mastercard|cash|card|gift|guest|anonymous|replacement|exchange|everything|anything|apology|compensation|voucher|credit|idiots?|forgot|lost|gone|binned|nvm|skip|pass)$|[a-z]{3}(?:ed|ing|ly|less|tion)$/iu;

/** Whether a message is words with a capital, as a name is typed that no list has: "Deshawn", "Kiki", "Glenys Pritchard". */
function isLoneName(text: string): boolean {
  const word = text.trim().replace(/[.!]$/u, '');
  const [first = ''] = word.split(' ');
  const isCapital = /^\p{Lu}[\p{Ll}'’]{1,11}(?: \p{Lu}[\p{L}'’-]{1,15})?$/u.test(word);
  return isCapital && !NO_NAME.test(first) && nameIn(word) !== undefined;
}

/** 老常, 阿哲, 小芬 */
const isNickname = (text: string) =>
  /^[阿小老](?:(?![了的板婆公師师人家大時时])\p{Script=Han}|\p{Lu}[a-z]{1,9})$/u.test(text.trim());

/** Their name under the next question: it was asked for, and is still owed. */
export function isLateName(turn: Turn, { facts, asked }: CaseRecord, fact: string, said: string): boolean {
  const text = said.replace(/[，,\s]*\d{1,3}[岁歲]\s*$/u, '');
  if (facts.name?.state === 'known' || turn.pack.facts[fact]?.told === 'staff') return false;
  // 阿May is a name under any question.
  if (/^阿\p{Lu}[a-z]{1,9}$/u.test(text.trim())) return true;
  if (NO_WORD.has(fact) && (isLoneName(text) || isNickname(text))) return true;
  // A day of two words has capitals as well: "Black Friday".
  if (fact === 'occurredOn' && isLoneName(text) && !text.trim().includes(' ')) return true;
  if (!asked.name) return false;
  // 可欣 begins like a yes.
  if (fact === 'name' && isGivenName(text)) return true;
  if (fact === 'product' || fact === 'place') return isFullName(text) && /^\p{Script=Han}{3}$/u.test(text.trim());
  if (isNickname(text)) return true;
  return (
    !NAMED_LIKE.has(fact) &&
    (mayBeHanName(text) ||
      isGivenName(text) ||
      isLoneName(text) ||
      isFullName(text) ||
      /^\p{Lu}\.?\p{Lu}\.?$/u.test(text.trim()))
  );
}

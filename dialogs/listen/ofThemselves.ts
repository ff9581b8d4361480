import { introducesSelf, isFullName, isTitledName, nameIn, nameWithPhone } from './nameAnswer.ts';
import { partsOf } from './placeWords.ts';

/** A number by which their order or they themselves are found, with the word for it or without. */
const NUMBER =
  /^\W*(?:(?:my |the )?(?:order|booking|ref(?:erence)?|account|phone|mobile|tel|number|no)\b\.?(?: (?:number|no\.?|is))*|订单|訂單|单号|單號|電話|电话|手机|手機)?[\s:：#是]*[A-Z]{0,4}[\s#-]?\+?\(?\d[\d\s()-]{3,18}\W*$/iu;
const ADDRESS = /^\W*[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\W*$/u;
const NAME = /^\W*\p{Lu}[\p{Ll}'’]+(?: \p{Lu}[\p{L}'’-]+){1,2}\W*$/u;

/** Longest message that is nothing but a list of these. */
const LONGEST = 120;

/** Whether a message is a list of who they are and their numbers, and nothing else: "Order 4420981, Rob Diaz, 312-555-0199". */
export function isOnlyOfThemselves(text: string): boolean {
  const parts = text.length > LONGEST ? [] : text.split(/[，,、;；\n]/u).filter((part) => part.trim() !== '');
  const numbers = parts.filter((part) => NUMBER.test(part) || ADDRESS.test(part));
  return parts.length > 1 && numbers.length > 0 && parts.every((part) => numbers.includes(part) || NAME.test(part));
}

/** Two or three words as a name is written. */
const CAPITALISED = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2}$/u;

/** The number of an order, with its name. */
const OF_ORDER = /^\W{0,4}(?:order|booking|ref(?:erence)?)\b.{0,16}\d{3}/iu;

/** Parts of a list ("ML50505050，王先生，0911-222-333") that are a titled name or a number to call, and nothing else. */
export function personalParts(text: string): { name?: string; phone?: string } {
  const parts = text.length > LONGEST ? [] : partsOf(text);
  if (parts.length < 2) return {};
  const both = parts.map(nameWithPhone).find((found) => found !== undefined);
  if (both) return both;
  const name = parts.find(
    (part) =>
      isTitledName(part) ||
      introducesSelf(part) ||
      (isFullName(part) && part.includes(' ')) ||
      (parts.some((other) => OF_ORDER.test(other)) && CAPITALISED.test(part)),
  );
  const phone = parts.find((part) => /^\+?\d(?:[\s-]?\d){7,13}$/u.test(part));
  return { ...(name ? { name: nameIn(name) ?? name } : {}), ...(phone ? { phone } : {}) };
}

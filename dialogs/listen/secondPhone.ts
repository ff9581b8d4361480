import type { Entity } from '../../nlp/index.ts';
import type { Fact } from '../../storage/index.ts';

/** Says that a number is one to call. */
const TO_CALL =
  /[电電][话話]|手[机機]|[门門][号號]|[号號][码碼]|[联聯][系繫络絡]|打(?:[给給俾畀]|[这這呢])|[号號]\s?(?=\d)|我(?:的|自己|本人)[^，。\d]{0,4}\d|\b(?:phone|mobile|call|ring|text|reach|mine)\b/iu;

/** Longest list of numbers, in UTF-16 units. */
const LONGEST = 80;

const digits = (text: string) => text.replace(/\D/gu, '');

/** A further number to call, or an address to write to, is kept beside the first, which may be the line concerned or somebody else's. Undefined where it is none. */
export function secondPhone(
  contact: Fact | undefined,
  { type, text }: Pick<Entity, 'type' | 'text'>,
  said: string,
): string | undefined {
  const isAddress = type === 'email';
  if (!(isAddress || (type === 'phone' && TO_CALL.test(said))) || contact?.state !== 'known') return undefined;
  const before = digits(contact.value);
  if (before.length < 7 || (isAddress ? contact.value.includes('@') : before.includes(digits(text)))) return undefined;
  const both = `${contact.value}${/\p{Script=Han}/u.test(said) ? '、' : ', '}${text}`;
  return both.length <= LONGEST ? both : undefined;
}

import { maskText } from '../../nlp/index.ts';
import type { CaseRecord, Conversation } from '../../storage/index.ts';

/** Stars out personal data, letter for letter, so that every offset stays right. */
export type Mask = (text: string) => string;

/** Shows everything: for whoever has unmasked the case. */
export const UNMASKED: Mask = (text) => text;

/** How Chinese addresses people by their surname. */
const TITLES = '先生|女士|小姐|太太|同学|同學|老师|老師|师傅|師傅|阿姨|叔叔|总|總|经理|經理';
const BEFORE_TITLE = `(?=${TITLES})`;
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const TITLED = new RegExp(`^(\\p{Script=Han}{1,2})(?:${TITLES})$`, 'u');
/** What stands with a name and is none. */
const NO_NAME = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'sir', 'madam']);
const LATIN = 'A-Za-z0-9\u00c0-\u024f';
const LONGEST = 120;

const quoted = (literal: string) => literal.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Patterns of a name: whole, its parts as they are written, a Chinese surname before a title. */
function patternsOf(name: string): string[] {
  const plain = name.trim();
  if (plain.length < 2 || plain.length > LONGEST) return [];
  const surname = TITLED.exec(plain)?.[1] ?? (HAN_NAME.test(plain) ? plain.slice(0, 1) : undefined);
  const parts = plain.split(/[\s·.,]+/u).filter((part) => /^\p{Lu}[\p{L}'’-]+$/u.test(part) && !isTitle(part));
  return [
    bounded(plain),
    ...(surname === undefined ? [] : [`${quoted(surname)}${BEFORE_TITLE}`]),
    ...(parts.length > 1 || isTitle(plain.split(/[\s.]/u)[0] ?? '') ? parts.map(bounded) : []),
  ];
}

const isTitle = (word: string) => NO_NAME.has(word.toLowerCase());

/** Not inside a longer Latin word. */
function bounded(literal: string): string {
  const starts = new RegExp(`^[${LATIN}]`).test(literal) ? `(?<![${LATIN}])` : '';
  const ends = new RegExp(`[${LATIN}]$`).test(literal) ? `(?![${LATIN}])` : '';
  return `${starts}${quoted(literal)}${ends}`;
}

/** Stars out these names and ways to reach somebody wherever they stand, whole or in part, and nothing else. */
export function starOut(names: readonly string[], contacts: readonly string[] = []): Mask {
  const reached = contacts.map((one) => one.trim()).filter(({ length }) => length >= 3 && length <= LONGEST);
  const patterns = [...new Set([...names.flatMap(patternsOf), ...reached.map(bounded)])];
  if (patterns.length === 0) return UNMASKED;
  // Longer ones first, and surnames before a title last: a part must not take the place of the whole.
  const rank = (pattern: string) => (pattern.endsWith(BEFORE_TITLE) ? 0 : pattern.length);
  const known = new RegExp(patterns.sort((one, other) => rank(other) - rank(one)).join('|'), 'gu');
  return (text) => text.replace(known, (found) => '*'.repeat(found.length));
}

/**
 * Stars out what has the form of personal data, and these names and ways to reach somebody. Time grows with the length of the
 * text and no faster.
 */
export function createMask(names: readonly string[], contacts: readonly string[] = []): Mask {
  const known = starOut(names, contacts);
  return (text) => known(maskText(text));
}

/** The mask of a conversation: everything its cases know of the customer's name and of how to reach them. */
export function maskOf(
  cases: readonly Pick<CaseRecord, 'facts' | 'customer'>[],
  conversation?: Pick<Conversation, 'address'>,
): Mask {
  const told = (fact: string) =>
    cases.flatMap(({ facts }) => {
      const { state, value, normal } = facts[fact] ?? {};
      return state === 'known' ? [value ?? '', normal ?? ''] : [];
    });
  const shown = [...cases.map(({ customer }) => customer.name ?? ''), conversation?.address.user.name ?? ''];
  return createMask([...told('name'), ...shown], told('contact'));
}

import { foldChinese } from '../chineseFold.ts';
import { CHINESE_TOWNS } from './chineseTowns.ts';
import { ENGLISH_TOWNS } from './englishTowns.ts';
import { CHINESE_PLACES } from './gazetteer.ts';

/** What people put around the name of a town: 在, "in", 市, 那边, "somewhere". */
const DRESS =
  /^(?:在|喺|是|系|就在|人在|somewhere |maybe |i think )?(?:in |at |from |near |the )?|(?:市区?|市中心|区|县|省|镇|乡|那边|那里|这边|嗰边|嗰度|附近|,? (?:uk|usa?|hk|town cent(?:re|er)|city cent(?:re|er)))?[\s.。!！,，]*$/gi;

/** One within another, with the words people put around them in an answer: 在上海浦东, 闵行区那边. */
const WITHIN = new RegExp(
  `^(?!(?:香港|澳门)$)(?:(?:就|是|就是)?(?:在|喺))?(?:(?:${CHINESE_PLACES})(?:市|省)?){1,3}(?:新区|区|县)?(?:那边|这边|那里|这里|嗰边|嗰度)?$`,
);

/** Longest message that is the name of a town, in UTF-16 units. */
const LONGEST = 32;

/** The form of a town's name: "Leigh-on-Sea", "Stratford upon Avon". */
const BY_FORM = /^\p{Lu}\p{Ll}+(?:-(?:on|in|by|le)-(?:the-)?|[ -](?:upon|under|super)[ -])\p{Lu}\p{Ll}+$/u;

/** Whether words are the name of a town or a district, and nothing else: "Cardiff", "在芜湖", "荃灣". */
export function isTown(words: string): boolean {
  if (words.length > LONGEST) return false;
  const folded = foldChinese(words).trim();
  const bare = folded.replace(DRESS, '').trim();
  return (
    BY_FORM.test(bare) ||
    WITHIN.test(folded.replace(/[\s。.!！]+$/u, '')) ||
    [folded, bare].some((name) => CHINESE_TOWNS.has(name) || ENGLISH_TOWNS.has(name.toLowerCase()))
  );
}

import { foldChinese } from '../chineseFold.ts';
import { CHINESE_PLACES } from './gazetteer.ts';

/** A town or a district, and no whole region, with the words people put around it in an answer: 浦东, 在上海浦东, 闵行区那边. */
const TOWN = new RegExp(
  `^(?!(?:香港|澳门)$)(?:(?:就|是|就是)?(?:在|喺))?(?:(?:${CHINESE_PLACES})(?:市|省)?){1,3}(?:新区|区|县)?(?:那边|这边|那里|这里|嗰边|嗰度)?$`,
);

/** Longest answer read as a town. */
const LONGEST = 16;

/** Whether words are a town or a district of the Chinese gazetteer and nothing else: nobody's name, whatever was asked. */
export function isTown(words: string): boolean {
  const plain = words.trim().replace(/[\s。.!！]+$/u, '');
  return plain.length <= LONGEST && TOWN.test(foldChinese(plain));
}

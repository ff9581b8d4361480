import type { CaseRecord } from '../../storage/index.ts';
import type { Turn } from '../turn.ts';
import { isFullName, mayBeHanName } from './nameAnswer.ts';

/** Facts that a word in the form of a name may be the value of. */
const NAMED_LIKE: ReadonlySet<string> = new Set(['name', 'place', 'product', 'details', 'company']);

/** Their name under the next question: it was asked for, and is still owed. */
export function isLateName(turn: Turn, { facts, asked }: CaseRecord, fact: string, said: string): boolean {
  const text = said.replace(/[，,\s]*\d{1,3}[岁歲]\s*$/u, '');
  if (!asked.name || facts.name?.state === 'known' || turn.pack.facts[fact]?.told === 'staff') return false;
  if (fact === 'product' || fact === 'place') return isFullName(text) && /^\p{Script=Han}{3}$/u.test(text.trim());
  if (/^[阿小老]\p{Script=Han}$/u.test(text.trim())) return true;
  return !NAMED_LIKE.has(fact) && (mayBeHanName(text) || isFullName(text) || /^\p{Lu}\.?\p{Lu}\.?$/u.test(text.trim()));
}

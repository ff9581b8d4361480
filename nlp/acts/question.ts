import { type ActRule, phrasesOf } from './view.ts';

/** Ends in a question mark or a Chinese question particle, an emoji or thanks aside. */
const ENDS_ASKING = /[?？][\s!！~。.]*$|[吗么呢咩嘛][\s!！~。.?？]*$/;

/** Asks. An angry question ("how can you do this?") is no question but more complaint, unless it asks what can be done. */
export const readQuestion: ActRule = (view) => {
  const words = phrasesOf(view, 'question');
  const asks = ENDS_ASKING.test(view.text.slice(-12)) || (words.length > 0 && startsWith(view.text, words));
  if (!asks) return undefined;
  const practical =
    /能不能|可不可以|可唔可以|可以.{0,12}吗|怎么(?:办|退|换|弄|申请|处理)|点样?(?:退|换|申请)|how (?:do|can|long|to)|(?:can|could|mai) (?:i|you|we)|what (?:can|should) i/;
  if (view.complaint >= 0.5 && !practical.test(view.text)) return undefined;
  return { label: 'question', score: words.length > 0 ? 0.85 : 0.7, hits: words };
};

function startsWith(text: string, words: readonly { start: number }[]): boolean {
  return words.some((word) => word.start <= 8 && !/[。.!！]/.test(text.slice(0, word.start)));
}

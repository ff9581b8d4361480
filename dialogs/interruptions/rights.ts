import { sayAside } from '../openQuestion.ts';
import { lawFor } from '../pack/index.ts';
import { mainCategory } from '../policy/category.ts';
import { line } from '../say.ts';
import type { Turn } from '../turn.ts';

/** Asks what the law says or what one is entitled to. */
const ASKS_LAW =
  /\b(?:what (?:are|about) my (?:legal )?rights|am i (?:legally )?entitled|what does the law say|is (?:that|this|it) (?:even )?legal|by law)\b|法律(?:上)?(?:怎么|怎麼|如何|规定|規定|是不是)|(?:我|消费者|消費者)有(?:什么|什麼|哪些|甚麼)权[利益]|我有(?:什麼|哪些|甚麼|咩|乜嘢?)權[利益]|按(?:照)?法律|合法吗|合法嗎|依法(?:可以|能|应该|應該)/iu;

/** Longest message that asks about the law rather than tells a story in which it occurs. */
const SHORT = 120;

/**
 * A question about the law: what the owner of the pack has approved is told as information; where there is nothing, the
 * customer is told who can say. The bot draws no legal conclusion (playbook §7). True: handled.
 */
export async function tellRights(turn: Turn): Promise<boolean> {
  const { text, wantsPerson } = turn.said;
  const record = turn.lastCase;
  if (!record || wantsPerson || text.length > SHORT || !ASKS_LAW.test(text)) return false;
  const [fact] = lawFor(turn.pack, mainCategory(record), 'customer');
  const words = fact
    ? line('law.told', { fact: turn.words(fact.text) })
    : line('law.noView', { number: record.number });
  return sayAside(turn, words, { because: fact ? `law: ${fact.id}` : 'a question of law without approved words' });
}

import type { TurnHead } from './documents.ts';
import type { Gateway } from './gateway.ts';
import { hash } from './ids.ts';

/** Characters of a short name. Two activities may share one: then the index is asked. */
const LENGTH = 6;
/** Activities named in a state. */
const MOST = 128;

const nameOf = (inboxItem: string) => hash(inboxItem).slice(0, LENGTH);

/** The names of the activities answered last, with one more. */
export function withAnswered(answered: string, inboxItem: string): string {
  return (answered + nameOf(inboxItem)).slice(-MOST * LENGTH);
}

/**
 * Whether an activity has had its turn. The state names the last ones, all of them in most conversations; only for what it
 * cannot tell is the index asked.
 */
export async function isAnswered(gateway: Gateway, head: TurnHead | undefined, inboxItem: string): Promise<boolean> {
  if (head === undefined) return false;
  const { answered } = head;
  const isWhole = answered.length === head.turn * LENGTH;
  if (isWhole && !isNamed(answered, nameOf(inboxItem))) return false;
  return hasTurn(gateway, head.pk, inboxItem);
}

/** Asks the index whether an activity has had its turn. */
export async function hasTurn(gateway: Gateway, partition: string, inboxItem: string): Promise<boolean> {
  const found = await gateway.query<object>('conversations', {
    text: 'SELECT c.id FROM c WHERE c.pk = @pk AND c.answers = @answers',
    parameters: { pk: partition, answers: inboxItem },
    partition,
    limit: 1,
  });
  return found.length > 0;
}

function isNamed(answered: string, name: string): boolean {
  for (let at = 0; at < answered.length; at += LENGTH) if (answered.startsWith(name, at)) return true;
  return false;
}

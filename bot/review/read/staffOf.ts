import type { Staff } from '../../../storage/index.ts';
import type { OpenedCase } from './openCase.ts';

/** Actors of a history that are none of us. */
const NO_STAFF: ReadonlySet<string> = new Set(['bot', 'customer', 'system', 'cli']);

/** Those of us who have to do with a case: who spoke or held it (`agents`), and with them whoever else its history names. */
export async function staffOf(
  { entries, file, record, conversation }: OpenedCase,
  namesOf: (ids: readonly string[]) => Promise<Staff[]>,
): Promise<{ agents: Staff[]; all: Staff[] }> {
  const handoffs = file?.handoffs ?? (conversation.handoff ? [conversation.handoff] : []);
  const held = handoffs.flatMap(({ agent, holders = [] }) => [
    ...(agent ? [agent] : []),
    ...holders.map((one) => one.agent),
  ]);
  const wrote = entries.flatMap(({ by, author }) => (by && author === 'agent' ? [by] : []));
  // As they were called then: whoever has left is still named.
  const agents = new Map([...wrote, ...held].map((one) => [one.id, one]));
  const named = (record?.history ?? []).map(({ actor }) => actor);
  const others = [...new Set(named)].filter((id) => !NO_STAFF.has(id) && !agents.has(id));
  return { agents: [...agents.values()], all: [...agents.values(), ...(await namesOf(others))] };
}

import type { Store } from '../../storage/index.ts';
import { readScoredTalks, recordOf } from '../score/scoredTalk.ts';
import { conversation } from './records.ts';
import { takeTurn } from './turns.ts';

const talks = readScoredTalks(new URL('../score/en.yaml', import.meta.url));

/** Tags that the written conversations leave out. */
const PLAIN = { complaint: 0.2, categories: [{ code: 'delivery', score: 0.9 }], severity: 1 };

/**
 * Writes one of the conversations that were judged by hand into a store, as the case `number` of the conversation `key`.
 *
 * @param agent Who spoke where one of us did.
 */
export async function storeTalk(
  store: Store,
  { key, number, title, agent = 'anna' }: { key: string; number: string; title: string; agent?: string },
): Promise<void> {
  const talk = talks.find((one) => one.title === title);
  if (!talk) throw new Error(`no conversation of the title ${title}`);
  const { entries, record, promises, handoffs } = await recordOf(talk);
  const by = { id: agent, name: agent.toUpperCase() };
  const caseId = `case-${key}`;
  const own = { ...record, id: caseId, conversationKey: key, number };
  await takeTurn(store, key, 1, () => ({
    conversation: conversation(key, { lastSeq: entries.length, cases: [own] }),
    entries: entries.map((entry) => ({
      ...entry,
      conversationKey: key,
      caseId,
      activityId: `${key}-${entry.activityId}`,
      ...(entry.author === 'agent' ? { by } : {}),
      ...(entry.understanding ? { understanding: { ...PLAIN, ...(entry.understanding as object) } } : {}),
    })),
    cases: [{ ...own, opening: { ...own.opening, activityId: `${key}-${own.opening.activityId}` } }],
    promises: promises.map((one) => ({ ...one, id: `${key}-${one.id}`, conversationKey: key, caseId })),
    handoffs: handoffs.map((one) => ({
      ...one,
      id: `${key}-${one.id}`,
      conversationKey: key,
      caseId,
      ...(one.agent ? { agent: by } : {}),
    })),
  }));
}

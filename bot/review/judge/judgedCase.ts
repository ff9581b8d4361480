import type { Locale } from '../../../nlp/index.ts';
import type { CaseRecord, Entry, Handoff, Staff } from '../../../storage/index.ts';
import { BOT } from '../../../storage/index.ts';
import { AppError } from '../../errors.ts';
import { type Mask, maskOf } from '../mask.ts';
import type { ReviewParts } from '../parts.ts';
import { type ScoredCase, scoreCase } from '../scoreCases.ts';

/** A case ready to be judged. */
export interface JudgedCase extends ScoredCase {
  mask: Mask;
  /** Everybody of us who spoke in it or held it: `bot`, or ids of agents. */
  parties: string[];
  /** As of when it is judged. */
  asOf: Date;
}

export type JudgeParts = Pick<ReviewParts, 'store' | 'pack' | 'packOf' | 'clock'>;

/** @throws AppError `not_found` when there is no case of this number. */
export async function judgedCase({ store, pack, packOf, clock }: JudgeParts, number: string): Promise<JudgedCase> {
  const file = await store.caseFile(number);
  if (!file) throw new AppError('not_found');
  const asOf = clock();
  const packOrOurs = async (id: string) => (await packOf(id)) ?? pack;
  const scored = await scoreCase(store, file, { now: asOf, packOf: packOrOurs });
  return { ...scored, asOf, mask: maskOf([file.record]), parties: partiesOf(scored.entries, file) };
}

/** Everybody of us who spoke in a case or held it: whose work it is. */
export function partiesOf(
  entries: readonly Entry[],
  { record, handoffs }: { record: Pick<CaseRecord, 'id'>; handoffs: readonly Handoff[] },
): string[] {
  const spoke = entries
    .filter(({ caseId, audience }) => audience === undefined && (caseId === undefined || caseId === record.id))
    .flatMap(({ author, by }) => (author === 'bot' ? [BOT] : author === 'agent' && by ? [by.id] : []));
  const held = handoffs.flatMap(({ agent, holders }) => [
    ...(agent ? [agent.id] : []),
    ...(holders ?? []).map((one) => one.agent.id),
  ]);
  return [...new Set([...spoke, ...held])];
}

/** Customers' messages of a case that have tags. */
export function taggedLines({ entries, file }: Pick<JudgedCase, 'entries' | 'file'>): Entry[] {
  return entries.filter(
    ({ author, caseId, understanding }) =>
      author === 'customer' && understanding !== undefined && (caseId === undefined || caseId === file.record.id),
  );
}

/** Those of us by name, the bot by the name it has in the reader's language. */
export function namesIn({ entries, file, pack }: JudgedCase, locale: Locale): (id: string) => Staff {
  const names = new Map<string, string>([[BOT, pack.bot[locale]]]);
  for (const { agent } of file.handoffs) if (agent) names.set(agent.id, agent.name);
  for (const { author, by } of entries) if (author === 'agent' && by) names.set(by.id, by.name);
  return (id) => ({ id, name: names.get(id) ?? id });
}

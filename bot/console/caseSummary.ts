import type * as z from 'zod';
import { matterName, type Pack } from '../../dialogs/index.ts';
import type { Locale } from '../../nlp/index.ts';
import type { CaseRecord } from '../../storage/index.ts';
import type { CaseSummary } from '../api/contract/index.ts';

/** A case in a line, in the language of whoever reads it. */
export function caseSummary(pack: Pack, record: CaseRecord, locale: Locale): z.infer<typeof CaseSummary> {
  const { id, number, status, lane, stage, openedAt, closedAt, conversationKey } = record;
  return {
    id,
    number,
    status,
    lane,
    stage,
    openedAt,
    ...(closedAt === undefined ? {} : { closedAt }),
    title: matterName(pack, record, locale),
    conversationId: conversationKey,
  };
}

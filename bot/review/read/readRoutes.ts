import * as z from 'zod';
import { ReviewCase, ReviewLines, Unmask, Unmasked } from '../../api/contract/index.ts';
import { type Route, staffRoute } from '../../api/routes.ts';
import type { SignedIn } from '../../auth/signedIn.ts';
import { caseSummary } from '../../console/caseSummary.ts';
import { readerLocale } from '../../console/readerLocale.ts';
import { sendFile } from '../../console/sendFile.ts';
import { AppError } from '../../errors.ts';
import { type Mask, maskOf, UNMASKED } from '../mask.ts';
import { REVIEWERS, type ReviewParts } from '../parts.ts';
import { createStaffNames } from '../staffNames.ts';
import { linePage } from './linePage.ts';
import { findCase, type OpenedCase, openCase } from './openCase.ts';
import { reviewCase } from './reviewCase.ts';
import { fileIdAt } from './reviewLine.ts';
import { staffOf } from './staffOf.ts';
import { Unmasking } from './unmasking.ts';

/** Who may read a case of reviewers at all; of agents, those who held it. */
const READERS = ['agent', ...REVIEWERS] as const;
/** Other cases of the same customer shown. */
const OTHERS = 20;

const Seq = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .optional();
const CaseQuery = z.strictObject({ read: z.string().max(20).optional(), at: Seq });
const LinesQuery = z.strictObject({ before: Seq, after: Seq });

/** How reviewers read one case. */
export function readRoutes(parts: ReviewParts): Route[] {
  const { store, clock } = parts;
  const unmasking = new Unmasking(store, clock);

  /** How this session sees the words of a case. */
  async function sightOf(
    { conversation, file }: Pick<OpenedCase, 'conversation' | 'file'>,
    signedIn: SignedIn,
  ): Promise<{ mask: Mask; until: string | undefined }> {
    const until = mayUnmask(signedIn) ? await unmasking.until(signedIn, conversation.key) : undefined;
    if (until !== undefined) return { mask: UNMASKED, until };
    return { mask: maskOf([...conversation.cases, ...(file ? [file.record] : [])], conversation), until };
  }

  return [
    staffRoute({
      method: 'GET',
      path: '/review/cases/:case',
      operationId: 'reviewCase',
      summary:
        'One case to judge, by its number, or a conversation without a case by its key. `at`: the line to show. Masked unless unmasked.',
      roles: READERS,
      query: CaseQuery,
      answer: ReviewCase,
      handle: async ({ req, params, query, signedIn }) => {
        const named = params.case ?? '';
        const opened = await openCase(store, named, signedIn.person);
        const { mask, until } = await sightOf(opened, signedIn);
        const { record, conversation } = opened;
        const now = clock();
        const locale = readerLocale(req, query.read, signedIn.person);
        const ownPack = record && (await parts.packOf(record.pack));
        const pack = ownPack ?? parts.pack;
        const people = await staffOf(opened, createStaffNames(store));
        const others = await store.casesOfCustomer(
          conversation.address.channelId,
          conversation.address.user.id,
          OTHERS + 1,
        );
        const page = { opened, named, range: { at: query.at }, mask, isUnmasked: until !== undefined, now };
        return {
          ...reviewCase({
            ...opened,
            pack,
            isOwnPack: ownPack !== undefined,
            agents: people.agents,
            locale,
            now,
            mask,
          }),
          ...(await linePage(store, page)),
          people: people.all,
          others: others
            .filter(({ id }) => id !== record?.id)
            .slice(0, OTHERS)
            .map((one) => caseSummary(pack, one, locale)),
          ...(until === undefined ? {} : { unmaskedUntil: until }),
          mayUnmask: mayUnmask(signedIn),
        };
      },
    }),
    staffRoute({
      method: 'GET',
      path: '/review/cases/:case/lines',
      operationId: 'reviewLines',
      summary: 'At most 300 lines before, or behind, a line.',
      roles: READERS,
      query: LinesQuery,
      answer: ReviewLines,
      handle: async ({ params, query: range, signedIn }) => {
        const named = params.case ?? '';
        const opened = await openCase(store, named, signedIn.person);
        const { mask, until } = await sightOf(opened, signedIn);
        return linePage(store, { opened, named, range, mask, isUnmasked: until !== undefined, now: clock() });
      },
    }),
    staffRoute({
      method: 'GET',
      path: '/review/cases/:case/files/:file',
      operationId: 'reviewFile',
      summary: 'A file of the conversation; one of a customer only while the case is unmasked.',
      roles: READERS,
      writes: 'application/octet-stream',
      handle: async ({ res, params, signedIn }) => {
        const opened = await openCase(store, params.case ?? '', signedIn.person);
        const line = opened.entries.find((entry) => fileIdsOf(entry).includes(params.file ?? ''));
        const found = line && (await store.getAttachment(opened.conversation.key, params.file ?? ''));
        if (!found) throw new AppError('not_found');
        if (line.author === 'customer' && (await sightOf(opened, signedIn)).until === undefined)
          throw new AppError('forbidden', { reason: 'masked', details: { reason: 'masked' } });
        sendFile(res, found);
        return undefined;
      },
    }),
    staffRoute({
      method: 'POST',
      path: '/review/cases/:case/unmask',
      operationId: 'unmaskCase',
      summary: 'Shows personal data of the case for a quarter of an hour in this session. Audited with the reason.',
      roles: REVIEWERS,
      body: Unmask,
      answer: Unmasked,
      handle: async ({ params, body, signedIn }) => {
        const { conversation, file } = await findCase(store, params.case ?? '', signedIn.person);
        const unmaskedUntil = await unmasking.unmask({
          signedIn,
          conversationKey: conversation.key,
          caseNumber: file?.record.number,
          reason: body.reason,
          mask: maskOf([...conversation.cases, ...(file ? [file.record] : [])], conversation),
        });
        return { unmaskedUntil };
      },
    }),
  ];
}

const mayUnmask = ({ person: { roles } }: Pick<SignedIn, 'person'>) => REVIEWERS.some((role) => roles.includes(role));

const fileIdsOf = (entry: OpenedCase['entries'][number]) => {
  const { attachments } = entry.activity;
  return Array.isArray(attachments) ? attachments.map((_, index) => fileIdAt(entry, index)) : [];
};

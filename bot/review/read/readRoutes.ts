import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import { type Person, ReviewCase, ReviewLines, Unmask, Unmasked } from '../../api/contract/index.ts';
import { type Route, staffRoute } from '../../api/routes.ts';
import { caseSummary } from '../../console/caseSummary.ts';
import { readerLocale } from '../../console/readerLocale.ts';
import { sendFile } from '../../console/sendFile.ts';
import { AppError } from '../../errors.ts';
import { REVIEWERS, type ReviewParts } from '../parts.ts';
import { createStaffNames } from '../staffNames.ts';
import { becauseNames } from './becauseNames.ts';
import { blinded } from './blinded.ts';
import { linePage } from './linePage.ts';
import { findCase, type OpenedCase, openCase } from './openCase.ts';
import { reviewCase } from './reviewCase.ts';
import { fileIdAt } from './reviewLine.ts';
import { sayBecause } from './sayBecause.ts';
import { createSights, mayUnmask } from './sight.ts';
import { staffOf } from './staffOf.ts';

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
const LinesQuery = z.strictObject({ read: z.string().max(20).optional(), before: Seq, after: Seq });

/** How reviewers read one case. */
export function readRoutes(parts: ReviewParts): Route[] {
  const { store, clock } = parts;
  const sights = createSights(parts);
  /** In which language, with the words of which pack, and with which names somebody reads a case. */
  async function readerOf(
    opened: OpenedCase,
    req: IncomingMessage,
    asked: string | undefined,
    person: Person,
    now: Date,
  ) {
    const locale = readerLocale(req, asked, person);
    const ownPack = opened.record && (await parts.packOf(opened.record.pack));
    const pack = ownPack ?? parts.pack;
    const people = await staffOf(opened, createStaffNames(store));
    const names = becauseNames(opened, { pack, locale, people: people.all, now });
    return { locale, ownPack, pack, people, say: (because: string) => sayBecause(because, locale, names) };
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
        const sight = await sights.of(opened, signedIn);
        const { mask, until, isBlind } = sight;
        const { record, conversation } = opened;
        const now = clock();
        const { locale, ownPack, pack, people, say } = await readerOf(opened, req, query.read, signedIn.person, now);
        const others = await store.casesOfCustomer(
          conversation.address.channelId,
          conversation.address.user.id,
          OTHERS + 1,
        );
        const page = { opened, named, range: { at: query.at }, sight, say, now };
        const view = {
          ...reviewCase({
            ...opened,
            pack,
            isScored: ownPack !== undefined && !isBlind,
            agents: people.agents,
            locale,
            now,
            mask,
            say,
          }),
          ...(await linePage(store, page)),
          people: people.all,
          others: others
            .filter(({ id }) => id !== record?.id)
            .slice(0, OTHERS)
            .map((one) => caseSummary(pack, one, locale)),
          ...(until === undefined ? {} : { unmaskedUntil: until }),
          mayUnmask: mayUnmask(signedIn),
          isBlind,
        };
        return isBlind ? blinded(view, people.all) : view;
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
      handle: async ({ req, params, query: { read, ...range }, signedIn }) => {
        const named = params.case ?? '';
        const opened = await openCase(store, named, signedIn.person);
        const sight = await sights.of(opened, signedIn);
        const now = clock();
        const { say, people } = await readerOf(opened, req, read, signedIn.person, now);
        const page = await linePage(store, { opened, named, range, sight, say, now });
        return sight.isBlind ? blinded(page, people.all) : page;
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
        if (line.author === 'customer' && (await sights.of(opened, signedIn)).until === undefined)
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
        const whose = await findCase(store, params.case ?? '', signedIn.person);
        const unmaskedUntil = await sights.unmask(whose, signedIn, body.reason);
        return { unmaskedUntil };
      },
    }),
  ];
}

const fileIdsOf = (entry: OpenedCase['entries'][number]) => {
  const { attachments } = entry.activity;
  return Array.isArray(attachments) ? attachments.map((_, index) => fileIdAt(entry, index)) : [];
};

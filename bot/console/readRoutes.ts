import * as z from 'zod';
import { briefZone, checkReply, currentCase, findCaseNumber } from '../../dialogs/index.ts';
import type { CaseRecord } from '../../storage/index.ts';
import { CaseSummary, Check, Checked, Colleague, ConversationView, Line, Queue } from '../api/contract/index.ts';
import { type ConversationCall, conversationRoute, type Route, staffRoute } from '../api/routes.ts';
import { accessCase } from '../auth/access.ts';
import { AppError } from '../errors.ts';
import { blindCases } from '../review/judge/blindness.ts';
import { maskOf } from '../review/mask.ts';
import { caseSummary } from './caseSummary.ts';
import { conversationView } from './conversationView.ts';
import { reasonsIn } from './lineReasons.ts';
import { linesWithDelivery } from './lineView.ts';
import type { ConsoleParts } from './parts.ts';
import { maskedLine, maskedView, onlyJudges } from './personal.ts';
import { readerLocale } from './readerLocale.ts';
import { isVisible, toItem } from './viewers.ts';

/** Who works with customers, or looks at how it is done. */
export const STAFF = ['agent', 'supervisor', 'reviewer'] as const;

const Lang = z.object({ locale: z.string().max(20).optional() });
const Seq = z.string().regex(/^\d{1,9}$/);
const LineQuery = Lang.extend({ before: Seq.optional(), after: Seq.optional() });
/** Lines given at a time. */
const LINES = 100;
/** Cases found at a time. */
const FOUND = 20;
const Lines = z.strictObject({ lines: z.array(Line), earlier: z.boolean() });
const SearchQuery = Lang.extend({ q: z.string().trim().min(2).max(100) });
const Found = z.strictObject({ cases: z.array(CaseSummary) });

/** What a console reads. */
export function readRoutes(parts: ConsoleParts): Route[] {
  const { store, pack, board, presence, clock } = parts;

  /** @throws AppError `forbidden` for whoever judges one of its cases blind: here they would see who held it. */
  async function requireSighted({
    signedIn: { person },
    conversation,
  }: ConversationCall<unknown, unknown>): Promise<void> {
    if (!person.roles.some((role) => role === 'reviewer' || role === 'supervisor')) return;
    const blind = await blindCases(store, person.id);
    const { cases } = conversation.value;
    if (cases.some(({ number }) => blind.has(number))) throw new AppError('forbidden', { reason: 'blind' });
  }

  return [
    staffRoute({
      method: 'GET',
      path: '/queue',
      operationId: 'queue',
      summary: 'All conversations this person may see, and the position in the stream of events that this is true of.',
      roles: STAFF,
      answer: Queue,
      handle: async ({ signedIn: { person } }) => {
        await board.wake();
        // Nothing waits from here on: the rows and their position belong together.
        const items = [...board.rows.values()]
          .filter((row) => isVisible(person, row))
          .map((row) => toItem(row, person, pack));
        return { items, position: board.position, now: clock().toISOString() };
      },
    }),
    conversationRoute({
      method: 'GET',
      path: '/conversations/:id',
      operationId: 'conversation',
      summary: 'A conversation with its handoff brief. `locale`: the language of the reader (en, zh-Hans, zh-Hant).',
      need: 'read',
      query: Lang,
      answer: ConversationView,
      handle: async (call) => {
        const { req, query, params, conversation, signedIn, may } = call;
        const { person } = signedIn;
        await requireSighted(call);
        await board.wake();
        const locale = readerLocale(req, query.locale, person);
        const view = await conversationView(parts, { key: params.id ?? '', person, locale, may });
        if (!view) throw new AppError('not_found');
        return onlyJudges(person) ? maskedView(view, maskOf(conversation.value.cases, conversation.value)) : view;
      },
    }),
    conversationRoute({
      method: 'GET',
      path: '/conversations/:id/lines',
      operationId: 'lines',
      summary: 'At most 100 lines before, or after, a line; the newest ones without either.',
      need: 'read',
      query: LineQuery,
      answer: Lines,
      handle: async (call) => {
        const { req, params, query, conversation, signedIn } = call;
        await requireSighted(call);
        const { lastSeq, cases, handoff } = conversation.value;
        const before = query.before === undefined ? lastSeq + 1 : Number(query.before);
        const after = query.after === undefined ? Math.max(0, before - 1 - LINES) : Number(query.after);
        const limit = Math.min(LINES, query.after === undefined ? before - 1 - after : LINES);
        const entries = await store.entries(params.id ?? '', { after, limit: Math.max(0, limit) });
        const locale = readerLocale(req, query.locale, signedIn.person);
        const say = reasonsIn(pack, locale, entries, handoff?.agent);
        const lines = await linesWithDelivery(store, params.id ?? '', entries, say);
        const mask = maskOf(cases, conversation.value);
        return {
          lines: onlyJudges(signedIn.person) ? lines.map((line) => maskedLine(line, mask)) : lines,
          earlier: after > 0,
        };
      },
    }),
    conversationRoute({
      method: 'POST',
      path: '/conversations/:id/check',
      operationId: 'check',
      summary: 'What the guard would say about words before they are sent; nothing is sent.',
      need: 'read',
      body: Check,
      answer: Checked,
      handle: async ({ body, conversation, signedIn: { person } }) => {
        const { value } = conversation;
        const record = currentCase(value);
        const { locale } = value;
        const context = { locale, pack, now: clock(), zone: briefZone(value, pack), speaker: person.authority };
        const found = checkReply(body.text, { ...context, ...(record ? { record } : {}) });
        return {
          findings: found.findings.map(({ kind: _, ...finding }) => finding),
          promises: found.promises.map(({ words, dueAt }) => ({ words, dueAt: dueAt.toISOString() })),
          locale,
        };
      },
    }),
    staffRoute({
      method: 'GET',
      path: '/colleagues',
      operationId: 'colleagues',
      summary: 'Everybody who can take conversations, and who of them is there.',
      roles: STAFF,
      answer: z.array(Colleague),
      handle: async () => {
        await board.wake();
        return presence.colleagues();
      },
    }),
    staffRoute({
      method: 'GET',
      path: '/search',
      operationId: 'search',
      summary:
        'Cases by their number, or of a customer by id, or by a name in the queue; only what this person may read.',
      roles: STAFF,
      query: SearchQuery,
      answer: Found,
      handle: async ({ req, query, signedIn: { person } }) => {
        const locale = readerLocale(req, query.locale, person);
        await board.wake();
        const readable: CaseRecord[] = [];
        for (const record of await found(parts, query.q)) {
          const conversation = await store.load(record.conversationKey);
          if (accessCase(person, conversation?.value, 'read').may) readable.push(record);
        }
        return { cases: readable.map((record) => caseSummary(pack, record, locale)) };
      },
    }),
  ];
}

/** Cases that a text may mean: a case number however it is written, a customer's id, or part of a name in the queue. */
async function found({ store, board }: ConsoleParts, text: string): Promise<CaseRecord[]> {
  const number = findCaseNumber(text);
  const byNumber = await store.caseByNumber(number ?? text);
  if (byNumber) return [byNumber];
  const channels = new Set(
    [...board.rows.values()].map(({ item }) => item.customer.channel).concat('directline', 'msteams'),
  );
  const ofCustomer: CaseRecord[] = [];
  for (const channel of channels) ofCustomer.push(...(await store.casesOfCustomer(channel, text, FOUND)));
  const wanted = text.toLowerCase();
  const named = [...board.rows.values()].filter(({ item }) => item.customer.name?.toLowerCase().includes(wanted));
  const numbers = named.flatMap(({ item }) => item.caseNumber ?? []).slice(0, FOUND);
  const byName = await Promise.all(numbers.map((one) => store.caseByNumber(one)));
  const all = [...ofCustomer, ...byName.filter((record) => record !== undefined)];
  return [...new Map(all.map((record) => [record.id, record])).values()].slice(0, FOUND);
}

import { agentOffers, briefView, composeBrief, currentCase, suggestionsFor } from '../../dialogs/index.ts';
import type { Locale } from '../../nlp/index.ts';
import { attentionOf, type CaseRecord, type Conversation, type Entry, type Handoff } from '../../storage/index.ts';
import type { Approval, ConversationView, Person } from '../api/contract/index.ts';
import type { Need } from '../auth/access.ts';
import { caseSummary } from './caseSummary.ts';
import { reasonsIn } from './lineReasons.ts';
import { linesWithDelivery } from './lineView.ts';
import type { ConsoleParts } from './parts.ts';
import { goneItem, TAIL, toRow } from './queueRow.ts';
import { toItem } from './viewers.ts';

/** Newest lines that come with a conversation; earlier ones are asked for. */
const LINES = 100;
/** Newest lines a brief is made of. */
const BRIEF_LINES = 200;
/** Cases of the same customer shown. */
const CASES = 20;

export interface ViewRequest {
  key: string;
  person: Person;
  locale: Locale;
  may(need: Need): boolean;
}

/**
 * Everything a console shows of a conversation. Read after the position it carries, so that what comes with the stream
 * from there on is never missing, and at most comes twice.
 */
export async function conversationView(
  parts: Pick<ConsoleParts, 'store' | 'pack' | 'board' | 'clock'>,
  request: ViewRequest,
): Promise<ConversationView | undefined> {
  const { store, pack, board, clock } = parts;
  const { key, person, locale } = request;
  const { position } = board;
  const loaded = await store.load(key);
  if (!loaded) return undefined;
  const conversation = loaded.value;
  const { lastSeq, address } = conversation;
  const from = Math.max(0, lastSeq - BRIEF_LINES);
  const entries = await store.entries(key, { after: from, limit: lastSeq - from });
  const promises = await store.promisesOf(key);
  const cases = await store.casesOfCustomer(address.channelId, address.user.id, CASES);
  const source = { pack, conversation, lines: entries, promises, now: clock() };
  const record = currentCase(conversation);
  const say = reasonsIn(pack, locale, entries, conversation.handoff?.agent);
  return {
    item: itemOf(parts, conversation, entries, person),
    ...(record && { case: record }),
    brief: composeBrief(source, locale),
    lines: await linesWithDelivery(store, key, entries.slice(-LINES), say),
    earlier: lastSeq > LINES,
    cases: earlierCases(cases, record).map((one) => caseSummary(pack, one, locale)),
    offers: agentOffers(briefView(source, locale), person.authority),
    approvals: (conversation.handoff?.approvals ?? []).map(toApproval),
    suggestions: suggestionsFor(source, locale, { id: person.id, name: person.name, authority: person.authority }),
    can: allowedNow(conversation, request),
    position,
  };
}

function itemOf(
  { pack, clock }: Pick<ConsoleParts, 'pack' | 'clock'>,
  conversation: Conversation,
  entries: readonly Entry[],
  person: Person,
) {
  const row = toRow(conversation, entries.slice(-TAIL));
  return row ? toItem(row, person, pack) : goneItem(conversation.key, conversation.lastSeq, clock());
}

function earlierCases(cases: readonly CaseRecord[], current: CaseRecord | undefined): CaseRecord[] {
  return cases.filter(({ id }) => id !== current?.id);
}

function toApproval(approval: NonNullable<Handoff['approvals']>[number]): Approval {
  const { id, remedyId, words, amount, reason, by, needs, at, state } = approval;
  return { id, remedyId, words, ...(amount === undefined ? {} : { amount }), reason, by, needs, at, state };
}

/** What the reader may do with it as it stands. */
function allowedNow(conversation: Conversation, { may, person }: ViewRequest): ConversationView['can'] {
  const { handoff, cases } = conversation;
  const attention = attentionOf(conversation);
  const isOwn = attention === 'held' && handoff?.agent?.id === person.id;
  const hasCase = cases.some(({ status }) => status !== 'closed');
  const isAsked = (handoff?.approvals ?? []).some(({ state }) => state === 'pending');
  const rules: [ConversationView['can'][number], boolean][] = [
    ['claim', attention !== 'held' && may('claim')],
    ['takeover', may('takeover')],
    ['write', isOwn && may('write')],
    ['note', may('note')],
    ['whisper', may('whisper')],
    ['return', isOwn && may('write')],
    ['transfer', isOwn && may('write')],
    ['propose', isOwn && hasCase && may('write')],
    ['approve', isAsked && may('approve')],
    ['promise', isOwn && hasCase && may('write')],
    ['close', hasCase && may('close')],
    ['read', may('read')],
  ];
  return rules.flatMap(([what, allowed]) => (allowed ? [what] : []));
}

import type { Entry, JsonValue, OutboxPort } from '../../storage/index.ts';
import type { Line } from '../api/contract/index.ts';
import { API_PATH } from '../api/routes.ts';
import { attachmentIdOf } from '../channels/directLine/attachmentUrl.ts';
import type { SayReason } from './lineReasons.ts';

/** Longest name of a file shown. */
const LONGEST_NAME = 120;

/** One line of the transcript as staff see it. Pure: the same entry is the same line for everybody of one language who may read it. */
export function toLine(entry: Entry, say: SayReason): Line {
  const { seq, at, author, by, detail, text, locale, understanding, stage, ask, replyKey, because, guard } = entry;
  const event = eventOf(entry);
  return {
    seq,
    at,
    author,
    ...(by && { by: { id: by.id, name: by.name } }),
    kind: event !== undefined ? 'event' : entry.audience === 'staff' ? 'note' : 'message',
    ...(event !== undefined && { event }),
    ...detailOf(detail),
    text,
    locale,
    ...(understanding !== undefined && { understanding }),
    ...(stage !== undefined && { stage }),
    ...(ask && { ask: { kind: ask.kind, ...(ask.fact === undefined ? {} : { fact: ask.fact }) } }),
    ...(replyKey !== undefined && { replyKey }),
    ...(because !== undefined && { because: say(because) }),
    ...(guard && { guard }),
    attachments: attachmentsOf(entry),
  };
}

/** Lines with how their delivery stands, where the channel must be pushed to. */
export async function linesWithDelivery(
  store: Pick<OutboxPort, 'deliveries'>,
  key: string,
  entries: readonly Entry[],
  say: SayReason,
): Promise<Line[]> {
  const [first] = entries;
  if (!first) return [];
  const states = new Map((await store.deliveries(key, first.seq - 1)).map(({ seq, state }) => [seq, state]));
  return entries.map((entry) => {
    const delivery = states.get(entry.seq);
    return { ...toLine(entry, say), ...(delivery ? { delivery } : {}) };
  });
}

/** What happened, where it is neither said nor noted: the event of the entry, or else what kind of activity it was. */
function eventOf({ event, author, audience, activity }: Entry): string | undefined {
  if (event !== undefined) return event;
  const isNote = audience === 'staff' && author === 'agent';
  if (isNote || activity.type === undefined || activity.type === 'message') return undefined;
  return String(activity.name ?? activity.type);
}

/** More about an event. What a command came to was answered to whoever gave it. */
function detailOf(detail: Entry['detail']): Pick<Line, 'detail'> {
  const { answer: _, ...rest } = detail ?? {};
  return Object.keys(rest).length > 0 ? { detail: rest } : {};
}

/**
 * Files of a line. Only what lies in our own store has an address, and only there: a link that somebody sent is never
 * fetched by a console.
 */
function attachmentsOf({ activity, conversationKey }: Entry): Line['attachments'] {
  const { attachments } = activity;
  if (!Array.isArray(attachments)) return [];
  return attachments.map((item) => {
    const { contentType, contentUrl, name } = fields(item);
    const id = attachmentIdOf(typeof contentUrl === 'string' ? contentUrl : undefined);
    return {
      name: typeof name === 'string' ? name.slice(0, LONGEST_NAME).toWellFormed() : '',
      contentType: typeof contentType === 'string' ? contentType.slice(0, 100) : '',
      url: id === undefined ? '' : attachmentPath(conversationKey, id),
    };
  });
}

/** Where a console fetches a file of a conversation. */
export function attachmentPath(key: string, id: string): string {
  return `${API_PATH}/conversations/${encodeURIComponent(key)}/attachments/${encodeURIComponent(id)}`;
}

function fields(value: JsonValue): Record<string, JsonValue> {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}

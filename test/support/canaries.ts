import { createHash } from 'node:crypto';
import type { Store } from '../../storage/index.ts';
import {
  attachmentInfo,
  caseRecord,
  conversation,
  entry,
  handoff,
  inboxItem,
  instant,
  outboxItem,
  promiseRecord,
} from './records.ts';
import { review } from './reviewRecords.ts';
import { prepareTurn } from './turns.ts';

/** A customer whose every word can be looked for. */
export interface Canary {
  channelId: string;
  id: string;
  /** Key of their conversation. */
  key: string;
  /** What must be found nowhere once they are erased, their id among it. */
  words: string[];
}

/** A customer with words of their own in three scripts, a phone number, a name and a file name. */
export function canary(n: number): Canary {
  const mark = createHash('sha256').update(`canary ${n}`).digest('hex').slice(0, 10);
  const hans = String.fromCodePoint(0x4e00 + n, 0x5e86 + n, 0x6770 + n);
  return {
    channelId: 'directline',
    id: `person-${mark}`,
    key: createHash('sha256').update(`key ${n}`).digest('base64url'),
    words: [
      `person-${mark}`,
      `The kettle ${mark} is broken`,
      `订单迟到${hans}很生气`,
      `訂單遲到${hans}很生氣`,
      `1381234${String(1000 + n)}`,
      `Wang ${mark}`,
      `receipt-${mark}.jpg`,
      `bytes of ${mark}`,
    ],
  };
}

/**
 * Stores one conversation of a customer, their words in every kind of record: conversation, lines, case, promise, handoff,
 * message owed, review, file, and an activity that waits for its turn.
 */
export async function seedCanary(store: Store, { channelId, id, key, words }: Canary): Promise<void> {
  const [, english = '', hans = '', hant = '', phone = '', name = '', file = '', bytes = ''] = words;
  const conversationId = `chat of ${id}`;
  const address = {
    channelId,
    serviceUrl: 'http://127.0.0.1/',
    conversation: { id: conversationId },
    user: { id, name },
    bot: { id: 'kesu' },
  };
  const activity = (text: string) => ({ type: 'message', text, channelId, from: { id, name } });
  const content = Buffer.from(bytes.repeat(40));
  await store.putAttachment(attachmentInfo(key, `f-${key}`, { name: file, bytes: content.length }), content);
  await store.accept(inboxItem(key, 1, { activity: activity(english) }));
  const record = caseRecord(key, `case-${key}`, {
    channelId,
    customer: { id, name },
    opening: { activityId: 'a1', text: hans },
    facts: { contact: { state: 'known', value: phone, at: '2026-11-21T09:00:00.000Z' } },
  });
  const promise = promiseRecord(key, `p-${key}`, { caseId: record.id, words: hant });
  const turn = await prepareTurn(store, key, 1, (seq) => ({
    cases: [record],
    promises: [promise],
    handoffs: [
      handoff(key, `h-${key}`, {
        caseId: record.id,
        approvals: [
          {
            id: 'ap',
            remedyId: 'r',
            words: english,
            reason: phone,
            by: { id: 's', name: 'S' },
            needs: 'supervisor',
            at: '2026-11-21T09:00:00.000Z',
            state: 'pending',
          },
        ],
      }),
    ],
    outbox: [outboxItem(key, `o-${key}`, seq, { address, activity: activity(hant) })],
  }));
  turn.conversation = conversation(key, {
    ...turn.conversation,
    address,
    dialog: { heard: english },
    cases: [record],
    promises: [promise],
  });
  turn.entries = [entry(key, 1, { text: hans, activity: activity(hans), turnId: inboxItem(key, 1).id })];
  await store.commit(turn);
  await store.putReview(
    review(`review-${key}`, { conversationKey: key, caseId: record.id, caseNumber: record.number, comment: phone }),
    undefined,
  );
  await store.putPieces(`file-${key}`, [{ n: 0, conversationKey: key, text: words.join() }], instant(1e6));
  await store.accept(inboxItem(key, 2, { activity: activity(hant) }));
}

/** Which of a customer's words are in these bytes, as UTF-8 or as UTF-16. */
export function wordsIn(bytes: Buffer, words: readonly string[]): string[] {
  return words.filter((word) => bytes.includes(word, 0, 'utf8') || bytes.includes(word, 0, 'utf16le'));
}

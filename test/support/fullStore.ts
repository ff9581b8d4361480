import { createHash } from 'node:crypto';
import { anchorNotes, type Store } from '../../storage/index.ts';
import { auditNote } from './auditRecords.ts';
import { action, calibration, exportJob, view } from './bookRecords.ts';
import {
  attachmentInfo,
  caseRecord,
  conversation,
  handoff,
  inboxItem,
  instant,
  outboxItem,
  promiseRecord,
} from './records.ts';
import { review } from './reviewRecords.ts';
import { person } from './staffRecords.ts';
import { prepareTurn, takeTurn } from './turns.ts';

/** Ids that are hard to keep. */
const HARD = ['k/1?#\\ 客诉 \ud83d\ude00', 'lone \ud800', '"quoted"'];

/** Puts something of every kind into a store: open and ended, said and owed, waiting and done. */
export async function fillStore(store: Store): Promise<void> {
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  for (const [index, key] of ['zoe', 'adam', ...HARD].entries()) {
    await store.accept(inboxItem(key, 1));
    const one = caseRecord(key, `c${index}`, { openedAt: instant(100 - index), number: `K-${index}` });
    const promise = promiseRecord(key, 'p1', { caseId: one.id });
    const asked = handoff(key, 'h1', { caseId: one.id });
    await takeTurn(store, key, 2, (seq) => ({
      cases: [one],
      promises: [promise, promiseRecord(key, 'p2', { madeAt: instant(1) })],
      handoffs: [asked],
      conversation: conversation(key, { lastSeq: seq, cases: [one], promises: [promise], handoff: asked }),
      outbox: [outboxItem(key, 'o2', seq)],
      audit: [
        auditNote({ action: 'case_opened', subject: `K-${index}` }),
        auditNote({ details: { urgent: false, n: 1 } }),
      ],
    }));
    const closed = { ...one, status: 'closed' as const, closedAt: instant(7), remedies: [] };
    const kept = { ...promise, state: 'kept' as const, closedAt: instant(6) };
    await takeTurn(store, key, 3, (seq) => ({
      cases: index === 0 ? [closed] : [],
      promises: [kept],
      handoffs: [{ ...asked, state: 'completed' as const, endedAt: instant(6) }],
      conversation: conversation(key, {
        lastSeq: seq,
        cases: index === 0 ? [closed] : [one],
        dialog: { a: [1, null] },
      }),
      outbox: [outboxItem(key, 'o3', seq), ...(index === 0 ? [] : [])],
      audit: [auditNote({ action: 'promise', at: instant(3) })],
    }));
    const next = await prepareTurn(store, key, 4, (seq) => ({ outbox: [outboxItem(key, 'o4', seq, { attempts: 2 })] }));
    await store.accept(inboxItem(key, 4));
    await store.commit(next);
    await store.settle(key, 'o2', { state: 'delivered', at: instant(8), channelActivityId: 'x' });
    await store.settle(key, 'o3', { state: 'refused', at: instant(8), code: 'forbidden' });
    const bytes = Buffer.from(`photo of ${index}`.repeat(1000));
    await store.putAttachment(attachmentInfo(key, 'f', { bytes: bytes.length, sha256: sha256(bytes) }), bytes);
  }
  await store.accept(inboxItem('only waiting', 1));
  await store.putReview(
    review('r2', { conversationKey: 'zoe', caseId: 'c0', reviewer: { id: 'sue', name: 'Sue' } }),
    undefined,
  );
  await store.putReview(review('r1', { conversationKey: 'adam', caseId: 'c1', state: 'submitted' }), undefined);
  await store.putPerson(person('boss', { roles: ['admin'], password: 'scrypt$x' }), undefined);
  await store.putPerson(person('ext', { identity: { issuer: 'https://i', subject: 's' } }), undefined);
  for (const record of [view('v1'), view('v0', { shared: true }), calibration('cal'), action('a1'), exportJob('e1')])
    await store.putBookRecord(record, undefined);
  await store.secret('directline-token', () => 'the key that signs');
  await store.recordAudit([auditNote({ action: 'signed_in', actor: 'boss', details: { way: 'password' } })]);
  const seal = await store.auditSeal();
  const head = await store.auditHead('zoe');
  await store.recordAudit(
    anchorNotes([{ chain: seal.chainName('zoe'), seq: head?.seq ?? 0, mac: head?.mac ?? '' }], instant(9), '7'),
  );
}

import { columnText } from '../columnText.ts';
import { recordIdentity } from '../custody/identity.ts';
import { type ReviewPort, StoreError } from '../ports.ts';
import { reviewKind } from '../records/kinds.ts';
import { isSameReview, type Review } from '../records/review.ts';
import { rowLimit } from '../rowLimit.ts';
import type { SealedContext } from './context.ts';
import { createEtags } from './etags.ts';
import { cursorParts, pageOf } from './paging.ts';
import { readSealed, SEAL_COLUMNS, type SealedRow, writeSealed } from './sealedRows.ts';

interface ReviewRow extends SealedRow {
  rid: number;
  id: string;
  etag: string;
}

interface ConversationRow extends Pick<SealedRow, 'key' | 'seal'> {
  rid: number;
}

/** Reviews over SQLite. They go with their conversation when it is erased. */
export function sqliteReviews({ database, keyring, read, write }: SealedContext): ReviewPort {
  const nextEtag = createEtags();
  const selectConversation = database.prepare('SELECT rid, key, seal FROM conversations WHERE key = ?');
  const columns = `r.rid, r.id, r.etag, ${SEAL_COLUMNS}, r.doc FROM reviews r JOIN conversations c ON c.rid = r.conversation`;
  const select = database.prepare(`SELECT ${columns} WHERE r.id = ?`);
  const selectOfCase = database.prepare(`SELECT ${columns} WHERE c.key = ? AND r.case_id = ? ORDER BY r.rid`);
  const selectPage = database.prepare(
    `SELECT ${columns} WHERE r.rid > ? AND (? IS NULL OR calibration_id = ?) AND (? IS NULL OR reviewer_id = ?)
     AND (? IS NULL OR state = ?) AND (? IS NULL OR r.rid IN (SELECT review FROM review_parties WHERE party = ?))
     ORDER BY r.rid LIMIT ?`,
  );
  const insert = database.prepare(
    `INSERT INTO reviews (id, conversation, case_id, reviewer_id, calibration_id, state, etag, doc)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = database.prepare('UPDATE reviews SET state = ?, etag = ?, doc = ? WHERE id = ? AND etag = ?');
  const removeParties = database.prepare('DELETE FROM review_parties WHERE review = ?');
  const insertParty = database.prepare('INSERT INTO review_parties (party, review) VALUES (?, ?)');
  const decode = (row: ReviewRow) => readSealed(keyring, reviewKind, row, recordIdentity('review', row.id));
  const encode = (row: ConversationRow, review: Review) =>
    writeSealed(keyring, reviewKind, row, recordIdentity('review', columnText(review.id)), review);
  const stored = (id: string) => select.get(columnText(id)) as unknown as ReviewRow | undefined;

  function noteParties(rid: number | bigint, { parties }: Review): void {
    removeParties.run(rid);
    for (const party of new Set(parties)) insertParty.run(columnText(party), rid);
  }

  function add(review: Review, etag: string): void {
    const conversation = selectConversation.get(columnText(review.conversationKey)) as unknown as ConversationRow;
    if (conversation === undefined)
      throw new StoreError('corrupt', 'A review is of a conversation that is not stored.');
    const { id, caseId, reviewer, calibrationId = '', state } = review;
    const keys = [columnText(caseId), columnText(reviewer.id), columnText(calibrationId)] as const;
    const doc = encode(conversation, review);
    noteParties(insert.run(columnText(id), conversation.rid, ...keys, state, etag, doc).lastInsertRowid, review);
  }

  function change(review: Review, before: string, etag: string): void {
    const row = stored(review.id);
    if (row && !isSameReview(decode(row), review)) {
      throw new StoreError('corrupt', 'A review stays with its case, its reviewer and its calibration.');
    }
    const isChanged =
      row && update.run(review.state, etag, encode(row, review), columnText(review.id), before).changes === 1;
    if (!isChanged) throw new StoreError('conflict', 'The review was changed meanwhile.');
    noteParties(row.rid, review);
  }

  return {
    review: (id) =>
      read(() => {
        const row = stored(id);
        return row && { value: decode(row), etag: row.etag };
      }),
    reviewsOfCase: (key, caseId) =>
      read(() => (selectOfCase.all(columnText(key), columnText(caseId)) as unknown as ReviewRow[]).map(decode)),
    reviews: ({ calibrationId = null, reviewerId = null, party = null, state = null, limit, after }) =>
      read(() => {
        const [rid] = after === undefined ? [0] : cursorParts(after, ['number', 'string']);
        const wanted = [calibrationId, reviewerId, state, party].flatMap((value) => [value, value]);
        const rows = selectPage.all(rid, ...wanted, rowLimit(limit) + 1) as unknown as ReviewRow[];
        return pageOf(rows, rowLimit(limit), decode, (row) => [row.rid, '']);
      }),
    putReview: (review, before) => {
      const etag = nextEtag();
      return write(() => {
        if (before === undefined) add(review, etag);
        else change(review, before, etag);
        return etag;
      });
    },
  };
}

/** Marks a SQLite file as ours: `PRAGMA application_id`, the letters "Kesu". */
export const APPLICATION_ID = 0x4b657375;

/**
 * Ways forward, one a version: element 0 makes version 1 out of an empty file. Released elements never change.
 *
 * Every record is JSON in `doc`; a column beside it exists only because it is a key or is searched by. Conversations
 * are known by a short integer inside the file, so that the indexes of their parts stay small. The inbox and the
 * attachments name their conversation by its key, because both can exist before the first commit makes it.
 */
export const SCHEMA: readonly string[] = [
  `
  CREATE TABLE conversations (
    rid INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    etag TEXT NOT NULL,
    last_seq INTEGER NOT NULL,
    doc TEXT NOT NULL
  ) STRICT;

  -- A done item keeps its mark and loses its text, which the transcript holds by then.
  CREATE TABLE inbox (
    rid INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    conversation_key TEXT NOT NULL,
    ord TEXT NOT NULL,
    done_at TEXT,
    doc TEXT,
    CHECK ((doc IS NULL) = (done_at IS NOT NULL))
  ) STRICT;
  CREATE INDEX inbox_pending ON inbox (ord, id) WHERE done_at IS NULL;
  CREATE INDEX inbox_done ON inbox (done_at) WHERE done_at IS NOT NULL;

  CREATE TABLE entries (
    rid INTEGER PRIMARY KEY,
    conversation INTEGER NOT NULL REFERENCES conversations ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    doc TEXT NOT NULL,
    UNIQUE (conversation, seq)
  ) STRICT;

  CREATE TABLE cases (
    rid INTEGER PRIMARY KEY,
    conversation INTEGER NOT NULL REFERENCES conversations ON DELETE CASCADE,
    id TEXT NOT NULL,
    number TEXT NOT NULL UNIQUE,
    channel_id TEXT NOT NULL,
    customer_id TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    doc TEXT NOT NULL,
    UNIQUE (conversation, id)
  ) STRICT;
  CREATE INDEX cases_of_customer ON cases (channel_id, customer_id, opened_at);

  -- next_at is empty once the promise is closed.
  CREATE TABLE promises (
    rid INTEGER PRIMARY KEY,
    conversation INTEGER NOT NULL REFERENCES conversations ON DELETE CASCADE,
    id TEXT NOT NULL,
    next_at TEXT,
    doc TEXT NOT NULL,
    UNIQUE (conversation, id)
  ) STRICT;
  CREATE INDEX promises_due ON promises (next_at) WHERE next_at IS NOT NULL;

  CREATE TABLE handoffs (
    rid INTEGER PRIMARY KEY,
    conversation INTEGER NOT NULL REFERENCES conversations ON DELETE CASCADE,
    id TEXT NOT NULL,
    doc TEXT NOT NULL,
    UNIQUE (conversation, id)
  ) STRICT;

  -- What is still owed. AUTOINCREMENT: a reused number would put a later message before an earlier one.
  CREATE TABLE outbox (
    rid INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation INTEGER NOT NULL REFERENCES conversations ON DELETE CASCADE,
    id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    next_attempt_at TEXT NOT NULL,
    doc TEXT NOT NULL,
    UNIQUE (conversation, id)
  ) STRICT;
  CREATE INDEX outbox_order ON outbox (conversation, seq);

  -- How the delivery of an entry ended: the evidence that a customer was told.
  CREATE TABLE deliveries (
    conversation INTEGER NOT NULL REFERENCES conversations ON DELETE CASCADE,
    id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (conversation, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE attachments (
    rid INTEGER PRIMARY KEY,
    conversation_key TEXT NOT NULL,
    id TEXT NOT NULL,
    doc TEXT NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (conversation_key, id)
  ) STRICT;

  CREATE TABLE secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE health (id INTEGER PRIMARY KEY CHECK (id = 1), at TEXT NOT NULL) STRICT;
  `,
  `
  -- The stream of changes. AUTOINCREMENT: a position that was given once is never given again. No index by conversation:
  -- it would cost each commit, and only an erasure would use it.
  CREATE TABLE changes (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation INTEGER NOT NULL REFERENCES conversations ON DELETE CASCADE,
    first_seq INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    at TEXT NOT NULL
  ) STRICT;

  -- Why staff should see a conversation: 1 waiting, 2 held, 3 with the bot (attentionOf); empty: they need not.
  ALTER TABLE conversations ADD COLUMN attention INTEGER;
  UPDATE conversations SET attention = CASE
    WHEN doc ->> '$.handoff.state' = 'requested' THEN 1
    WHEN doc ->> '$.handoff.state' = 'accepted' THEN 2
    WHEN EXISTS (SELECT 1 FROM json_each(doc, '$.cases') AS one WHERE one.value ->> '$.status' IN
      ('intake', 'clarifying', 'restated', 'proposed', 'escalated', 'reopened')) THEN 3
    WHEN EXISTS (SELECT 1 FROM json_each(doc, '$.promises') AS one
      WHERE one.value ->> '$.kind' = 'remedy' AND one.value ->> '$.state' = 'open') THEN 3
  END;
  CREATE INDEX conversations_attention ON conversations (attention) WHERE attention IS NOT NULL;
  `,
  `
  -- is_admin: manages people now; a store that has such a person keeps one.
  CREATE TABLE people (
    rid INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    login TEXT NOT NULL UNIQUE,
    issuer TEXT,
    subject TEXT,
    is_admin INTEGER NOT NULL,
    etag TEXT NOT NULL,
    doc TEXT NOT NULL,
    UNIQUE (issuer, subject)
  ) STRICT;
  CREATE INDEX people_admins ON people (is_admin) WHERE is_admin = 1;

  CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL,
    gone_at TEXT NOT NULL,
    doc TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX sessions_of_person ON sessions (person_id);
  CREATE INDEX sessions_gone ON sessions (gone_at);

  CREATE TABLE links (
    id TEXT PRIMARY KEY,
    purpose TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    doc TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- calibration_id is empty outside a calibration.
  CREATE TABLE reviews (
    rid INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    conversation INTEGER NOT NULL REFERENCES conversations ON DELETE CASCADE,
    case_id TEXT NOT NULL,
    reviewer_id TEXT NOT NULL,
    calibration_id TEXT NOT NULL,
    state TEXT NOT NULL,
    etag TEXT NOT NULL,
    doc TEXT NOT NULL,
    UNIQUE (conversation, case_id, reviewer_id, calibration_id)
  ) STRICT;
  CREATE INDEX reviews_of_calibration ON reviews (calibration_id) WHERE calibration_id <> '';
  CREATE INDEX reviews_of_reviewer ON reviews (reviewer_id);
  `,
  `
  -- Audit chains: of each conversation, gone with it, and of the house. A head is 'seq mac' of the last line. Cases that came
  -- from another store lie in the order of their conversations, so the register needs an index of its own.
  ALTER TABLE conversations ADD COLUMN audit_head TEXT;
  CREATE TABLE audit (
    conversation INTEGER NOT NULL REFERENCES conversations ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    mac TEXT NOT NULL,
    line TEXT NOT NULL,
    PRIMARY KEY (conversation, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX cases_opened ON cases (opened_at);
  CREATE TABLE house_audit (seq INTEGER PRIMARY KEY, mac TEXT NOT NULL, line TEXT NOT NULL) STRICT;
  CREATE TABLE house_audit_head (id INTEGER PRIMARY KEY CHECK (id = 1), head TEXT NOT NULL) STRICT;
  `,
  `
  -- From here on every doc of a conversation is sealed (docs/custody.md). seal: its key, wrapped; empty as long as everything
  -- in it was stored before. customer: keyed hash. rests_since: when its last case was closed or its last word was said,
  -- while nothing is open; it may expire.
  ALTER TABLE conversations ADD COLUMN seal TEXT;
  ALTER TABLE conversations ADD COLUMN customer TEXT;
  ALTER TABLE conversations ADD COLUMN rests_since TEXT;
  UPDATE conversations SET rests_since = doc ->> '$.updatedAt'
    WHERE coalesce(doc ->> '$.handoff.state', '') NOT IN ('requested', 'accepted')
      AND NOT EXISTS (SELECT 1 FROM json_each(doc, '$.cases') AS one WHERE one.value ->> '$.status' NOT IN
        ('closed', 'abandoned', 'unreachable'))
      AND NOT EXISTS (SELECT 1 FROM json_each(doc, '$.promises') AS one WHERE one.value ->> '$.state' = 'open');
  CREATE INDEX conversations_of_customer ON conversations (customer) WHERE customer IS NOT NULL;
  CREATE INDEX conversations_unsealed ON conversations (rid) WHERE customer IS NULL;
  CREATE INDEX conversations_resting ON conversations (rests_since) WHERE rests_since IS NOT NULL;

  -- Keys of the store itself, wrapped.
  CREATE TABLE custody (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  -- Erasures that were carried out here. No personal data: customer is a keyed hash.
  CREATE TABLE erasures (
    rid INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    customer TEXT NOT NULL,
    at TEXT NOT NULL,
    doc TEXT NOT NULL
  ) STRICT;

  -- The stream of changes also says what was erased: erased_key is set, and conversation is empty. Positions go on.
  CREATE TABLE changes_and_erasures (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation INTEGER REFERENCES conversations ON DELETE CASCADE,
    erased_key TEXT,
    first_seq INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    CHECK ((conversation IS NULL) = (erased_key IS NOT NULL))
  ) STRICT;
  INSERT INTO changes_and_erasures SELECT position, conversation, NULL, first_seq, last_seq, at FROM changes;
  DELETE FROM sqlite_sequence WHERE name = 'changes_and_erasures';
  INSERT INTO sqlite_sequence (name, seq) SELECT 'changes_and_erasures', seq FROM sqlite_sequence WHERE name = 'changes';
  DROP TABLE changes;
  ALTER TABLE changes_and_erasures RENAME TO changes;
  `,
  `
  -- Records of the house, of no one conversation, each sealed under a key of its own. AUTOINCREMENT: a page that ended at a
  -- record which was removed must not pass over a later one.
  CREATE TABLE book (
    rid INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    etag TEXT NOT NULL,
    doc TEXT NOT NULL,
    UNIQUE (kind, id)
  ) STRICT;
  CREATE INDEX book_order ON book (kind);

  -- Parts of files that were made of conversations, such as exports, each with its conversation.
  CREATE TABLE pieces (
    rid INTEGER PRIMARY KEY,
    file TEXT NOT NULL,
    n INTEGER NOT NULL,
    conversation INTEGER NOT NULL REFERENCES conversations ON DELETE CASCADE,
    doc TEXT NOT NULL,
    UNIQUE (file, n)
  ) STRICT;
  CREATE INDEX pieces_of_conversation ON pieces (conversation);
  `,
  `
  -- Who is judged, so that they find it.
  CREATE TABLE review_parties (
    party TEXT NOT NULL,
    review INTEGER NOT NULL REFERENCES reviews ON DELETE CASCADE,
    PRIMARY KEY (party, review)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX parties_of_review ON review_parties (review);
  `,
];

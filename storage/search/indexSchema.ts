import { SORT_COLUMNS, STRATUM_COLUMNS } from './fields.ts';

/** Marks a SQLite file as a search index of ours: `PRAGMA application_id`, the letters "KesS". */
export const INDEX_APPLICATION_ID = 0x4b657353;

/**
 * Grows with every change of the schema, of how words are cut, or of what is filtered by: a file of another version is thrown
 * away and made anew.
 */
export const INDEX_VERSION = 2;

/**
 * `cases` is what lists show, `keys` the few values that every match may be compared by: narrow rows, so that a hundred thousand of
 * them are read in no time. The number of a row says when the case was opened (`rowIds.ts`), so that the newest come first
 * by themselves. `tallies` is what figures are made of: a compact list of the same facts. `words` holds no text, only names of terms, and can forget a row (`contentless_delete`). How far the index has come
 * is in `state`, written with what it tells.
 */
export const INDEX_SCHEMA = `
  CREATE TABLE cases (
    id INTEGER PRIMARY KEY,
    conversation_key TEXT NOT NULL,
    case_id TEXT NOT NULL,
    case_number TEXT,
    facts TEXT NOT NULL,
    UNIQUE (conversation_key, case_id)
  ) STRICT;
  CREATE INDEX cases_by_number ON cases (case_number) WHERE case_number IS NOT NULL;

  CREATE TABLE keys (
    id INTEGER PRIMARY KEY,
    opened_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    closed_at INTEGER,
    -- When it is to be looked at again though nothing changed.
    stale_at INTEGER,
    ${SORT_COLUMNS.map((name) => `${name} REAL`).join(', ')},
    ${STRATUM_COLUMNS.map((name) => `${name} TEXT`).join(', ')}
  ) STRICT;

  CREATE INDEX keys_by_stale ON keys (stale_at) WHERE stale_at IS NOT NULL;

  CREATE TABLE tallies (
    id INTEGER PRIMARY KEY,
    -- state.changes when it was written.
    change INTEGER NOT NULL,
    row TEXT NOT NULL
  ) STRICT;
  CREATE INDEX tallies_by_change ON tallies (change);

  CREATE TABLE state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    -- Names the secret the terms are named by, and tells nothing of it.
    secret_mark TEXT NOT NULL,
    -- How far a row may stand behind the slice of time it belongs to, see rowIds.ts.
    spill INTEGER NOT NULL,
    -- Grows with every writing, so that whoever has read the tallies reads only what is new.
    changes INTEGER NOT NULL,
    -- What the index has seen of the stream of changes; empty before it begins.
    position TEXT NOT NULL,
    -- While it is being made: where to go on; empty once it is whole.
    building INTEGER NOT NULL,
    build_after TEXT NOT NULL
  ) STRICT;

  CREATE VIRTUAL TABLE words USING fts5(
    customer, bot, agent, notes, facts,
    content='', contentless_delete=1, tokenize='ascii'
  );
`;

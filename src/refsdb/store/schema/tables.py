"""The tables of the library file, as they came to be: migrations 1 to 8. None is edited any more."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b

from sqlite_utils import Database, Migrations

migrations = Migrations("refsdb")


@migrations()
def m001_library(db: Database) -> None:
    """Entries, citations, references, works, and what the sources answered."""
    for statement in _M001:
        db.execute(statement)


_M001 = (
    """CREATE TABLE about (
        name TEXT PRIMARY KEY,       -- 'sample': this is the library that comes with refsdb
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE entries (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE COLLATE NOCASE,
        title TEXT NOT NULL,
        byline TEXT NOT NULL,        -- the authors as printed, separated by '; '
        csl TEXT NOT NULL CHECK (json_valid(csl)),  -- the entry itself as a CSL item
        updated TEXT,                -- date of the last change, ISO 8601
        language TEXT NOT NULL,
        source TEXT NOT NULL,        -- the path or URL it was read from
        fingerprint TEXT NOT NULL    -- of its title and its list, as printed
    ) STRICT""",
    "CREATE INDEX entries_source ON entries (source)",
    "CREATE INDEX entries_fingerprint ON entries (fingerprint)",
    """CREATE TABLE entry_identifiers (
        entry_id INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
        scheme TEXT NOT NULL,        -- 'icd-10'
        value TEXT NOT NULL,
        PRIMARY KEY (entry_id, scheme, value)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE entry_synonyms (
        entry_id INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        synonym TEXT NOT NULL,
        PRIMARY KEY (entry_id, position)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE works (
        doi TEXT PRIMARY KEY COLLATE NOCASE,
        title TEXT NOT NULL,
        source TEXT NOT NULL,        -- who said so
        fetched TEXT NOT NULL,       -- when, ISO 8601
        record TEXT NOT NULL CHECK (json_valid(record))  -- what the source answered, whole
    ) STRICT""",
    """CREATE TABLE "references" (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE COLLATE NOCASE,  -- given once, never recomputed
        type TEXT NOT NULL,          -- CSL type
        author TEXT NOT NULL,        -- family names, separated by '; '
        year INTEGER,
        title TEXT NOT NULL,
        container_title TEXT NOT NULL,
        volume TEXT NOT NULL,
        page TEXT NOT NULL,
        doi TEXT COLLATE NOCASE,
        verdict TEXT NOT NULL DEFAULT 'unchecked' CHECK (verdict IN ('accept', 'ask', 'none', 'unchecked')),
        score REAL NOT NULL DEFAULT 0,  -- probability that the best candidate is the cited work
        reason TEXT NOT NULL DEFAULT '',
        checked TEXT,                -- when the verdict was given, ISO 8601
        work_doi TEXT COLLATE NOCASE REFERENCES works (doi),  -- the accepted work
        printed TEXT NOT NULL CHECK (json_valid(printed)),  -- CSL item: what the citation says
        csl TEXT NOT NULL CHECK (json_valid(csl)),          -- CSL item: what the library believes
        corrected TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(corrected)),  -- per field: what a person said
        origins TEXT NOT NULL CHECK (json_valid(origins))   -- per field: 'person', 'work' or 'citation'
    ) STRICT""",
    """CREATE INDEX references_verdict ON "references" (verdict)""",
    """CREATE UNIQUE INDEX references_work ON "references" (work_doi) WHERE work_doi IS NOT NULL""",
    """CREATE TABLE reference_aliases (
        alias TEXT PRIMARY KEY COLLATE NOCASE,  -- a key that was lost when two references became one
        reference_id INTEGER NOT NULL REFERENCES "references" (id)
    ) STRICT""",
    """CREATE TABLE reference_features (
        feature TEXT NOT NULL,       -- what prints of one work have in common
        reference_id INTEGER NOT NULL REFERENCES "references" (id) ON DELETE CASCADE,
        PRIMARY KEY (feature, reference_id)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX reference_features_reference ON reference_features (reference_id)",
    """CREATE TABLE citations (
        id INTEGER PRIMARY KEY,
        entry_id INTEGER NOT NULL REFERENCES entries (id),
        position INTEGER NOT NULL,   -- from 1, in the order of the list
        label TEXT NOT NULL,         -- the printed mark
        text TEXT NOT NULL,          -- exactly as printed; never changed
        doubt TEXT NOT NULL,         -- why it needs a look, or ''
        csl TEXT NOT NULL CHECK (json_valid(csl)),                -- what was read from the text
        confidence TEXT NOT NULL CHECK (json_valid(confidence)),  -- per field, 0 to 1
        reference_id INTEGER NOT NULL REFERENCES "references" (id),
        removed TEXT                 -- when it was no longer in the entry's list; NULL while it is
    ) STRICT""",
    "CREATE UNIQUE INDEX citations_position ON citations (entry_id, position) WHERE removed IS NULL",
    "CREATE INDEX citations_reference ON citations (reference_id)",
    """CREATE TABLE candidates (
        reference_id INTEGER NOT NULL REFERENCES "references" (id) ON DELETE CASCADE,
        rank INTEGER NOT NULL,       -- 1 is the best
        doi TEXT NOT NULL COLLATE NOCASE REFERENCES works (doi),
        score REAL NOT NULL,
        evidence TEXT NOT NULL CHECK (json_valid(evidence)),  -- [[name, weight, detail], ...]
        PRIMARY KEY (reference_id, rank)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX candidates_doi ON candidates (doi)",
    """CREATE TABLE answers (
        id INTEGER PRIMARY KEY,
        source TEXT NOT NULL,
        question TEXT NOT NULL,      -- 'doi:…', or the printed text
        asked TEXT NOT NULL,         -- when, ISO 8601
        UNIQUE (source, question)
    ) STRICT""",
    """CREATE TABLE answer_works (
        answer_id INTEGER NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
        rank INTEGER NOT NULL,
        doi TEXT NOT NULL COLLATE NOCASE REFERENCES works (doi),
        PRIMARY KEY (answer_id, rank)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX answer_works_doi ON answer_works (doi)",
    """CREATE VIEW entry_references AS
        SELECT e.key AS entry, c.position, c.label, c.text, r.key AS reference, r.doi
        FROM citations c
        JOIN entries e ON e.id = c.entry_id
        JOIN "references" r ON r.id = c.reference_id
        WHERE c.removed IS NULL
        ORDER BY e.key, c.position""",
    """CREATE VIEW cited_by AS
        SELECT r.key AS reference, e.key AS entry, c.position, c.label, c.text
        FROM citations c
        JOIN entries e ON e.id = c.entry_id
        JOIN "references" r ON r.id = c.reference_id
        WHERE c.removed IS NULL
        ORDER BY r.key, e.key, c.position""",
    """CREATE VIEW open_questions AS
        SELECT r.key AS reference, count(c.id) AS citations, r.score, r.reason
        FROM "references" r
        LEFT JOIN citations c ON c.reference_id = r.id AND c.removed IS NULL
        WHERE r.verdict = 'ask'
        GROUP BY r.id
        ORDER BY citations DESC, r.key""",
)


@migrations()
def m002_records(db: Database) -> None:
    """What files of references (.bib, .ris, …) hold, as it stands there."""
    for statement in _M002:
        db.execute(statement)


_M002 = (
    """CREATE TABLE records (
        id INTEGER PRIMARY KEY,
        source TEXT NOT NULL,        -- the file it was read from
        place INTEGER NOT NULL,      -- its line there, from 1
        key TEXT NOT NULL,           -- its key there, or ''
        text TEXT NOT NULL,          -- exactly as it stands there, with the fields that are not read
        why TEXT NOT NULL,           -- why it could not be read, or ''
        csl TEXT CHECK (csl IS NULL OR json_valid(csl)),  -- what was read from the text, where it could be
        reference_id INTEGER REFERENCES "references" (id)  -- NULL where it could not be read
    ) STRICT""",
    "CREATE INDEX records_source ON records (source)",
    "CREATE INDEX records_reference ON records (reference_id)",
)


@migrations()
def m003_journal_names(db: Database) -> None:
    """Printed names of journals that stand in no record, learned from accepted matches."""
    for statement in _M003:
        db.execute(statement)


_M003 = (
    """CREATE TABLE journal_names (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,          -- folded, as names are compared
        printed TEXT NOT NULL,       -- as it was printed first
        issn TEXT NOT NULL,
        journal TEXT NOT NULL,       -- the journal's name in the record
        revoked TEXT,                -- when a person said that it is not so, ISO 8601
        UNIQUE (name, issn)
    ) STRICT""",
    """CREATE TABLE journal_name_grounds (
        name_id INTEGER NOT NULL REFERENCES journal_names (id) ON DELETE CASCADE,
        reference_id INTEGER NOT NULL REFERENCES "references" (id) ON DELETE CASCADE,
        doi TEXT NOT NULL COLLATE NOCASE,  -- counts while this is the reference's accepted work
        PRIMARY KEY (name_id, reference_id)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX journal_name_grounds_reference ON journal_name_grounds (reference_id)",
    """CREATE VIEW learned_journal_names AS
        SELECT n.printed, n.journal, group_concat(DISTINCT n.issn) AS issn,
            count(DISTINCT r.id) AS "references", max(n.revoked) AS revoked, n.name
        FROM journal_names n
        LEFT JOIN journal_name_grounds g ON g.name_id = n.id
        LEFT JOIN "references" r ON r.id = g.reference_id AND r.work_doi = g.doi AND r.verdict = 'accept'
        GROUP BY n.name, n.journal
        ORDER BY n.name, n.journal""",
)


@migrations()
def m004_events(db: Database) -> None:
    """Who changed what and when, with what was there before."""
    for statement in _M004:
        db.execute(statement)


_M004 = (
    """CREATE TABLE events (
        id INTEGER PRIMARY KEY,
        run INTEGER NOT NULL,        -- the first event of the command that it belongs to
        happened TEXT NOT NULL,      -- when, ISO 8601
        who TEXT NOT NULL,
        action TEXT NOT NULL,        -- 'import', 'match', 'edit', 'merge', 'split', 'undo', …
        subject TEXT NOT NULL,       -- the key or file that it was about
        detail TEXT NOT NULL,        -- what was done, for people
        undone_by INTEGER REFERENCES events (id) DEFERRABLE INITIALLY DEFERRED  -- the event that took it back
    ) STRICT""",
    "CREATE INDEX events_run ON events (run)",
    "CREATE INDEX events_undone_by ON events (undone_by) WHERE undone_by IS NOT NULL",
    """CREATE TABLE changes (
        event_id INTEGER NOT NULL REFERENCES events (id) DEFERRABLE INITIALLY DEFERRED,
        "table" TEXT NOT NULL,
        row ANY NOT NULL,            -- its id, or its primary key as JSON
        last INTEGER,                -- the rows from `row` to this id were new
        before TEXT CHECK (before IS NULL OR json_valid(before)),  -- {column: [value]}; NULL: it was not there
        PRIMARY KEY (event_id, "table", row)
    ) STRICT, WITHOUT ROWID""",
    """CREATE INDEX changes_row ON changes ("table", row)""",
    """CREATE TABLE numbers (
        "table" TEXT PRIMARY KEY,
        last INTEGER NOT NULL        -- the last id that was given, so that none is given twice
    ) STRICT, WITHOUT ROWID""",
)


@migrations()
def m005_people(db: Database) -> None:
    """What people add to references, and what they decided of them."""
    for statement in _M005:
        db.execute(statement)


_M005 = (
    """CREATE TABLE reference_tags (
        reference_id INTEGER NOT NULL REFERENCES "references" (id) ON DELETE CASCADE,
        tag TEXT NOT NULL COLLATE NOCASE,
        PRIMARY KEY (reference_id, tag)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX reference_tags_tag ON reference_tags (tag)",
    """CREATE TABLE reference_notes (
        id INTEGER PRIMARY KEY,
        reference_id INTEGER NOT NULL REFERENCES "references" (id) ON DELETE CASCADE,
        note TEXT NOT NULL,
        written TEXT NOT NULL        -- when, ISO 8601
    ) STRICT""",
    "CREATE INDEX reference_notes_reference ON reference_notes (reference_id)",
    """CREATE TABLE not_same (           -- pairs that a person said are two works
        one INTEGER NOT NULL REFERENCES "references" (id) ON DELETE CASCADE,
        other INTEGER NOT NULL REFERENCES "references" (id) ON DELETE CASCADE,
        PRIMARY KEY (one, other),
        CHECK (one < other)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX not_same_other ON not_same (other)",
    """CREATE TABLE rejected (           -- works that a person said are not the cited one
        reference_id INTEGER NOT NULL REFERENCES "references" (id) ON DELETE CASCADE,
        doi TEXT NOT NULL COLLATE NOCASE,
        PRIMARY KEY (reference_id, doi)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX reference_aliases_reference ON reference_aliases (reference_id)",
)


@migrations()
def m006_compact(db: Database) -> None:
    """Features as numbers, and nothing twice: a third of the file."""
    pairs = db.execute("SELECT feature, reference_id FROM reference_features").fetchall()
    for statement in _M006:
        db.execute(statement)
    db.conn.executemany(
        "INSERT OR IGNORE INTO reference_features VALUES (?, ?)",
        sorted((feature_number(feature), reference_id) for feature, reference_id in pairs),
    )


_M006 = (
    "DROP TABLE reference_features",
    """CREATE TABLE reference_features (
        feature INTEGER NOT NULL,    -- a number for what prints of one work have in common
        reference_id INTEGER NOT NULL,
        PRIMARY KEY (feature, reference_id)
    ) STRICT, WITHOUT ROWID""",
    # null: the same as csl
    """UPDATE "references" SET printed = 'null' WHERE printed = csl""",
    # {}: every field is the citations' word
    """UPDATE "references" SET origins = '{}' WHERE origins NOT LIKE '%"work"%' AND origins NOT LIKE '%"person"%'""",
)


@migrations()
def m007_search(db: Database) -> None:
    """Words of references and entries, found without regard to case and accents."""
    for statement in _m007():
        db.execute(statement)


# letters that are more than a base letter with a mark, so that taking marks off does not reach them
SPELLED = (
    ("ß", "ss"), ("ø", "o"), ("Ø", "O"), ("ł", "l"), ("Ł", "L"), ("đ", "d"), ("Đ", "D"), ("æ", "ae"),
    ("Æ", "Ae"), ("œ", "oe"), ("Œ", "Oe"), ("ð", "d"), ("þ", "th"), ("Þ", "Th"), ("ı", "i"),
)  # fmt: skip


def spelled(column: str) -> str:
    """SQL that gives the column's text with these letters spelled out."""
    for letter, spelled in SPELLED:
        column = f"replace({column}, '{letter}', '{spelled}')"
    return column


def _m007() -> list[str]:
    statements = ["ALTER TABLE entries ADD COLUMN also TEXT NOT NULL DEFAULT ''"]
    statements.append(
        """UPDATE entries SET also = coalesce((SELECT group_concat(word, '; ') FROM (
            SELECT synonym AS word FROM entry_synonyms WHERE entry_id = entries.id
            UNION ALL SELECT value FROM entry_identifiers WHERE entry_id = entries.id)), '')"""
    )
    for name, table, columns in (
        ("reference", '"references"', {"title": "title", "author": "author", "journal": "container_title"}),
        ("entry", "entries", {"title": "title", "author": "byline", "also": "also"}),
    ):
        index, watched = f"{name}_search", ", ".join(columns.values())
        words = {
            row: ", ".join(spelled(f"{row}{one}") for one in columns.values()) for row in ("", "old.", "new.")
        }
        into = f"INSERT INTO {index} (rowid, {', '.join(columns)}) VALUES (new.id, {words['new.']});"
        out = (
            f"INSERT INTO {index} ({index}, rowid, {', '.join(columns)}) "
            f"VALUES ('delete', old.id, {words['old.']});"
        )
        named = ", ".join(f"{spelled(one)} AS {as_}" for as_, one in columns.items())
        changed = " OR ".join(f"old.{one} IS NOT new.{one}" for one in columns.values())
        statements += [
            f"CREATE VIEW {name}_words AS SELECT id, {named} FROM {table}",
            f"""CREATE VIRTUAL TABLE {index} USING fts5({", ".join(columns)}, content='{name}_words',
                content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='3')""",
            f"INSERT INTO {index} ({index}) VALUES ('rebuild')",
            f"CREATE TRIGGER {index}_new AFTER INSERT ON {table} BEGIN {into} END",
            f"CREATE TRIGGER {index}_gone AFTER DELETE ON {table} BEGIN {out} END",
            f"""CREATE TRIGGER {index}_changed AFTER UPDATE OF {watched} ON {table} WHEN {changed}
                BEGIN {out} {into} END""",
        ]
    return statements


@migrations()
def m008_lists(db: Database) -> None:
    """Lists and searches that need not read every row."""
    for statement in _M008:
        db.execute(statement)


_M008 = (
    """CREATE INDEX references_doi ON "references" (doi) WHERE doi IS NOT NULL""",
    """CREATE INDEX references_year ON "references" (year)""",
    "DROP INDEX citations_reference",
    "CREATE INDEX citations_reference ON citations (reference_id, removed)",
)


@lru_cache(maxsize=4096)
def feature_number(feature: str) -> int:
    """A feature as the number by which it is stored: 64 bits, so that two of them are one by no accident."""
    return int.from_bytes(
        blake2b(feature.encode("utf-8", "surrogatepass"), digest_size=8).digest(), signed=True
    )

"""What the file keeps beside what it holds, so that lists and imports stay quick in a large library (migration 9 on).

Words for search are written once a transaction: FTS5 writes a piece of its index at every statement that may fail
(SQLite 3.40 does at savepoints), so that rows that are indexed one by one cost several times as much.
"""

from __future__ import annotations

from types import MappingProxyType

from sqlite_utils import Database

from refsdb.store.schema.tables import migrations, spelled

# what is searched: the table, and of each column of the index the column of the table
WORDS = MappingProxyType(
    {
        "reference": ('"references"', {"title": "title", "author": "author", "journal": "container_title"}),
        "entry": ("entries", {"title": "title", "author": "byline", "also": "also"}),
    }
)


@migrations()
def m009_kept(db: Database) -> None:
    """Counts of citations, indexes to sort by, words for search that are due, and open questions of links."""
    for statement in (*_COUNTS, *_due(), *_QUESTIONS):
        db.execute(statement)


_CITED = "SELECT count(*) FROM citations c WHERE c.removed IS NULL AND"
_COUNTS = (
    """ALTER TABLE "references" ADD COLUMN citations INTEGER NOT NULL DEFAULT 0""",
    "ALTER TABLE entries ADD COLUMN citations INTEGER NOT NULL DEFAULT 0",
    f"""UPDATE "references" SET citations = ({_CITED} c.reference_id = "references".id)""",
    f"UPDATE entries SET citations = ({_CITED} c.entry_id = entries.id)",
    """CREATE TRIGGER citations_new AFTER INSERT ON citations WHEN new.removed IS NULL BEGIN
        UPDATE "references" SET citations = citations + 1 WHERE id = new.reference_id;
        UPDATE entries SET citations = citations + 1 WHERE id = new.entry_id; END""",
    """CREATE TRIGGER citations_gone AFTER DELETE ON citations WHEN old.removed IS NULL BEGIN
        UPDATE "references" SET citations = citations - 1 WHERE id = old.reference_id;
        UPDATE entries SET citations = citations - 1 WHERE id = old.entry_id; END""",
    """CREATE TRIGGER citations_changed AFTER UPDATE OF reference_id, entry_id, removed ON citations BEGIN
        UPDATE "references" SET citations = citations - 1 WHERE id = old.reference_id AND old.removed IS NULL;
        UPDATE entries SET citations = citations - 1 WHERE id = old.entry_id AND old.removed IS NULL;
        UPDATE "references" SET citations = citations + 1 WHERE id = new.reference_id AND new.removed IS NULL;
        UPDATE entries SET citations = citations + 1 WHERE id = new.entry_id AND new.removed IS NULL; END""",
    """CREATE INDEX references_citations ON "references" (citations, key)""",
    # beginnings are enough to find the first page of a sorted list, and a fifth of the size
    """CREATE INDEX references_title ON "references" (substr(title, 1, 12) COLLATE NOCASE)""",
    """CREATE INDEX references_author ON "references" (substr(author, 1, 12) COLLATE NOCASE)""",
    "DROP VIEW open_questions",
    """CREATE VIEW open_questions AS
        SELECT key AS reference, citations, score, reason
        FROM "references" WHERE verdict = 'ask' ORDER BY citations DESC, key""",
)


def _due() -> list[str]:
    """Rows whose words are to be written, with the words that the index has of them now; NULL: none."""
    statements = []
    for name, (table, columns) in WORDS.items():
        due, source = f"{name}_search_due", columns.values()
        old = ", ".join(spelled(f"old.{one}") for one in source)
        changed = " OR ".join(f"old.{one} IS NOT new.{one}" for one in source)
        noted = f"INSERT INTO {due} VALUES (old.id, {old}) ON CONFLICT DO NOTHING"
        statements += [f"DROP TRIGGER {name}_search_{what}" for what in ("new", "gone", "changed")]
        statements += [
            f"CREATE TABLE {due} (id INTEGER PRIMARY KEY, {', '.join(f'{one} TEXT' for one in columns)}) STRICT",
            f"""CREATE TRIGGER {name}_search_new AFTER INSERT ON {table}
                BEGIN INSERT INTO {due} (id) VALUES (new.id) ON CONFLICT DO NOTHING; END""",
            f"CREATE TRIGGER {name}_search_gone AFTER DELETE ON {table} BEGIN {noted}; END",
            f"""CREATE TRIGGER {name}_search_changed AFTER UPDATE OF {", ".join(source)} ON {table} WHEN {changed}
                BEGIN {noted}; END""",
        ]
    return statements


_QUESTIONS = (
    """CREATE TABLE maybe_same (          -- pairs of references that may be one work: a person decides
        one INTEGER NOT NULL REFERENCES "references" (id) ON DELETE CASCADE,
        other INTEGER NOT NULL REFERENCES "references" (id) ON DELETE CASCADE,
        weight REAL NOT NULL,        -- the sum of the evidence
        evidence TEXT NOT NULL CHECK (json_valid(evidence)),  -- [[name, weight, detail], ...]
        PRIMARY KEY (one, other),
        CHECK (one < other)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX maybe_same_other ON maybe_same (other)",
    """CREATE VIEW open_links AS
        SELECT a.key AS reference, b.key AS other, a.citations + b.citations AS citations, m.weight
        FROM maybe_same m
        JOIN "references" a ON a.id = m.one
        JOIN "references" b ON b.id = m.other
        ORDER BY a.citations + b.citations DESC, a.key, b.key""",
)


@migrations()
def m010_citing(db: Database) -> None:
    """Who cites a reference, in which place, and of which year references are, without reading the rows for it."""
    for statement in _CITING:
        db.execute(statement)


_CITING = (
    "DROP INDEX citations_reference",
    "CREATE INDEX citations_reference ON citations (reference_id, removed, entry_id, position)",
    """CREATE INDEX references_years ON "references" (id, year)""",
)


def _written() -> dict[str, tuple[str, ...]]:
    """By the table of what is due, how it is written."""
    statements: dict[str, tuple[str, ...]] = {}
    for name, (_, columns) in WORDS.items():
        index, due, words = f"{name}_search", f"{name}_search_due", ", ".join(columns)
        old = f"INSERT INTO {index} ({index}, rowid, {words}) SELECT 'delete', id, {words} FROM {due}"
        new = f"INSERT INTO {index} (rowid, {words}) SELECT id, {words} FROM {name}_words"
        statements[due] = (
            f"{old} WHERE {next(iter(columns))} IS NOT NULL",
            f"{new} WHERE id IN (SELECT id FROM {due})",
            f"DELETE FROM {due}",
        )
    return statements


_WRITTEN = _written()


def write_words(db: Database) -> None:
    """Write the words that are due into the indexes of search: before the end of every transaction."""
    for due, statements in _WRITTEN.items():
        if db.conn.execute(f"SELECT EXISTS (SELECT 1 FROM {due})").fetchone()[
            0
        ]:  # an index changes by nothing too
            for statement in statements:
                db.conn.execute(statement)

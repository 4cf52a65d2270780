"""Every change is an event: what the rows were before is kept beside it, so that it can be taken back.

Triggers of the connection write the rows down, so that no change that is made through it is missed, whoever wrote
the statement. What can be put together again from the rest (what is believed, features, search) is not written down.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType

from sqlite_utils import Database

from refsdb.store.schema import write_words
from refsdb.store.transaction import transaction

# tables whose rows have a number of their own, parents first
NUMBERED = ("entries", "references", "citations", "records", "reference_notes", "journal_names")
# tables whose rows belong to one of those, by primary key
KEYED = MappingProxyType(
    {
        "entry_identifiers": ("entry_id", "scheme", "value"),
        "entry_synonyms": ("entry_id", "position"),
        "reference_aliases": ("alias",),
        "candidates": ("reference_id", "rank"),
        "reference_tags": ("reference_id", "tag"),
        "not_same": ("one", "other"),
        "maybe_same": ("one", "other"),
        "rejected": ("reference_id", "doi"),
        "journal_name_grounds": ("name_id", "reference_id"),
    }
)
KEPT = "citations"  # of references and entries: the count that the file itself keeps, `store/schema/kept.py`
# of a reference, what is no belief that follows from the rest
OWN = ("key", "verdict", "score", "reason", "checked", "work_doi", "corrected")


class Change:
    """A change under way: what is said of it stands in the log."""

    def __init__(self, event: int, action: str, subject: str) -> None:
        self.event = event
        self.action = action
        self.subject = subject
        self.detail = ""
        self.wrote = False  # at its end: whether anything in the file was changed

    def says(self, detail: str, *, subject: str = "") -> None:
        """Let the log say what was done, and to what."""
        self.detail = detail
        self.subject = subject or self.subject


class Journal:
    """The events of one library as they come about. `now` gives the moment in ISO 8601, `who` the person."""

    def __init__(self, db: Database, who: str, now: Callable[[], str]) -> None:
        self._db = db
        self._who = who
        self._now = now
        self._tops: dict[str, int] = {}
        self._change: Change | None = None
        self._run: int | None = None
        self._grouped = False
        self._watching = False
        self._doubted: list[Callable[[], None]] = []
        self._version = -1

    def when_in_doubt(self, forget: Callable[[], None]) -> None:
        """Call this where what was read before may be different now: others wrote, or a change came to nothing."""
        self._doubted.append(forget)

    @contextmanager
    def run(self) -> Iterator[None]:
        """All changes inside the block belong together: they are shown as one, and taken back as one."""
        if self._grouped:
            yield
            return
        self._grouped, self._run = True, None
        try:
            yield
        finally:
            self._grouped = False

    @property
    def run_number(self) -> int | None:
        """The number of the run that is under way, from its first event on."""
        return self._run if self._grouped else None

    @contextmanager
    def change(self, action: str, subject: str = "") -> Iterator[Change]:
        """One event: all that is changed inside the block, or nothing. A block in it belongs to it."""
        if self._change is not None:
            with self.transaction():
                yield self._change
            return
        self._watch()
        with self.transaction():
            event = self._one("SELECT coalesce(max(id), 0) + 1 FROM events")
            change = self._change = Change(event, action, subject)
            tops = self._tops = {table: self._top(table) for table in NUMBERED}
            before = dict(tops)
            conn = self._db.conn
            conn.executemany(
                "UPDATE tops SET top = ? WHERE name = ?", [(top, name) for name, top in tops.items()]
            )
            conn.execute("UPDATE watching SET event = ?", [event])
            written = conn.total_changes
            try:
                yield change
                self._write(change, before)
                write_words(self._db)
                change.wrote = conn.total_changes > written
            finally:
                self._change = None
                conn.execute("UPDATE watching SET event = NULL")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; what was read before others wrote counts no more in it, nor after it came to nothing."""
        try:
            with transaction(self._db):
                version = self._one("PRAGMA data_version")
                if version != self._version:
                    self._version = version
                    self.forget()
                yield
        except BaseException:
            self.forget()
            raise

    def number(self, table: str) -> int:
        """The number of the table's next row. None is given twice, also when its row is gone."""
        if self._change is None:
            return self._top(table) + 1
        self._tops[table] += 1
        return self._tops[table]

    def forget(self) -> None:
        """What was read before may be different now."""
        for forget in self._doubted:
            forget()

    def _write(self, change: Change, before: dict[str, int]) -> None:
        conn = self._db.conn
        for table, top in before.items():
            last = self._tops[table]
            if last > top:
                conn.execute(
                    'INSERT INTO changes (event_id, "table", row, last) VALUES (?, ?, ?, ?)',
                    [change.event, table, top + 1, last],
                )
                conn.execute("INSERT OR REPLACE INTO numbers VALUES (?, ?)", [table, last])
        changed = """SELECT EXISTS (SELECT 1 FROM changes WHERE event_id = :id)
            OR EXISTS (SELECT 1 FROM events WHERE undone_by = :id)"""
        if not self._one(changed, {"id": change.event}):
            return
        if not self._grouped or self._run is None:
            self._run = change.event
        conn.execute(
            "INSERT INTO events (id, run, happened, who, action, subject, detail) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [change.event, self._run, self._now(), self._who, change.action, change.subject, change.detail],
        )

    def _top(self, table: str) -> int:
        return self._one(
            f"""SELECT max(coalesce((SELECT max(id) FROM "{table}"), 0),
                coalesce((SELECT last FROM numbers WHERE "table" = :name), 0))""",
            {"name": table},
        )

    def _one(self, query: str, values: Mapping[str, object] = MappingProxyType({})) -> int:
        return int(self._db.conn.execute(query, dict(values)).fetchone()[0])

    def _watch(self) -> None:
        """Sets the triggers, once a connection; they write only while a change is under way."""
        if self._watching:
            return
        for statement in (
            "CREATE TEMP TABLE watching (event INTEGER)",
            "INSERT INTO watching VALUES (NULL)",
            "CREATE TEMP TABLE tops (name TEXT PRIMARY KEY, top INTEGER)",
        ):
            self._db.execute(statement)
        self._db.conn.executemany("INSERT INTO tops VALUES (?, 0)", [(name,) for name in NUMBERED])
        for table in NUMBERED:
            columns = self._columns(table)
            self._db.execute(_changed(table, OWN if table == "references" else columns))
            self._db.execute(_gone(table, columns, "old.id", f"AND old.id <= {_TOP.format(table)}"))
            # new rows are known by their numbers; this is for rows that come back
            self._db.execute(_came(table, "new.id", f"AND new.id <= {_TOP.format(table)}"))
        for table, key in KEYED.items():
            columns = self._columns(table)
            for row, what in (("new", "INSERT"), ("old", "UPDATE"), ("old", "DELETE")):
                number = f"json_array({', '.join(f'{row}.{one}' for one in key)})"
                self._db.execute(
                    _came(table, number) if what == "INSERT" else _gone(table, columns, number, what=what)
                )
        self._db.conn.commit()
        self._watching = True

    def _columns(self, table: str) -> tuple[str, ...]:
        rows = self._db.execute(f'PRAGMA table_info("{table}")')
        return tuple(row[1] for row in rows if row[1] != KEPT)


_EVENT = "(SELECT event FROM watching)"
_TOP = "(SELECT top FROM tops WHERE name = '{}')"
# the first word of an event on a column stands: it is what was there before the event
_FIRST = (
    'ON CONFLICT (event_id, "table", row) DO UPDATE SET before = json_patch(excluded.before, before) '
    "WHERE before IS NOT NULL"
)


def _changed(table: str, columns: tuple[str, ...]) -> str:
    """Writes down the columns that an update changes, of rows that were there before the event."""
    names = ", ".join(f'"{one}"' for one in columns)
    # binary: a key that only changes its capitals has changed, whatever the column's own collation says
    other = {one: f'old."{one}" IS NOT new."{one}" COLLATE BINARY' for one in columns}
    differs = " OR ".join(other.values())
    values = " UNION ALL ".join(
        f"""SELECT '{one}' AS name, old."{one}" AS value WHERE {other[one]}""" for one in columns
    )
    return f"""CREATE TEMP TRIGGER "watch_{table}_changed" AFTER UPDATE OF {names} ON main."{table}"
        WHEN {_EVENT} IS NOT NULL AND old.id <= {_TOP.format(table)} AND ({differs})
        BEGIN INSERT INTO changes (event_id, "table", row, before) VALUES ({_EVENT}, '{table}', old.id,
            (SELECT json_group_object(name, json_array(value)) FROM ({values}))) {_FIRST}; END"""


def _gone(table: str, columns: tuple[str, ...], row: str, only: str = "", *, what: str = "DELETE") -> str:
    """Writes a row down whole."""
    values = ", ".join(f"""'{one}', json_array(old."{one}")""" for one in columns)
    return f"""CREATE TEMP TRIGGER "watch_{table}_{what}" AFTER {what} ON main."{table}"
        WHEN {_EVENT} IS NOT NULL {only}
        BEGIN INSERT INTO changes (event_id, "table", row, before)
            VALUES ({_EVENT}, '{table}', {row}, json_object({values})) {_FIRST}; END"""


def _came(table: str, row: str, only: str = "") -> str:
    """Writes down that a row was not there."""
    return f"""CREATE TEMP TRIGGER "watch_{table}_came" AFTER INSERT ON main."{table}"
        WHEN {_EVENT} IS NOT NULL {only}
        BEGIN INSERT INTO changes (event_id, "table", row) VALUES ({_EVENT}, '{table}', {row})
            ON CONFLICT DO NOTHING; END"""

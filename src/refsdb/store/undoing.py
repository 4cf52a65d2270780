"""Taking events back: the rows become what they were, where nothing that came later stands against it."""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import msgspec
from sqlite_utils import Database

from refsdb.errors import CannotUndo
from refsdb.store.events import Event
from refsdb.store.journal import KEYED, NUMBERED, Journal

# columns that must not be alike in two rows: set aside before the old values are put back
_ASIDE = MappingProxyType({"citations": ("position", "-id"), "references": ("work_doi", "NULL")})
# what an import made and others may have used since: only what nobody uses goes, and what was changed since stays
_SHARED = frozenset({"references", "candidates", "reference_aliases", "maybe_same"})
_PRINTS = frozenset({"citations", "records"})
_TAKEN = """SELECT 1 FROM "references" WHERE key = :key UNION SELECT 1 FROM entries WHERE key = :key
    UNION SELECT 1 FROM reference_aliases WHERE alias = :key"""
_CITED = """(EXISTS (SELECT 1 FROM citations WHERE reference_id = r.id)
    OR EXISTS (SELECT 1 FROM records WHERE reference_id = r.id))"""
_UNUSED = f"""SELECT 1 FROM "references" r WHERE id = ? AND corrected = '{{}}' AND NOT {_CITED}
    AND NOT EXISTS (SELECT 1 FROM reference_tags WHERE reference_id = r.id)
    AND NOT EXISTS (SELECT 1 FROM reference_notes WHERE reference_id = r.id)"""
_APART = "SELECT other FROM not_same WHERE one = :id UNION ALL SELECT one FROM not_same WHERE other = :id"
_SPLIT_OFF = """SELECT json_extract(p.before, '$.reference_id[0]') FROM changes c
    JOIN events e ON e.id = c.event_id AND e.action = 'split'
    JOIN changes p ON p.event_id = e.id AND p."table" IN ('citations', 'records')
    WHERE c."table" = 'references' AND c.row = ? AND c.last IS NOT NULL LIMIT 1"""
_COUNTS = """(NOT EXISTS (SELECT 1 FROM events t WHERE t.undone_by = e.id AND t.id > :id)
    OR EXISTS (SELECT 1 FROM events t WHERE t.undone_by = e.id AND t.id < :id))"""
# what an undoing would have changed too, had it been there
_NOT_THERE = """SELECT v.id, v.action, v.subject FROM events v JOIN events f ON f.undone_by = v.id
    WHERE v.id > :id AND v.id <> :by AND v.undone_by IS NULL AND f.id < :id AND EXISTS (
        SELECT 1 FROM changes c JOIN changes u ON u.event_id = :id AND u."table" = c."table" AND u.row = c.row
        WHERE c.event_id = f.id AND c.last IS NULL)
    ORDER BY v.id DESC LIMIT 1"""
# what took out a reference that what comes back would cite
_TAKEN_OUT = """WITH cited AS (
        SELECT DISTINCT json_extract(before, '$.reference_id[0]') AS id FROM changes
        WHERE event_id = :id AND "table" IN ('citations', 'records') AND json_extract(before, '$.id[0]') IS NOT NULL)
    SELECT e.id, e.action, e.subject FROM cited
    JOIN changes c ON c."table" = 'references' AND c.row = cited.id AND c.event_id > :id
    JOIN events e ON e.id = c.event_id AND e.undone_by IS NULL
    WHERE json_extract(c.before, '$.id[0]') IS NOT NULL AND cited.id NOT IN (SELECT id FROM "references")
        AND NOT EXISTS (SELECT 1 FROM changes o WHERE o.event_id = :id AND o."table" = 'references'
            AND o.row = cited.id AND json_extract(o.before, '$.id[0]') IS NOT NULL)
    ORDER BY e.id DESC LIMIT 1"""


@dataclass(frozen=True, slots=True)
class _Row:
    """A row as it was before an event: `values` None: it was not there. `last`: the rows up to it were not."""

    table: str
    row: int | str
    last: int | None
    values: Mapping[str, Any] | None

    @property
    def whole(self) -> bool:
        """Whether all of the row is there, and not only what was changed."""
        return self.values is not None and (self.table in KEYED or "id" in self.values)

    @property
    def reference(self) -> int | None:
        """The reference that a row of these is about, or None."""
        if self.table == "references" and isinstance(self.row, int):
            return self.row
        if KEYED.get(self.table, ("",))[0] == "reference_id":
            return int(msgspec.json.decode(str(self.row))[0])
        return None


class Undoing:
    """Takes back events of one library. Must stand inside a change of the journal."""

    def __init__(self, db: Database, journal: Journal) -> None:
        self._db = db
        self._journal = journal

    def touched(self, events: Iterable[Event]) -> set[int]:
        """The references that the events touched, and those that the rows they touched belong to now."""
        found: set[int] = set()
        for event in events:
            for row in self._rows(event):
                found |= self._references_of(row)
        return found

    def take_back(self, event: Event, by: int) -> tuple[set[int], set[int]]:
        """Put the rows of one event back; `by` is the event that does it.

        The references that it touched, and those of them whose verdict was changed since and stays.

        Raises CannotUndo when a later change that stands has changed the same.
        """
        rows = list(self._rows(event))
        changed_since = self._refuse_where_changed_since(event, rows, by)
        self._db.execute("PRAGMA defer_foreign_keys = ON")
        touched = set().union(*map(self._references_of, rows))
        try:
            self._restore(rows, changed_since, imported=event.action == "import")
        except sqlite3.IntegrityError:
            raise CannotUndo(
                f"change no. {event.id} ({event.action} {event.subject}) cannot be undone: "
                "something that came later has taken its key or its place",
                hint="refs log shows what came later",
            ) from None
        touched |= set().union(*map(self._references_of, rows))
        stand = self._db.execute("SELECT id FROM events WHERE undone_by = ?", [event.id]).fetchall()
        for (one,) in stand:
            self._set_undone(one, None, by)
        for row in rows:
            if row.table == "events" and row.values is not None:
                self._set_undone(row.row, row.values["undone_by"], by)
        self._set_undone(event.id, by, by)
        self._journal.forget()
        return touched, changed_since

    def _set_undone(self, event: int | str, undone_by: int | None, by: int) -> None:
        """Note what took an event back, and what was noted before: that is what it is again when `by` is undone."""
        self._db.execute(
            """INSERT INTO changes (event_id, "table", row, before)
            SELECT ?, 'events', id, json_object('undone_by', json_array(undone_by)) FROM events WHERE id = ?
            ON CONFLICT DO NOTHING""",
            [by, event],
        )
        self._db.execute("UPDATE events SET undone_by = ? WHERE id = ?", [undone_by, event])

    def left_over(self, touched: Collection[int]) -> set[int]:
        """Those of the references, and of what was split off, that nobody cites and nobody said anything of, and what
        made them is undone.
        """
        made = self._db.execute(
            """SELECT c.row, c.last FROM events e JOIN changes c ON c.event_id = e.id AND c."table" = 'references'
            WHERE e.undone_by IS NOT NULL AND c.last IS NOT NULL ORDER BY c.row"""
        ).fetchall()
        firsts = [first for first, _ in made]

        def undone(one: int) -> bool:
            at = bisect_right(firsts, one) - 1
            if at >= 0 and one <= made[at][1]:
                return True
            row = self._db.execute(_SPLIT_OFF, [one]).fetchone()  # goes with the one that it was a part of
            return row is not None and undone(row[0])

        split = {other for one in touched for (other,) in self._db.execute(_APART, {"id": one})}
        unused = (one for one in split.union(touched) if self._db.execute(_UNUSED, [one]).fetchone())
        return {one for one in unused if undone(one)}

    def drop(self, references: Collection[int]) -> None:
        """Take out references, with what belongs to them. Raises IntegrityError where one is cited."""
        for one in references:
            if self._db.execute(f'SELECT 1 FROM "references" r WHERE id = ? AND {_CITED}', [one]).fetchone():
                raise sqlite3.IntegrityError(one)
        rows = [[one] for one in references]
        self._db.conn.executemany("DELETE FROM reference_aliases WHERE reference_id = ?", rows)
        self._db.conn.executemany('DELETE FROM "references" WHERE id = ?', rows)
        self._journal.forget()

    def _restore(self, rows: Sequence[_Row], changed_since: AbstractSet[int], *, imported: bool) -> None:
        new = [row for row in rows if row.values is None]
        old = [row for row in rows if row.values is not None and row.reference not in changed_since]
        for table in (*KEYED, "reference_notes", "records", "citations"):
            for row in new:
                if row.table == table:
                    self._remove(row)
        for table, (column, value) in _ASIDE.items():
            ids = [[row.row] for row in old if row.table == table and column in (row.values or {})]
            ids += [] if imported else [[row.row] for row in new if row.table == table and row.last is None]
            self._db.conn.executemany(f'UPDATE "{table}" SET {column} = {value} WHERE id = ?', ids)
        old.sort(key=_stands)
        for table in NUMBERED:
            for row in old:
                if row.table == table:
                    self._put_back(row)
        for table in ("references", "entries"):  # only now: what belonged to them belongs to others again
            for row in new:
                if row.table == table and not (imported and table == "references"):  # see `left_over`
                    self._remove(row)
        for row in old:  # and now their keys are free
            if row.table in KEYED:
                self._put_back(row)

    def _rows(self, event: Event) -> Iterator[_Row]:
        for table, row, last, before in self._db.execute(
            'SELECT "table", row, last, before FROM changes WHERE event_id = ?', [event.id]
        ).fetchall():
            values = None if before is None else {k: v for k, (v,) in msgspec.json.decode(before).items()}
            yield _Row(table, row, last, values)

    def _refuse_where_changed_since(self, event: Event, rows: Iterable[_Row], by: int) -> set[int]:
        """Raises CannotUndo; of an import, the references whose verdicts were changed since, and so stay."""
        changed_since: set[int] = set()
        # what was undone, and its undoing, cancel out; else an undoing is only taken back before all that came later
        stands = "undone_by IS NULL AND " + (_COUNTS if event.action == "undo" else "action <> 'undo'")
        for row in rows:
            for number, action, subject, before in self._db.execute(
                f"""SELECT e.id, e.action, e.subject, c.before FROM changes c JOIN events e ON e.id = c.event_id
                WHERE c."table" = :table AND c.row BETWEEN :row AND :last AND e.id > :id AND e.id <> :by
                    AND {stands}
                ORDER BY e.id DESC""",
                {
                    "table": row.table,
                    "row": row.row,
                    "last": row.row if row.last is None else row.last,
                    "id": event.id,
                    "by": by,
                },
            ):
                if not self._overlap(row, before):
                    continue
                if event.action == "import" and row.table in _SHARED:
                    if row.values is not None and row.reference is not None:
                        changed_since.add(row.reference)
                elif event.action != "import" or action == "import" or not _only_linked(row, before):
                    raise _in_the_way(event, number, action, subject)
        for query in (_TAKEN_OUT, _NOT_THERE) if event.action == "undo" else (_TAKEN_OUT,):
            for later in self._db.execute(query, {"id": event.id, "by": by}):
                raise _in_the_way(event, *later)
        return changed_since

    @staticmethod
    def _overlap(row: _Row, before: str | None) -> bool:
        if row.values is None or before is None or row.whole:
            return True
        later = msgspec.json.decode(before)
        return "id" in later or not row.values.keys().isdisjoint(later)

    def _references_of(self, row: _Row) -> set[int]:
        table, first, last = row.table, row.row, row.row if row.last is None else row.last
        if table == "references":
            query = 'SELECT id FROM "references" WHERE id BETWEEN ? AND ?'
        elif table in _PRINTS or table == "reference_notes":
            query = f"SELECT DISTINCT reference_id FROM {table} WHERE id BETWEEN ? AND ? AND reference_id IS NOT NULL"
        else:
            return set() if row.reference is None else {row.reference}
        found = {int(number) for (number,) in self._db.execute(query, [first, last])}
        before = (row.values or {}).get("reference_id")
        return found if before is None else found | {before}

    def _remove(self, row: _Row) -> None:
        if row.table in KEYED:
            self._delete(row)
            return
        last = row.row if row.last is None else row.last
        if row.table != "references":
            self._db.execute(f"DELETE FROM {row.table} WHERE id BETWEEN ? AND ?", [row.row, last])
            return
        doomed = self._db.execute('SELECT id FROM "references" WHERE id BETWEEN ? AND ?', [row.row, last])
        self.drop([one for (one,) in doomed.fetchall()])

    def _delete(self, row: _Row) -> None:
        key = KEYED[row.table]
        condition = " AND ".join(f'"{name}" = ?' for name in key)
        self._db.execute(f"DELETE FROM {row.table} WHERE {condition}", msgspec.json.decode(str(row.row)))

    def _put_back(self, row: _Row) -> None:
        values = dict(row.values or {})
        if row.table in KEYED:
            self._delete(row)
        elif self._db.execute(f'SELECT 1 FROM "{row.table}" WHERE id = ?', [row.row]).fetchone():
            sets = ", ".join(f'"{name}" = ?' for name in values)
            self._db.execute(f'UPDATE "{row.table}" SET {sets} WHERE id = ?', [*values.values(), row.row])
            return
        elif not row.whole:
            return  # the row has gone since
        name = {"references": "key", "entries": "key", "reference_aliases": "alias"}.get(row.table)
        if name is not None and self._db.execute(_TAKEN, {"key": values[name]}).fetchone():
            raise sqlite3.IntegrityError(values[name])
        names = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join("?" * len(values))
        self._db.execute(f'INSERT INTO "{row.table}" ({names}) VALUES ({marks})', list(values.values()))


def _stands(row: _Row) -> int:
    """What leaves a list goes before what is moved in it, and that before what comes in: its place is free then."""
    values = row.values or {}
    return 1 if "removed" not in values else 2 if values["removed"] is None else 0


def _only_linked(row: _Row, before: str | None) -> bool:
    """Whether of what goes with an import something was changed later, as its link, and it did not go itself."""
    return row.table in _PRINTS and before is not None and "id" not in msgspec.json.decode(before)


def _in_the_way(event: Event, number: int, action: str, subject: str) -> CannotUndo:
    return CannotUndo(
        f"change no. {event.id} ({event.action} {event.subject}) cannot be undone: "
        f"no. {number} ({action} {subject}) changed the same later",
        hint=f"refs undo {number} first",
    )

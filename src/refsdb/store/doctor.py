"""The file's health: what is wrong with it, and what of that can be put right."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from refsdb.errors import LibraryError
from refsdb.store.file import WAIT_SECONDS, explained, location_of
from refsdb.store.schema import VERSION

_MOST = 20  # findings of one kind that are told one by one
_INDEXES = ("reference_search", "entry_search")
# rows that belong to nothing, and may go: what is said of them, their table, and which they are
_ORPHANS = (
    (
        "{} features of references that are not there",
        "reference_features",
        'reference_id NOT IN (SELECT id FROM "references")',
    ),
    ("{} changes of events that are not there", "changes", "event_id NOT IN (SELECT id FROM events)"),
)
# the counts of citations that are kept, and how they are counted
_COUNTED = (('"references"', "reference_id"), ("entries", "entry_id"))
_COUNT = "(SELECT count(*) FROM citations c WHERE c.{1} = {0}.id AND c.removed IS NULL)"
_KEYS = """SELECT key FROM (
    SELECT lower(key) AS key FROM "references" UNION ALL SELECT lower(key) FROM entries
    UNION ALL SELECT lower(alias) FROM reference_aliases) GROUP BY key HAVING count(*) > 1"""


@dataclass(frozen=True, slots=True)
class Ailment:
    """Something that is wrong: its kind, what it is, and whether `repair` puts it right."""

    kind: str
    what: str
    repairable: bool

    @property
    def is_damage(self) -> bool:
        """Whether bytes of the file are lost: only a copy brings them back."""
        return self.kind == "integrity" and not self.repairable


def examine(path: Path) -> list[Ailment]:
    """Everything that is found wrong with the library at `path`; nothing when it is sound. Raises LibraryError."""
    with (
        explained(path),
        closing(sqlite3.connect(location_of(path, "rw"), uri=True, timeout=WAIT_SECONDS)) as db,
    ):
        found: list[Ailment] = []
        try:
            found.extend(_examined(db))
        except sqlite3.DatabaseError as error:
            # how far SQLite's own examination comes in a damaged file depends on the bytes
            if "malformed" not in str(error):
                raise
            found.append(Ailment("integrity", str(error), False))
        return found


def repair(path: Path) -> None:
    """Indexes and search are made anew, and what belongs to nothing goes. Raises LibraryError.

    The library is of this version: who opens it for writing brings it there.
    """
    with (
        explained(path),
        closing(sqlite3.connect(location_of(path, "rw"), uri=True, timeout=WAIT_SECONDS)) as db,
        db,
    ):
        db.execute("BEGIN IMMEDIATE")
        db.execute("REINDEX")
        for _, table, which in _ORPHANS:
            db.execute(f"DELETE FROM {table} WHERE {which}")
        for index in _INDEXES:
            db.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
            db.execute(f"DELETE FROM {index}_due")
        for table, column in _COUNTED:
            counted = _COUNT.format(table, column)
            db.execute(f"UPDATE {table} SET citations = {counted} WHERE citations <> {counted}")


def backup(path: Path, target: Path, *, own: bool = False) -> int:
    """Write a copy of the library as it is at this moment to `target`, also while others write; its size in bytes.

    An earlier backup that is there is replaced when the copy is complete; of the program's `own` name (….bak), any
    library. Raises LibraryError, also for any other file that is there and, but for the program's own, for a library
    that is damaged.
    """
    if target.exists() and target.samefile(path):
        raise LibraryError(f"{target} is the library itself", hint="name another file for its copy")
    if target.exists() and (
        target.is_dir() or not (_is_library(target) if own else _holds_nothing_else(target, path))
    ):
        raise LibraryError(
            f"{target} is there, and is no backup of this library",
            hint="name another file, or remove it first",
        )
    if not target.parent.is_dir():
        raise LibraryError(f"cannot write {target}: its folder is not there", hint="name another file")
    beside = target.with_name(f".{target.name}.new")
    with explained(path):
        beside.unlink(missing_ok=True)
        try:
            with (
                closing(sqlite3.connect(location_of(path, "rw"), uri=True, timeout=WAIT_SECONDS)) as source,
                closing(sqlite3.connect(beside)) as copy,
            ):
                source.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")  # one file, also while an import writes ahead
                if not own:
                    _refuse_damaged(copy, path)
            size = beside.stat().st_size
            beside.replace(target)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
    return size


def _refuse_damaged(copy: sqlite3.Connection, path: Path) -> None:
    if copy.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise LibraryError(
            f"the library {path} is damaged: no backup was written, an earlier one stays",
            hint="refs doctor says what is wrong",
        )


def _examined(db: sqlite3.Connection) -> Iterator[Ailment]:
    said = [row[0] for row in db.execute(f"PRAGMA integrity_check({_MOST})")]
    for one in said:
        if one != "ok":
            # an index, and that of search too, can be made again from its table; a damaged table cannot
            yield Ailment("integrity", one, "FTS5" in one or ("index" in one and "malformed" not in one))
    if said != ["ok"]:
        return
    version = int(db.execute("PRAGMA user_version").fetchone()[0])
    if version < VERSION:
        # what else is looked for may not be there yet
        yield Ailment("version", f"the file is of schema {version}, the program of schema {VERSION}", True)
        return
    for table, row, parent, _ in db.execute("PRAGMA foreign_key_check").fetchmany(_MOST):
        yield Ailment("link", f"row {row} of {table} belongs to a row of {parent} that is not there", False)
    for (key,) in db.execute(_KEYS).fetchmany(_MOST):
        yield Ailment("key", f"{key} is the key of two", False)
    for what, table, which in _ORPHANS:
        (count,) = db.execute(f"SELECT count(*) FROM {table} WHERE {which}").fetchone()
        if count:
            yield Ailment("orphan", what.format(count), True)
    for table, column in _COUNTED:
        counted = _COUNT.format(table, column)
        (count,) = db.execute(f"SELECT count(*) FROM {table} WHERE citations <> {counted}").fetchone()
        if count:
            yield Ailment("count", f"{count} rows of {table} with a wrong number of citations", True)
    for index in _INDEXES:
        try:
            db.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError as error:
            if "readonly" in str(error):
                return
            yield Ailment("search", f"{index} does not say what its table says", True)
        finally:
            db.rollback()


def _holds_nothing_else(target: Path, path: Path) -> bool:
    """Whether all that ever happened in `target` happened in the library at `path` too: events are never removed, so
    a backup has those up to its moment, and one that was worked on since has others.
    """
    try:
        there = _events(target)
    except sqlite3.Error:
        return False
    with explained(path):
        return bool(there) and there <= _events(path)


def _events(path: Path) -> set[tuple[object, ...]]:
    with closing(sqlite3.connect(location_of(path, "ro"), uri=True, timeout=WAIT_SECONDS)) as db:
        return set(db.execute("SELECT id, run, happened, who, action, subject, detail FROM events"))


def _is_library(path: Path) -> bool:
    try:
        with closing(sqlite3.connect(location_of(path, "ro"), uri=True)) as db:
            return bool(db.execute("SELECT 1 FROM sqlite_master WHERE name = 'citations'").fetchone())
    except sqlite3.Error:
        return False

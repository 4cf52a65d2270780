"""The library: one file, opened for a while."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlite_utils import Database

from refsdb.errors import LibraryError
from refsdb.store.bibliographies import Bibliographies
from refsdb.store.decisions import Decisions
from refsdb.store.entries import Entries
from refsdb.store.events import Events
from refsdb.store.file import explained, one_file, open_copy, open_file, write_ahead
from refsdb.store.journal import Change, Journal
from refsdb.store.journal_names import JournalNames
from refsdb.store.key_patterns import DEFAULT, read_pattern
from refsdb.store.references import References
from refsdb.store.remarks import Remarks
from refsdb.store.running import Running
from refsdb.store.search import Search
from refsdb.store.undoing import Undoing
from refsdb.store.works import Answers


class Library:
    """A library file, as a context manager; its parts are the attributes below.

    Errors of the file come out as `refsdb.errors.LibraryError`, also those that arise inside the `with` block.
    """

    def __init__(
        self,
        path: Path,
        db: Database,
        today: date,
        *,
        writes: bool = True,
        who: str = "",
        now: Callable[[], str] | None = None,
        key_pattern: str = DEFAULT,
    ) -> None:
        self.path = path
        self._db = db
        self._writes = writes
        self._many = False
        in_a_file = db.conn.execute("PRAGMA database_list").fetchone()[2]
        self._running = Running(path if in_a_file else None)
        self._journal = journal = Journal(db, who, now or today.isoformat)
        self.entries = Entries(db, today, journal)
        self.references = References(db, today, journal, key_pattern)
        self.answers = Answers(db, today)
        self.bibliographies = Bibliographies(db, today, journal)
        self.decisions = Decisions(db, self.references, journal)
        self.remarks = Remarks(db, today.isoformat(), journal)
        self.events = Events(db)
        self.undoing = Undoing(db, journal)
        self.search = Search(db)
        self.journal_names = JournalNames(db, today)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        write: bool = False,
        today: date | None = None,
        trial: bool = False,
        who: str = "",
        now: Callable[[], str] | None = None,
        key_pattern: str = "",
    ) -> Self:
        """Open the library at `path`. With `write` it is made when it is not there. Raises LibraryError.

        `today` (default: the clock's) and `now` (the moment, ISO 8601; default: the day) stamp what is written,
        `who` signs it. With `trial` every change is made to a copy in memory, and is gone when it is closed.
        `key_pattern` is that of new citation keys, "" for `keys.DEFAULT`; RefsError where it cannot be used.
        """
        key_pattern = key_pattern or DEFAULT
        read_pattern(key_pattern)
        day = today or date.today()  # noqa: DTZ011 - the day people have on their wall
        db = open_copy(path, today=day) if trial else open_file(path, write=write, today=day)
        return cls(path, db, day, writes=write or trial, who=who, now=now, key_pattern=key_pattern)

    @contextmanager
    def change(self, action: str, subject: str = "") -> Iterator[Change]:
        """All changes inside the block, or none; they are one event of the log, and can be taken back.

        Raises LibraryError where the library was opened to be read.
        """
        if not self._writes:
            raise LibraryError(
                f"{self.path} was opened to be read", hint="open it with write=True to change it"
            )
        with self._journal.change(action, subject) as change:
            yield change
        if self._many and change.wrote and not self.references.prints.many:
            write_ahead(self._db)
            self.references.prints.many = True
        if self._many and self._journal.run_number is not None:
            self._running.begin(self._journal.run_number)

    def transaction(self) -> AbstractContextManager[Change]:
        """A change that has no name."""
        return self.change("change")

    @contextmanager
    def run(self, *, many: bool = False) -> Iterator[None]:
        """All changes inside the block belong together: they are shown as one, and taken back as one.

        Where there may be `many`, all after the first are written ahead: see `store.file.write_ahead`.
        """
        self._many = many
        try:
            with self._journal.run():
                yield
        finally:
            self._many = False
            self._running.end()
            with suppress(sqlite3.OperationalError):  # others write now: it is done by who writes next
                self.references.prints.settle()
            one_file(self._db)

    @property
    def changed(self) -> bool:
        """Whether anything was changed so far in the run that is under way."""
        return self._journal.run_number is not None

    def goes_on(self, run: int) -> bool:
        """Whether another process is still at the command of this number, of those that may make many changes."""
        return self._running.goes_on(run)

    @property
    def about(self) -> dict[str, str]:
        """What the file says of itself, by name."""
        return dict(self._db.execute("SELECT name, value FROM about ORDER BY name").fetchall())

    def set_about(self, name: str, value: str) -> None:
        """Let the file say something of itself."""
        with self.transaction():
            self._db.execute("INSERT OR REPLACE INTO about VALUES (?, ?)", [name, value])

    def compact(self, target: Path) -> None:
        """Write a copy without slack to `target`, replacing it; the same content gives the same pages."""
        beside = target.with_name(f".{target.name}.new")
        beside.unlink(missing_ok=True)
        with explained(target):
            self._db.execute("VACUUM INTO ?", [str(beside)])
        beside.replace(target)

    def close(self) -> None:
        """Let go of the file."""
        one_file(self._db)  # also after another process was killed
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        if isinstance(error, sqlite3.Error):  # what else went wrong inside the block is not the file's fault
            with explained(self.path):
                raise error
